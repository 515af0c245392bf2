import { createHash } from "node:crypto";
import { entryOf, panelOf, type RoundState, scored } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import { rankEntries } from "../../domain/festival/ranking";
import type { TallyRules } from "../../domain/festival/rules";
import { roundStream } from "../../domain/kernel/ids";
import { type Random, seeded } from "../../domain/kernel/random";
import { uuidOf } from "../../server/live/ids";
import type { Services } from "../../server/services";

const BY = "demo";
/** Who grants what the head judge asks for. */
const OFFICE = "demo-office";

type Saying = { readonly type: string; readonly [fact: string]: unknown };

/** How far a round is played: to its end, or up to an entry that is on stage with some sheets still out. */
export type Until = { readonly entry: number; readonly owing: readonly string[] } | null;

/** Judges a round through the services that people use: the same marks for the same round every time. */
export async function playRound(services: Services, id: string, until: Until): Promise<void> {
  const { live, rounds, festival } = services;
  await rounds.open(id);
  const stream = roundStream(id);
  const state = () => festival.state(id);
  const random = seeded(`festival ${id}`);
  let said = 0;
  const say = async (...commands: readonly (Saying & { readonly by?: string })[]) => {
    for (const { by = BY, ...command } of commands) {
      const wish = { stream, id: uuidOf(`${id} ${++said}`), command };
      const [answer] = await live.submit([wish], { may: () => true, by });
      if (answer && !answer.ok) throw new Error(`demo: ${id}: ${JSON.stringify(answer.refusal)}`);
    }
  };
  const rules = state().programme?.rules;
  if (!rules) throw new Error(`demo: ${id} is not open`);
  const severity = new Map(panelOf(state()).map(({ seat }) => [seat, random.below(16) - 8]));
  for (const { entry, number } of state().entries) {
    if (until && number > until.entry) return;
    const owing = until?.entry === number ? until.owing : [];
    const quality = 840 + random.below(110);
    await say({ type: "call", entry });
    for (const seat of recused(state(), entry)) await say({ type: "recuse", entry, seat });
    for (const { seat, status } of entryOf(state(), entry)?.seats ?? []) {
      if (status !== "open" || owing.includes(seat)) continue;
      const marks = sheet(rules, random, quality + (severity.get(seat) ?? 0));
      await say({ type: "hand-in", entry, seat, marks, salt: salt(`${id} ${entry} ${seat}`) });
    }
    if (owing.length > 0) return;
    await say(
      { type: "time", entry, ms: 185_000 + random.below(185_000) },
      { type: "confirm", entry },
      ...["sheets", "extremes", "score", "place"].map((step) => ({ type: "reveal", entry, step })),
    );
  }
  if (id === CORRECTED) await correct(state, say);
  const { open } = rankEntries(rules, scored(state()), state().orders);
  for (const entries of open) await say({ type: "order-tied", entries });
  await say({ type: "close" });
}

/** In one of the heats a penalty was entered late, so that there is a correction to look at. */
const CORRECTED = "C1-H1";

async function correct(
  state: () => RoundState,
  say: (...commands: readonly (Saying & { readonly by?: string })[]) => Promise<void>,
): Promise<void> {
  const entry = state().entries.find(({ number }) => number === 5)?.entry;
  if (!entry) return;
  const reason = "演出人数超出规定，扣分漏记";
  await say(
    { type: "ask-correction", entry, reason },
    { type: "grant-correction", entry, by: OFFICE },
    { type: "penalise", entry, points: 500, reason: "演出人数超出规定" },
    { type: "confirm", entry },
    { type: "reveal", entry, step: "all" },
  );
}

/** Judges of the unit that performs. */
const recused = (state: RoundState, entry: string): readonly string[] => {
  const unit = entryOf(state, entry)?.unit;
  return panelOf(state)
    .filter((judge) => judge.unit !== null && judge.unit === unit)
    .map(({ seat }) => seat);
};

/** A sheet around a quality in tenths of a point, each criterion in the scale's own steps. */
function sheet(rules: TallyRules, random: Random, quality: number): Record<string, string> {
  return Object.fromEntries(
    rules.criteria.map(({ id }) => {
      const tenths = Math.min(995, Math.max(700, quality + random.below(31) - 15));
      return [id, markText(tenths * 100, 1)];
    }),
  );
}

/** The demo's salts are known to everybody, like its marks. */
const salt = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);
