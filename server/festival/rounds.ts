import { randomUUID } from "node:crypto";
import { type Actor, may } from "../../domain/accounts/roles";
import type { RoundCommand, RoundEvent, Seated } from "../../domain/festival/judging/vocabulary";
import { possibleMarks } from "../../domain/festival/marks";
import { parseStream, roundId, roundStream } from "../../domain/kernel/ids";
import type { PublicCommit } from "../../domain/live/catch-up";
import type { Refusal } from "../../domain/live/decider";
import type { Wish } from "../../domain/live/wish";
import type { Facts } from "../../domain/words/say";
import type { Db } from "../db";
import { uuidOf } from "../live/ids";
import type { Gate, Live } from "../live/live";
import type { OpenStream } from "../live/streams";
import { Problem } from "../problem";
import { deskBoard } from "./desk-board";
import type { DraftGiven, Drafts } from "./drafts";
import { type Festival, find } from "./festival";
import type { FestivalBook, RoundRow } from "./festival-book";
import { seatsIn } from "./festival-parts";
import type { DeskBoard, DeskPage, JudgePage, RoundOfficePage } from "./pages";
import { standingSheetsOf } from "./sheets";

/** Only the system opens a round; only an organiser grants a correction and seats somebody else. */
const OPENED_BY_SYSTEM: RoundCommand["type"] = "open";
const STAFF_COMMANDS: readonly string[] = ["grant-correction", "seat"];

/** What the head judge may take back: everything said at the desk until it was published. */
const TAKEN_BACK: readonly RoundEvent["type"][] = [
  "called",
  "withdrawn",
  "timed",
  "penalised",
  "recused",
  "absent",
  "returned",
  "confirmed",
  "sheet-revealed",
  "extremes-revealed",
  "score-revealed",
  "tied-ordered",
  "correction-asked",
];

