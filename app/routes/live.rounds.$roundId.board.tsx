import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roundStream } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { AwardBoard } from "../festival/award-board";
import { Rehearsing } from "../festival/rehearsal-mark";
import { roundMeta } from "../festival/round-meta";
import { useStage } from "../festival/use-stage";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { fullScreen: true, live: true };

export function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  return context.services.rehearsals.screenPage(params.roundId ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => {
    const { title, description } = roundMeta(lang, data);
    return { title: say(lang, "award.title", { title }), description };
  });

export default function BoardRoute() {
  const page = useLoaderData<typeof loader>();
  const stream = page.stream?.stream ?? roundStream(page.head.id);
  useStage(page.head.id, stream);
  // Once the round is opened, or rehearsed, there is a stream to follow.
  return (
    <Rehearsing on={page.stream?.state.programme?.rehearsal === true}>
      <AwardBoard key={`${stream} ${page.stream === null}`} page={page} />
    </Rehearsing>
  );
}
