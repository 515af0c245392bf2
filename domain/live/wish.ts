import type { CommandId } from "../kernel/ids";
import { ok, type Result, refuse } from "../kernel/result";
import { inOrder, type Placed, replay, voided } from "./commit";
import type { Decider, Oddity, Refusal, Said } from "./decider";
import { insistingOn, insists } from "./insisting";

/**
 * What a device sends: a command of the contest, perhaps at an earlier place, or the taking back of an
 * earlier one. Earlier ones are named by their id, because a device without network does not know numbers yet.
 */
export type Wish<Command> = TakeBack | Placeable<Command>;

interface TakeBack {
  readonly type: "void";
  readonly commit: CommandId;
  /** The codes of what may be left by it, to somebody who insists. */
  readonly override?: string | undefined;
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
 * when the whole stream would then hold something that cannot have happened (`would-leave`), unless it is something
 * that people may insist on and the wish does.
 * Runs alike in the browser, where the tail of `commits` may be provisional, and on the server.
 */
export function decideWish<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  stream: { readonly commits: readonly Known<Event>[]; readonly state: State },
  wish: Wish<Command>,
  said: Said,
): Result<Granted<Event>, Refusal> {
  const closed = isPlaced(wish) ? (decider.closed?.(stream.state) ?? null) : null;
  if (closed) return refuse(closed);
  if (isVoid(wish)) {
    const target = standing(stream.commits, wish.commit);
    if (!target.ok) return target;
    const taken = { events: [], void: target.value.seq };
    return withoutNonsense(decider, stream, taken, wish.override);
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
  const { seq } = target.value;
  const at = replaces === undefined ? { after: seq } : { replaces: seq };
  const events = decider.decide(replay(decider, before(stream.commits, at)), command, said);
  if (!events.ok) return events;
  const { override } = rest as { override?: string };
  return withoutNonsense(decider, stream, { events: events.value, ...at }, override);
}

const isVoid = <Command>(wish: Wish<Command>): wish is { type: "void"; commit: CommandId } =>
  (wish as { type?: string }).type === "void";

const isPlaced = <Command>(wish: Wish<Command>): boolean => {
  const { replaces, after } = wish as { replaces?: CommandId; after?: CommandId };
  return isVoid(wish) || replaces !== undefined || after !== undefined;
};

function standing<Event>(
  commits: readonly Known<Event>[],
  id: CommandId,
): Result<Known<Event>, Refusal> {
  const target = commits.find((commit) => commit.id === id);
  if (!target) return refuse({ code: "unknown-commit", commit: id });
  if (voided(commits).has(target.seq)) return refuse({ code: "already-void", commit: id });
  return ok(target);
}

/** What counts before a place: all that a commit put there would stand after. */
function before<Event>(
  commits: readonly Placed<Event>[],
  at: Pick<Placed<Event>, "replaces" | "after">,
): readonly Placed<Event>[] {
  const seq = nextSeq(commits);
  const order = inOrder<Placed<Event>>([...commits, { seq, events: [], ...at }]);
  // Already in order: stripped of their places, so that replay does not move them again.
  return order
    .slice(
      0,
      order.findIndex((commit) => commit.seq === seq),
    )
    .map((commit) => ({ seq: commit.seq, events: commit.events }));
}

const nextSeq = (commits: readonly Placed<unknown>[]) => (commits.at(-1)?.seq ?? 0) + 1;

function withoutNonsense<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  stream: { readonly commits: readonly Known<Event>[]; readonly state: State },
  granted: Granted<Event>,
  override: string | undefined,
): Result<Granted<Event>, Refusal> {
  const seq = nextSeq(stream.commits);
  const after = replay<State, Event>(decider, [...stream.commits, { seq, ...granted }]);
  const fresh = added(decider.oddities(stream.state), decider.oddities(after)).filter(
    ({ code }) => !(decider.insistable?.(code) && insists(override, code)),
  );
  const hard = fresh.find(({ code }) => !decider.insistable?.(code));
  const first = hard ?? fresh[0];
  if (!first) return ok(granted);
  const { code, ...facts } = first;
  const refusal = { ...facts, code: "would-leave", oddity: code };
  if (hard) return refuse(refusal);
  const codes = fresh.map((oddity) => oddity.code).join(" ");
  return refuse({ ...refusal, override: insistingOn(override, codes) });
}

/** The oddities that were not there before, or are there once more than before. */
function added(before: readonly Oddity[], after: readonly Oddity[]): readonly Oddity[] {
  const known = new Map<string, number>();
  for (const oddity of before) {
    const text = JSON.stringify(oddity);
    known.set(text, (known.get(text) ?? 0) + 1);
  }
  return after.filter((oddity) => {
    const text = JSON.stringify(oddity);
    const left = known.get(text) ?? 0;
    known.set(text, left - 1);
    return left <= 0;
  });
}
