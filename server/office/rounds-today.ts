import { roundId } from "../../domain/kernel/ids";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import type { Accounts } from "../accounts/accounts";
import type { Festival } from "../festival/festival";
import type { FestivalBook, RoundRow } from "../festival/festival-book";
import type { OfficeRound, Waiting } from "./pages";

/** A running order is missed as soon as its round is so many days away. */
const ORDER_DAYS = 3;

/** The rounds of a day and those that are on, by time. */
export async function roundsOn(
  festival: Festival,
  accounts: Accounts,
  book: FestivalBook,
  day: LocalDay,
): Promise<OfficeRound[]> {
  const rounds = await Promise.all(
    book.rounds
      .filter((row) => row.day === day || festival.state(row.id).phase === "open")
      .map((row) => withJudges(festival, accounts, book, row)),
  );
  return rounds.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
}

const timeOf = ({ day, start, id }: OfficeRound): string =>
  `${day} ${String(start ?? 0).padStart(4, "0")} ${id}`;

/** What waits at the festival: corrections that were asked for, judges who are not there tonight, orders not drawn. */
export async function roundsWaiting(
  festival: Festival,
  accounts: Accounts,
  book: FestivalBook,
  day: LocalDay,
): Promise<Waiting[]> {
  const soon = addDays(day, ORDER_DAYS);
  const unordered = book.rounds.filter(
    (row) =>
      row.day !== null &&
      row.day >= day &&
      row.day <= soon &&
      row.order.length === 0 &&
      festival.state(row.id).phase === "unopened" &&
      waitingFor(festival, book, row) > 0,
  );
  const tonight = (await roundsOn(festival, accounts, book, day)).filter(
    (round) => round.status !== "final" && round.signedIn < round.seats,
  );
  return [
    ...(await correctionsAsked(festival, accounts, book)),
    ...tonight.map((round) => ({ kind: "judges" as const, round })),
    ...(await Promise.all(
      unordered.map(async (row) => ({
        kind: "no-order" as const,
        round: {
          ...(await withJudges(festival, accounts, book, row)),
          entries: waitingFor(festival, book, row),
        },
      })),
    )),
  ];
}

/** Of all rounds, whatever their day: a result is corrected when the fault is found. */
async function correctionsAsked(
  festival: Festival,
  accounts: Accounts,
  book: FestivalBook,
): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const row of book.rounds)
    for (const { entry, number, asked } of festival.state(row.id).entries) {
      if (!asked) continue;
      const title = book.entries.get(entry)?.title ?? entry;
      const round = await withJudges(festival, accounts, book, row);
      found.push({ kind: "correction", round, number, title, reason: asked.reason });
    }
  return found;
}

/** How many would get a place in the order: of a heat those entered for it, of a final those whom its heats sent. */
function waitingFor(festival: Festival, book: FestivalBook, row: RoundRow): number {
  if (row.kind === "final") return festival.field(book, row).length;
  const { categories } = row.settings;
  return [...book.entries.values()].filter(
    ({ contestId, category, status }) =>
      contestId === row.contestId &&
      status === "registered" &&
      (categories.length === 0 || categories.includes(category)),
  ).length;
}

async function withJudges(
  festival: Festival,
  accounts: Accounts,
  book: FestivalBook,
  row: RoundRow,
): Promise<OfficeRound> {
  const people = await accounts.list({ round: roundId(row.id) });
  const signedIn = row.seats.filter(({ seat }) =>
    people.some((one) => one.seat === seat && one.revokedAt === null && one.devices > 0),
  );
  return { ...festival.head(book, row), seats: row.seats.length, signedIn: signedIn.length };
}
