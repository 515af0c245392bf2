import { randomUUID } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import type { RoundEvent, Seated } from "../../domain/festival/judging/vocabulary";
import { possibleMarks } from "../../domain/festival/marks";
import { rulesOfRound } from "../../domain/festival/stages/stage-plan";
import { parseStream, roundStream, type StreamId } from "../../domain/kernel/ids";
import type { PublicCommit } from "../../domain/live/catch-up";
import type { Refusal } from "../../domain/live/decider";
import { refusalMessage } from "../../domain/words/refusal";
import type { Db } from "../db";
import { uuidOf } from "../live/ids";
import type { Gate, Live } from "../live/live";
import { Problem } from "../problem";
import { deskBoard } from "./desk-board";
import type { DraftGiven, Drafts } from "./drafts";
import { type Festival, find } from "./festival";
import { seatsIn } from "./festival-parts";
import { levelNames } from "./level-groups";
import type { RoundOfficePage } from "./office-page";
import type { DeskBoard, DeskPage, JudgePage, ScriptPage } from "./pages";
import { presenterScript } from "./presenter-script";
import { programmeOf } from "./programme";
import { rehearsalCard } from "./rehearsal-card";
import { roundGate } from "./round-gate";
import { standingSheetsOf } from "./sheets";
import { asksOwnUnit } from "./stage-rounds";

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
   * nothing. Throws not-found for a round there is not, and round-not-ready for one that cannot be judged yet: why.
   */
  async open(id: string): Promise<void> {
    if (this.festival.state(id).phase !== "unopened") return;
    const book = await this.festival.ofRound(id);
    const { round } = find(book, id);
    const stream = roundStream(id);
    const programme = programmeOf(book, round);
    if (programme.entries.length === 0) throw notReady({ code: "no-order" });
    if (programme.seats.length === 0) throw notReady({ code: "no-panel" });
    const command = { type: "open", programme };
    const wish = { stream, id: uuidOf(`open ${stream}`), command };
    const [answer] = await this.live.submit([wish], { may: () => true, by: "leitai" });
    // Two devices may open it at the same moment; the second finds it open.
    if (!answer || answer.ok || answer.refusal.code === "same-id-other-command") return;
    throw notReady(answer.refusal);
  }

  /** What one judge works with: the own seat's sheets and drafts, and the public stream. */
  async judgePage(id: string, seat: string): Promise<JudgePage> {
    const { book, round, contest, entries, history } = await this.#opened(id);
    const own = seatsIn(book, round).find((one) => one.seat === seat);
    if (!own) throw new Problem("not-found");
    const { anchors = [] } = contest.settings;
    const rules = rulesOfRound(contest.settings, id);
    return {
      ...(await this.sheets(history.stream, seat)),
      head: this.festival.head(book, round),
      seat: own,
      criteria: rules.criteria,
      mark: rules.mark,
      anchors,
      form: contest.form,
      gallery: contest.settings.gallery === true,
      recuseSameUnit: asksOwnUnit(contest, id),
      timeZone: book.timeZone,
      entries,
      ...history,
    };
  }

  /** What the server holds of one seat: sheets being filled, and those that stand as handed in. */
  async sheets(stream: StreamId, seat: string): Promise<Pick<JudgePage, "drafts" | "handedIn">> {
    const state = this.festival.stateOf(stream);
    const [drafts, sheets] = await Promise.all([
      this.drafts.of(parseStream(stream)?.id ?? "", seat),
      standingSheetsOf(this.db, stream, state, seat),
    ]);
    const rules = state.programme?.rules;
    return {
      drafts: drafts.map((row) =>
        rules ? { ...row, marks: possibleMarks(row.marks, rules).marks } : row,
      ),
      handedIn: sheets.map(({ entry, marks, reason }) => ({
        ...{ entry, marks },
        ...(reason === undefined ? {} : { reason }),
      })),
    };
  }

  /** What the head judge works with. Whoever asks for it must be the round's own. */
  async deskPage(id: string): Promise<DeskPage> {
    const { book, round, contest, entries, history } = await this.#opened(id);
    const board = await this.desk(id);
    if (!board) throw new Problem("not-found");
    return {
      head: this.festival.head(book, round),
      rules: rulesOfRound(contest.settings, id),
      recuseSameUnit: asksOwnUnit(contest, id),
      timeZone: book.timeZone,
      feeds: round.settings.advance.flatMap(({ to }) => {
        const fed = book.rounds.find(({ id }) => id === to);
        return fed ? [{ id: to, name: fed.name }] : [];
      }),
      entries,
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
      rules: rulesOfRound(contest.settings, id),
      entries: this.festival.entriesIn(book, round),
      state: this.festival.state(id),
      level: await levelNames(this.festival, id),
    };
  }

  /** What the presenter reads out. Whoever asks for it must be the round's own head judge. */
  async scriptPage(id: string, at: number): Promise<ScriptPage> {
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    const stream = roundStream(id);
    // Asked first: what is said meanwhile is then news to whoever has this page.
    const upTo = await this.live.catchUp(stream, {});
    const state = this.festival.stateOf(stream);
    const sheets = await standingSheetsOf(this.db, stream, state);
    return {
      upTo: upTo && { stream, epoch: upTo.epoch, seq: upTo.seq },
      head: this.festival.head(book, round),
      rules: state.programme?.rules ?? rulesOfRound(contest.settings, id),
      timeZone: book.timeZone,
      at,
      how: state.script.how,
      ...(await presenterScript(this.db, stream, state, sheets)),
      entries: this.festival.entriesIn(book, round),
    };
  }

  /** The desk's board; null when there is no such round. */
  async desk(id: string): Promise<DeskBoard | null> {
    const { state, stream } = this.festival.onNow(id);
    if (state.phase === "unopened") return null;
    const [sheets, accounts] = await Promise.all([
      standingSheetsOf(this.db, stream, state),
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
  async saveDrafts(
    stream: StreamId,
    seat: string,
    drafts: readonly DraftGiven[],
  ): Promise<Refusal[]> {
    const { entries, programme, phase } = this.festival.stateOf(stream);
    // What is typed after the end of a rehearsal is wanted by nobody.
    if (programme?.rehearsal && phase === "closed") return [];
    const known = new Set(entries.map(({ entry }) => String(entry)));
    if (!programme || drafts.some(({ entry }) => !known.has(entry))) throw new Problem("not-found");
    const looked = drafts.map((draft) => {
      const { marks, refusals } = possibleMarks(draft.marks, programme.rules);
      const about = { entry: draft.entry, seat };
      return { kept: { ...draft, marks }, no: refusals.map((no) => ({ ...no, ...about })) };
    });
    const kept = looked.map(({ kept }) => kept);
    await this.drafts.save(parseStream(stream)?.id ?? "", seat, kept);
    return looked.flatMap(({ no }) => no);
  }

  /** The second person's answer to a correction: yes, or no with what was typed as the reason. Null when it was said. */
  async answerCorrection(
    id: string,
    { entry, declined }: { readonly entry: string; readonly declined: string | null },
    actor: Actor,
    by: string,
  ): Promise<Refusal | null> {
    if (declined === null) return this.#say(id, { type: "grant-correction", entry }, actor, by);
    const reason = declined.trim();
    if (reason === "") return { code: "decline-reason" };
    if (reason.length > REASON_MAX) return { code: "decline-reason-long", max: REASON_MAX };
    return this.#say(id, { type: "decline-correction", entry, reason }, actor, by);
  }

  /** How those stand who are level in the contest's total, the best first, with what was typed as the reason (M11). */
  async orderTotals(
    id: string,
    { level, reason: typed }: { readonly level: readonly string[]; readonly reason: string },
    actor: Actor,
    by: string,
  ): Promise<Refusal | null> {
    const reason = typed.trim();
    if (reason === "") return { code: "totals-reason" };
    if (reason.length > REASON_MAX) return { code: "totals-reason-long", max: REASON_MAX };
    if (level.some((one) => one === "")) return { code: "level-missing" };
    if (new Set(level).size < level.length) return { code: "level-twice" };
    return this.#say(id, { type: "order-totals", level, reason }, actor, by);
  }

  /** An organiser's choice of how the round is revealed. Null when it was said. */
  planReveal(id: string, how: string, actor: Actor, by: string): Promise<Refusal | null> {
    return this.#say(id, { type: "plan-reveal", how }, actor, by);
  }

  /** Another judge takes a seat of a round that is open. Null when it was said. */
  reseat(id: string, seated: Seated, actor: Actor, by: string): Promise<Refusal | null> {
    return this.#say(id, { type: "seat", seated }, actor, by);
  }

  /** Who may say what in a round, for the door through which everyone comes. */
  gate(actor: Actor, by: string): Gate {
    return roundGate(this.festival, actor, by);
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

  async #opened(id: string) {
    await this.open(id);
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    const { stream, rehearsal } = this.festival.onNow(id);
    const history = await this.live.catchUp(stream, { after: 0 });
    if (!history || !("commits" in history)) throw new Problem("not-found");
    return {
      book,
      round,
      contest,
      entries: rehearsal ? [rehearsalCard()] : this.festival.entriesIn(book, round),
      history: {
        stream,
        epoch: history.epoch,
        // Only rounds have streams of this name, so their commits hold what rounds say.
        commits: history.commits as readonly PublicCommit<RoundEvent>[],
        at: history.at,
      },
    };
  }
}

/** As long as the domain takes one. */
const REASON_MAX = 200;

const notReady = (refusal: Refusal): Problem =>
  new Problem("round-not-ready", {}, refusalMessage(refusal, "round"));
