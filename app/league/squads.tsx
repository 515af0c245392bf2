import { sayIfKnown } from "../../domain/words/index";
import type { GamePage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { SideName } from "./team-name";

/** Who may play: both squads, before the game begins. */
export function Squads({ page }: { page: GamePage }) {
  const lang = useLang();
  const say = useSay();
  const sides = (["home", "away"] as const).filter((side) => page.squads[side].length > 0);
  if (sides.length === 0) return null;
  return (
    <section aria-labelledby="squads">
      <h2 id="squads" className="mb-3 text-lg font-bold">
        {say("game.page.squads")}
      </h2>
      <div className="grid items-start gap-6 md:grid-cols-2">
        {sides.map((side) => (
          <section key={side} className="card overflow-hidden">
            <h3 className="px-4 pt-4 text-lg font-bold">
              <SideName side={page.card[side]} link />
            </h3>
            {page.coaches[side] && (
              <p className="px-4 text-sm text-quiet">
                {say("game.page.coach", { name: page.coaches[side] })}
              </p>
            )}
            <ul className="mt-2 divide-y divide-line-soft border-t border-line-soft">
              {[...page.squads[side]]
                .sort((a, b) => Number(a.jersey) - Number(b.jersey))
                .map((player) => (
                  <li key={player.id} className="flex items-baseline gap-3 px-4 py-2">
                    <span className="figures w-7 text-right text-lg">{player.jersey}</span>
                    <span className="flex-1 font-semibold">
                      <ProperName>{player.name}</ProperName>
                      {player.captain && (
                        <span className="ml-2 text-xs font-normal text-quiet">
                          {say("team.captain")}
                        </span>
                      )}
                    </span>
                    <span className="text-sm text-quiet">
                      {sayIfKnown(lang, `team.position.${player.position}`) ?? player.position}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
