import { randomBytes, randomUUID } from "node:crypto";
import { type Actor, may } from "../../domain/accounts/roles";
import { drawStream, parseStream } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { countDraws, entryFingerprint } from "../../domain/league/draw";
import {
  type DrawPhase,
  type DrawShow,
  phaseOf,
  UNANNOUNCED,
} from "../../domain/league/draw-show/state";
import type { DrawCommand, DrawEvent } from "../../domain/league/draw-show/vocabulary";
import type { PublicCommit } from "../../domain/live/catch-up";
import { voided } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import type { Wish } from "../../domain/live/wish";
import { type QrCode, qrOf } from "../accounts/qr";
import type { Db } from "../db";
import type { Gate, Live } from "../live/live";
import { Problem } from "../problem";
import type { Typed } from "../registry/field";
import type { Registry } from "../registry/registry";
import { drawEntry, drawSettingsIn, entrantRows } from "./draw-settings";
import type { League } from "./league";
import { head, names } from "./page-parts";
import type { SeasonHead, StandingsBoard } from "./pages";
import { readGroupDraw, type SeasonBook } from "./season-book";
import type { DrawDeskRefusal } from "./season-desk";
import { drawInto } from "./season-setup";

/** A public draw with its newest state. */
export interface DrawShowPage {
  readonly season: SeasonHead;
  readonly stream: string;
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
  readonly state: DrawShow;
  readonly teams: StandingsBoard["teams"];
}

/** That there is a public draw, for the pages that lead to it. */
export interface DrawShowLink {
  /** The draw's id, as in its addresses. */
  readonly id: string;
  /** The short name of its season. */
  readonly season: string;
  readonly phase: DrawPhase;
}

export type ShowRefusal = Refusal | DrawDeskRefusal;

const linkOf = ({ id, alias }: SeasonBook, state: DrawShow): DrawShowLink | null =>
  state.announced && { id, season: alias, phase: phaseOf(state) };

