import type { GroupRecord } from "../group-record";
import type { Criterion } from "../standings-rules";
import { type Cell, cellsOf, type Lead, leadOf, type Quotient, type Sign } from "./average-cells";
import type { Form, System } from "./linear";
import type { OpenGroup } from "./open-group";
import { marginForm, type Winners, zeroForm } from "./results";

/** Results of one open game under which goal averages put the same teams ahead of a team, level with it and behind. */
export interface AveragePart {
  readonly when: System;
  readonly ahead: number;
  readonly level: readonly string[];
  /** By how much the team is ahead of those that are not yet known to be either, as conditions. */
  readonly unknown: readonly { readonly other: string; readonly form: Form }[];
}

/** The open games that enter the averages of these teams. */
export function gamesInAverages(
  { open }: OpenGroup,
  criterion: Criterion,
  bundle: readonly string[],
): number[] {
  const inside = (team: string) => bundle.includes(team);
  return open.flatMap(({ home, away }, game) => {
    const enters =
      criterion === "group-average" ? inside(home) || inside(away) : inside(home) && inside(away);
    return enters ? [game] : [];
  });
}

/**
 * The results of the one open game that enters the averages, parted by where they put the team among the others (SC9);
 * null where more games enter, or where the parts have no end.
 */
export function averageParts(
  group: OpenGroup,
  winners: Winners,
  criterion: Criterion,
  bundle: readonly string[],
  team: string,
): AveragePart[] | null {
  const [game, more] = gamesInAverages(group, criterion, bundle);
  if (game === undefined || more !== undefined) return null;
  const records = criterion === "group-average" ? group.records : group.among(bundle);
  const quotient = (one: string) => quotientOf(records.get(one), group, winners, game, one);
  const others = bundle.filter((other) => other !== team);
  const own = quotient(team);
  const leads = others.map((other) => leadOf(own, quotient(other)));
  const cells = cellsOf(leads, meaning);
  return cells?.map((cell) => partOf(cell, { leads, others, game, winners })) ?? null;
}

/** What a cell's signs mean: how many are ahead, and who is level. */
const meaning = (signs: readonly Sign[]): string =>
  `${signs.filter((sign) => sign === -1).length} ${signs.map((sign) => (sign === 0 ? "=" : ".")).join("")}`;

function quotientOf(
  record: GroupRecord | undefined,
  { open }: OpenGroup,
  winners: Winners,
  game: number,
  team: string,
): Quotient {
  const { pointsFor = 0, pointsAgainst = 0 } = record?.tie ?? {};
  const { home = "", away = "" } = open[game] ?? {};
  const [winner, loser] = winners[game] === 1 ? [home, away] : [away, home];
  if (team === winner) return { over: [pointsFor, 1, 1], under: [pointsAgainst, 0, 1] };
  if (team === loser) return { over: [pointsFor, 0, 1], under: [pointsAgainst, 1, 1] };
  // Neither scored nor conceded counts as 1 (T5).
  const none = pointsFor === 0 && pointsAgainst === 0 ? 1 : 0;
  return { over: [pointsFor + none, 0, 0], under: [pointsAgainst + none, 0, 0] };
}

interface Asked {
  readonly leads: readonly Lead[];
  readonly others: readonly string[];
  readonly game: number;
  readonly winners: Winners;
}

function partOf(cell: Cell, { leads, others, game, winners }: Asked): AveragePart {
  const games = winners.length;
  const sign = winners[game] ?? 1;
  const [from, to] = cell.margin;
  const [least, most] = cell.loser;
  const score = games + game;
  const positive = [
    ...(from > 1 ? [marginForm(games, game, sign, -from)] : []),
    ...(to === null ? [] : [marginForm(games, game, sign === 1 ? -1 : 1, to)]),
    ...(least > 0 ? [marginForm(games, score, 1, -least)] : []),
    ...(most === null ? [] : [marginForm(games, score, -1, most)]),
  ];
  const unknown = others.flatMap((other, at) => {
    const lead = leads[at];
    if (!lead || cell.signs[at] !== null) return [];
    const form = zeroForm(games);
    form[0] = lead.one;
    form[game + 1] = sign * lead.margin;
    form[score + 1] = lead.loser;
    return [{ other, form }];
  });
  return {
    when: { zero: [], positive },
    ahead: cell.signs.filter((one) => one === -1).length,
    level: others.filter((_, at) => cell.signs[at] === 0),
    unknown,
  };
}
