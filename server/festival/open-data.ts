import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { rankedSoFar } from "../../domain/festival/judging/standing";
import type { RoundState } from "../../domain/festival/judging/state";
import { resultText } from "../../domain/festival/methods";
import { roundStream } from "../../domain/kernel/ids";
import { clockText, instantOf, type LocalDay } from "../../domain/kernel/time";
import { tieTexts } from "../../domain/words/festival-reasons";
import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import { ruleSentences } from "../../domain/words/tally-rules";
import { enteredTitle } from "../../domain/words/titles";
import type { Listed } from "../league/open-data";
import { Problem } from "../problem";
import { type Festival, find } from "./festival";
import type { EntryCard, RoundHead } from "./pages";
import { stageResult } from "./stage-data";

export interface ResultQuery {
  readonly contest?: string | null;
  readonly round?: string | null;
  readonly status?: string | null;
}

/** How long a round takes up its hall in people's calendars. */
const EVENING_MS = 150 * 60_000;

/**
 * What the public interface answers about the festival. Everything is put together field by field, and of a round only
 * what its stream has released.
 */
export class FestivalData {
  constructor(
    private readonly festival: Festival,
    private readonly now: () => number,
  ) {}

  async contests(): Promise<Listed<unknown>> {
    const page = await this.festival.page();
    if (!page) return listed([]);
    const { timeZone } = await this.festival.shown();
    return listed(
      page.contests.map(({ id, name, entries, rounds }) => ({
        id,
        name,
        entries,
        rounds: rounds.map((head) => roundOf(head, timeZone)),
      })),
    );
  }

  /** One contest with its rules and entries; throws not-found. */
  async contest(id: string): Promise<unknown> {
    const [{ contest, rounds, entries, staged }, { timeZone }] = await Promise.all([
      this.festival.contestPage(id),
      this.festival.shown(),
    ]);
    const judges = rounds[0]?.terms.panel ?? null;
    return {
      id,
      name: contest.name,
      entries: entries.length,
      rounds: rounds.map((head) => roundOf(head, timeZone)),
      rules: contest.rules,
      ruleTexts: {
        zh: ruleSentences("zh", contest.rules, judges),
        en: ruleSentences("en", contest.rules, judges),
      },
      categories: contest.categories.map(({ id, name }) => ({ id, name })),
      acts: entries.map((entry) => ({
        id: entry.id,
        title: enteredTitle(entry.title),
        ...whose(entry),
        category: entry.category,
        performers: entry.performers,
      })),
      result: staged && stageResult(staged.table),
    };
  }

  /** Each round that has begun, with what is revealed of its ranking. */
  async results({ contest, round, status }: ResultQuery = {}): Promise<Listed<unknown>> {
    const page = await this.festival.page();
    if (!page) return listed([]);
    const book = await this.festival.shown();
    const heads = page.contests
      .flatMap(({ rounds }) => rounds)
      .filter(
        (head) =>
          head.status !== "planned" &&
          (!contest || head.contestId === contest) &&
          (!round || head.id === round) &&
          (!status || head.status === status),
      );
    return listed(
      heads.map((head) => {
        const { round } = find(book, head.id);
        const cards = this.festival.entriesIn(book, round);
        return resultOf(cards, book.timeZone, head, this.festival.state(head.id));
      }),
    );
  }

  /** The rounds that have a day and a time as a calendar; throws not-found while no festival is published. */
  async calendar(lang: Lang, origin: string): Promise<string> {
    const page = await this.festival.page();
    if (!page) throw new Problem("not-found");
    const { id, timeZone } = await this.festival.shown();
    const calendar = ical({
      name: page.festival.name,
      prodId: { company: "leitai", product: "rounds", language: lang === "zh" ? "ZH" : "EN" },
      method: ICalCalendarMethod.PUBLISH,
      ttl: 3600,
    });
    for (const head of page.contests.flatMap(({ rounds }) => rounds)) {
      const start = startsAt(head, timeZone);
      if (start === null) continue;
      calendar.createEvent({
        id: `${id}.${head.id}@leitai`,
        stamp: new Date(this.now()),
        start: new Date(start),
        end: new Date(start + EVENING_MS),
        summary: say(lang, "festival.round.title", { contest: head.contest, round: head.name }),
        location: head.hall ?? "",
        url: `${origin}/festival/rounds/${head.id}`,
        status: ICalEventStatus.CONFIRMED,
      });
    }
    return calendar.toString();
  }
}

const listed = <Item>(items: readonly Item[]): Listed<Item> => ({ items, total: items.length });

const startsAt = ({ day, start }: RoundHead, timeZone: string): number | null =>
  day === null || start === null ? null : instantOf(day as LocalDay, start, timeZone);

function roundOf(head: RoundHead, timeZone: string) {
  const at = startsAt(head, timeZone);
  return {
    id: head.id,
    contest: head.contestId,
    contestName: head.contest,
    kind: head.kind,
    name: head.name,
    day: head.day,
    start: head.start === null ? null : clockText(head.start),
    startsAt: at === null ? null : new Date(at).toISOString(),
    hall: head.hall,
    status: head.status,
    entries: head.entries,
    called: head.called,
    placed: head.placed,
  };
}

/** Whose it is: of a work nobody's until its result is out (J28), and then its author's as well. */
const whose = (card: Pick<EntryCard, "unit" | "author"> | undefined) => ({
  unit: card?.unit ?? "",
  ...(card?.author === undefined ? {} : { author: card.author }),
});

function resultOf(
  cards: readonly EntryCard[],
  timeZone: string,
  head: RoundHead,
  state: RoundState,
) {
  const rules = state.programme?.rules;
  const now = rankedSoFar(state);
  const prizes = new Map(state.results?.ranked.map(({ entry, prize }) => [entry, prize]) ?? []);
  const cardOf = (entry: string) => cards.find(({ id }) => id === entry);
  const titleOf = (entry: string) => enteredTitle(cardOf(entry)?.title ?? "");
  return {
    ...roundOf(head, timeZone),
    stream: roundStream(head.id),
    ranked: (state.results?.ranked ?? now.ranked).map(({ entry, score, place, shared }) => ({
      entry,
      title: titleOf(entry),
      ...whose(cardOf(entry)),
      place,
      shared,
      score: rules ? resultText(rules, score) : "",
      prize: prizes.get(entry) ?? null,
    })),
    reasons: (state.results?.reasons ?? now.reasons).map((reason) => ({
      ...reason,
      text: tieTexts(reason, titleOf),
    })),
    decided: state.results?.decided ?? [],
    advance: (state.results?.advance ?? []).map(({ to, entries }) => ({ to, entries })),
  };
}
