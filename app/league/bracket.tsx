import { Link } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { shortDayText } from "../../domain/words/dates";
import { gameTitle, levelText, sideText } from "../../domain/words/fixture-names";
import type { CardSide, GameCard } from "../../server/services";
import { useLang, useSay } from "../words";
import { bracketLevels, doubleRounds, isPlacement, isThird } from "./bracket-levels";
import { wins } from "./game-card";
import { useNotice } from "./game-notice";
import { SideName } from "./team-name";

/**
 * The knockout, level by level: lists one below the other on phones and without styles, a bracket where there is
 * room. Games of a level come from the top of the bracket, so equal spaces put each one between its two feeders.
 */
export function Bracket({ games }: { games: readonly GameCard[] }) {
  const lang = useLang();
  const say = useSay();
  const double = doubleRounds(games);
  if (double) return <DoubleBracket rounds={double} />;
  const placement = games.filter(isPlacement);
  return (
    <div className="grid gap-8">
      <ol className="bracket">
        {bracketLevels(games).map(({ level, spots }) => (
          <li key={level} className="bracket-level">
            <h3 className="mb-2 font-bold text-quiet">{levelText(lang, level)}</h3>
            <ol className="bracket-games">
              {spots.map((spot) =>
                "bye" in spot ? (
                  <li key={spot.key} className="bracket-game">
                    <Bye side={spot.bye} />
                  </li>
                ) : (
                  <li
                    key={spot.game.id}
                    className={`bracket-game ${isThird(spot.game) ? "bracket-aside" : ""}`}
                  >
                    <BracketGame game={spot.game} />
                  </li>
                ),
              )}
            </ol>
          </li>
        ))}
      </ol>
      {placement.length > 0 && (
        <section aria-labelledby="placement">
          <h3 id="placement" className="mb-2 font-bold text-quiet">
            {say("bracket.placement")}
          </h3>
          <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3">
            {placement.map((game) => (
              <li key={game.id}>
                <BracketGame game={game} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** Both brackets of a double elimination, one below the other, and the final that they lead to. */
function DoubleBracket({ rounds }: { rounds: NonNullable<ReturnType<typeof doubleRounds>> }) {
  const lang = useLang();
  const say = useSay();
  return (
    <div className="grid gap-8">
      {(["winners", "losers", "finals"] as const).map((part) => (
        <section key={part} aria-labelledby={`bracket-${part}`}>
          <h3 id={`bracket-${part}`} className="mb-2 text-lg font-bold">
            {say(`bracket.${part}`)}
          </h3>
          <ol className="bracket">
            {rounds[part].map((games, at) => (
              <li
                key={games[0]?.id}
                className={`bracket-level bracket-double ${leadsOn(games, rounds[part][at + 1])}`}
              >
                <h4 className="mb-2 font-bold text-quiet">
                  {part === "finals"
                    ? levelText(lang, games[0]?.code ?? "")
                    : say("bracket.round", { n: at + 1 })}
                </h4>
                <ol className="bracket-games">
                  {games.map((game) => (
                    <li key={game.id} className="bracket-game">
                      <BracketGame game={game} />
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** How lines lead to the next round: two games to one, or straight; with byes in between there are none. */
const leadsOn = (games: readonly GameCard[], next: readonly GameCard[] = []): string =>
  games.length === 2 * next.length ? "" : games.length === next.length ? "is-straight" : "is-plain";

/** Who passes over the first level. */
function Bye({ side }: { side: CardSide }) {
  const say = useSay();
  return (
    <div className="flex min-h-11 items-center justify-between gap-2 rounded-xl border border-dashed border-line px-3 py-1 text-sm">
      <span className="font-semibold">
        <SideName side={side} />
      </span>
      <span className="whitespace-nowrap text-quiet">{say("bracket.bye")}</span>
    </div>
  );
}

function BracketGame({ game }: { game: GameCard }) {
  const lang = useLang();
  const say = useSay();
  const live = game.status === "live" && !game.due;
  const found = useNotice()(game);
  // What was played there counts for nobody: the bracket shows who is due.
  const notice = game.due && found && !game.off ? { word: say("fixture.to-replay") } : found;
  const shown = game.due ? { ...game, ...game.due } : game;
  const when =
    game.day === null
      ? say("fixtures.undated")
      : `${shortDayText(lang, game.day)} ${game.start === null ? "" : clockText(game.start)}`;
  const pairing = say("bracket.game", {
    home: sideText(lang, shown.home),
    away: sideText(lang, shown.away),
  });
  return (
    <Link
      to={`/league/games/${game.id}`}
      aria-label={`${gameTitle(lang, game)}: ${pairing}${shown.home.points === null ? (notice ? "" : `, ${when}`) : `, ${shown.home.points}:${shown.away.points}`}${live ? `, ${say("fixture.status.live")}` : notice ? `, ${notice.word}` : isUnsigned(game) ? `, ${say("fixture.status.unsigned")}` : ""}`}
      className={`block rounded-xl border bg-card text-sm hover:border-court ${live ? "border-2 border-live" : game.code === "final" ? "border-court" : "border-line"}`}
    >
      <span className="flex justify-between gap-2 px-3 pt-1.5 text-xs text-quiet">
        <span>{gameTitle(lang, game)}</span>
        {live ? (
          <strong className="text-bad">
            <span aria-hidden="true">● </span>
            {say("fixture.status.live")}
          </strong>
        ) : (
          <span className={`whitespace-nowrap ${game.due ? "font-bold text-bad" : ""}`}>
            {notice
              ? notice.word
              : isUnsigned(game)
                ? say("fixture.status.unsigned")
                : game.status === "planned"
                  ? when
                  : shortWhen(lang, game)}
          </span>
        )}
      </span>
      {(["home", "away"] as const).map((side) => (
        <span
          key={side}
          className={`flex min-h-8 items-center justify-between gap-2 px-3 py-0.5 ${side === "home" ? "border-b border-line-soft" : ""} ${wins(game, side) ? "font-bold" : game.status === "final" && !game.due ? "text-quiet" : "font-semibold"}`}
        >
          <span>
            <SideName side={shown[side]} />
          </span>
          {shown[side].points !== null && (
            <span className="figures text-lg leading-none">{shown[side].points}</span>
          )}
        </span>
      ))}
    </Link>
  );
}

/** Its winner stands in the next game already. */
const isUnsigned = ({ ending, signed }: GameCard): boolean => ending !== null && !signed;

const shortWhen = (lang: "zh" | "en", game: GameCard): string =>
  game.day === null ? "" : shortDayText(lang, game.day);
