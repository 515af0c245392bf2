import { setImmediate as others } from "node:timers/promises";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Canonical, canonicalJson } from "../../domain/kernel/canonical-json";
import { type CommandId, commandId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { type Commit, hashOf } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { decideWish, type Wish } from "../../domain/live/wish";
import { type Entry, type Log, LogFailure } from "./log";
import type { OpenStream, Streams } from "./streams";

export interface Receipt {
  readonly stream: string;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/** One wish on its way into a stream, by somebody who may say it. */
export interface Submission {
  readonly stream: OpenStream;
  readonly id: string;
  readonly wish: Wish<unknown>;
  /** A pseudonym. */
  readonly by: string;
  /** What only the server knows to stand against a wish, such as a player of another squad. */
  readonly against?: () => Promise<Refusal | null>;
  /** What the wish was made looking at, as a number of commits: refused as `moved-on` once there are more. */
  readonly seen?: number | undefined;
}

export type Answer = Result<Receipt, Refusal>;

/** What others do with commits that are on disk: sockets, boards. */
export type Publish = (stream: OpenStream, commits: readonly Commit[], state: unknown) => void;

interface Waiting {
  readonly submissions: readonly Submission[];
  readonly answer: (answers: readonly Answer[]) => void;
  readonly fail: (failure: unknown) => void;
}

/** Wishes in one turn. */
export const TURN_MAX = 500;
/** Whoever else the server serves waits no longer than this for a turn, in ms: correcting a long game takes thought. */
const THINK_MS = 10;

/**
 * The only way a stream grows. A stream has one turn at a time, and a turn takes all that waits: each wish is
 * decided in order, the commits go to disk together, then everyone is answered, then the world is told.
 */
export class Submit {
  readonly #queues = new Map<string, Waiting[]>();

  constructor(
    private readonly streams: Streams,
    private readonly log: Log,
    private readonly now: () => number,
    private readonly publish: Publish,
  ) {}

  /**
   * Takes wishes (at most 500) for one stream in order, up to the first refusal: the answers end there. A repeated
   * id gets the receipt it had; the same id for another command is refused as `same-id-other-command`.
   * Throws LogFailure when nothing could be written; then nothing was taken.
   */
  submit(submissions: readonly Submission[]): Promise<readonly Answer[]> {
    const stream = submissions[0]?.stream.stream;
    if (stream === undefined) return Promise.resolve([]);
    return new Promise((answer, fail) => {
      const waiting: Waiting = { submissions, answer, fail };
      const queue = this.#queues.get(stream);
      if (queue) {
        queue.push(waiting);
        return;
      }
      this.#queues.set(stream, [waiting]);
      void this.#turns(stream);
    });
  }

  async #turns(stream: string): Promise<void> {
    const queue = this.#queues.get(stream) ?? [];
    while (queue.length > 0) await this.#turn(stream, nextOf(queue));
    this.#queues.delete(stream);
  }

  async #turn(name: string, waiting: readonly Waiting[]): Promise<void> {
    const first = waiting[0]?.submissions[0];
    if (!first) return;
    const open = this.streams.find(name) ?? first.stream;
    try {
      const turn = new Turn(open, this.log, await open.history(), this.now());
      const taken: (() => void)[] = [];
      // One who cannot be judged now must not fail those who wait beside him.
      for (const { submissions, answer, fail } of waiting)
        await turn.take(submissions).then(
          (answers) => taken.push(() => answer(answers)),
          (bug) => taken.push(() => fail(bug)),
        );
      if (turn.fresh.length > 0) await this.log.append(turn.fresh);
      open.take(turn.fresh, turn.state);
      for (const tell of taken) tell();
      this.#tell(open, turn.fresh);
    } catch (failure) {
      if (failure instanceof LogFailure && failure.code === "busy") await this.#reread(open);
      for (const one of waiting) one.fail(failure);
    }
  }

  /** Told in a later turn of the event loop: the official's answer goes first. */
  #tell(open: OpenStream, entries: readonly Entry[]): void {
    const { state } = open;
    const commits = entries.map((entry) => entry.commit);
    if (commits.length > 0) setImmediate(() => this.publish(open, commits, state));
  }

  /** Somebody else may have written into this stream, or it is unknown what of a write is on disk. */
  async #reread(old: OpenStream): Promise<void> {
    try {
      const open = await this.streams.reload(old);
      this.#tell(
        open,
        (await open.history()).filter((entry) => entry.commit.seq > old.seq),
      );
    } catch {
      // Cannot be read either: memory keeps what it knows to be on disk, and the next write finds out again.
    }
  }
}

