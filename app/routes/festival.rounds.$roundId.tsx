import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roundRules } from "../../domain/words/tally-rules";
import { roundMeta } from "../festival/round-meta";
import { RoundView } from "../festival/round-view";
import { roundWhys } from "../festival/round-whys";
import { pageMeta } from "../page-meta";
import { demand } from "../respond";

export const handle = { live: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  demand(context, "see-public");
  const page = await context.services.festival.roundPage(params.roundId ?? "");
  const rules = page.stream?.state.programme?.rules ?? page.rules;
  const { state } = page.stream ?? {};
  return {
    ...page,
    ruleTexts: roundRules(context.lang, rules, page.terms),
    whys: state ? roundWhys(context.lang, state, page.entries) : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, (lang) => roundMeta(lang, data));

export default function RoundRoute() {
  const page = useLoaderData<typeof loader>();
  return <RoundView key={`${page.head.id} ${page.stream === null}`} page={page} />;
}
