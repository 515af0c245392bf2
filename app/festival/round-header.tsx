import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import { byPoints } from "../../domain/festival/methods";
import { seatText } from "../../domain/words/seats";
import type { RoundPage } from "../../server/services";
import { type Freshness, FreshnessMark } from "../live/freshness";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import { momentOf } from "./on-stage";
import { whenText } from "./round-meta";
import { scoreText } from "./score-text";
import { isAllOut, standingOf } from "./standing";
import { tilesOf } from "./tiles";

/** The head of a round's page: what it is, and who is on stage or who came first. */
export function RoundHeader({
  page,
  state,
  entry,
  freshness,
}: {
  page: RoundPage;
  state: RoundState;
  entry: EntryState | null;
  freshness: Freshness;
}) {
  const lang = useLang();
  const say = useSay();
  const { head } = page;
  const running = state.phase === "open";
  const phase = { unopened: "planned", open: "live", closed: "final" } as const;
  return (
    <div className="card-stage on-ink px-4 py-4 md:px-8 md:py-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-stage-quiet">
        <p>
          <strong className="text-white">
            <ProperName>{head.contest}</ProperName> <ProperName>{head.name}</ProperName>
          </strong>
          {" · "}
          {whenText(lang, head)}
        </p>
        {running ? (
          <FreshnessMark freshness={freshness} dark />
        ) : (
          <p>{say(`festival.status.${phase[state.phase]}`)}</p>
        )}
      </div>
      {state.phase === "closed" || isAllOut(state) ? (
        <Best page={page} state={state} />
      ) : entry ? (
        <OnStage page={page} state={state} entry={entry} />
      ) : (
        <p className="mt-4 text-2xl font-bold">
          {say(head.atOnce ? "festival.round.at-once" : "festival.round.entries", {
            n: head.entries,
          })}
        </p>
      )}
    </div>
  );
}

function OnStage({
  page,
  state,
  entry,
}: {
  page: RoundPage;
  state: RoundState;
  entry: EntryState;
}) {
  const say = useSay();
  const lang = useLang();
  const names = entryNames(lang, page.entries);
  const rules = state.programme?.rules ?? page.rules;
  const tiles = tilesOf(rules, entry);
  const tally = entry.shown?.tally;
  const moment = momentOf(entry);
  const judged = moment !== "waiting" && moment !== "withdrawn" && moment !== "correcting";
  return (
    <div className="mt-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="text-sm font-semibold text-stage-on-ink">
          {say("festival.stage.number", { n: entry.number, of: state.entries.length })}
        </p>
        <p className="mt-1 text-2xl leading-tight font-bold md:text-4xl">
          <ProperName>{names.title(entry.entry)}</ProperName>
        </p>
        <p className="mt-1 text-stage-quiet">
          <ProperName>{names.unit(entry.entry)}</ProperName>
        </p>
        <p className="mt-2 font-semibold">
          {say(`festival.moment.${moment}`)}
          {moment === "judging" && (
            <span className="ml-3 font-normal text-stage-quiet">
              {say("festival.sheets", {
                n: tiles.filter(({ handedIn }) => handedIn).length,
                of: tiles.length,
              })}
            </span>
          )}
        </p>
      </div>
      {tally && (
        <p className="figures text-[clamp(3.5rem,16vw,7rem)] leading-none font-bold text-gold">
          {scoreText(rules, tally.score)}
        </p>
      )}
      {judged && tiles.some(({ total }) => total !== null) && (
        <ol
          className="grid w-full grid-cols-4 gap-2 sm:grid-cols-8"
          aria-label={say("festival.marks")}
        >
          {tiles.map((tile) => (
            <li
              key={tile.seat}
              className="rounded-lg border border-stage-line px-1 py-1 text-center text-sm"
            >
              <span className="block text-stage-quiet">
                {say("festival.judge.number", { seat: seatText(lang, tile.seat) })}
              </span>
              <span className="figures text-xl">
                {tile.total === null ? "·" : tile.dropped ? <s>{tile.total}</s> : tile.total}
              </span>
            </li>
          ))}
          {tally && byPoints(rules) && (
            <li className="rounded-lg border border-stage-line px-1 py-1 text-center text-sm">
              <span className="block text-stage-quiet">{say("festival.deduction")}</span>
              <span className="figures text-xl">
                {tally.deduction > 0 && "−"}
                {markText(tally.deduction, 2)}
              </span>
            </li>
          )}
          {tally?.bonus && (
            <li className="rounded-lg border border-stage-line px-1 py-1 text-center text-sm">
              <span className="block text-stage-quiet">{say("festival.bonus.short")}</span>
              <span className="figures text-xl">+{markText(tally.bonus, 2)}</span>
            </li>
          )}
        </ol>
      )}
    </div>
  );
}

/** The best of a round that is over. */
function Best({ page, state }: { page: RoundPage; state: RoundState }) {
  const say = useSay();
  const names = entryNames(useLang(), page.entries);
  const rules = state.programme?.rules ?? page.rules;
  return (
    <ol className="mt-4 grid gap-2">
      {standingOf(state)
        .lines.slice(0, 3)
        .map((line) => (
          <li key={line.entry} className="flex items-baseline gap-3 md:gap-5">
            <span className="figures w-6 text-2xl text-stage-quiet">
              <span className="sr-only">{say("festival.place", { n: line.place })}</span>
              <span aria-hidden="true">{line.place}</span>
            </span>
            <span className="min-w-0 flex-1">
              <strong className="text-xl md:text-3xl">
                <ProperName>{names.title(line.entry)}</ProperName>
              </strong>{" "}
              <span className="text-stage-quiet">
                <ProperName>{names.unit(line.entry)}</ProperName>
              </span>
              {line.prize && (
                <span className="ml-2 text-sm font-semibold text-gold">
                  <ProperName>{line.prize}</ProperName>
                </span>
              )}
            </span>
            <span className="figures text-3xl font-bold text-gold md:text-5xl">
              {scoreText(rules, line.score)}
            </span>
          </li>
        ))}
    </ol>
  );
}
