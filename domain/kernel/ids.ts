/** Branded ids, so that a TeamId never slips into a PlayerId. This file is the only mint. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type TeamId = Brand<"TeamId">;
export type PlayerId = Brand<"PlayerId">;
export type GameId = Brand<"GameId">;
/** `game/ID` or `round/ID`. */
export type StreamId = Brand<"StreamId">;
/** A UUID made on the device before the first send. */
export type CommandId = Brand<"CommandId">;

export const teamId = (text: string) => text as TeamId;
export const playerId = (text: string) => text as PlayerId;
export const gameId = (text: string) => text as GameId;
export const commandId = (text: string) => text as CommandId;

export const gameStream = (game: string) => `game/${game}` as StreamId;

/** The kind and the id behind a stream's name, or null when the name has another form. */
export function parseStream(name: string): { kind: "game"; id: GameId; stream: StreamId } | null {
  const match = /^game\/([A-Za-z0-9_-]{1,64})$/.exec(name);
  return match ? { kind: "game", id: gameId(match[1] as string), stream: name as StreamId } : null;
}
