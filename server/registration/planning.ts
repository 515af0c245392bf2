import { createHash } from "node:crypto";
import { type Instant, localAt } from "../../domain/kernel/time";
import { guessLayout, type Layout } from "../../domain/registration/columns";
import type { Kind } from "../../domain/registration/fields";
import { error, type Finding, type Sheet } from "../../domain/registration/findings";
import { type EntryPlan, planEntries } from "../../domain/registration/plan-entries";
import { planTeams, type TeamChoices, type TeamPlan } from "../../domain/registration/plan-teams";
import { readEntries } from "../../domain/registration/read-entries";
import { readTeams } from "../../domain/registration/read-teams";
import { closedOn, windowIn } from "../../domain/registration/window";
import type { Tx } from "../db";
import { contestNow, havePlayed, seasonNow, type Target } from "./targets";

export type Plan = TeamPlan | EntryPlan;
export type Choices = TeamChoices;

/** How each sheet would be read if nobody says otherwise. */
export const guessAll = (sheets: readonly Sheet[], kind: Kind): readonly Layout[] =>
  sheets.map((sheet) => guessLayout(sheet, kind));

/** What an import would do to what is there now; null when there is no such season or contest any more. */
export async function planImport(
  tx: Tx,
  target: Target,
  sheets: readonly Sheet[],
  layouts: readonly Layout[],
  choices: Choices,
  at: Instant,
): Promise<Plan | null> {
  const closed = await registrationClosed(tx, target, at);
  if (target.kind === "entries") {
    const now = await contestNow(tx, target.id);
    if (!now) return null;
    const read = readEntries(sheets, layouts);
    return complete(
      planEntries(read.entries, now, choices),
      [...closed, ...read.findings],
      layouts,
    );
  }
  const now = await seasonNow(tx, target.id);
  if (!now) return null;
  const read = readTeams(sheets, layouts);
  const plan = planTeams(read.teams, { ...now, played: new Set() }, choices);
  const going = plan.teams.flatMap(({ players }) =>
    players.flatMap(({ fate, id }) => (fate === "removed" && id !== null ? [id] : [])),
  );
  const played = await havePlayed(tx, going);
  const final = played.size > 0 ? planTeams(read.teams, { ...now, played }, choices) : plan;
  return complete(final, [...closed, ...read.findings], layouts);
}

/** An import registers for units, so their days hold for it as well; who organises can change the days. */
async function registrationClosed(tx: Tx, { kind, id }: Target, at: Instant): Promise<Finding[]> {
  const row =
    kind === "teams"
      ? await tx.season.findUnique({ where: { id }, select: { settings: true, timeZone: true } })
      : await tx.contest.findUnique({ where: { id }, include: { festival: true } });
  if (!row) return [];
  const timeZone = "festival" in row ? row.festival.timeZone : row.timeZone;
  const window = windowIn(row.settings);
  const closed = closedOn(window, localAt(at, timeZone).day);
  if (closed === null) return [];
  const facts = { opens: window.opens ?? "", closes: window.closes ?? "" };
  return [error({ sheet: "", row: 0, column: null }, closed, { facts })];
}

/** With what was found while reading; what a cell with a formula leads to is not said beside it. */
function complete<P extends Plan>(
  plan: P,
  read: readonly Finding[],
  layouts: readonly Layout[],
): P {
  const all = layouts.some(({ header }) => header > 0)
    ? [...read, ...plan.findings]
    : [error({ sheet: "", row: 0, column: null }, "no-table")];
  const place = ({ sheet, row, column }: Finding) => `${sheet} ${row} ${column}`;
  const untrusted = new Set(all.filter(isUntrusted).map(place));
  const findings = all.filter((one) => isUntrusted(one) || !untrusted.has(place(one)));
  return { ...plan, findings: findings.sort((a, b) => order(a).localeCompare(order(b))) };
}

const isUntrusted = ({ code }: Finding) => code === "formula" || code === "cell-error";
/** Errors first, each part in the order of the file's rows; its sheets stay together. */
const order = ({ severity, sheet, row, column }: Finding) =>
  `${severity} ${sheet} ${String(row).padStart(5, "0")} ${String((column ?? -1) + 1).padStart(3, "0")}`;

/** Two plans with the same one do the same. */
export const fingerprintOf = ({ findings: _, ...deeds }: Plan): string =>
  createHash("sha256").update(JSON.stringify(deeds)).digest("base64url").slice(0, 22);
