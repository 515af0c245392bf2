import { Form } from "@remix-run/react";
import { say, sayIfKnown } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { AuditAct, AuditEntry, AuditPage } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";
import { fieldText, valueText } from "./audit-values";
import { instantText } from "./instants";

/** Who changed what: a line for each act, its differences field by field, and its undo while there is one. */
export function AuditTable({ page }: { page: AuditPage }) {
  const say = useSay();
  const head = "px-4 py-3 text-left text-sm font-semibold text-quiet";
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody scrolls it by keyboard
      tabIndex={0}
      aria-label={say("office.audit.title")}
      className="card overflow-x-auto -outline-offset-2"
    >
      <table className="w-full min-w-[40rem]">
        <caption className="sr-only">{say("office.audit.title")}</caption>
        <thead>
          <tr className="border-b border-line">
            {(["when", "who", "what", "undo"] as const).map((column) => (
              <th key={column} scope="col" className={head}>
                {say(`office.audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line-soft">
          {page.acts.map((act) => (
            <Act key={act.entries[0]?.id} act={act} zone={page.timeZone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What an entry says, in a sentence; of a whole act with its numbers. */
function sentenceOf(lang: Lang, { action, target, targetName, kind, counts }: AuditEntry): string {
  const id = target.replace(/^[^/]*\//, "");
  const name = targetName ?? id;
  if (kind !== null) {
    const what = sayIfKnown(lang, `registry.kinds.${kind}.one`) ?? kind;
    const done = action.slice(kind.length + 1);
    const own = sayIfKnown(lang, `audit.${action}`, { name, game: id });
    return own ?? sayIfKnown(lang, `audit.row.${done}`, { what, name }) ?? action;
  }
  const facts = { name, game: name, ...counts };
  const [first] = Object.keys(counts);
  return (
    (first && sayIfKnown(lang, `audit.${action}.counts`, facts)) ||
    (first && sayIfKnown(lang, `audit.${action}.${first}`, facts)) ||
    (sayIfKnown(lang, `audit.${action}`, facts) ?? `${action} ${name}`)
  );
}

/** What an act has done, in a sentence. */
export function actText(lang: Lang, { entries, size }: AuditAct): string {
  const main = mainOf(entries);
  if (!main) return "";
  const what = sentenceOf(lang, main);
  return size === 1 || main.kind === null
    ? what
    : say(lang, "office.audit.several", { what, n: size });
}

/** Units and courts come with other things. */
const BESIDE = ["unit", "court", "player"];

/** What an act was about: what it says of itself as a whole, or else the row that it began with. */
const mainOf = (entries: readonly AuditEntry[]): AuditEntry | undefined =>
  entries.find(({ kind }) => kind === null) ??
  [...entries].reverse().find(({ kind }) => !BESIDE.includes(kind ?? "")) ??
  entries.at(-1);

function Act({ act, zone }: { act: AuditAct; zone: string }) {
  const { batch, undo, entries, size } = act;
  const lang = useLang();
  const say = useSay();
  const main = mainOf(entries);
  if (!main) return null;
  const { by, who, at } = main;
  const machine =
    by === "machine" ? say("audit.by-machine") : by === "demo" ? say("office.audit.demo") : by;
  const sentence = sentenceOf(lang, main);
  const shown = entries.slice().reverse();
  return (
    <tr className="align-top">
      <td className="px-4 py-2.5 whitespace-nowrap tabular-nums">{instantText(lang, at, zone)}</td>
      <td className="px-4 py-2.5">{who ?? machine}</td>
      <td className="px-4 py-2.5">
        {actText(lang, act)}
        {shown.some(({ differences }) => differences.length > 0) && (
          <details>
            <summary
              aria-label={`${say("office.audit.details")}: ${sentence}`}
              className="min-h-11 content-center text-sm text-court-text"
            >
              {say("office.audit.show")}
            </summary>
            {shown.map((entry) => (
              <div key={entry.id} className="mb-3">
                {entries.length > 1 && <p className="font-semibold">{sentenceOf(lang, entry)}</p>}
                <Differences entry={entry} />
              </div>
            ))}
            {size > entries.length && (
              <p className="text-sm text-quiet">
                {say("office.audit.more", { n: size - entries.length })}
              </p>
            )}
          </details>
        )}
      </td>
      <td className="px-4 py-2">
        {undo === "open" && batch !== null && (
          <Form method="post">
            <input type="hidden" name="batch" value={batch} />
            <button
              type="submit"
              name="do"
              // Of a whole act it is said first what that would be.
              value={size > 1 || main.kind === null ? "look" : "undo"}
              className={button.quiet}
              aria-label={`${say("registry.undo")}: ${sentence}`}
            >
              {say("registry.undo")}
            </button>
          </Form>
        )}
        {undo === "undone" && (
          <span className="text-sm text-quiet">{say("office.audit.undone")}</span>
        )}
      </td>
    </tr>
  );
}

function Differences({ entry: { kind, differences } }: { entry: AuditEntry }) {
  const lang = useLang();
  const say = useSay();
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(6rem,max-content)_1fr]">
      {differences.map(({ field, before, after }) => (
        <div key={field} className="sm:contents">
          <dt className="text-quiet">{fieldText(lang, kind, field)}</dt>
          <dd>
            {before !== null && (
              <del className="text-bad">
                <span className="sr-only">{say("office.audit.before")} </span>
                {valueText(lang, field, before)}
              </del>
            )}
            {before !== null && after !== null && " → "}
            {after !== null && (
              <ins className="text-good-text no-underline">
                <span className="sr-only">{say("office.audit.after")} </span>
                {valueText(lang, field, after)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
