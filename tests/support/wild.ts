import fc from "fast-check";
import { type PlayerId, playerId, teamId } from "../../domain/kernel/ids";
import { FIBA } from "../../domain/league/game/rules";
import {
  foulKind,
  type GameEvent,
  gameEvent,
  protestDecision,
  refereeError,
  type Side,
  shot,
} from "../../domain/league/game/vocabulary";
import type { Placed } from "../../domain/live/commit";

/** Few names, those of the made-up games, so that events meet each other; one of them is on no list. */
const player: fc.Arbitrary<PlayerId> = fc
  .constantFrom("H4", "H5", "H6", "H7", "V4", "V5", "V6", "nobody")
  .map(playerId);
const players = fc.array(player, { maxLength: 6 });
const side = fc.constantFrom<Side>("home", "away");
const time = { period: fc.integer({ min: 1, max: 7 }), ms: fc.integer({ min: 0, max: 700_000 }) };
const orTeam = fc.option(player, { nil: null });
const shots = fc.constantFrom(...shot.options);
const listed = fc.record({
  player,
  jersey: fc.constantFrom("0", "00", "4", "77"),
  captain: fc.boolean(),
});

const override = fc.constantFrom(undefined, "already-out", "not-on-court no-period");

type Of<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;
type Fields<Type extends GameEvent["type"]> = {
  [Key in keyof Omit<Of<Type>, "type">]: fc.Arbitrary<Of<Type>[Key]>;
};

/** One entry for each kind of event there is: a new kind without one does not compile. */
const FIELDS: { [Type in GameEvent["type"]]: Fields<Type> } = {
  opened: {
    rules: fc.constantFrom(FIBA, { ...FIBA, periods: 2, foulLimit: 3, onCourt: 3, bonusFrom: 2 }),
    home: fc.constantFrom(teamId("H"), teamId("X")),
    away: fc.constantFrom(teamId("V"), teamId("X")),
  },
  "rules-taken": { rules: fc.constantFrom(FIBA, { ...FIBA, periodMs: 480_000 }) },
  "throws-waived": { ...time, side, throws: fc.integer({ min: 0, max: 3 }) },
  listed: { side, players: fc.array(listed, { maxLength: 8 }) },
  "lined-up": { side, players },
  "period-started": time,
  "period-ended": time,
  "clock-started": time,
  "clock-stopped": time,
  "clock-set": time,
  "arrow-set": { ...time, side },
  "jump-won": { ...time, side },
  "arrow-used": { ...time, use: fc.constantFrom("held-ball", "period") },
  "came-late": {
    side,
    minutes: fc.integer({ min: 0, max: 20 }),
    points: fc.integer({ min: 0, max: 20 }),
  },
  "start-given": { side, points: fc.integer({ min: 0, max: 20 }) },
  "error-corrected": {
    ...time,
    side,
    error: fc.constantFrom(...refereeError.options),
    reason: fc.string(),
  },
  abandoned: { ...time, reason: fc.string() },
  resumed: {},
  replayed: { reason: fc.string(), from: fc.option(fc.record(time), { nil: undefined }) },
  awarded: {
    home: fc.integer({ min: 0, max: 120 }),
    away: fc.integer({ min: 0, max: 120 }),
    reason: fc.string(),
  },
  protested: { side, reason: fc.string() },
  "protest-decided": {
    decision: fc.constantFrom(...protestDecision.options),
    reason: fc.string(),
  },
  scored: {
    ...time,
    side,
    player: orTeam,
    shot: shots,
    bonus: fc.option(fc.integer({ min: -2, max: 3 }), { nil: undefined }),
  },
  missed: { ...time, side, player: orTeam, shot: shots },
  rebounded: { ...time, side, player: orTeam, end: fc.constantFrom("offensive", "defensive") },
  assisted: { ...time, side, player },
  stole: { ...time, side, player },
  "turned-over": { ...time, side, player: orTeam },
  blocked: { ...time, side, player },
  "block-received": { ...time, side, player },
  fouled: {
    ...time,
    side,
    player: orTeam,
    kind: fc.constantFrom(...foulKind.options),
    throws: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    cancelled: fc.constantFrom(undefined, true as const),
    override,
  },
  "foul-drawn": { ...time, side, player },
  "timed-out": { ...time, side },
  substituted: { ...time, side, out: players, in: players },
  finished: time,
  forfeited: { side, reason: fc.string() },
  defaulted: { ...time, side, reason: fc.string() },
  signed: {},
  reopened: { reason: fc.string() },
};

const anyEvent: fc.Arbitrary<GameEvent> = fc.oneof(
  ...Object.entries(FIELDS).map(([type, fields]) =>
    fc
      .record(fields as Record<string, fc.Arbitrary<unknown>>)
      .map((rest) => gameEvent.parse({ type, ...rest })),
  ),
);

/** Anything that could ever stand in a game's stream, in any order and about anybody. */
export const wildEvents = (maxLength = 60): fc.Arbitrary<readonly GameEvent[]> =>
  fc.array(anyEvent, { maxLength });

/** Commits that refer to each other in every way, also to themselves, to later ones and to none. */
export const wildCommits = <Event>(
  events: fc.Arbitrary<readonly Event[]>,
  maxLength = 14,
): fc.Arbitrary<readonly Placed<Event>[]> => {
  const target = fc.option(fc.integer({ min: 0, max: maxLength + 2 }), {
    nil: undefined,
    freq: 1,
  });
  const corrected = fc.record({ events, void: target, replaces: target, after: target });
  const plain = fc.record({ events });
  return fc
    .array(fc.oneof(plain, corrected), { maxLength })
    .map((list) => list.map((commit, i) => ({ seq: i + 1, ...commit })));
};

/** The same with corrections as they are granted: one reference at most, and only to what came before. */
export const sensibleCommits = <Event>(
  events: fc.Arbitrary<readonly Event[]>,
  maxLength = 14,
): fc.Arbitrary<readonly Placed<Event>[]> =>
  fc
    .array(
      fc.record({
        events,
        kind: fc.constantFrom("void", "replaces", "after", null, null, null),
        back: fc.nat(),
      }),
      { maxLength },
    )
    .map((list) =>
      list.map(({ events: said, kind, back }, i) => {
        if (kind === null || i === 0) return { seq: i + 1, events: said };
        return { seq: i + 1, events: kind === "void" ? [] : said, [kind]: 1 + (back % i) };
      }),
    );
