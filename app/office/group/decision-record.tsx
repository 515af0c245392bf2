import { Form } from "@remix-run/react";
import { decisionText } from "../../../domain/words/decision-text";
import type { DecisionEntry, GroupOffice } from "../../../server/services";
import { DecisionLine } from "../../league/group-decisions";
import { button } from "../../ui/button";
import { useLang, useSay } from "../../words";
import { instantText } from "../instants";

type Recorded = Pick<GroupOffice, "record" | "teams" | "games"> & {
  readonly group: Pick<GroupOffice["group"], "decisions">;
};

/** Everything that was decided, the newest first, with the way back; what was taken back stays on record. */
export function DecisionRecord({ page, zone }: { page: Recorded; zone: string }) {
  const say = useSay();
  return (
    <section aria-labelledby="record" className="card p-4 md:p-5">
      <h2 id="record" className="text-lg font-bold">
        {say("group.record")}
      </h2>
      {page.record.length === 0 && <p className="mt-1 text-quiet">{say("group.record.none")}</p>}
      <ol className="mt-1 divide-y divide-line-soft">
        {page.record.toReversed().map((entry) => (
          <Entry key={entry.seq} entry={entry} page={page} zone={zone} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, page, zone }: { entry: DecisionEntry; page: Recorded; zone: string }) {
  const say = useSay();
  const lang = useLang();
  const { event, voided, at } = entry;
  if (event.type === "opened") return null;
  const nameOf = (team: string) => page.teams.find(({ id }) => id === team)?.name ?? team;
  const gameName = (game: string) => {
    const known = page.games.find(({ id }) => id === game);
    return known ? `${known.home}–${known.away}` : game;
  };
  const standing = page.group.decisions.find(
    (one) =>
      JSON.stringify({ ...one, counts: null }) === JSON.stringify({ ...event, counts: null }),
  );
  const decision = { ...event, counts: voided || (standing?.counts ?? true) };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-sm text-quiet">
          {instantText(lang, at, zone)}
          {voided && <strong className="ml-2 text-warn-text">{say("group.record.voided")}</strong>}
        </p>
        <div className={voided ? "line-through opacity-70" : ""}>
          <DecisionLine decision={decision} nameOf={nameOf} gameName={gameName} />
        </div>
      </div>
      {!voided && (
        <Form method="post">
          <input type="hidden" name="form" value="take-back" />
          <input type="hidden" name="commit" value={entry.commit} />
          <button
            type="submit"
            className={button.quiet}
            aria-label={say("group.take-back.of", {
              what: decisionText(lang, decision, nameOf, gameName),
            })}
          >
            {say("group.take-back")}
          </button>
        </Form>
      )}
    </li>
  );
}
