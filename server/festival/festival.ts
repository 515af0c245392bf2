import type { RoundState } from "../../domain/festival/judging/state";
import type { OrderTranscript } from "../../domain/festival/running-order";
import { rulesOfRound } from "../../domain/festival/stages/stage-plan";
import { roundStream, type StreamId } from "../../domain/kernel/ids";
import { localAt } from "../../domain/kernel/time";
import type { Db } from "../db";
import type { Live } from "../live/live";
import { hidesOrphans } from "../orphans";
import { Problem } from "../problem";
import type { ContestPage } from "./contest-page";
import { contestTable } from "./contest-table";
import type { ContestRow, FestivalBook, RoundRow } from "./festival-book";
import { cardOf, entriesOf, headOf, seatsIn } from "./festival-parts";
import { festivalBoard, festivalToday } from "./festival-today";
import { Festivals } from "./festivals";
import { movedAt } from "./moved-by-hand";
import { type OnNow, onNow, stateOf } from "./on-now";
import type {
  EntryCard,
  FestivalBoard,
  FestivalPage,
  FestivalToday,
  RoundHead,
  RoundPage,
} from "./pages";
import { termsOf } from "./round-terms";
import { isAtOnce, isList } from "./stage-rounds";

/**
 * The festival, read: one question for each page. What everybody may ask is answered from the festival that is shown,
 * what the office asks from the one in work, and a round's own pages from the one that it belongs to.
 */
