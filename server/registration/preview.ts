import type { Change, Counts, Fate } from "../../domain/registration/changes";
import type { Finding } from "../../domain/registration/findings";
import type { PlannedTeam } from "../../domain/registration/plan-teams";
import { type Choices, fingerprintOf, type Plan } from "./planning";
import type { NamedTarget } from "./targets";

/** What would happen, as a page shows it: who stays as they are is counted and not listed. */
export interface PreviewView {
  readonly file: string;
  readonly target: NamedTarget;
  readonly choices: Choices;
  readonly counts: Readonly<Partial<Record<"teams" | "players" | "entries", Counts>>>;
  readonly newUnits: readonly string[];
  readonly rows: readonly PreviewRow[];
  readonly findings: readonly Finding[];
  readonly errors: number;
  /** How many findings are not among those listed. */
  readonly more: number;
  /** Comes back with the import, so that it does what was seen. */
  readonly seen: string;
}

/** A team or an entry that would be new or changed. */
export interface PreviewRow {
  readonly fate: Fate;
  readonly name: string;
  readonly unit: string;
  readonly changes: readonly Change[];
  /** How many players the team would have; null for an entry. */
  readonly players: number | null;
  readonly people: readonly {
    readonly fate: Fate;
    readonly name: string;
    readonly jersey: string;
    readonly changes: readonly Change[];
  }[];
}

const LISTED = 100;

export function previewOf(
  plan: Plan,
  head: Pick<PreviewView, "file" | "target" | "choices">,
): PreviewView {
  const { findings } = plan;
  return {
    ...head,
    counts: plan.counts,
    newUnits: plan.units.map(({ name }) => name),
    rows: rowsOf(plan).filter(({ fate }) => fate !== "same"),
    findings: findings.slice(0, LISTED),
    errors: findings.filter(({ severity }) => severity === "error").length,
    more: Math.max(0, findings.length - LISTED),
    seen: fingerprintOf(plan),
  };
}

function rowsOf(plan: Plan): PreviewRow[] {
  if (plan.kind === "teams") return plan.teams.map(teamRow);
  return plan.entries.map(({ fate, title, unit, changes }) => ({
    ...{ fate, name: title, unit: unit.name, changes },
    players: null,
    people: [],
  }));
}

const teamRow = ({ fate, name, unit, changes, players }: PlannedTeam): PreviewRow => ({
  ...{ fate, name, unit: unit.name, changes },
  players: players.filter((player) => player.fate !== "removed").length,
  people: players
    .filter((player) => player.fate !== "same")
    .map(({ fate, name, jersey, changes }) => ({ fate, name, jersey, changes })),
});
