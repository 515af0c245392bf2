/**
 * Goal averages while one game is open: whether the lead of one quotient over another is above, at or below 0, as the
 * winner's margin (from 1) and the loser's score (from 0) go through all whole numbers.
 */

/** Scored or conceded: a number, and how often the margin and the loser's score are added. */
export type Sum = readonly [number, margin: number, loser: number];

export interface Quotient {
  readonly over: Sum;
  readonly under: Sum;
}

/** How a lead stands everywhere in a cell; null where it is not the same everywhere. */
export type Sign = 1 | 0 | -1 | null;

/** Margins and losers' scores, both ends included; null is without end. */
export interface Cell {
  readonly margin: readonly [number, number | null];
  readonly loser: readonly [number, number | null];
  /** In the order of the leads that were asked for. */
  readonly signs: readonly Sign[];
}

/** One quotient compared with another, crosswise: a polynomial in margin and loser's score. */
export interface Lead {
  readonly one: number;
  readonly margin: number;
  readonly loser: number;
  readonly square: number;
  readonly product: number;
}

/** No game has been won by more; where leads still change beyond it, the plane is not parted. */
const MOST_MARGIN = 1000;
/** A loser's score up to which each margin is told by itself where it would go on and on. */
const USUAL_SCORE = 150;

export function leadOf(own: Quotient, other: Quotient): Lead {
  const [a, b] = [product(own.over, other.under), product(other.over, own.under)];
  // The square of the loser's score is on both sides or on none, since nobody plays itself.
  return {
    one: a.one - b.one,
    margin: a.margin - b.margin,
    loser: a.loser - b.loser,
    square: a.square - b.square,
    product: a.product - b.product,
  };
}

const product = ([a, am, al]: Sum, [b, bm, bl]: Sum): Lead => ({
  one: a * b,
  margin: a * bm + am * b,
  loser: a * bl + al * b,
  square: am * bm,
  product: am * bl + al * bm,
});

/** Whether it is one figure times the margin, one times the score, and a constant. */
const isLinear = ({ square, product }: Lead): boolean => square === 0 && product === 0;

/**
 * Parts all margins and losers' scores into cells. For each margin a lead changes at most once as the score grows; from
 * some margin on it no longer changes, or only beyond a usual score and then linearly. Cells in which `keyOf` says the
 * same of their signs become one. Null where leads change beyond all margins.
 */
export function cellsOf(
  leads: readonly Lead[],
  keyOf: (signs: readonly Sign[]) => string,
): Cell[] | null {
  let last = 1;
  while (!leads.every((lead) => isSettled(lead, last))) if (++last > MOST_MARGIN) return null;
  const cells: Cell[] = [];
  let open = new Map<string, number>();
  for (let margin = 1; margin < last; margin++) {
    const row = new Map<string, number>();
    for (const { loser, signs } of rowOf(leads, margin, keyOf)) {
      const key = `${loser.join()} ${keyOf(signs)}`;
      const at = open.get(key) ?? cells.push({ margin: [margin, margin], loser, signs }) - 1;
      const cell = cells[at];
      if (cell) cells[at] = { ...cell, margin: [cell.margin[0], margin] };
      row.set(key, at);
    }
    open = row;
  }
  return [...cells, ...beyond(leads, last)];
}

/** The scores with one margin. */
function rowOf(
  leads: readonly Lead[],
  margin: number,
  keyOf: (signs: readonly Sign[]) => string,
): Pick<Cell, "loser" | "signs">[] {
  const starts = new Set([0, ...leads.flatMap((lead) => turnsOf(lead, margin))]);
  const parts: { from: number; signs: readonly Sign[] }[] = [];
  for (const from of [...starts].sort((a, b) => a - b)) {
    const signs = leads.map((lead) => signOf(leadAt(lead, margin, from)));
    const before = parts.at(-1);
    if (!before || keyOf(before.signs) !== keyOf(signs)) parts.push({ from, signs });
  }
  return parts.map(({ from, signs }, at) => {
    const next = parts[at + 1];
    return { loser: [from, next ? next.from - 1 : null], signs };
  });
}

/** All margins from one on from which the leads are settled. */
function beyond(leads: readonly Lead[], margin: number): Cell[] {
  const turns = leads.flatMap((lead) => turnsOf(lead, margin));
  const turn = turns.length > 0 ? Math.min(...turns) : null;
  const signs = leads.map((lead) => signOf(leadAt(lead, margin, 0)));
  if (turn === null) return [{ margin: [margin, null], loser: [0, null], signs }];
  return [
    { margin: [margin, null], loser: [0, turn - 1], signs },
    {
      margin: [margin, null],
      loser: [turn, null],
      signs: leads.map((lead, at) =>
        turnsOf(lead, margin).length === 0 ? (signs[at] ?? null) : null,
      ),
    },
  ];
}

/** Whether a lead is the same for this margin and all larger ones: with every score, or linear, with usual ones. */
function isSettled(lead: Lead, margin: number): boolean {
  if (isLinear(lead) && lead.margin === 0 && lead.loser === 0) return true;
  const { square, product } = lead;
  const first = signOf(leadAt(lead, margin, 0));
  if (first === 0) return false;
  const more = lead.margin + 2 * square * margin;
  const agree = (values: readonly number[]) => values.every((value) => value * first >= 0);
  if (!agree([more, square, product])) return false;
  if (agree([lead.loser + product * margin])) return true;
  return isLinear(lead) && turnsOf(lead, margin).every((turn) => turn > USUAL_SCORE);
}

/** The scores from which a lead is another than just below. */
function turnsOf(lead: Lead, margin: number): number[] {
  const start = leadAt(lead, margin, 0);
  const step = lead.loser + lead.product * margin;
  if (step === 0) return [];
  const root = -start / step;
  const turns = start % step === 0 ? [root, root + 1] : [Math.ceil(root)];
  return turns.filter((turn) => turn > 0);
}

const leadAt = (lead: Lead, margin: number, loser: number): number =>
  lead.one +
  lead.margin * margin +
  lead.loser * loser +
  lead.square * margin * margin +
  lead.product * margin * loser;

const signOf = (value: number): 1 | 0 | -1 => (value > 0 ? 1 : value < 0 ? -1 : 0);
