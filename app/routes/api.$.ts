import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "../respond";

/** What the public interface does not know it answers as it answers everything: not with a page. */
export const loader = ({ context }: LoaderFunctionArgs) => notFound(context);
export const action = loader;
