import { vi } from "vitest";
import { Outbox } from "../../app/live/outbox";
import type { Posted } from "../../app/live/outbox-answer";
import type { Kept, OutboxStore, Waiting } from "../../app/live/outbox-store";
import { type CommandId, commandId, type StreamId } from "../../domain/kernel/ids";
import { type Random, seeded } from "../../domain/kernel/random";
import { game } from "../../domain/league/game";
import type { GameState } from "../../domain/league/game/state";
import type { GameCommand, GameEvent } from "../../domain/league/game/vocabulary";
import { catchUp, type PublicCommit } from "../../domain/live/catch-up";
import { advance, replay } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { decideWish, type Wish } from "../../domain/live/wish";
import { uuidOf } from "../../server/live/ids";
import { opening } from "./live";

export const STREAM = "game/g1" as StreamId;
export type Table = Outbox<GameState, GameCommand, GameEvent>;
type Item = { readonly stream: string; readonly id: string; readonly command: Wish<GameCommand> };
type Commits = readonly PublicCommit<GameEvent>[];

/** What a device keeps, in memory: it outlives the outboxes that are opened on it. */
export class MemoryStore implements OutboxStore {
  readonly #wishes = new Map<string, string>();
  readonly #notes = new Map<string, string>();
  #kept: string | null = null;
  /** From then on nothing can be written any more. */
  full = false;

