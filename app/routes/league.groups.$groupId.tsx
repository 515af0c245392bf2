import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { say } from "../../domain/words/index";
import { GroupSheet } from "../league/group-sheet";
import { myTeam } from "../league/my-team";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const page = await context.services.outlooks.page(params.groupId ?? "");
  return { ...page, mine: myTeam(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang, season) => {
    if (data?.group.swiss)
      return {
        title: say(lang, "swiss.title"),
        description: say(lang, "swiss.description", { season }),
      };
    const letter = data?.group.letter ?? "";
    return {
      title: say(lang, "outlook.title", { letter }),
      description: say(lang, "outlook.description", { season, letter }),
    };
  });

export default function GroupRoute() {
  const { mine, ...page } = useLoaderData<typeof loader>();
  return <GroupSheet page={page} mine={mine} />;
}
