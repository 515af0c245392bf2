import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageFor } from "../accounts/guard";
import { FestivalResultsList } from "../office/festival/results-list";
import { WithoutSeason } from "../office/first-season";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "festival-office.results");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "edit-festival");
  const { festival, festivalOffice } = asked.context.services;
  const none = (await festival.book()) === null;
  return { me: meOf(person), none, results: await festivalOffice.results() };
}

export default function Results() {
  const { me, none, results } = useLoaderData<typeof loader>();
  const say = useSay();
  if (none) return <WithoutSeason me={me} title={say("festival-office.results")} half="festival" />;
  return (
    <OfficeFrame
      me={me}
      title={say("festival-office.results")}
      subtitle={say("festival-office.results.intro")}
    >
      <FestivalResultsList results={results} />
    </OfficeFrame>
  );
}
