import { clockOf } from "../../../domain/registration/plan-entries";
import { sayIfKnown } from "../../../domain/words/index";
import type { PreviewRow, PreviewView } from "../../../server/services";
import { useLang, useSay } from "../../words";

type Change = PreviewRow["changes"][number];
type Fate = PreviewRow["fate"];

/** Each team or entry that would be new or changed, and in what. */
export function Deeds({ view }: { view: PreviewView }) {
  const say = useSay();
  if (view.rows.length === 0) return null;
  return (
    <section aria-labelledby="deeds" className="card p-5">
      <h3 id="deeds" className="text-lg font-bold">
        {say("registration.what")}
      </h3>
      <ul className="mt-1 divide-y divide-line-soft">
        {view.rows.map((row) => (
          <li key={`${row.unit} ${row.name}`} className="py-3">
            <Deed row={row} fresh={view.newUnits.includes(row.unit)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deed({ row, fresh }: { row: PreviewRow; fresh: boolean }) {
  const say = useSay();
  const head = (
    <>
      <FateMark fate={row.fate} /> <strong>{row.name}</strong>{" "}
      <span className="text-quiet">
        {row.unit}
        {fresh && ` (${say("registration.unit-new")})`}
        {row.players !== null && ` · ${say("registration.players", { n: row.players })}`}
      </span>
    </>
  );
  return (
    <>
      {row.people.length === 0 ? (
        <p>{head}</p>
      ) : (
        <details>
          <summary className="min-h-11 cursor-pointer content-center">{head}</summary>
          <ul className="mt-1 ml-4 grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
            {row.people.map((person) => (
              <li key={`${person.jersey} ${person.name}`}>
                <FateMark fate={person.fate} />{" "}
                {say("registration.shirt", { jersey: person.jersey, name: person.name })}
                <ChangeLines changes={person.changes} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <ChangeLines changes={row.changes} />
    </>
  );
}

const YES_OR_NO = new Set(["captain", "woman", "leading", "professional"]);

function ChangeLines({ changes }: { changes: readonly Change[] }) {
  const lang = useLang();
  const say = useSay();
  if (changes.length === 0) return null;
  const shown = (field: string, value: string) => {
    if (value === "") return say("registration.empty");
    if (YES_OR_NO.has(field)) return say(value === "true" ? "registration.yes" : "registration.no");
    return field === "durationSec" ? clockOf(Number(value)) : value;
  };
  return (
    <ul className="ml-4 text-sm text-quiet">
      {changes.map(({ field, before, after }) => (
        <li key={field} className="break-words">
          {say("registration.change", {
            field: sayIfKnown(lang, `registration.field.${field}`) ?? field,
            before: shown(field, before),
            after: shown(field, after),
          })}
        </li>
      ))}
    </ul>
  );
}

const LOOKS: Readonly<Record<Fate, string>> = {
  new: "bg-good-soft text-good-text",
  changed: "bg-warn-soft text-warn-text",
  same: "bg-chip text-quiet",
  removed: "bg-bad-soft text-bad",
};

function FateMark({ fate }: { fate: Fate }) {
  const say = useSay();
  return (
    <span className={`rounded-md px-2 py-0.5 text-sm font-bold whitespace-nowrap ${LOOKS[fate]}`}>
      {say(`registration.fate.${fate}`)}
    </span>
  );
}
