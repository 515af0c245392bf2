import { sideText } from "../../domain/words/fixture-names";
import { pairingText } from "../../domain/words/pairing";
import type { GameCard, Stray } from "../../server/services";
import { useLang, useSay } from "../words";
import { GameForm } from "./game-form";

/** A game that counts for nobody since a corrected result has sent others into it, and what can be done about it. */
export function StrayGame({
  game,
  stray,
  teams,
  fault,
}: {
  game: GameCard;
  stray: Stray;
  teams: Readonly<Record<string, string>>;
  fault: string | null;
}) {
  const lang = useLang();
  const say = useSay();
  const { home, away } = stray;
  const named = (team: string | null, side: GameCard["home"]) =>
    sideText(lang, { shortName: team && (teams[team] ?? team), from: side.from });
  const pairing = { home: named(home, game.home), away: named(away, game.away) };
  const known = !stray.off && home !== null && away !== null;
  return (
    <div className="mt-2 basis-full rounded-xl border-l-4 border-bad bg-bad-soft px-4 py-3">
      <p className="font-bold text-bad">
        {known
          ? say("office.results.stray", pairing)
          : say(stray.off ? "office.results.stray.off" : "office.results.stray.open")}
      </p>
      {!stray.off && <p className="mt-1">{say("office.results.stray.what")}</p>}
      {known && (
        <GameForm
          game={game.id}
          word={say("office.results.anew")}
          label={say("office.results.anew.of", { game: pairingText(lang, game) })}
          urgent
          open={fault !== null}
          fault={fault}
          action={say("office.results.anew")}
        >
          <input type="hidden" name="anew" value="yes" />
        </GameForm>
      )}
    </div>
  );
}
