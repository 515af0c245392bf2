import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { originOf } from "../office/forms";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";
import { ScreenTable } from "../screens/screen-table";

export function loader({ context, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.screens.list(originOf(context, request));
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (lang) => ({
    title: say(lang, "screens.title"),
    description: say(lang, "screens.description"),
  }));

export default function ScreensRoute() {
  return <ScreenTable list={useLoaderData<typeof loader>()} />;
}
