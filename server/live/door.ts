import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Actor, ANONYMOUS } from "../../domain/accounts/roles";
import { type Canonical, canonicalJson } from "../../domain/kernel/canonical-json";
import { parseStream } from "../../domain/kernel/ids";
import { submitBody } from "../../domain/live/wire";
import { refusalMessage } from "../../domain/words/refusal";
import type { Identity } from "../accounts/sessions";
import { addressOf } from "../address";
import { badShape, Problem } from "../problem";
import type { Gate, Live } from "./live";
import type { Entry } from "./log";
import { readJson } from "./read-json";
import type { Answer, Receipt } from "./submit";

const SUBMIT = "/live/submit";
const BODY_MAX = 1_000_000;
const LOG_FILE = ".jsonl";

/**
 * Wishes a device may send: an evening's outbox that comes back at once passes, a loop gone wild does not. Counted
 * by session, because a whole venue shares one address; those who are nobody share their address's.
 */
const WISHES = { points: 6000, duration: 10 };
/** The same for a person with several devices. */
const OF_ACCOUNT = { points: 12_000, duration: 10 };

/**
 * The door for every live command and for the snapshots that spectators take: the two hot paths. It is plain
 * node:http, so that nothing stands between them and the log.
 */
export class Door {
  readonly #wishes = new RateLimiterMemory(WISHES);
  readonly #ofAccounts = new RateLimiterMemory(OF_ACCOUNT);

  constructor(
    private readonly live: Live,
    private readonly identify: (cookie: string | undefined) => Promise<Identity>,
    private readonly gateFor: (actor: Actor) => Gate,
    private readonly mayRead: (actor: Actor, stream: string) => Promise<boolean>,
  ) {}

  /** Is this path answered here? */
  static handles(path: string): boolean {
    return path === SUBMIT || /^\/live\/(game|group|round|rehearsal|draw)\//.test(path);
  }

  /** Answers a request, or throws the Problem that is its answer. */
  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    response.setHeader("Cache-Control", "no-store");
    if (url.pathname === SUBMIT) {
      allow(request, response, ["POST"]);
      await this.#submit(request, response);
    } else {
      allow(request, response, ["GET", "HEAD"]);
      await this.#snapshot(request, response, url);
    }
  }

  async #submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { actor, session } = await this.identify(request.headers.cookie);
    const key = session ?? `address ${addressOf(request)}`;
    await this.#count(response, key, 1);
    if (actor.kind === "anonymous") throw new Problem("not-signed-in");
    const body = submitBody.safeParse(await readJson(request, BODY_MAX), {
      reportInput: true,
    });
    if (!body.success) throw badShape(body.error.issues);
    const items = Array.isArray(body.data) ? body.data : [body.data];
    if (items.length > 1) await this.#count(response, key, items.length - 1);
    await this.#count(response, actor.id, items.length, this.#ofAccounts);
    const gate = this.gateFor(actor);
    const granted = await this.live.submit(items, gate);
    const answers = await Promise.all(
      granted.map((answer, index) => message(answer, items[index]?.stream ?? "", gate)),
    );
    if (Array.isArray(body.data)) return send(response, 200, answers);
    const [only] = answers;
    send(response, statusOf(only), only);
  }

  async #snapshot(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const name = url.pathname.slice("/live/".length);
    // The same stream as a file: what `leitai log export` writes, for whoever wants to check it without us.
    const asFile = name.endsWith(LOG_FILE);
    const stream = asFile ? name.slice(0, -LOG_FILE.length) : name;
    const asked = url.searchParams.get("after");
    if (asked !== null && !/^\d{1,9}$/.test(asked))
      throw new Problem("bad-shape", { field: "after", why: "a whole number from 0 on" });
    const open = parseStream(stream) ? this.live.streams.find(stream) : null;
    if (!open || open.seq === 0) throw new Problem("not-found");
    const isPublic = await this.mayRead(ANONYMOUS, stream);
    if (!isPublic) {
      const { actor } = await this.identify(request.headers.cookie);
      if (!(await this.mayRead(actor, stream))) throw new Problem("not-found");
    }
    const etag = `"${this.live.epoch}-${open.seq}"`;
    if (isPublic) response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", etag);
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    if (asFile) {
      const history = await open.history();
      response.setHeader("ETag", `"${this.live.epoch}-${history.length}"`);
      return sendLog(response, stream, history);
    }
    const after = asked === null ? {} : { after: Number(asked) };
    const answer = await this.live.catchUp(stream, after);
    if (!answer) throw new Problem("not-found");
    // A commit may have come while the history was read: the tag names what is sent.
    response.setHeader("ETag", `"${answer.epoch}-${answer.seq}"`);
    send(response, 200, answer);
  }

  async #count(
    response: ServerResponse,
    key: string,
    wishes: number,
    limiter = this.#wishes,
  ): Promise<void> {
    try {
      await limiter.consume(key, wishes);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      response.setHeader("Retry-After", String(seconds));
      throw new Problem("too-many", { seconds });
    }
  }
}

function allow(request: IncomingMessage, response: ServerResponse, methods: string[]): void {
  if (methods.includes(request.method ?? "")) return;
  response.setHeader("Allow", methods.join(", "));
  throw new Problem("method");
}

type Message =
  | Receipt
  | { readonly code: string; readonly message: { readonly zh: string; readonly en: string } };

async function message(answer: Answer, stream: string, gate: Gate): Promise<Message> {
  if (answer.ok) return answer.value;
  const names = (await gate.names?.(stream, answer.refusal)) ?? {};
  const facts = { ...names, ...answer.refusal };
  const kind = parseStream(stream)?.kind ?? "game";
  return { ...answer.refusal, message: refusalMessage(facts, kind) };
}

const statusOf = (answer: Message | undefined): number => {
  if (!answer || !("code" in answer)) return 200;
  return answer.code === "same-id-other-command" ? 422 : 409;
};

/** The whole canonical log, one commit a line. */
function sendLog(response: ServerResponse, stream: string, history: readonly Entry[]): void {
  const lines = history.map(({ commit }) => `${canonicalJson({ ...commit } as Canonical)}\n`);
  const bytes = Buffer.from(lines.join(""));
  response.writeHead(200, {
    "Content-Type": "application/jsonl; charset=utf-8",
    "Content-Disposition": `attachment; filename="${stream.replace("/", "-")}${LOG_FILE}"`,
    "Content-Length": bytes.length,
  });
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": bytes.length,
  });
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}