/** Takes from a queue what may share a turn: one caller's wishes at least. */
function nextOf(queue: Waiting[]): Waiting[] {
  let size = 0;
  const until = queue.findIndex((one) => {
    size += one.submissions.length;
    return size > TURN_MAX;
  });
  return queue.splice(0, until < 0 ? queue.length : Math.max(until, 1));
}

/** What one turn decides before anything of it is on disk. */
class Turn {
  readonly fresh: Entry[] = [];
  readonly #commits: Commit[];
  #thinking = performance.now();
  readonly #ids = new Map<string, Entry>();
  state: unknown;

  constructor(
    private readonly open: OpenStream,
    private readonly log: Log,
    history: readonly Entry[],
    private readonly at: number,
  ) {
    this.#commits = history.map((entry) => entry.commit);
    this.state = open.state;
  }

  async take(submissions: readonly Submission[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const submission of submissions) {
      const answer = await this.#one(submission);
      answers.push(answer);
      if (!answer.ok) break;
      await this.#giveWay();
    }
    return answers;
  }

  async #one({ id, wish, by, against, seen }: Submission): Promise<Answer> {
    const command = fingerprint(wish);
    const known = this.open.seen(id) ?? this.#ids.get(id);
    if (known)
      return known.command === command
        ? ok(receiptOf(known.commit))
        : refuse({ code: "same-id-other-command" });
    if (seen !== undefined && seen !== this.#seq) return refuse({ code: "moved-on" });
    const no = (await against?.()) ?? null;
    if (no) return refuse(no);
    const said = { at: this.at, by };
    const { decider, sealing } = this.open.kind;
    const stream = { commits: this.#commits, state: this.state };
    const opened = await this.#opened(wish);
    const granted = decideWish(decider, stream, opened, said);
    if (!granted.ok) return granted;
    const sealed = sealing?.sealed(this.state, opened) ?? null;
    const commit = this.#next(commandId(id), by, granted.value);
    this.state = this.open.ahead(this.state, this.#commits, commit);
    this.#commits.push(commit);
    const entry = { commit, command, ...(sealed ? { sealed } : {}) };
    this.#ids.set(id, entry);
    this.fresh.push(entry);
    return ok(receiptOf(commit));
  }

  /** A wish with what it opens: from this turn, or from the disk. */
  async #opened(wish: Wish<unknown>): Promise<Wish<unknown>> {
    const { sealing } = this.open.kind;
    const needed = sealing?.needed(this.state, wish) ?? [];
    if (!sealing || needed.length === 0) return wish;
    const fresh = this.fresh.flatMap(({ sealed }) => (sealed ? [sealed] : []));
    const here = fresh.filter(({ commitment }) => needed.includes(commitment));
    const kept = await this.log.open(this.open.stream, needed);
    return sealing.withOpened(wish, [
      ...kept,
      ...here.map(({ content }) => content),
    ]) as Wish<unknown>;
  }

  get #seq(): number {
    return this.open.seq + this.fresh.length;
  }

  async #giveWay(): Promise<void> {
    if (performance.now() - this.#thinking < THINK_MS) return;
    await others();
    this.#thinking = performance.now();
  }

  #next(
    id: CommandId,
    by: string,
    granted: Pick<Commit, "events" | "void" | "replaces" | "after">,
  ): Commit {
    const { stream, hash } = this.open;
    const prev = this.#commits.at(-1)?.hash ?? hash;
    const body = {
      stream,
      seq: this.#seq + 1,
      id,
      at: this.at,
      by,
      ...granted,
      prev,
    };
    return { ...body, hash: hashOf(body) };
  }
}

const fingerprint = (wish: Wish<unknown>): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(wish as Canonical)))).slice(0, 32);

const receiptOf = ({ stream, id, seq, hash }: Commit): Receipt => ({ stream, id, seq, hash });