/** What happens around a round: opening it, who may say what in it, and what its judges and head judge work with. */
export class Rounds {
  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly festival: Festival,
    private readonly drafts: Drafts,
  ) {}

  /**
   * Opens a round's stream with the programme as it stands: rules, panel, running order. Opening it again changes
   * nothing. Throws not-found for a round without a running order or a panel.
   */
  async open(id: string): Promise<void> {
    if (this.festival.state(id).phase !== "unopened") return;
    const book = await this.festival.ofRound(id);
    const { round } = find(book, id);
    const stream = roundStream(id);
    const command = { type: "open", programme: programmeOf(book, round) };
    const wish = { stream, id: uuidOf(`open ${stream}`), command };
    const [answer] = await this.live.submit([wish], { may: () => true, by: "leitai" });
    // Two devices may open it at the same moment; the second finds it open.
    if (!answer || answer.ok || answer.refusal.code === "same-id-other-command") return;
    throw new Problem("not-found");
  }

  /** What one judge works with: the own seat's sheets and drafts, and the public stream. */
  async judgePage(id: string, seat: string): Promise<JudgePage> {
    const { book, round, contest, history } = await this.#opened(id);
    const own = seatsIn(book, round).find((one) => one.seat === seat);
    if (!own) throw new Problem("not-found");
    const { rules, recuseSameUnit } = contest.settings;
    return {
      ...(await this.sheets(id, seat)),
      head: this.festival.head(book, round),
      seat: own,
      criteria: rules.criteria,
      mark: rules.mark,
      recuseSameUnit,
      timeZone: book.timeZone,
      entries: this.festival.entriesIn(book, round),
      ...history,
    };
  }

  /** What the server holds of one seat: sheets being filled, and those that stand as handed in. */
  async sheets(id: string, seat: string): Promise<Pick<JudgePage, "drafts" | "handedIn">> {
    const [drafts, sheets] = await Promise.all([
      this.drafts.of(id, seat),
      standingSheetsOf(this.db, id, this.festival.state(id), seat),
    ]);
    const rules = this.festival.state(id).programme?.rules;
    return {
      drafts: drafts.map((row) =>
        rules ? { ...row, marks: possibleMarks(row.marks, rules).marks } : row,
      ),
      handedIn: sheets.map(({ entry, marks }) => ({ entry, marks })),
    };
  }

  /** What the head judge works with. Whoever asks for it must be the round's own. */
  async deskPage(id: string): Promise<DeskPage> {
    const { book, round, contest, history } = await this.#opened(id);
    const board = await this.desk(id);
    if (!board) throw new Problem("not-found");
    return {
      head: this.festival.head(book, round),
      rules: contest.settings.rules,
      recuseSameUnit: contest.settings.recuseSameUnit,
      timeZone: book.timeZone,
      feeds: round.settings.advance.flatMap(({ to }) => {
        const fed = book.rounds.find(({ id }) => id === to);
        return fed ? [{ id: to, name: fed.name }] : [];
      }),
      entries: this.festival.entriesIn(book, round),
      seats: seatsIn(book, round),
      board,
      ...history,
    };
  }

  /** A round as the office sees it: what everybody may know, also before the round is published. Holds no sealed mark. */
  async officePage(id: string): Promise<RoundOfficePage> {
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    return {
      head: this.festival.head(book, round),
      rules: contest.settings.rules,
      entries: this.festival.entriesIn(book, round),
      state: this.festival.state(id),
    };
  }

  /** The desk's board; null when there is no such round. */
  async desk(id: string): Promise<DeskBoard | null> {
    const state = this.festival.state(id);
    if (state.phase === "unopened") return null;
    const [sheets, accounts] = await Promise.all([
      standingSheetsOf(this.db, id, state),
      this.db.account.findMany({
        where: { roundId: id, revokedAt: null },
        select: { seat: true, sessions: { where: { revokedAt: null } } },
      }),
    ]);
    const seen = (seat: string): number | null => {
      const times = accounts
        .filter((account) => account.seat === seat)
        .flatMap(({ sessions }) => sessions.map(({ lastSeenAt }) => Number(lastSeenAt)));
      return times.length === 0 ? null : Math.max(...times);
    };
    const judges = state.seats.map(({ seat }) => ({ seat, seenAt: seen(seat) }));
    return deskBoard(state, sheets, judges);
  }

  /** Keeps what can be of the sheets; answers why not the rest, mark by mark. */
  async saveDrafts(id: string, seat: string, drafts: readonly DraftGiven[]): Promise<Refusal[]> {
    const { entries, programme } = this.festival.state(id);
    const known = new Set(entries.map(({ entry }) => String(entry)));
    if (!programme || drafts.some(({ entry }) => !known.has(entry))) throw new Problem("not-found");
    const looked = drafts.map((draft) => {
      const { marks, refusals } = possibleMarks(draft.marks, programme.rules);
      const about = { entry: draft.entry, seat };
      return { kept: { ...draft, marks }, no: refusals.map((no) => ({ ...no, ...about })) };
    });
    const kept = looked.map(({ kept }) => kept);
    await this.drafts.save(id, seat, kept);
    return looked.flatMap(({ no }) => no);
  }

  /** The second person's word for a correction. Null when it was granted. */
  grantCorrection(id: string, entry: string, actor: Actor, by: string): Promise<Refusal | null> {
    return this.#say(id, { type: "grant-correction", entry }, actor, by);
  }

  /** Another judge takes a seat of a round that is open. Null when it was said. */
  reseat(id: string, seated: Seated, actor: Actor, by: string): Promise<Refusal | null> {
    return this.#say(id, { type: "seat", seated }, actor, by);
  }

  async #say(
    id: string,
    command: { readonly type: string; readonly [fact: string]: unknown },
    actor: Actor,
    by: string,
  ): Promise<Refusal | null> {
    const wish = { stream: roundStream(id), id: randomUUID(), command };
    const [answer] = await this.live.submit([wish], this.gate(actor, by));
    return answer && !answer.ok ? answer.refusal : null;
  }

  /** Who may say what in a round, for the door through which everyone comes. */
  gate(actor: Actor, by: string): Gate {
    return {
      by,
      names: (stream, refusal) => this.#names(stream, refusal),
      may: (stream, wish) => {
        const parsed = parseStream(stream);
        if (parsed?.kind !== "round" || this.festival.state(parsed.id).phase === "unopened")
          return false;
        const command = wish as Wish<RoundCommand>;
        const round = parsed.id;
        if (command.type === OPENED_BY_SYSTEM) return false;
        if (command.type === "hand-in")
          return may(actor, "judge-entry", { round, seat: command.seat });
        if (command.type === "recuse")
          return (
            may(actor, "judge-entry", { round, seat: command.seat }) ||
            may(actor, "run-round", { round })
          );
        if (STAFF_COMMANDS.includes(command.type)) return may(actor, "grant-correction");
        return may(actor, "run-round", { round });
      },
      against: (stream, wish) => againstPlace(stream, wish),
    };
  }

  async #names(stream: string, refusal: Refusal): Promise<Facts> {
    const id = parseStream(stream)?.id ?? "";
    const book = await this.festival.festivals.ofRound(id);
    const round = book?.rounds.find((one) => one.id === id);
    if (!book || !round) return {};
    const entry = typeof refusal.entry === "string" ? book.entries.get(refusal.entry) : undefined;
    const seat = seatsIn(book, round).find((one) => one.seat === refusal.seat);
    return {
      title: entry?.title ?? null,
      unit: entry?.unit ?? null,
      judge: seat?.name ?? null,
    };
  }

  async #opened(id: string) {
    await this.open(id);
    const book = await this.festival.ofRound(id);
    const history = await this.live.catchUp(roundStream(id), { after: 0 });
    if (!history || !("commits" in history)) throw new Problem("not-found");
    return {
      book,
      ...find(book, id),
      history: {
        epoch: history.epoch,
        // Only rounds have streams of this name, so their commits hold what rounds say.
        commits: history.commits as readonly PublicCommit<RoundEvent>[],
        at: history.at,
      },
    };
  }
}

