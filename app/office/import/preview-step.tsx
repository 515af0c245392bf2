import { Form, Link } from "@remix-run/react";
import type { PreviewView } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useSay } from "../../words";
import { choicesQuery, importPath } from "./addresses";
import { Deeds } from "./deeds";
import { Report } from "./report";

/** The third step: what would happen, what speaks against it, and the one button that does it. */
export function PreviewStep({ at, view }: { at: string; view: PreviewView }) {
  const say = useSay();
  const query = { at, step: "preview", ...choicesQuery(view.choices) };
  const here = importPath(query);
  const nothing = view.errors === 0 && view.rows.length === 0;
  return (
    <>
      <h2 className="text-lg font-bold break-words">
        {say("registration.preview.of", { file: view.file, name: view.target.name })}
      </h2>
      {view.errors > 0 ? (
        <Notice kind="bad">{say("registration.preview.errors", { n: view.errors })}</Notice>
      ) : (
        <Notice kind="good">
          {say(nothing ? "registration.preview.nothing" : "registration.preview.ready")}
        </Notice>
      )}
      <Figures view={view} />
      <div className="flex flex-wrap gap-3">
        {view.errors === 0 && !nothing && (
          <Form method="post" action={here}>
            <input type="hidden" name="at" value={at} />
            <input type="hidden" name="seen" value={view.seen} />
            <button type="submit" name="do" value="import" className={button.main}>
              {say("registration.do")}
            </button>
          </Form>
        )}
        <Link to={importPath({ at })} className={button.quiet}>
          {say("registration.back")}
        </Link>
        <Link to="/office/import" className={button.quiet}>
          {say("registration.restart")}
        </Link>
      </div>
      <ChoicesForm at={at} view={view} />
      <Report view={view} file={`/office/import/report.xlsx?${new URLSearchParams(query)}`} />
      <Deeds view={view} />
    </>
  );
}

function Figures({ view: { counts, newUnits } }: { view: PreviewView }) {
  const say = useSay();
  const { teams, players, entries } = counts;
  const figures = [
    ...(teams
      ? ([
          ["registration.count.teams.new", teams.new],
          ["registration.count.teams.changed", teams.changed],
          ["registration.count.teams.same", teams.same],
        ] as const)
      : []),
    ...(players
      ? ([
          ["registration.count.players.new", players.new],
          ["registration.count.players.changed", players.changed],
          ["registration.count.players.removed", players.removed],
        ] as const)
      : []),
    ...(entries
      ? ([
          ["registration.count.entries.new", entries.new],
          ["registration.count.entries.changed", entries.changed],
          ["registration.count.entries.same", entries.same],
        ] as const)
      : []),
    ["registration.count.units.new", newUnits.length] as const,
  ].filter(([, n], at) => at === 0 || n > 0);
  const totals = (["teams", "players", "entries"] as const).flatMap((what) => {
    const of = counts[what];
    return of ? [say(`registration.total.${what}`, { before: of.before, after: of.after })] : [];
  });
  return (
    <div className="card p-5">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {figures.map(([what, n]) => (
          <div key={what} className="flex flex-row-reverse items-baseline justify-end gap-2">
            <dt>{say(what)}</dt>
            <dd className="figures text-4xl font-bold">{n}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-quiet">{totals.join(" · ")}</p>
    </div>
  );
}

function ChoicesForm({ at, view }: { at: string; view: PreviewView }) {
  const say = useSay();
  const { createUnits, others } = view.choices;
  return (
    <Form method="get" action="/office/import" className="card grid gap-2 p-5">
      <h3 className="text-lg font-bold">{say("registration.choices")}</h3>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="step" value="preview" />
      <Tick
        name="units"
        on={createUnits}
        label={say("registration.choice.units")}
        hint={say("registration.choice.units.hint")}
      />
      {view.target.kind === "teams" && (
        <Tick
          name="remove"
          on={others === "remove"}
          label={say("registration.choice.remove")}
          hint={say("registration.choice.remove.hint")}
        />
      )}
      <div>
        <button type="submit" className={button.quiet}>
          {say("registration.choice.apply")}
        </button>
      </div>
    </Form>
  );
}

function Tick({
  name,
  on,
  label,
  hint,
}: {
  name: string;
  on: boolean;
  label: string;
  hint: string;
}) {
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-lg py-1">
      <input
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={on}
        className="mt-0.5 size-6 shrink-0 accent-court-text"
      />
      <span>
        <span className="block font-semibold">{label}</span>
        <span className="block text-sm text-quiet">{hint}</span>
      </span>
    </label>
  );
}
