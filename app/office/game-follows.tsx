import { Form } from "@remix-run/react";
import { gameTitle, placeText, sideText } from "../../domain/words/fixture-names";
import { say as sayIn } from "../../domain/words/index";
import type { Follows, GameCard } from "../../server/services";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { useLang, useSay } from "../words";

interface Named {
  readonly named: Readonly<Record<string, GameCard>>;
  /** Short names by team. */
  readonly teams: Readonly<Record<string, string>>;
}

/** What a correction would change, said before the sheet is opened again. */
export function GameFollows({ follows, named, teams }: Named & { follows: Follows }) {
  const lang = useLang();
  const say = useSay();
  const { games, ranks, places, score } = follows;
  if (games.length + ranks.length + places.length === 0)
    return <p>{say("office.results.follows.none", { ...score })}</p>;
  const place = (one: Follows["places"][number]["before"]) =>
    one ? placeText(lang, one) : say("office.results.follows.place.open");
  return (
    <div>
      <p className="font-semibold">{say("office.results.follows", { ...score })}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {ranks.map(({ team, group, before, after }) => (
          <li key={`rank ${team}`}>
            {say("office.results.follows.rank", {
              ...{ team: teams[team] ?? team, before, after },
              group: sayIn(lang, "fixture.group", { letter: group }),
            })}
          </li>
        ))}
        {games.map(({ id, before, after, stands }) => {
          const game = named[id];
          if (!game) return null;
          const pairing = (sides: typeof before) =>
            say("fixture.versus", {
              home: nameOf(lang, sides.home, game.home, teams),
              away: nameOf(lang, sides.away, game.away, teams),
            });
          return (
            <li key={id}>
              {say("office.results.follows.game", {
                game: gameTitle(lang, game),
                before: pairing(before),
                after: pairing(after),
              })}
              {stands !== "open" && (
                <strong className={`block ${stands === "opened" ? "" : "text-bad"}`}>
                  {say(`office.results.follows.${stands}`)}
                </strong>
              )}
            </li>
          );
        })}
        {places.map(({ team, before, after }) => (
          <li key={`place ${team}`}>
            {say("office.results.follows.place", {
              ...{ team: teams[team] ?? team, before: place(before), after: place(after) },
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

const nameOf = (
  lang: "zh" | "en",
  team: string | null,
  side: GameCard["home"],
  teams: Named["teams"],
): string => sideText(lang, { shortName: team && (teams[team] ?? team), from: side.from });

/** Asks what another score would change; nothing is done by asking. */
export function AskScore({ game, asked }: { game: GameCard; asked: Asked | null }) {
  const lang = useLang();
  const say = useSay();
  return (
    <Form method="get" className="grid gap-2" preventScrollReset>
      <input type="hidden" name="game" value={game.id} />
      <p className="font-semibold">{say("office.results.ask")}</p>
      <div className="flex flex-wrap items-end gap-3">
        {(["home", "away"] as const).map((side) => (
          <div key={side} className="basis-28">
            <Field
              label={sideText(lang, game[side])}
              name={side}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={asked?.[side] ?? String(game[side].points ?? "")}
              fault={side === "home" && asked?.fault ? say("office.results.ask.level") : null}
            />
          </div>
        ))}
        <button type="submit" className={button.quiet}>
          {say("office.results.ask.go")}
        </button>
      </div>
    </Form>
  );
}

/** A score as it was typed. */
export interface Asked {
  readonly game: string;
  readonly home: string;
  readonly away: string;
  readonly fault: boolean;
}
