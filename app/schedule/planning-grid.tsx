import "./planning-grid.css";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import { cellKey } from "../../domain/schedule/cells";
import { weekdayName } from "../../domain/schedule/day-numbers";
import { dayText } from "../../domain/words/dates";
import type { DeskGame, DeskView } from "../../server/services";
import { useLang, useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { GameChip, HOLD_HELP } from "./game-chip";
import { GridCell } from "./grid-cell";
import type { Held } from "./use-hold";

const WEEK = [0, 1, 2, 3, 4, 5, 6];

interface Shown {
  readonly desk: DeskView;
  readonly week: LocalDay;
  readonly names: DeskNames;
  readonly held: Held | null;
}

/** A week of courts and days with their games; on narrow screens the same as a list by day. */
export function PlanningGrid(shown: Shown) {
  const say = useSay();
  const games = [...shown.desk.games].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return (
    <section aria-labelledby="grid">
      <h2 id="grid" className="sr-only">
        {say("plan.grid")}
      </h2>
      <p className="mb-2 hidden text-sm text-quiet lg:block">{say("plan.hold.help")}</p>
      <p id={HOLD_HELP} className="sr-only">
        {say("plan.hold.key")}
      </p>
      <Grid {...shown} games={games} />
      <DayLists {...shown} games={games} />
    </section>
  );
}

function Grid({ desk, week, names, games, held }: Shown & { games: readonly DeskGame[] }) {
  const lang = useLang();
  const say = useSay();
  const days = WEEK.map((n) => addDays(week, n));
  const head = "border-b border-line bg-paper px-2 py-3 text-center font-bold";
  return (
    <div
      data-scroll
      data-holding={held ? "true" : undefined}
      className="card desk-grid hidden overflow-x-auto lg:block"
    >
      <table className="w-full min-w-[54rem] table-fixed border-collapse">
        <caption className="sr-only">{say("plan.grid")}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${head} w-36 text-left`}>
              {say("plan.court")}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                aria-current={day === desk.today ? "date" : undefined}
                className={`${head} border-l border-l-line-soft ${day === desk.today ? "text-court-text underline decoration-2 underline-offset-4" : ""}`}
              >
                {dayText(lang, day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desk.venues.flatMap((venue) =>
            venue.courts.map((court, index) => (
              <tr key={court.id} className={index === 0 ? "border-t border-line" : ""}>
                <th scope="row" className="bg-paper px-3 py-2 text-left align-top">
                  <span className={index === 0 ? "block leading-tight" : "sr-only"}>
                    {venue.name}
                  </span>
                  <span className="block text-sm font-normal text-quiet">{court.name}</span>
                </th>
                {days.map((day) => {
                  const here = games.filter(
                    (game) => game.courtId === court.id && game.day === day,
                  );
                  const open =
                    !venue.closedDays.includes(day) &&
                    (venue.hours[weekdayName(day)] ?? []).length > 0;
                  const name = cellKey(court.id, day);
                  return (
                    <GridCell
                      key={day}
                      name={name}
                      open={open}
                      cell={held?.cells.get(name)}
                      aimed={held?.at === name}
                    >
                      {here.map((game) => (
                        <GameChip
                          key={game.id}
                          game={game}
                          desk={desk}
                          week={week}
                          names={names}
                          held={held?.game === game.id}
                        />
                      ))}
                    </GridCell>
                  );
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function DayLists({
  desk,
  week,
  names,
  games,
}: Omit<Shown, "held"> & { games: readonly DeskGame[] }) {
  const lang = useLang();
  const say = useSay();
  return (
    <div className="grid gap-4 lg:hidden">
      {WEEK.map((n) => addDays(week, n)).map((day) => {
        const here = games.filter((game) => game.day === day);
        return (
          <section key={day} aria-label={dayText(lang, day)} className="card p-3">
            <h3 className={`font-bold ${day === desk.today ? "text-court-text" : ""}`}>
              {dayText(lang, day)}
              {day === desk.today && ` · ${say("app.today")}`}
            </h3>
            {here.length === 0 && <p className="text-sm text-quiet">{say("plan.no-games")}</p>}
            <div className="mt-2 grid gap-2">
              {here.map((game) => (
                <GameChip
                  key={game.id}
                  game={game}
                  desk={desk}
                  week={week}
                  names={names}
                  withCourt
                />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
