import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageFor } from "../accounts/guard";
import { AuditTable } from "../office/audit-table";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.audit.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "see-audit");
  const before = new URL(asked.request.url).searchParams.get("before") ?? "";
  const from = /^\d{1,9}$/.test(before) ? Number(before) : null;
  const { trail } = asked.context.services.office;
  return { me: meOf(person), page: await trail.page(from), newest: from === null };
}

export default function Audit() {
  const { me, page, newest } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <OfficeFrame me={me} title={say("office.audit.title")}>
      {page.entries.length === 0 ? (
        <p className="text-quiet">{say("office.audit.none")}</p>
      ) : (
        <AuditTable page={page} />
      )}
      <div className="flex flex-wrap gap-3">
        {!newest && (
          <Link to="/office/audit" className={button.quiet}>
            {say("office.audit.newest")}
          </Link>
        )}
        {page.older !== null && (
          <Link to={`/office/audit?before=${page.older}`} className={button.quiet}>
            {say("office.audit.older")}
          </Link>
        )}
      </div>
    </OfficeFrame>
  );
}