/** A round is said in its own order; what is taken back must be the desk's own and not published yet. */
function againstPlace(
  stream: OpenStream,
  wish: Wish<unknown>,
): (() => Promise<Refusal | null>) | undefined {
  const { type, commit, replaces, after } = wish as {
    type?: string;
    commit?: string;
    replaces?: string;
    after?: string;
  };
  if (replaces !== undefined || after !== undefined) return async () => ({ code: "no-places" });
  if (type !== "void") return undefined;
  return async () => {
    const history = await stream.history();
    const target = history.find((entry) => entry.commit.id === commit);
    const events = (target?.commit.events ?? []) as readonly RoundEvent[];
    const other = events.find((event) => !TAKEN_BACK.includes(event.type));
    return other ? { code: "not-taken-back", what: other.type } : null;
  };
}

function programmeOf(book: FestivalBook, round: RoundRow) {
  const { contest } = find(book, round.id);
  const { advance, prizes } = round.settings;
  return {
    round: roundId(round.id),
    contest: contest.id,
    rules: contest.settings.rules,
    prizes,
    advance,
    recuseSameUnit: contest.settings.recuseSameUnit,
    entries: round.order.flatMap((id, index) => {
      const entry = book.entries.get(id);
      // The numbers stay as they were drawn and published: a gap says that somebody is missing.
      return entry && entry.status !== "withdrawn"
        ? [{ entry: id, number: index + 1, unit: entry.unitId, category: entry.category }]
        : [];
    }),
    seats: round.seats.map(({ seat, judgeId }) => ({
      seat,
      judge: judgeId,
      unit: book.judges.get(judgeId)?.unitId ?? null,
    })),
  };
}