  async read(stream: string) {
    const wishes = this.#all().filter((wish) => wish.stream === stream);
    return { wishes, kept: this.#kept === null ? null : (JSON.parse(this.#kept) as Kept) };
  }

  #all(): Waiting[] {
    return [...this.#wishes.values()].map((text) => JSON.parse(text));
  }

  put(wish: Waiting): Promise<void> {
    return this.swap([], wish);
  }

  async swap(out: readonly string[], into: Waiting | null): Promise<void> {
    this.#check();
    for (const id of out) this.#wishes.delete(id);
    if (into) this.#wishes.set(into.id, JSON.stringify(into));
  }

  async append(_stream: string, commits: readonly PublicCommit<unknown>[]): Promise<void> {
    this.#check();
    const kept = JSON.parse(this.#kept ?? "null") as Kept | null;
    if (!kept) throw new Error("nothing to append to");
    await this.replace(STREAM, { ...kept, commits: [...kept.commits, ...commits] }, false);
  }

  async replace(_stream: string, kept: Kept, anew = true): Promise<void> {
    this.#check();
    const known = new Set(kept.commits.map((commit) => commit.id as string));
    for (const wish of this.#all())
      if (anew || known.has(wish.id))
        this.#wishes.set(wish.id, JSON.stringify({ ...wish, done: known.has(wish.id) }));
    this.#kept = JSON.stringify(kept);
  }

  async note<T>(key: string): Promise<T | null> {
    return JSON.parse(this.#notes.get(key) ?? "null");
  }

  async setNote(key: string, value: unknown): Promise<void> {
    this.#notes.set(key, JSON.stringify(value));
  }

  #check(): void {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
  }
}

/** A server in miniature: the same decisions, the same memory of ids, the same answers. */
export class SmallServer {
  epoch = "life-1";
  commits: PublicCommit<GameEvent>[] = [];
  state: GameState = game.initial;
  readonly #said = new Map<string, string>();

  constructor() {
    for (const { id, command } of opening(STREAM)) this.say(id, command as GameCommand);
  }

  /** The receipt, or the refusal. */
  say(id: string, command: Wish<GameCommand>): object {
    const known = this.commits.find((commit) => commit.id === id);
    if (known)
      return this.#said.get(id) === JSON.stringify(command)
        ? receipt(known)
        : { code: "same-id-other-command" };
    const stream = { commits: this.commits, state: this.state };
    const granted = decideWish(game, stream, command, { at: 0, by: "u1" });
    if (!granted.ok) return granted.refusal;
    const seq = this.commits.length + 1;
    const commit = { seq, id: commandId(id), at: seq, by: "u1", ...granted.value };
    this.state = advance(game, this.state, this.commits, commit);
    this.commits.push(commit);
    this.#said.set(id, JSON.stringify(command));
    return receipt(commit);
  }

  submit(items: readonly Item[]): object[] {
    const answers: object[] = [];
    for (const { id, command } of items) {
      const answer = this.say(id, command);
      answers.push(answer);
      if ("code" in answer) break;
    }
    return answers;
  }

  /** As the page's fetcher asks for it: all of it when the tail corrects the past. */
  tail(after: number): Kept {
    const answer = catchUp(this, { after });
    const { epoch } = this;
    return { epoch, commits: answer.kind === "tail" ? answer.commits : this.commits };
  }

  /** A backup was restored that lacks the newest commits. */
  restore(length: number): void {
    this.commits = this.commits.slice(0, length);
    this.state = replay(game, this.commits);
    this.epoch = `life-${Number(this.epoch.slice(5)) + 1}`;
  }
}

const receipt = ({ id, seq }: PublicCommit<GameEvent>) => ({
  stream: STREAM,
  id,
  seq,
  hash: `hash ${seq}`,
});

/** What may happen to something that is sent. */
const FAULTS = [
  "lost",
  "answer lost",
  "twice",
  "login page",
  "other JSON",
  "empty list",
  "cut list",
  "foreign receipts",
  "proxy error",
  "starting",
  "signed out",
  "too large",
  "slow",
] as const;

/** The network between a table and the server: as bad as its `faults` say, out of 100. */
export class Network {
  faults = 0;

  constructor(
    readonly server: SmallServer,
    private readonly random: Random,
  ) {}

  #fault(): (typeof FAULTS)[number] | null {
    return this.random.below(100) < this.faults ? this.random.pick(FAULTS) : null;
  }

  post = async (sent: readonly unknown[]): Promise<Posted> => {
    const items = JSON.parse(JSON.stringify(sent)) as Item[];
    const fault = this.#fault();
    await pause(fault === "slow" ? 5000 : this.random.below(80));
    const given = (status: number, body: unknown) => ({ status, body });
    switch (fault) {
      case "lost":
        throw new TypeError("network");
      case "answer lost":
        this.server.submit(items);
        throw new TypeError("network");
      case "login page":
        throw new SyntaxError("not JSON");
      case "other JSON":
        return given(200, { hello: "world" });
      case "empty list":
        return given(200, []);
      case "cut list":
        return given(200, this.server.submit(items).slice(0, Math.floor(items.length / 2)));
      case "foreign receipts":
        return given(
          200,
          items.map(() => receipt({ ...NOBODYS, seq: 1 })),
        );
      case "proxy error":
        throw new SyntaxError("<html>502</html>");
      case "starting":
        return given(503, { code: "starting" });
      case "signed out":
        return given(401, { code: "not-signed-in" });
      case "too large":
        return items.length > 3
          ? given(413, { code: "too-large" })
          : given(200, this.server.submit(items));
      case "twice":
        this.server.submit(items);
        return given(200, this.server.submit(items));
      default:
        return given(200, this.server.submit(items));
    }
  };

  tail = async (after: number): Promise<Kept | null> => {
    const fault = this.#fault();
    await pause(this.random.below(80));
    if (fault === "lost") throw new TypeError("network");
    return fault ? null : this.server.tail(after);
  };
}

const NOBODYS = { id: commandId(uuidOf("nobody")), at: 0, by: "", events: [] };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page opened on a device; `page` is what the server or the device's own cache delivered. */
export function openTable(
  network: Network,
  store: OutboxStore,
  newId: () => string,
  page: { readonly epoch: string; readonly commits: Commits } = network.server,
): Table {
  const delivered = { epoch: page.epoch, commits: [...page.commits] };
  // Asked anew each time, so that a test can cut a network that a page already has.
  const fetcher = {
    post: (items: readonly unknown[]) => network.post(items),
    tail: (after: number) => network.tail(after),
  };
  return new Outbox(STREAM, game, delivered, store, fetcher, newId);
}

export const refusalOf = (answer: { readonly ok: boolean; readonly refusal?: Refusal }) =>
  answer.ok ? null : (answer.refusal?.code ?? null);

const ids = (name: string) => {
  let n = 0;
  return () => uuidOf(`${name} ${++n}`);
};

/** A device, a server and what is between them; everything by one seed. */
export function world(seed: string) {
  const server = new SmallServer();
  const network = new Network(server, seeded(`network ${seed}`));
  return { server, network, store: new MemoryStore(), newId: ids(seed) };
}

export async function opened({ network, store, newId }: ReturnType<typeof world>): Promise<Table> {
  const table = openTable(network, store, newId);
  await table.open();
  return table;
}

/** Allowed twice in a half. */
export const timeOut = {
  type: "time-out",
  period: 1,
  ms: 500_000,
  side: "home",
} as const satisfies GameCommand;
/** Lets seconds pass, by the fake clock that the tests of the outbox run on. */
export const seconds = (n: number) => vi.advanceTimersByTimeAsync(1000 * n);

export const granted = (answer: ReturnType<Table["say"]>): CommandId => {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};