export class Festival {
  readonly festivals: Festivals;

  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly now: () => number,
  ) {
    this.festivals = new Festivals(db);
  }

  /** Rows of the festival were changed. */
  changed(): void {
    this.festivals.changed();
  }

  /** The festival in work; null while there is none. */
  book(): Promise<FestivalBook | null> {
    return this.festivals.inWork();
  }

  /** The same, for those who cannot go on without; throws not-found while there is none. */
  async known(): Promise<FestivalBook> {
    return there(await this.book());
  }

  /** The festival that everybody sees; throws not-found while none is published. */
  async shown(): Promise<FestivalBook> {
    return there(await this.festivals.shown());
  }

  /** The festival that the round belongs to, whichever the office works on; throws not-found for no round. */
  async ofRound(round: string): Promise<FestivalBook> {
    return there(await this.festivals.ofRound(round));
  }

  /** A round's state; `UNOPENED` until its stream is. */
  state(round: string): RoundState {
    return stateOf(this.live, roundStream(round));
  }

  /** The same of a stream that is a round's or a rehearsal's. */
  stateOf(stream: StreamId): RoundState {
    return stateOf(this.live, stream);
  }

  /** What the round's devices and its screen show now: a rehearsal while there is one. */
  onNow(round: string): OnNow {
    return onNow(this.live, round);
  }

  /** Is this round, of whatever festival, one that only those who prepare it may see? False for one that is none. */
  async hides(id: string): Promise<boolean> {
    const book = await this.festivals.shown();
    if (book?.rounds.some((round) => round.id === id)) {
      const { round, contest } = find(book, id);
      return !(book.published && contest.published && round.published);
    }
    const shown = { published: true };
    const other = await this.db.round.findUnique({
      where: { id },
      select: { ...shown, contest: { select: { ...shown, festival: { select: shown } } } },
    });
    if (!other) return hidesOrphans(this.db);
    return !(other.published && other.contest.published && other.contest.festival.published);
  }

  /** The contests and rounds that everybody may see; null while no festival is published. */
  async page(): Promise<FestivalPage | null> {
    const book = await this.festivals.shown();
    if (!book) return null;
    const { day } = localAt(this.now(), book.timeZone);
    return {
      festival: headOf(book),
      today: day,
      contests: book.contests
        .filter(({ published }) => published)
        .map((contest) => ({
          id: contest.id,
          name: contest.name,
          entries: entriesOf(book, contest.id).length,
          rounds: this.#shownRounds(book, contest.id).map((round) => this.head(book, round)),
        })),
    };
  }

  async contestPage(id: string): Promise<ContestPage> {
    const book = await this.shown();
    const contest = shownContest(book, id);
    const { rules, categories, stages: plan } = contest.settings;
    const entries = entriesOf(book, id);
    const table = contestTable(contest, entries, (round) => this.state(round));
    const out = this.out(book.rounds.filter(({ contestId }) => contestId === id));
    return {
      festival: headOf(book),
      contest: { id, name: contest.name, rules, categories },
      rounds: this.#shownRounds(book, id).map((round) => ({
        ...this.head(book, round),
        terms: termsOf(book, round),
        list: isList(contest, round.id),
      })),
      entries: entries.map((entry) => cardOf(contest, entry, null, out.has(entry.id))),
      staged: plan && table ? { plan, table } : null,
    };
  }

  /** What everybody may see of a round; throws not-found for one that is not published. */
  async roundPage(id: string): Promise<RoundPage> {
    const book = await this.shown();
    const { round, contest } = find(book, id);
    if (!contest.published || !round.published) throw new Problem("not-found");
    const [caught, drawn] = await Promise.all([
      this.live.catchUp(roundStream(id), {}),
      this.#drawn(round),
    ]);
    return {
      festival: headOf(book),
      head: this.head(book, round),
      rules: rulesOfRound(contest.settings, id),
      terms: termsOf(book, round),
      entries: this.entriesIn(book, round),
      seats: seatsIn(book, round),
      // Only rounds have streams of this name, so their state is a round's.
      stream: caught && "state" in caught ? { ...caught, state: caught.state as RoundState } : null,
      drawn,
    };
  }

  /** The festival on the site's first page; null while none is published. */
  today(): Promise<FestivalToday | null> {
    return festivalToday(this);
  }

  /** The rounds that are on, as those see them who watch no single one. */
  board(): Promise<FestivalBoard | null> {
    return festivalBoard(this);
  }

  /** Those who take part, in the running order once it is drawn; of a final, those whom its heats sent. */
  field(book: FestivalBook, round: RoundRow): readonly string[] {
    if (round.order.length > 0) return round.order;
    return book.rounds
      .flatMap(({ id }) => this.#sentTo(id, round.id))
      .filter((id) => !isWithdrawn(book, id));
  }

  /** Rounds that send somebody on to this one and have no results yet. */
  awaited(book: FestivalBook, round: RoundRow): readonly RoundRow[] {
    return book.rounds.filter(
      ({ id, settings }) =>
        settings.advance.some(({ to }) => to === round.id) && this.state(id).phase !== "closed",
    );
  }

  entriesIn(book: FestivalBook, round: RoundRow): EntryCard[] {
    const { contest } = find(book, round.id);
    const drawn = round.order.length > 0;
    const out = this.out([round]);
    return this.field(book, round).flatMap((id, index) => {
      const entry = book.entries.get(id);
      return entry ? [cardOf(contest, entry, drawn ? index + 1 : null, out.has(id))] : [];
    });
  }

  /** Entries whose result is out in one of these rounds. */
  out(rounds: readonly RoundRow[]): ReadonlySet<string> {
    return new Set(
      rounds.flatMap(({ id }) =>
        this.state(id).entries.flatMap(({ entry, shown }) => (shown?.placed ? [entry] : [])),
      ),
    );
  }

  head(book: FestivalBook, round: RoundRow): RoundHead {
    const { contest } = find(book, round.id);
    const { phase, entries } = this.state(round.id);
    const { id, kind, name, day, start, hall } = round;
    const taking = entries.filter(({ status }) => status !== "withdrawn");
    return {
      id,
      contestId: contest.id,
      contest: contest.name,
      kind,
      name,
      day,
      start,
      hall,
      ...(isAtOnce(contest, id) ? { atOnce: true } : {}),
      status: phase === "unopened" ? "planned" : phase === "closed" ? "final" : "live",
      entries:
        phase === "unopened"
          ? this.field(book, round).filter((entry) => !isWithdrawn(book, entry)).length
          : taking.length,
      called: taking.filter(({ status }) => status !== "waiting").length,
      placed: taking.filter(({ shown }) => shown?.placed).length,
    };
  }

  #sentTo(from: string, to: string): readonly string[] {
    const { results } = this.state(from);
    return results?.advance.find((one) => one.to === to)?.entries ?? [];
  }

  #shownRounds(book: FestivalBook, contestId: string): readonly RoundRow[] {
    return book.rounds.filter((round) => round.contestId === contestId && round.published);
  }

  async #drawn({ id: round, contestId, order }: RoundRow): Promise<RoundPage["drawn"]> {
    const rows = await this.db.runningOrder.findMany({
      where: { contestId },
      orderBy: { drawnAt: "desc" },
    });
    const row = rows.find(({ rounds }) => (JSON.parse(rounds) as string[]).includes(round));
    if (!row) return null;
    const transcript: OrderTranscript = JSON.parse(row.transcript);
    return {
      seed: row.seed,
      at: Number(row.drawnAt),
      input: JSON.parse(row.input),
      transcript,
      movedAt: await movedAt(this.db, { id: round, order }, transcript, Number(row.drawnAt)),
    };
  }
}

const isWithdrawn = (book: FestivalBook, entry: string): boolean =>
  book.entries.get(entry)?.status === "withdrawn";

function there(book: FestivalBook | null): FestivalBook {
  if (!book) throw new Problem("not-found");
  return book;
}

/** A round with its contest; throws not-found. */
export function find(
  book: FestivalBook,
  id: string,
): { readonly round: RoundRow; readonly contest: ContestRow } {
  const round = book.rounds.find((one) => one.id === id);
  const contest = book.contests.find((one) => one.id === round?.contestId);
  if (!round || !contest) throw new Problem("not-found");
  return { round, contest };
}

function shownContest(book: FestivalBook, id: string): ContestRow {
  const contest = book.contests.find((one) => one.id === id);
  if (!contest?.published) throw new Problem("not-found");
  return contest;
}
