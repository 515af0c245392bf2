import { randomUUID } from "node:crypto";
import { gameStream } from "../../domain/kernel/ids";
import type { GameCommand } from "../../domain/league/game/vocabulary";
import type { Services } from "../../server/services";
import { smallSquad } from "./small-season";

const ANYBODY = { may: () => true, by: "test" };

/** Says something in a game of the small season, as a table would; throws when it is refused. */
export async function say(
  { live }: Services,
  id: string,
  ...commands: readonly GameCommand[]
): Promise<void> {
  const stream = gameStream(id);
  const answers = await live.submit(
    commands.map((command) => ({ stream, id: randomUUID(), command: { ...command } })),
    ANYBODY,
  );
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) throw new Error(`${id}: ${JSON.stringify(refused.refusal)}`);
}

/** Plays a game of the small season to its signed end, with so many baskets of two for each side. */
export async function playQuick(
  services: Services,
  id: string,
  [home, away]: readonly [number, number],
): Promise<void> {
  await begin(services, id);
  const baskets = [
    ...Array.from({ length: home }, () => "home" as const),
    ...Array.from({ length: away }, () => "away" as const),
  ];
  const teams = teamsOf(services, id);
  const end = (period: number): GameCommand[] => [
    { type: "end-period", period, ms: 0 },
    ...(period < 4 ? [{ type: "start-period", period: period + 1, ms: 600_000 } as const] : []),
  ];
  await say(
    services,
    id,
    ...baskets.map((side): GameCommand => {
      const player = smallSquad(teams[side])[0]?.player;
      if (player === undefined) throw new Error("no player");
      return { type: "shoot", period: 1, ms: 300_000, side, player, shot: "fg2", made: true };
    }),
    ...[1, 2, 3, 4].flatMap(end),
    { type: "finish", period: 4, ms: 0 },
    { type: "sign" },
  );
}

/** Opens a game and plays its first seconds. */
export async function begin(services: Services, id: string): Promise<void> {
  await services.games.open(id);
  const teams = teamsOf(services, id);
  await say(
    services,
    id,
    ...(["home", "away"] as const).flatMap((side): GameCommand[] => {
      const players = smallSquad(teams[side]);
      const five = players.slice(0, 5).map(({ player }) => player);
      return [
        { type: "list", side, players },
        { type: "line-up", side, players: five },
      ];
    }),
    { type: "start-period", period: 1, ms: 600_000 },
  );
}

function teamsOf({ league }: Services, id: string) {
  const state = league.game(id)?.state;
  return { home: state?.home.team ?? "", away: state?.away.team ?? "" };
}
