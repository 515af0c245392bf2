import { Form } from "@remix-run/react";
import { useId, useState } from "react";
import {
  type Assignment,
  type CrewOfficial,
  type Duty,
  dutiesOf,
  kindOf,
} from "../../domain/schedule/crew";
import { conflictsOf } from "../../domain/schedule/crew-conflicts";
import { crewConflictText } from "../../domain/words/crew-conflicts";
import type { CrewDay, OfficeGame } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";

interface Shown {
  readonly game: OfficeGame;
  readonly crew: CrewDay;
  readonly pairing: string;
  /** How other games of the day are called. */
  readonly nameOf: (game: string) => string;
  /** What was chosen when the form came back, by duty. */
  readonly typed: readonly string[] | null;
  readonly fault: string | null;
  readonly here: string;
}

/** One game's crew: a person for each duty; what speaks against somebody shows as soon as they are chosen. */
export function CrewForm({ game, crew, pairing, nameOf, typed, fault, here }: Shown) {
  const lang = useLang();
  const say = useSay();
  const { world, assignments } = crew;
  const duties = dutiesOf(
    world.games.find(({ id }) => id === game.id) ?? { late: false },
    world.settings,
  );
  const saved = savedBy(
    duties,
    assignments.filter(({ gameId }) => gameId === game.id),
  );
  const [chosen, setChosen] = useState<readonly string[]>(typed ?? saved);
  const own: Assignment[] = duties.flatMap((duty, at) =>
    chosen[at] ? [{ gameId: game.id, officialId: chosen[at], duty }] : [],
  );
  const all = [...assignments.filter(({ gameId }) => gameId !== game.id), ...own];
  const reasons = (duty: Duty, officialId: string) =>
    conflictsOf({ gameId: game.id, officialId, duty }, all, world).map((conflict) =>
      crewConflictText(lang, conflict, nameOf),
    );
  const against = duties.map((duty, at) => (chosen[at] ? reasons(duty, chosen[at]) : []));
  const fresh = against.some((list, at) => list.length > 0 && chosen[at] !== saved[at]);
  const changed = chosen.some((id, at) => id !== saved[at]);
  const people = (duty: Duty) => world.officials.filter(({ kind }) => kind === kindOf(duty));
  return (
    <Form
      method="post"
      action={here}
      preventScrollReset
      aria-label={say("crew.save.of", { game: pairing })}
      className="mt-3 grid gap-3"
    >
      <input type="hidden" name="game" value={game.id} />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {duties.map((duty, at) => (
          <Place
            // A duty that two people have stands twice.
            key={`${duty} ${duties.slice(0, at).filter((one) => one === duty).length}`}
            duty={duty}
            pairing={pairing}
            value={chosen[at] ?? ""}
            people={people(duty)}
            load={crew.load}
            isFree={(id) => reasons(duty, id).length === 0}
            against={against[at] ?? []}
            onChoose={(id) => setChosen(duties.map((_, n) => (n === at ? id : (chosen[n] ?? ""))))}
          />
        ))}
      </div>
      {fault && (
        <p role="alert" className="rounded-xl bg-bad-soft px-4 py-3 font-semibold text-bad">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {fresh ? (
          <>
            <p className="basis-full font-semibold text-bad">{say("crew.confirm")}</p>
            <button type="submit" name="do" value="crew-anyway" className={button.danger}>
              {say("crew.save-anyway")}
            </button>
          </>
        ) : (
          <button
            type="submit"
            name="do"
            value="crew"
            aria-label={say("crew.save.of", { game: pairing })}
            className={changed ? button.main : button.quiet}
          >
            {say("crew.save")}
          </button>
        )}
      </div>
    </Form>
  );
}

function Place({
  duty,
  pairing,
  value,
  people,
  load,
  isFree,
  against,
  onChoose,
}: {
  duty: Duty;
  pairing: string;
  value: string;
  people: readonly CrewOfficial[];
  load: CrewDay["load"];
  isFree: (id: string) => boolean;
  against: readonly string[];
  onChoose: (id: string) => void;
}) {
  const say = useSay();
  const id = useId();
  const byLoad = [...people].sort((a, b) => (load[a.id] ?? 0) - (load[b.id] ?? 0));
  const free = byLoad.filter((one) => isFree(one.id));
  const busy = byLoad.filter((one) => !isFree(one.id));
  const option = ({ id, name, grade }: CrewOfficial) => (
    <option key={id} value={id}>
      {say(grade === "" ? "crew.option.ungraded" : "crew.option", {
        ...{ name, grade, load: load[id] ?? 0 },
      })}
    </option>
  );
  const dutyText = say(`crew.duty.${duty}`);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {dutyText}
        <span className="sr-only"> {pairing}</span>
      </label>
      <input type="hidden" name="duty" value={duty} />
      <select
        id={id}
        name="official"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        aria-invalid={against.length > 0 ? true : undefined}
        aria-describedby={against.length > 0 ? `${id}-why` : undefined}
        className="min-h-11 w-full rounded-lg border border-quiet bg-card px-3 py-2 aria-invalid:border-2 aria-invalid:border-bad"
      >
        <option value="">{say("crew.nobody")}</option>
        <optgroup label={say("crew.free")}>{free.map(option)}</optgroup>
        <optgroup label={say("crew.busy")}>{busy.map(option)}</optgroup>
      </select>
      <p id={`${id}-why`} aria-live="polite" className="text-sm text-bad">
        {against.map((why) => (
          <span key={why} className="mt-1 block">
            <span aria-hidden="true">⚠ </span>
            {why}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Who has each duty; the empty text for one that nobody has. */
function savedBy(duties: readonly Duty[], own: readonly Assignment[]): readonly string[] {
  const left = [...own];
  return duties.map((duty) => {
    const at = left.findIndex((one) => one.duty === duty);
    return at < 0 ? "" : (left.splice(at, 1)[0]?.officialId ?? "");
  });
}
