/** Branded ids, so that a TeamId never slips into a PlayerId. This file is the only mint. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type TeamId = Brand<"TeamId">;
export type PlayerId = Brand<"PlayerId">;
export type GameId = Brand<"GameId">;
export type GroupId = Brand<"GroupId">;
export type DrawId = Brand<"DrawId">;
export type UnitId = Brand<"UnitId">;
export type ContestId = Brand<"ContestId">;
export type RoundId = Brand<"RoundId">;
export type EntryId = Brand<"EntryId">;
export type JudgeId = Brand<"JudgeId">;
/** `game/ID`, `group/ID`, `round/ID`, `rehearsal/N-ID` (of a round) or `draw/ID`. */
export type StreamId = Brand<"StreamId">;
/** A UUID made on the device before the first send. */
export type CommandId = Brand<"CommandId">;

export const teamId = (text: string) => text as TeamId;
export const playerId = (text: string) => text as PlayerId;
export const gameId = (text: string) => text as GameId;
export const groupId = (text: string) => text as GroupId;
export const drawId = (text: string) => text as DrawId;
export const unitId = (text: string) => text as UnitId;
export const roundId = (text: string) => text as RoundId;
export const entryId = (text: string) => text as EntryId;
export const commandId = (text: string) => text as CommandId;

export const gameStream = (game: string) => `game/${game}` as StreamId;
export const groupStream = (group: string) => `group/${group}` as StreamId;
export const drawStream = (draw: string) => `draw/${draw}` as StreamId;
export const roundStream = (round: string) => `round/${round}` as StreamId;
/** A round may be rehearsed more than once: 1, 2 … */
export const rehearsalStream = (round: string, nth: number) =>
  `rehearsal/${nth}-${round}` as StreamId;

/** A stream's name taken apart. */
export type StreamName =
  | { readonly kind: "game"; readonly id: GameId; readonly stream: StreamId }
  | { readonly kind: "group"; readonly id: GroupId; readonly stream: StreamId }
  | { readonly kind: "draw"; readonly id: DrawId; readonly stream: StreamId }
  | { readonly kind: "round"; readonly id: RoundId; readonly stream: StreamId }
  | {
      readonly kind: "rehearsal";
      /** Its own, in its stream; `round` is the one that is rehearsed. */
      readonly id: RoundId;
      readonly round: RoundId;
      readonly stream: StreamId;
    };

/** The kind and the id behind a stream's name, or null when the name has another form. */
export function parseStream(name: string): StreamName | null {
  const [, kind, id = ""] =
    /^(game|group|round|rehearsal|draw)\/([A-Za-z0-9_-]{1,64})$/.exec(name) ?? [];
  const stream = name as StreamId;
  if (kind === "game") return { kind, id: gameId(id), stream };
  if (kind === "group") return { kind, id: groupId(id), stream };
  if (kind === "draw") return { kind, id: drawId(id), stream };
  if (kind === "round") return { kind, id: roundId(id), stream };
  const [, round] = /^[1-9]\d{0,2}-(.+)$/.exec(id) ?? [];
  return kind === "rehearsal" && round !== undefined
    ? { kind, id: roundId(id), round: roundId(round), stream }
    : null;
}
