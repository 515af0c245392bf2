import { declinedLast, type EntryState } from "../../../domain/festival/judging/state";
import { titleText } from "../../../domain/words/titles";
import type { RoundOfficePage } from "../../../server/services";
import { useSay } from "../../words";
import { scoreText } from "../score-text";
import { stageOf } from "./entry-stage";
import { twoDigits } from "./names";

/** Where a round stands, without a mark that is not public. */
export function RoundOffice({ page }: { page: RoundOfficePage }) {
  const say = useSay();
  const { state } = page;
  if (state.phase === "unopened")
    return <p className="card p-6 text-quiet">{say("desk.office.not-open")}</p>;
  return (
    <>
      <p className="text-quiet">{say("desk.office.hidden")}</p>
      <ul className="card divide-y divide-line-soft">
        {state.entries.map((entry) => (
          <EntryLine key={entry.entry} page={page} entry={entry} />
        ))}
      </ul>
    </>
  );
}

function EntryLine({ page, entry }: { page: RoundOfficePage; entry: EntryState }) {
  const say = useSay();
  const card = page.entries.find(({ id }) => id === entry.entry);
  const stage = stageOf(page.state, entry);
  const declined = declinedLast(entry);
  return (
    <li
      data-entry={entry.entry}
      className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 md:px-5"
    >
      <span className="figures w-8 text-2xl font-bold text-stage">{twoDigits(entry.number)}</span>
      <span className="min-w-0 flex-1 basis-52">
        <span className="block font-bold">{card && titleText(card.title)}</span>
        <span className="block text-sm text-quiet">{card?.unit}</span>
        {declined && (
          <span className="block text-sm text-quiet" data-declined>
            {say("desk.correct.declined", { ...declined })}
          </span>
        )}
      </span>
      {entry.corrected.length > 0 && (
        <span className="text-sm text-quiet">
          {say("desk.office.versions", { n: entry.corrected.length })}
        </span>
      )}
      {entry.shown?.tally && (
        <span className="figures text-xl">{scoreText(page.rules, entry.shown.tally.score)}</span>
      )}
      <span className="rounded-full bg-chip px-2.5 text-sm leading-6 font-semibold">
        {say(`desk.stage.${stage.kind}`, stage.kind === "judging" ? { ...stage } : {})}
      </span>
    </li>
  );
}
