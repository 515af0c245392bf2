import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "../respond";
import { ErrorPage } from "../ui/error-page";

/** Every address that is none, so that its page knows the reader's language like any other. */
export function loader({ context }: LoaderFunctionArgs): never {
  throw notFound(context);
}

export function action({ context }: LoaderFunctionArgs): never {
  throw notFound(context);
}

export default ErrorPage;
