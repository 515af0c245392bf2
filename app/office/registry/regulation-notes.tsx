import { Link } from "@remix-run/react";
import { refusalMessage } from "../../../domain/words/refusal";
import type { RegulationsStatus } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { labelOf } from "./labels";

/** What may be meant so but should be looked at, each with the way to its field. */
export function RegulationDoubts({ doubts }: Pick<RegulationsStatus, "doubts">) {
  const lang = useLang();
  const say = useSay();
  if (doubts.length === 0) return null;
  return (
    <Notice kind="warn">
      {say("regulations.doubts")}
      <ul className="mt-1 list-disc pl-5">
        {doubts.map((doubt) => (
          <li key={`${doubt.field} ${doubt.code}`}>
            <a
              href={`#field-${doubt.at}`}
              className="inline-flex min-h-11 items-center font-semibold underline"
            >
              {say("regulations.doubt", { field: labelOf(lang, "regulations", doubt.at) })}
            </a>
            {refusalMessage({ ...doubt.facts, code: doubt.code })[lang]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The version, the page that everybody reads, and the way to the other phase. */
export function RegulationLinks({
  version,
  other,
  to,
}: {
  version: string;
  other: string;
  to: string;
}) {
  const say = useSay();
  return (
    <p className="flex flex-wrap items-center gap-4">
      <span className="text-quiet tabular-nums">{say("regulations.version", { version })}</span>
      <Link to="/league/rules" className={button.quiet}>
        {say("regulations.public")}
      </Link>
      <Link to={to} className={button.quiet}>
        {other}
      </Link>
    </p>
  );
}