/** The public draw of the groups: announced, shown ball by ball, opened, and taken over into the season. */
export class DrawShows {
  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly league: League,
    private readonly registry: Registry,
    private readonly now: () => number,
  ) {}

  /** Throws not-found for a draw that was never announced: announcing is what makes it public. */
  async page(id: string): Promise<DrawShowPage> {
    const book = await this.league.seasons.named(id);
    const open = this.live.streams.find(drawStream(id));
    if (!book || !open || open.seq === 0) throw new Problem("not-found");
    return {
      season: head(book),
      stream: open.stream,
      epoch: this.live.epoch,
      seq: open.seq,
      at: open.at,
      state: open.state as DrawShow,
      teams: names(book),
    };
  }

  /** The public draw of the season that is shown; null while nothing was announced of it. */
  async link(): Promise<DrawShowLink | null> {
    const book = await this.league.seasons.shown();
    return book && linkOf(book, this.#state(book));
  }

  /** The public draw that has gone on last, of the season that is shown or one that follows it. */
  newest(): Promise<DrawShowLink | null> {
    return this.#newest(() => true);
  }

  /** The same of a season that is still to be shown: announcing a draw is what makes it public. */
  async coming(): Promise<DrawShowLink | null> {
    const shown = await this.league.seasons.shown();
    return shown && this.#newest(({ id }) => id !== shown.id);
  }

  async #newest(fits: (book: SeasonBook) => boolean): Promise<DrawShowLink | null> {
    const shown = await this.league.seasons.shown();
    const open = [...this.live.streams.all()]
      .filter(({ stream, seq }) => seq > 0 && parseStream(stream)?.kind === "draw")
      .sort((a, b) => b.at - a.at);
    for (const { stream, state } of open) {
      const book = await this.league.seasons.named(parseStream(stream)?.id ?? "");
      // Those of seasons that are gone are found by their own addresses.
      if (!book || !fits(book) || (shown && book.startDay < shown.startDay)) continue;
      const link = linkOf(book, state as DrawShow);
      if (link) return link;
    }
    return null;
  }

  /** A code that leads to a draw's page. */
  codeOf(address: string): QrCode {
    return qrOf(address);
  }

  /** The same for the office, null while nothing was announced. */
  async desk(): Promise<DrawShowPage | null> {
    const book = await this.league.book();
    return book && this.#state(book).announced ? this.page(book.id) : null;
  }

  /** Publishes the entry list as the form has it, and commits to the secret part of the seed. */
  async announce(typed: Typed, actor: Actor, by: string): Promise<Result<null, ShowRefusal>> {
    const book = await this.#book();
    if (await readGroupDraw(this.db, book)) return refuse({ code: "drawn-already" });
    const settings = drawSettingsIn(book, typed);
    if (!settings.ok) return settings;
    const entry = drawEntry(settings.value, await entrantRows(this.db, book.id));
    // The reason is told before anything is kept.
    const legal = countDraws(entry);
    if (!legal.ok) return legal;
    const kept = await this.registry.act(actor, (changes) =>
      changes.update("season", book.id, { settings: JSON.stringify(settings.value) }),
    );
    if (!kept.ok) return kept;
    this.league.changed();
    const secret = (typed.secret?.[0] ?? "").trim().slice(0, 100);
    return this.#say(book, by, {
      type: "announce",
      draw: book.id,
      entry,
      secret: secret === "" ? randomBytes(16).toString("hex") : secret,
      source: (typed.source?.[0] ?? "").trim().slice(0, 100),
      salt: randomBytes(32).toString("hex"),
    });
  }

  /** Settles the outcome with the public part of the seed. The teams and pots must still be those announced. */
  async start(beyond: string, by: string): Promise<Result<null, ShowRefusal>> {
    const book = await this.#book();
    const { announced } = this.#state(book);
    if (!announced) return refuse({ code: "not-announced" });
    if ((await this.#fingerprint(book)) !== announced.fingerprint)
      return refuse({ code: "entry-changed" });
    const salt = randomBytes(32).toString("hex");
    return this.#say(book, by, { type: "start", beyond: beyond.trim().slice(0, 100), salt });
  }

  /** Shows the next ball, or all that are left of its pot; nothing when others than `after` are shown already. */
  async show(
    how: "ball" | "pot",
    after: number | null,
    by: string,
  ): Promise<Result<null, ShowRefusal>> {
    const book = await this.#book();
    const state = this.#state(book);
    if (after !== null && after < state.shown.length) return ok(null);
    const next = state.shown.length + 1;
    const ends = (state.announced?.entry.pots ?? []).reduce<number[]>((sums, pot) => {
      sums.push((sums.at(-1) ?? 0) + pot.length);
      return sums;
    }, []);
    const step = how === "ball" ? next : (ends.find((end) => end >= next) ?? next);
    return this.#say(book, by, { type: "show", step: Math.max(1, step) });
  }

  /** Puts the balls that were shown last back, by taking back the commit that showed them. */
  async back(by: string): Promise<Result<null, ShowRefusal>> {
    const book = await this.#book();
    const history = await this.live.catchUp(drawStream(book.id), { after: 0 });
    const commits =
      history && "commits" in history ? (history.commits as PublicCommit<DrawEvent>[]) : [];
    const gone = voided(commits);
    const last = commits.findLast(
      ({ seq, events }) => !gone.has(seq) && events.some(({ type }) => type === "shown"),
    );
    const begun = commits.findLast(({ events }) => events.some(({ type }) => type === "announced"));
    if (!last || last.seq < (begun?.seq ?? 0)) return refuse({ code: "no-ball-yet" });
    return this.#say(book, by, { type: "void", commit: last.id });
  }

  async open(by: string): Promise<Result<null, ShowRefusal>> {
    return this.#say(await this.#book(), by, { type: "open" });
  }

  /** Makes the groups and their games of what was drawn in public. */
  async adopt(actor: Actor) {
    const book = await this.#book();
    const { announced, opened } = this.#state(book);
    if (!announced || !opened) return refuse({ code: "not-opened" });
    if (await readGroupDraw(this.db, book)) return refuse({ code: "drawn-already" });
    if ((await this.#fingerprint(book)) !== announced.fingerprint)
      return refuse({ code: "entry-changed" });
    const done = await this.registry.act<void, DrawDeskRefusal>(actor, async (changes) => {
      const refusal = await drawInto(changes, book.id, opened.seed, this.now());
      if (refusal) changes.refuse(refusal);
    });
    this.league.changed();
    return done;
  }

  /** Who may say what, for the door through which everyone comes. What needs secrets comes from here alone. */
  gate(actor: Actor, by: string): Gate {
    return {
      by,
      may: (stream, wish) => {
        const { type } = wish as Wish<DrawCommand>;
        if (type === "announce" || type === "start") return false;
        return (this.live.streams.find(stream)?.seq ?? 0) > 0 && may(actor, "draw-groups");
      },
    };
  }

  async #say(
    book: SeasonBook,
    by: string,
    wish: Wish<DrawCommand>,
  ): Promise<Result<null, Refusal>> {
    const said = { stream: drawStream(book.id), id: randomUUID(), command: { ...wish } };
    const [answer] = await this.live.submit([said], { may: () => true, by });
    return answer && !answer.ok ? answer : ok(null);
  }

  async #book(): Promise<SeasonBook> {
    const book = await this.league.book();
    if (!book) throw new Problem("not-found");
    return book;
  }

  #state({ id }: SeasonBook): DrawShow {
    const open = this.live.streams.find(drawStream(id));
    return open && open.seq > 0 ? (open.state as DrawShow) : UNANNOUNCED;
  }

  async #fingerprint(book: SeasonBook): Promise<string> {
    return entryFingerprint(drawEntry(book.settings, await entrantRows(this.db, book.id)));
  }
}
