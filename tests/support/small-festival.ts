import type { TallyRules } from "../../domain/festival/rules";
import type { Db } from "../../server/db";

/** Two rounds of one contest: the seats of a small panel, a reserve and a head judge in each. */
export const ROUND = "heat-1";
export const OTHER_ROUND = "heat-2";
/** A seat of the panel. */
export const SEAT = "1";
const SEATS = ["1", "2", "3", "R1", "C"];

export const RULES: TallyRules = {
  criteria: [
    { id: "voice", name: "演唱", weight: 6000 },
    { id: "stage", name: "台风", weight: 4000 },
  ],
  mark: { min: 0, max: 10_000, step: 100 },
  panel: { method: "mean", dropHigh: 0, dropLow: 0 },
  rounding: { at: "panel", mode: "halfUp", decimals: 2 },
  rankOn: "rounded",
  recused: "reserve",
  atLeast: 2,
  ties: ["exact"],
  time: null,
};
const CONTEST = {
  rules: RULES,
  categories: [{ id: "choir", name: "合唱" }],
  recuseSameUnit: true,
};
const HEAT = { categories: ["choir"], advance: [], prizes: null };

/** The second unit; the first is the small season's own. */
export const OTHER_UNIT = "U2";

/**
 * A festival of one published contest with two rounds, four entries of two units, and five judges in each round. Rows
 * only: no round is open.
 */
export async function registerSmallFestival(db: Db, unit = "U1"): Promise<void> {
  const named = { sector: "industry", county: "城区" };
  for (const id of [unit, OTHER_UNIT])
    await db.unit.upsert({
      where: { id },
      update: {},
      create: { id, name: `${id}工会`, ...named },
    });
  await db.festival.create({
    data: {
      id: "fest",
      name: "职工艺术节",
      alias: "Arts festival",
      organisers: '["工会"]',
      timeZone: "Asia/Shanghai",
      published: true,
      contests: {
        create: {
          id: "singing",
          name: "歌唱",
          form: "singing",
          position: 1,
          published: true,
          settings: JSON.stringify(CONTEST),
        },
      },
    },
  });
  for (const [index, unitId] of [unit, OTHER_UNIT, unit, OTHER_UNIT].entries())
    await db.entry.create({
      data: {
        id: `e${index + 1}`,
        contestId: "singing",
        unitId,
        title: `节目${index + 1}`,
        category: "choir",
        performers: 8,
        contact: "13800000000",
        people: JSON.stringify([`演员${index + 1}`]),
        position: index + 1,
      },
    });
  for (const [position, id] of [ROUND, OTHER_ROUND].entries()) {
    await db.round.create({
      data: {
        id,
        contestId: "singing",
        kind: "heat",
        name: `初赛第${position + 1}场`,
        position,
        day: "2026-11-14",
        start: 840,
        published: true,
        settings: JSON.stringify(HEAT),
      },
    });
    for (const seat of SEATS) {
      const judge = `${id}-${seat}`;
      await db.judge.create({ data: { id: judge, festivalId: "fest", name: `评委${judge}` } });
      await db.seat.create({ data: { roundId: id, seat, judgeId: judge } });
    }
    for (const [place, entry] of ["e1", "e2", "e3", "e4"].entries())
      if (place % 2 === position)
        await db.roundEntry.create({ data: { roundId: id, entryId: entry, position: place + 1 } });
  }
}
