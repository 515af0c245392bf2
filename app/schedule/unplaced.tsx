import type { LocalDay } from "../../domain/kernel/time";
import type { DeskView } from "../../server/services";
import { useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { GameChip } from "./game-chip";

/** Games that stand nowhere. */
export function Unplaced({
  desk,
  week,
  names,
}: {
  desk: DeskView;
  week: LocalDay;
  names: DeskNames;
}) {
  const say = useSay();
  const games = desk.games.filter((game) => game.day === null);
  return (
    <section aria-labelledby="unplaced" className="card p-4">
      <h2 id="unplaced" className="font-bold">
        {say("plan.unplaced")}
      </h2>
      {games.length === 0 && <p className="text-quiet">{say("plan.unplaced.none")}</p>}
      <div className="mt-2 grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
        {games.map((game) => (
          <GameChip key={game.id} game={game} desk={desk} week={week} names={names} />
        ))}
      </div>
    </section>
  );
}
