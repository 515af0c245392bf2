import type { CommandId, PlayerId } from "../../domain/kernel/ids";
import type { Random } from "../../domain/kernel/random";
import { onCourt, other } from "../../domain/league/game/state";
import type { GameCommand } from "../../domain/league/game/vocabulary";
import type { GameWish, ScorersTable } from "./scorers-table";

/** How many of the last wishes a scorer looks back over. */
const LOOK_BACK = 40;

type Shot = Extract<GameCommand, { type: "shoot" }>;
type Kind = (table: ScorersTable, random: Random, recent: readonly GameWish[]) => void;

/**
 * Now and then the scorer notices a mistake and puts it right. What cannot be put right like that any more is
 * refused, and then nothing has happened.
 */
export function slip(table: ScorersTable, random: Random): void {
  if (table.state.phase === "over" || random.below(1000) >= 45) return;
  random.pick(KINDS)(table, random, table.wishes.slice(-LOOK_BACK));
}

const KINDS: readonly Kind[] = [
  wrongPlayer,
  wrongPlayer,
  wrongValue,
  neverHappened,
  saidAgain,
  forgotten,
  forgotten,
  tookBackWrongly,
];

/** The basket was another player's. */
function wrongPlayer(table: ScorersTable, random: Random, recent: readonly GameWish[]): void {
  const said = pick(random, recent, isShot);
  if (!said) return;
  const { assist: _, ...shot } = said.command;
  const player = mate(table, random, shot.side, shot.player);
  if (player) table.wish({ ...shot, player, replaces: said.id });
}

/** It was a three, not a two, or the other way round. */
function wrongValue(table: ScorersTable, random: Random, recent: readonly GameWish[]): void {
  const said = pick(
    random,
    recent,
    (command): command is Shot => isShot(command) && command.shot !== "ft",
  );
  if (!said) return;
  const shot = said.command.shot === "fg2" ? "fg3" : "fg2";
  table.wish({ ...said.command, shot, replaces: said.id });
}

/** Tapped by mistake. */
function neverHappened(table: ScorersTable, random: Random, recent: readonly GameWish[]): void {
  const said = pick(random, recent, (command): command is GameCommand =>
    ["rebound", "steal", "turn-over", "block"].includes(command.type),
  );
  if (said) table.wish({ type: "void", commit: said.id });
}

/** Taken back and entered once more at its place. */
function saidAgain(table: ScorersTable, random: Random, recent: readonly GameWish[]): void {
  const said = pick(random, recent, isShot);
  if (!said || table.wish({ type: "void", commit: said.id }) !== null) return;
  const before = table.wishes[table.wishes.findIndex((wish) => wish.id === said.id) - 1];
  if (!before || table.wish({ ...said.command, after: before.id }) !== null)
    table.wish(said.command);
}

/** An assist or a steal that nobody had entered. */
function forgotten(table: ScorersTable, random: Random, recent: readonly GameWish[]): void {
  const said = pick(
    random,
    recent,
    (command): command is Shot | Extract<GameCommand, { type: "turn-over" }> =>
      (isShot(command) && command.made && !command.assist) || command.type === "turn-over",
  );
  if (!said) return;
  const { period, ms, side, player } = said.command;
  const helper = isShot(said.command)
    ? mate(table, random, side, player)
    : mate(table, random, other(side));
  const type = isShot(said.command) ? "assist" : "steal";
  if (helper)
    table.wish({
      type,
      period,
      ms,
      side: type === "assist" ? side : other(side),
      player: helper,
      after: said.id,
    });
}

/** The last taking back was itself the mistake. */
function tookBackWrongly(table: ScorersTable): void {
  const last = table.wishes.findLast((wish) => wish.command.type === "void");
  if (last) table.wish({ type: "void", commit: last.id });
}

const isShot = (command: GameCommand): command is Shot => command.type === "shoot";

function pick<C extends GameCommand>(
  random: Random,
  recent: readonly GameWish[],
  fits: (command: GameCommand) => command is C,
): { readonly id: CommandId; readonly command: C } | undefined {
  const found = recent.flatMap(({ id, command }) => {
    if (command.type === "void" || "replaces" in command || "after" in command) return [];
    return fits(command) ? [{ id, command }] : [];
  });
  return found.length === 0 ? undefined : random.pick(found);
}

/** Somebody of that side who is on court now, and probably was then. */
function mate(
  table: ScorersTable,
  random: Random,
  side: Shot["side"],
  but: PlayerId | null = null,
): PlayerId | undefined {
  const others = onCourt(table.state[side]).filter((line) => line.player !== but);
  return others.length === 0 ? undefined : random.pick(others).player;
}
