import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { PublicCommit } from "../../domain/live/catch-up";
import { catchUp } from "../../domain/live/catch-up";
import type { Commit } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { place, type Submitted, takeBack } from "../../domain/live/wire";
import type { Wish } from "../../domain/live/wish";
import type { Facts } from "../../domain/words/say";
import type { Db } from "../db";
import { badShape, Problem } from "../problem";
import { kindOf } from "./kinds";
import { Log, LogFailure } from "./log";
import { type OpenStream, Streams } from "./streams";
import { type Answer, type Submission, Submit, TURN_MAX } from "./submit";

/** Who may say a wish in a stream, and what only the server knows against it. */
export interface Gate {
  /** False answers as if the stream did not exist. */
  readonly may: (stream: string, wish: Wish<unknown>) => boolean;
  readonly against?: (stream: OpenStream, wish: Wish<unknown>) => Submission["against"];
  readonly by: string;
  /** Names for the ids in a refusal, so that its sentence says who is meant. */
  readonly names?: (stream: string, refusal: Refusal) => Promise<Facts>;
}

/** Commits that are on disk, and the state right after them. */
export type Heard = (stream: OpenStream, commits: readonly Commit[], state: unknown) => void;

/** The live mechanism as the rest of the server sees it. */
export class Live {
  readonly streams: Streams;
  readonly #submit: Submit;
  readonly #listeners = new Set<Heard>();

  private constructor(
    db: Db,
    now: () => number,
    readonly epoch: string,
  ) {
    const log = new Log(db);
    this.streams = new Streams(db, log);
    this.#submit = new Submit(this.streams, log, now, (stream, commits, state) => {
      for (const heard of this.#listeners) heard(stream, commits, state);
    });
  }

  static async open(db: Db, now: () => number): Promise<Live> {
    const live = new Live(db, now, await epochOf(db));
    await live.streams.load();
    return live;
  }

  /** Calls back with every commit once it is on disk and its sender was answered. */
  onCommits(heard: Heard): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /**
   * Takes a list of wishes in order, up to the first refusal. Where the first was made looking at so many commits
   * (`seen`), it is refused as `moved-on` once there are more. Throws Problem for a wish that is malformed, for a
   * stream that is not there or not theirs, and for a disk that cannot be written.
   */
  async submit(items: readonly Submitted[], gate: Gate, seen?: number): Promise<Answer[]> {
    const parsed = items.map((item, index) => ({
      ...this.#parse(item, gate, items.length > 1 ? index : null),
      ...(index === 0 ? { seen } : {}),
    }));
    const answers: Answer[] = [];
    for (let from = 0; from < parsed.length; ) {
      let to = from + 1;
      const same = () => to < parsed.length && parsed[to]?.stream === parsed[from]?.stream;
      while (same() && to - from < TURN_MAX) to++;
      const part = await this.#take(parsed.slice(from, to));
      answers.push(...part);
      if (part.some((answer) => !answer.ok)) break;
      from = to;
    }
    return answers;
  }

  async #take(submissions: readonly Submission[]): Promise<readonly Answer[]> {
    try {
      return await this.#submit.submit(submissions);
    } catch (error) {
      if (!(error instanceof LogFailure)) throw error;
      if (error.code === "busy") throw new Problem("starting");
      throw new Problem(error.code);
    }
  }

  #parse(item: Submitted, gate: Gate, index: number | null): Submission {
    const known = kindOf(item.stream);
    const field = (path: string) =>
      [...(index === null ? [] : [index]), "command", ...(path ? [path] : [])].join(".");
    if (!known) throw new Problem("not-found");
    const wish = parseWish(item.command, known.kind.command, field);
    if (!gate.may(item.stream, wish)) throw new Problem("not-found");
    const stream = this.streams.findOrBegin(known.stream, known.kind);
    const against = gate.against?.(stream, wish);
    return {
      stream,
      id: item.id.toLowerCase(),
      wish,
      by: gate.by,
      ...(against ? { against } : {}),
    };
  }

  /** What a joining spectator gets: the exact tail they lack, or the state. Null when nothing was said yet. */
  async catchUp(stream: string, asked: { epoch?: string | undefined; after?: number | undefined }) {
    const open = this.streams.find(stream);
    if (!open || open.seq === 0) return null;
    const { epoch } = this;
    // Asked for nothing: no need to read the history.
    if (asked.after === undefined || (asked.epoch ?? epoch) !== epoch)
      return { stream, epoch, at: open.at, seq: open.seq, state: open.state };
    const history = await open.history();
    // From here on without a pause: number, tail and state have to be those of one moment.
    const commits = history.map((entry) => entry.commit);
    const base = { stream, epoch, at: open.at, seq: open.seq };
    const answer = catchUp({ epoch, commits, state: open.state }, { epoch, after: asked.after });
    return answer.kind === "tail"
      ? { ...base, commits: (answer.commits as readonly Commit[]).map(publicCommit) }
      : { ...base, state: answer.state };
  }

  /** Writes down the folds of all streams, so that the next start is quick. */
  async keepFolds(): Promise<void> {
    for (const stream of this.streams.all()) if (stream.seq > 0) await this.streams.keep(stream);
  }
}

export const publicCommit = ({ prev, hash, stream, ...rest }: Commit): PublicCommit<unknown> =>
  rest;

function parseWish(
  command: Submitted["command"],
  schema: z.ZodType,
  field: (path: string) => string,
): Wish<unknown> {
  const { replaces, after, ...rest } = command;
  const parts =
    command.type === "void"
      ? [takeBack.safeParse({ ...command, commit: small(command.commit) }, REPORT)]
      : [
          place.safeParse({ replaces: small(replaces), after: small(after) }, REPORT),
          schema.safeParse(rest, REPORT),
        ];
  for (const part of parts) if (!part.success) throw badShape(part.error.issues, field);
  return Object.assign(
    {},
    ...parts.map((part) => (part.success ? part.data : {})),
  ) as Wish<unknown>;
}

/** An id in capitals is the same id; the log holds it in small letters. */
const small = (id: unknown) => (typeof id === "string" ? id.toLowerCase() : id);

const REPORT = { reportInput: true };

/** One life of the history; a restore from a backup begins another. */
async function epochOf(db: Db): Promise<string> {
  const where = { key: "epoch" };
  // Read before written, so that a file that cannot be written still opens.
  const known = await db.meta.findUnique({ where });
  if (known) return known.value;
  const create = { key: "epoch", value: randomBytes(8).toString("hex") };
  return (await db.meta.upsert({ where, create, update: {} })).value;
}
