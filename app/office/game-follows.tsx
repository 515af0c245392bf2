import { gameTitle } from "../../domain/words/fixture-names";
import { pairingText } from "../../domain/words/pairing";
import type { Follows, GameCard } from "../../server/services";
import { useLang, useSay } from "../words";

/** What a correction would change, said before the sheet is opened again. */
export function GameFollows({
  follows,
  named,
}: {
  follows: Follows;
  named: Readonly<Record<string, GameCard>>;
}) {
  const lang = useLang();
  const say = useSay();
  return (
    <div>
      <p className="font-semibold">{say(`office.results.follows.${follows.when}`)}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {follows.games.map(({ id, lost }) => {
          const game = named[id];
          if (!game) return null;
          return (
            <li key={id}>
              {gameTitle(lang, game)}: {pairingText(lang, game)}
              {lost && (
                <strong className="ms-2 text-bad">{say("office.results.follows.lost")}</strong>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
