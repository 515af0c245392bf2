import type { PrizeDecision } from "../../domain/festival/awards";
import { ladderOf } from "../../domain/festival/judging/ladder";
import type { SealedOrders } from "../../domain/festival/judging/script";
import type { RoundState } from "../../domain/festival/judging/state";
import { scored, termsOf } from "../../domain/festival/judging/state";
import { tallyEntry } from "../../domain/festival/tally";
import type { StreamId } from "../../domain/kernel/ids";
import { ok, refuse } from "../../domain/kernel/result";
import type { Db } from "../db";
import type { ScriptPage, ScriptStep } from "./pages";
import type { OpenSheet } from "./sheets";

type Script = Pick<ScriptPage, "ready" | "missing" | "steps">;

/** What is read out, in the order of the reveal: only of what is confirmed, and of a ladder only once it is checked. */
export async function presenterScript(
  db: Db,
  stream: StreamId,
  state: RoundState,
  sheets: readonly OpenSheet[],
): Promise<Script> {
  const { how, checked } = state.script;
  const missing = state.entries.filter(
    ({ status }) => status !== "withdrawn" && status !== "confirmed",
  ).length;
  const none = (ready: Script["ready"]): Script => ({ ready, missing, steps: [] });
  if (how === "judges" || how === "criteria")
    return { ready: "yes", missing, steps: actByAct(state, sheets) };
  const done = released(state);
  if (state.entries.every(({ status, shown }) => status === "withdrawn" || shown?.placed))
    return { ready: "yes", missing, steps: done };
  if (missing > 0) return none("unconfirmed");
  if (how === "hold") return none("plan");
  const row = checked
    ? await db.sealed.findUnique({
        where: { stream_commitment: { stream, commitment: checked.commitment } },
      })
    : null;
  if (!row) return none("unchecked");
  const parting = JSON.parse(row.content) as SealedOrders;
  const ladder = ladderOf(state, sheetsIn(sheets), parting);
  if (!ladder.ok) return none("unchecked");
  const left = ladder.value.steps.map(({ prize, lines }) => ({
    ...{ prize, lines, done: false },
    decisions: decisionsAbout(parting.decisions ?? [], lines),
  }));
  return { ready: "yes", missing, steps: [...done, ...left] };
}

const sheetsIn =
  (open: readonly OpenSheet[]) =>
  ({ confirmed }: RoundState["entries"][number]) => {
    const sheets = (confirmed?.sheets ?? []).map(({ commitment }) =>
      open.find((one) => one.commitment === commitment),
    );
    if (sheets.includes(undefined)) return refuse({ code: "sealed-broken" });
    return ok(sheets.flatMap((one) => (one ? [{ seat: one.seat, marks: one.marks }] : [])));
  };

/** What a ladder has released, press by press. */
const released = ({ script, entries, decisions }: RoundState): readonly ScriptStep[] =>
  script.steps.map((step) => {
    const lines = step.flatMap((entry) => {
      const shown = entries.find((one) => one.entry === entry)?.shown;
      return shown?.tally && shown.at ? [{ entry, score: shown.tally.score, ...shown.at }] : [];
    });
    const prize = lines.find((line) => line.prize !== null)?.prize ?? null;
    return { prize, lines, done: true, decisions: decisionsAbout(decisions, lines) };
  });

const decisionsAbout = (decisions: readonly PrizeDecision[], lines: ScriptStep["lines"]) =>
  decisions.filter(({ awards }) =>
    awards.some((award) => lines.some(({ entry }) => entry === award.entry)),
  );

/** In the running order; a place is read from the board, since it changes with every act. */
function actByAct(state: RoundState, sheets: readonly OpenSheet[]): readonly ScriptStep[] {
  const rules = state.programme?.rules;
  const out = new Set(scored(state).map(({ entry }) => entry));
  return state.entries.flatMap((one): ScriptStep[] => {
    const own = one.confirmed && sheetsIn(sheets)(one);
    if (!rules || !own?.ok || !one.confirmed) return [];
    const tally = tallyEntry(rules, { sheets: own.value, ...termsOf(rules, one) });
    if (!tally.ok) return [];
    const line = { entry: one.entry, score: tally.value.score, place: null, prize: null };
    return [{ prize: null, lines: [line], done: out.has(one.entry), decisions: [] }];
  });
}
