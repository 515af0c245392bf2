import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import type { Anchor } from "../../domain/festival/anchors";
import type { SealedSheet } from "../../domain/festival/judging/commitment";
import { differences } from "../../domain/festival/judging/hand-in";
import {
  asksToStepBack,
  type EntryState,
  entryOf,
  type RoundState,
  type SeatState,
} from "../../domain/festival/judging/state";
import { parseMarks } from "../../domain/festival/marks";
import { type Grade, gradesOf } from "../../domain/festival/methods";
import type { Criterion, Marks, TallyRules } from "../../domain/festival/rules";
import { HEAD } from "../../domain/festival/seats";
import { rulesOfRound } from "../../domain/festival/stages/stage-plan";
import { roundStream } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Refusal } from "../../domain/live/decider";
import type { Db } from "../db";
import type { Live } from "../live/live";
import { type Festival, find } from "./festival";
import { seatsIn } from "./festival-parts";
import type { RoundHead } from "./pages";
import { roundGate } from "./round-gate";

/** A sheet that may come on paper: of a judge who owes one for an act that was called. */
export interface PaperLine {
  readonly entry: string;
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  readonly seat: string;
  readonly judge: string;
  /** What is to be done: enter it, or enter it again; `own` for whoever entered it first. */
  readonly state: "none" | "own" | "to-check";
  /** Tries that are left before what was entered first is void. */
  readonly left: number;
  /** The judge is tied to the act: the paper has to say that they judge it all the same. */
  readonly asks: boolean;
}

/** What whoever enters paper sheets works with. No mark is in it. */
export interface PaperPage {
  readonly head: RoundHead;
  readonly open: boolean;
  readonly criteria: readonly Criterion[];
  readonly mark: TallyRules["mark"];
  readonly lines: readonly PaperLine[];
}

/** A round's sheets for judges to write on, before or while it is judged. Nothing that anybody has said of an entry is in it. */
export interface BlankPage {
  readonly head: RoundHead;
  readonly criteria: readonly Criterion[];
  readonly mark: TallyRules["mark"];
  /** The grades of a round that is judged by them, the best first; none where marks are points. */
  readonly grades: readonly Grade[];
  readonly anchors: readonly Anchor[];
  readonly form: string;
  readonly seats: readonly { readonly seat: string; readonly judge: string }[];
  /** In the running order as far as it is drawn. */
  readonly entries: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly title: string;
    /** Empty where works are judged without their authors (J28). */
    readonly unit: string;
  }[];
}

/** One paper sheet as it was typed. */
interface TypedSheet {
  readonly entry: string;
  readonly seat: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly stays: boolean;
}

/** `differs`: the criteria for which the other person has entered something else, by name. */
type Entered =
  | { readonly done: "entered" | "agreed" }
  | { readonly done: "differs"; readonly criteria: readonly string[]; readonly left: number };

const TRIES = 3;

