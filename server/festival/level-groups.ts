import { type LevelGroup, levelGroups } from "../../domain/festival/stages/contest-result";
import { enteredTitle } from "../../domain/words/titles";
import { participantsOf } from "./contest-table";
import { type Festival, find } from "./festival";
import type { ContestRow, FestivalBook } from "./festival-book";
import { entriesOf } from "./festival-parts";

/** Who is level in the total of a contest, by name, and why they stand as they do once it was said (M11). */
export interface LevelNames extends Pick<LevelGroup, "teams" | "category" | "ordered"> {
  readonly level: readonly { readonly id: string; readonly name: string; readonly team: string }[];
  /** Of the order that was said last. */
  readonly reason: string | null;
}

/** Those whose order is said in this round's stream; throws not-found for a round that is not there. */
export async function levelIn(festival: Festival, round: string): Promise<readonly LevelGroup[]> {
  const book = await festival.ofRound(round);
  const { contest } = find(book, round);
  return groupsOf(festival, book, contest).filter((group) => group.round === round);
}

/** The rounds in which an order of some who are level in the contest's total is still to be said, by name. */
export function roundsToOrder(
  festival: Festival,
  book: FestivalBook,
  contest: ContestRow,
): readonly { readonly id: string; readonly name: string }[] {
  const open = groupsOf(festival, book, contest).filter(({ ordered }) => !ordered);
  return book.rounds
    .filter(({ id }) => open.some(({ round }) => round === id))
    .map(({ id, name }) => ({ id, name }));
}

function groupsOf(
  festival: Festival,
  book: FestivalBook,
  { id, settings: { stages: plan } }: ContestRow,
): readonly LevelGroup[] {
  const people = participantsOf(entriesOf(book, id));
  return plan ? levelGroups(plan, people, (round) => festival.state(round)) : [];
}

export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The same for people to read. */
export async function levelNames(
  festival: Festival,
  round: string,
): Promise<readonly LevelNames[]> {
  const groups = await levelIn(festival, round);
  const book = await festival.ofRound(round);
  const units = new Map([...book.entries.values()].map(({ unitId, unit }) => [unitId, unit]));
  const { totalOrders } = festival.state(round);
  return groups.map(({ teams, category, ordered, level }) => {
    const said = totalOrders.findLast((order) => level.every((id) => order.level.includes(id)));
    const order = ordered && said ? level.toSorted(by(said.level)) : level;
    return {
      ...{ teams, category, ordered },
      level: order.map((id) => {
        const entry = book.entries.get(id);
        return teams
          ? { id, name: units.get(id) ?? id, team: "" }
          : { id, name: enteredTitle(entry?.title ?? id), team: entry?.unit ?? "" };
      }),
      reason: ordered ? (said?.reason ?? null) : null,
    };
  });
}

const by = (order: readonly string[]) => (a: string, b: string) =>
  order.indexOf(a) - order.indexOf(b);
