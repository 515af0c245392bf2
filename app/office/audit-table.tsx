import { sayIfKnown } from "../../domain/words/index";
import type { AuditEntry, AuditPage } from "../../server/services";
import { useLang, useSay } from "../words";
import { instantText } from "./instants";

/** Who changed what: the sentence for everyone, the stored values for those who want to know exactly. */
export function AuditTable({ page }: { page: AuditPage }) {
  const say = useSay();
  const head = "px-4 py-3 text-left text-sm font-semibold text-quiet";
  return (
    <div className="card overflow-x-auto">
      <table className="w-full min-w-[34rem]">
        <caption className="sr-only">{say("office.audit.title")}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={head}>
              {say("office.audit.when")}
            </th>
            <th scope="col" className={head}>
              {say("office.audit.who")}
            </th>
            <th scope="col" className={head}>
              {say("office.audit.what")}
            </th>
            <th scope="col" className={head}>
              {say("office.audit.details")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line-soft">
          {page.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} zone={page.timeZone} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entry({ entry, zone }: { entry: AuditEntry; zone: string }) {
  const lang = useLang();
  const say = useSay();
  const { action, target, targetName, by, who, before, after } = entry;
  const id = target.replace(/^[^/]*\//, "");
  const what =
    sayIfKnown(lang, `audit.${action}`, { name: targetName ?? id, game: id }) ?? `${action} ${id}`;
  const machine =
    by === "machine" ? say("audit.by-machine") : by === "demo" ? say("office.audit.demo") : by;
  return (
    <tr className="align-top">
      <td className="px-4 py-2.5 whitespace-nowrap tabular-nums">
        {instantText(lang, entry.at, zone)}
      </td>
      <td className="px-4 py-2.5">{who ?? machine}</td>
      <td className="px-4 py-2.5">{what}</td>
      <td className="px-4">
        {(before !== null || after !== null) && (
          <details>
            <summary
              aria-label={`${say("office.audit.details")}: ${what}`}
              className="min-h-11 content-center text-sm text-court-text"
            >
              {say("office.audit.show")}
            </summary>
            <Stored title={say("office.audit.before")} value={before} />
            <Stored title={say("office.audit.after")} value={after} />
          </details>
        )}
      </td>
    </tr>
  );
}

function Stored({ title, value }: { title: string; value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <p className="text-sm font-semibold text-quiet">{title}</p>
      <pre className="mb-2 max-w-[60rem] text-sm break-words whitespace-pre-wrap">
        {JSON.stringify(JSON.parse(value), null, 1)}
      </pre>
    </>
  );
}