/** Paper sheets: one person enters them, another one enters them again, and then they are as good as any (J16, J17). */
export class Paper {
  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly festival: Festival,
  ) {}

  /** Throws not-found for a round that is not there. */
  async page(id: string, by: string): Promise<PaperPage> {
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    const state = this.festival.state(id);
    const { gallery } = contest.settings;
    const { criteria, mark } = state.programme?.rules ?? rulesOfRound(contest.settings, id);
    const judges = seatsIn(book, round);
    return {
      head: this.festival.head(book, round),
      open: state.phase === "open",
      criteria,
      mark,
      lines: inTurn(state).flatMap((entry) =>
        entry.seats.filter(isOwed).map(({ seat, paper, stays }) => ({
          entry: entry.entry,
          number: entry.number,
          title: book.entries.get(entry.entry)?.title ?? "",
          unit: gallery ? "" : (book.entries.get(entry.entry)?.unit ?? ""),
          seat,
          judge: judges.find((one) => one.seat === seat)?.name ?? "",
          state: !paper ? "none" : paper.by === by ? "own" : "to-check",
          left: TRIES - (paper?.differed ?? 0),
          asks: !stays && asksToStepBack(state, entry, seat),
        })),
      ),
    };
  }

  /** Throws not-found for a round that is not there. */
  async blank(id: string): Promise<BlankPage> {
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    const { programme, entries } = this.festival.state(id);
    const { gallery, anchors = [] } = contest.settings;
    const rules = programme?.rules ?? rulesOfRound(contest.settings, id);
    const gone = new Set(
      entries.flatMap(({ entry, status }) => (status === "withdrawn" ? [String(entry)] : [])),
    );
    return {
      head: this.festival.head(book, round),
      criteria: rules.criteria,
      mark: rules.mark,
      grades: gradesOf(rules),
      anchors,
      form: contest.form,
      seats: seatsIn(book, round)
        .filter(({ seat }) => seat !== HEAD)
        .map(({ seat, name }) => ({ seat, judge: name })),
      entries: this.festival
        .entriesIn(book, round)
        .filter((entry) => !entry.withdrawn && !gone.has(entry.id))
        .map(({ id, number, title, unit }) => ({ id, number, title, unit: gallery ? "" : unit })),
    };
  }

  /** The first person's word. */
  async enter(
    id: string,
    { stays, ...sheet }: TypedSheet,
    actor: Actor,
    by: string,
  ): Promise<Result<Entered, Refusal>> {
    const salt = randomBytes(16).toString("hex");
    const more = { salt, ...(stays ? { stays } : {}) };
    const no = await this.#say(id, { type: "paper", ...sheet, ...more }, actor, by);
    return no ? refuse(no) : ok({ done: "entered" });
  }

  /** The second person's word. What differs is for this person alone, and without the other one's marks. */
  async check(
    id: string,
    { entry, seat, marks }: TypedSheet,
    actor: Actor,
    by: string,
  ): Promise<Result<Entered, Refusal>> {
    const before = this.#seat(id, entry, seat)?.paper;
    const no = await this.#say(id, { type: "check-paper", entry, seat, marks }, actor, by);
    if (no) return refuse(no);
    const now = this.#seat(id, entry, seat);
    if (now?.status === "handed-in") return ok({ done: "agreed" });
    const left = now?.paper ? TRIES - now.paper.differed : 0;
    const criteria = before ? await this.#differing(id, before.commitment, marks) : [];
    return ok({ done: "differs", criteria, left });
  }

  #seat(id: string, entry: string, seat: string): SeatState | undefined {
    return entryOf(this.festival.state(id), entry)?.seats.find((one) => one.seat === seat);
  }

  async #differing(
    id: string,
    commitment: string,
    typed: TypedSheet["marks"],
  ): Promise<readonly string[]> {
    const rules = this.festival.state(id).programme?.rules;
    const stream = roundStream(id);
    const where = { stream_commitment: { stream, commitment } };
    const row = await this.db.sealed.findUnique({ where });
    const marks = rules ? parseMarks(typed, rules) : null;
    if (!rules || !row || !marks?.ok) return [];
    const first: Marks = (JSON.parse(row.content) as SealedSheet).marks;
    const named = differences(first, marks.value);
    return rules.criteria.filter((one) => named.includes(one.id)).map(({ name }) => name);
  }

  async #say(id: string, command: object, actor: Actor, by: string): Promise<Refusal | null> {
    const wish = { stream: roundStream(id), id: randomUUID(), command };
    const gate = roundGate(this.festival, actor, by);
    const [answer] = await this.live.submit([wish as never], gate);
    if (!answer || answer.ok) return null;
    const names = (await gate.names?.(wish.stream, answer.refusal)) ?? {};
    return { ...names, ...answer.refusal } as Refusal;
  }
}

/** Acts that are being judged, the one that was called last first. */
const inTurn = ({ entries, current }: RoundState): readonly EntryState[] =>
  entries
    .filter(({ status }) => status === "called")
    .toSorted((a, b) => Number(b.entry === current) - Number(a.entry === current));

const isOwed = ({ status }: SeatState): boolean => status !== "handed-in" && status !== "recused";
