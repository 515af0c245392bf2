import { Link } from "@remix-run/react";
import type { OfficeHome } from "../../server/services";
import { Notice } from "../ui/notice";
import { useSay } from "../words";

const KINDS = ["live", "unsigned", "tables"] as const;

/** What cannot wait in the season that everybody sees, while the office works on another one. */
export function ElsewhereNote({
  elsewhere: { id, name, ...pressing },
}: {
  elsewhere: NonNullable<OfficeHome["elsewhere"]>;
}) {
  const say = useSay();
  const what = KINDS.filter((kind) => pressing[kind] > 0)
    .map((kind) => say(`office.elsewhere.${kind}`, { n: pressing[kind] }))
    .join(say("schedule.and"));
  return (
    <Notice kind="warn">
      {say("office.elsewhere", { name, what })}{" "}
      <Link to={`/office/seasons/${id}`} className="inline-flex min-h-11 items-center underline">
        {say("office.elsewhere.do", { name })}
      </Link>
    </Notice>
  );
}
