import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageFor } from "../accounts/guard";
import { ProgrammeSheet } from "../office/festival/programme-sheet";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "festival-office.programme");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "edit-festival");
  const page = await asked.context.services.orderOffice.page(asked.params.roundId ?? "");
  return { me: meOf(person), page };
}

export default function Programme() {
  const { me, page } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <OfficeFrame
      me={me}
      title={`${page.head.contest} · ${page.head.name}`}
      subtitle={`${page.festival} · ${say("festival-office.programme")}`}
    >
      <ProgrammeSheet page={page} />
    </OfficeFrame>
  );
}
