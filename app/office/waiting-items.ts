import { clockText, type LocalDay, parseDay } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { sideText } from "../../domain/words/fixture-names";
import { pairingText } from "../../domain/words/pairing";
import type { GameCard, OfficeHome, OfficeRound, Waiting } from "../../server/services";
import { padPath } from "../accounts/landing";
import { deskNames } from "../schedule/desk-names";
import { useLang, useSay } from "../words";

/** A line of what waits, with the way to do it. */
export interface WaitingItem {
  readonly key: string;
  readonly urgent: boolean;
  readonly title: string;
  readonly why: string;
  readonly to: string;
  readonly todo: string;
}

export function useWaitingItems(home: OfficeHome): readonly WaitingItem[] {
  const lang = useLang();
  const say = useSay();
  const names = deskNames(lang, { games: home.games, ...home.names });
  const cards = new Map(home.games.map((game) => [game.id, game]));
  const when = (day: LocalDay | null, start: number | null, place: string | null) =>
    [day && dayText(lang, day), start !== null && clockText(start), place]
      .filter(Boolean)
      .join(" ");
  const ofGame = (game: GameCard) => when(game.day, game.start, game.venue);
  const ofRound = ({ day, start, hall }: OfficeRound) => when(parseDay(day ?? ""), start, hall);
  const planAt = (game: GameCard) =>
    `/schedule/plan?${new URLSearchParams({ ...(game.day ? { week: game.day } : {}), game: game.id })}`;
  const line = (
    one: Waiting,
    facts: Readonly<Record<string, string | number>>,
    rest: Pick<WaitingItem, "why" | "to"> & { readonly urgent?: boolean },
  ): WaitingItem => ({
    key: JSON.stringify(one),
    urgent: rest.urgent ?? false,
    title: say(`office.waiting.${one.kind}`, facts),
    todo: say(`office.waiting.${one.kind}.do`),
    why: rest.why,
    to: rest.to,
  });
  const item = (one: Waiting): WaitingItem | null => {
    const game = cards.get(
      one.kind === "clash" ? one.clash.fixtureId : "game" in one ? one.game : "",
    );
    const facts = { game: game ? pairingText(lang, game) : "" };
    switch (one.kind) {
      case "no-official":
        return game
          ? line(one, facts, {
              urgent: true,
              why: say("office.waiting.no-official.why", { when: ofGame(game) }),
              to: `/office/officials?day=${game.day ?? home.day}`,
            })
          : null;
      case "reopened":
      case "unsigned":
        return game
          ? line(one, facts, {
              why: say(`office.waiting.${one.kind}.why`, { when: ofGame(game) }),
              to: padPath(game.id),
            })
          : null;
      case "to-replay":
        return game?.due
          ? line(one, facts, {
              urgent: true,
              why: say("office.waiting.to-replay.why", {
                home: sideText(lang, game.due.home),
                away: sideText(lang, game.due.away),
              }),
              to: "/office/results",
            })
          : null;
      case "lots": {
        const teams = one.teams.map((team) => home.names.teams[team] ?? team);
        return line(
          one,
          { teams: teams.join(say("schedule.and")) },
          {
            why: one.group
              ? say("office.waiting.lots.why", { letter: one.group.letter })
              : say("office.waiting.lots.across"),
            to: one.group ? `/office/groups/${encodeURIComponent(one.group.id)}` : "/office/across",
          },
        );
      }
      case "no-place":
        return game
          ? line(one, facts, { why: say("office.waiting.no-place.why"), to: planAt(game) })
          : null;
      case "clash":
        return game ? line(one, facts, { why: names.clash(one.clash), to: planAt(game) }) : null;
      case "timetable":
        return line(
          one,
          { n: one.changes },
          { why: say("office.waiting.timetable.why"), to: "/schedule/plan?publish=1" },
        );
      case "crew":
        return line(
          one,
          { day: dayText(lang, one.day), games: one.games, n: one.open },
          {
            urgent: one.day === home.day,
            why: say("office.waiting.crew.why"),
            to: `/office/officials?day=${one.day}`,
          },
        );
      case "crew-conflicts":
        return line(
          one,
          { day: dayText(lang, one.day), n: one.n },
          {
            why: say("office.waiting.crew-conflicts.why"),
            to: `/office/officials?day=${one.day}`,
          },
        );
      case "judges": {
        const { contest, name, seats, signedIn, id } = one.round;
        return line(
          one,
          { contest, name, n: seats - signedIn },
          {
            urgent: true,
            why: say("office.waiting.judges.why", { when: ofRound(one.round) }),
            to: `/office/people?round=${encodeURIComponent(id)}`,
          },
        );
      }
      case "correction": {
        const { round, number, title, reason } = one;
        return line(
          one,
          { contest: round.contest, name: round.name, n: number, title },
          {
            urgent: true,
            why: say("office.waiting.correction.why", { reason }),
            to: `/office/rounds/${encodeURIComponent(round.id)}`,
          },
        );
      }
      case "no-order": {
        const { contest, name, entries } = one.round;
        return line(
          one,
          { contest, name },
          {
            why: say("office.waiting.no-order.why", { when: ofRound(one.round), n: entries }),
            to: "/office/orders",
          },
        );
      }
    }
  };
  return home.waiting.flatMap((one) => item(one) ?? []);
}
