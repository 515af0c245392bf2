import { seeded } from "../domain/kernel/random";
import { type DrawEntry, drawGroups } from "../domain/league/draw";
import { drawByTries } from "../domain/league/draw/by-tries";
import { type Bench, median, type Row } from "./table";

const ROUNDS = 15;
const GROUPS = 8;

/** One legal uniform draw, beside shuffling the same pots until a try keeps the rules. */
export const draw: Bench = {
  name: "draw of groups",
  run: async () => [
    row("34 teams into 8 groups, 13 of one kind, two at most in a group", entryOf(34, 2, "kind")),
    row("34 teams into 8 groups, 12 counties apart", entryOf(34, 12, "county")),
    ...[16, 32, 48, 64].map((teams) =>
      row(`${teams} teams into 8 groups, a team of each county in a pot, apart`, latin(teams)),
    ),
  ],
};

function row(what: string, entry: DrawEntry): Row {
  const times = { drawn: [] as number[], tried: [] as number[] };
  let method = "";
  for (let round = 0; round < ROUNDS; round++) {
    times.drawn.push(
      timed(() => {
        const drawn = drawGroups({ ...entry, seed: `bench ${round}` });
        if (!drawn.ok) throw new Error(drawn.refusal.code);
        method = drawn.value.transcript.method === "groups-by-number-2" ? "counted" : "by pots";
      }),
    );
    if (round < 3) times.tried.push(timed(() => drawByTries({ ...entry, seed: `bench ${round}` })));
  }
  const [drawn, tried] = [median(times.drawn), median(times.tried)];
  return {
    what,
    figure: `${drawn.toFixed(1)} ms, ${method}`,
    against: `at most 100,000 whole tries: ${tried.toFixed(1)} ms`,
    ratio: drawn / tried,
  };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function entryOf(teams: number, kinds: number, kind: "kind" | "county"): DrawEntry {
  const random = seeded("bench");
  const ids = Array.from({ length: teams }, (_, at) => `T${at}`);
  const traitOf = (at: number) =>
    kind === "kind" ? (at < 13 ? "county" : "industry") : `c${at % kinds}`;
  const entrants = ids.map((id, at) => ({ id, traits: { [kind]: traitOf(at) } }));
  const order = random.shuffle(ids);
  return {
    entrants,
    pots: inPots(order),
    groupSizes: Array.from({ length: GROUPS }, (_, at) => (at < teams % GROUPS ? 1 : 0)).map(
      (more) => Math.floor(teams / GROUPS) + more,
    ),
    separation: [
      kind === "kind" ? { kind, value: "county", maxPerGroup: 2 } : { kind, maxPerGroup: 1 },
    ],
  };
}

/** Every pot holds a team of each of eight counties, and no county meets itself: the tightest there is. */
function latin(teams: number): DrawEntry {
  const ids = Array.from({ length: teams }, (_, at) => `T${at}`);
  return {
    entrants: ids.map((id, at) => ({ id, traits: { county: `c${at % GROUPS}` } })),
    pots: inPots(ids),
    groupSizes: Array<number>(GROUPS).fill(teams / GROUPS),
    separation: [{ kind: "county", maxPerGroup: 1 }],
  };
}

const inPots = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / GROUPS) }, (_, pot) =>
    ids.slice(pot * GROUPS, (pot + 1) * GROUPS),
  );
