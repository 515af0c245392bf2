import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageFor } from "../accounts/guard";
import { FestivalResultsList } from "../office/festival/results-list";
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
  return { me: meOf(person), results: await asked.context.services.festivalOffice.results() };
}

export default function Results() {
  const { me, results } = useLoaderData<typeof loader>();
  const say = useSay();
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
