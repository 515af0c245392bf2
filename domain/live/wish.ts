import type { CommandId } from "../kernel/ids";
import { ok, type Result, refuse } from "../kernel/result";
import { inOrder, type Placed, replay, voided } from "./commit";
import type { Decider, Refusal, Said } from "./decider";

/**
 * What a device sends: a command of the contest, perhaps at an earlier place, or the taking back of an
 * earlier one. Earlier ones are named by their id, because a device without network does not know numbers yet.
 */
export type Wish<Command> = TakeBack | Placeable<Command>;

interface TakeBack {
  readonly type: "void";
  readonly commit: CommandId;
}

type Placeable<Command> = Command & { readonly replaces?: CommandId; readonly after?: CommandId };

/** What a granted wish puts into a commit. */
export interface Granted<Event> {
  readonly events: readonly Event[];
  readonly void?: number;
  readonly replaces?: number;
  readonly after?: number;
}

type Known<Event> = Placed<Event> & { readonly id: CommandId };

/**
 * Grants or refuses a wish against a stream. A correction is decided in the state of its place, and is refused
 * when the whole stream would then hold something that cannot have happened (`would-leave`).
 * Runs alike in the browser, where the tail of `commits` may be provisional, and on the server.
 */
export function decideWish<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  stream: { readonly commits: readonly Known<Event>[]; readonly state: State },
  wish: Wish<Command>,
  said: Said,
): Result<Granted<Event>, Refusal> {
  if (isVoid(wish)) {
    const target = standing(stream.commits, wish.commit);
    if (!target.ok) return target;
    return withoutNonsense(decider, stream, { events: [], void: target.value.seq });
  }
  const { replaces, after, ...rest } = wish as Placeable<Command>;
  // Without its place a wish is the contest's own command again.
  const command = rest as Command;
  const place = replaces ?? after;
  if (place === undefined) {
    const events = decider.decide(stream.state, command, said);
    return events.ok ? ok({ events: events.value }) : events;
  }
  const target = standing(stream.commits, place);
  if (!target.ok) return target;
  const before = upTo(stream.commits, target.value, replaces === undefined);
  const events = decider.decide(replay(decider, before), command, said);
  if (!events.ok) return events;
  const seq = target.value.seq;
  return withoutNonsense(decider, stream, {
    events: events.value,
    ...(replaces === undefined ? { after: seq } : { replaces: seq }),
  });
}

const isVoid = <Command>(wish: Wish<Command>): wish is { type: "void"; commit: CommandId } =>
  (wish as { type?: string }).type === "void";

function standing<Event>(
  commits: readonly Known<Event>[],
  id: CommandId,
): Result<Known<Event>, Refusal> {
  const target = commits.find((commit) => commit.id === id);
  if (!target) return refuse({ code: "unknown-commit", commit: id });
  if (voided(commits).has(target.seq)) return refuse({ code: "already-void", commit: id });
  return ok(target);
}

/** What had happened at the place of a commit; with it, or just before it. */
function upTo<Event>(commits: readonly Known<Event>[], target: Known<Event>, inclusive: boolean) {
  const order = inOrder(commits);
  const at = order.findIndex((commit) => commit.seq === target.seq);
  // Already in order: stripped of their places, so that replay does not move them again.
  return order
    .slice(0, inclusive ? at + 1 : at)
    .map((commit) => ({ seq: commit.seq, events: commit.events }));
}

function withoutNonsense<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  stream: { readonly commits: readonly Known<Event>[]; readonly state: State },
  granted: Granted<Event>,
): Result<Granted<Event>, Refusal> {
  const seq = (stream.commits.at(-1)?.seq ?? 0) + 1;
  const after = replay<State, Event>(decider, [...stream.commits, { seq, ...granted }]);
  const old = new Set(decider.oddities(stream.state).map((oddity) => JSON.stringify(oddity)));
  const fresh = decider.oddities(after).find((oddity) => !old.has(JSON.stringify(oddity)));
  if (!fresh) return ok(granted);
  const { code, ...facts } = fresh;
  return refuse({ ...facts, code: "would-leave", oddity: code });
}
