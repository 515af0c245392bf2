import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../kernel/canonical-json";
import { FIBA, type Ruleset } from "../game/rules";
import { STANDINGS_PRESETS, type StandingsRules } from "../standings-rules";
import type { RegulationFinding } from "./finding";
import { lintGame } from "./lint-game";
import { lintStandings } from "./lint-standings";

/** All by which a season, or one of its phases, is played: the game, and the order of those who played. */
export interface Regulations {
  /** A preset's name, or what the organiser calls them. */
  readonly name: string;
  readonly game: Ruleset;
  readonly standings: StandingsRules;
}

/**
 * The version of regulations: the first twelve hexadecimal digits of the SHA-256 of their canonical JSON, without
 * names and versions. The same figures have the same version whoever wrote them, and whenever: what could be said only
 * later is left out where it says what held before.
 */
export function versionOf({ game, standings }: Regulations): string {
  const { name, version, ...figures } = game;
  const text = canonicalJson({
    game: without(LATER, figures, FIBA),
    standings: without(LATER, { ...standings }, STANDINGS_PRESETS.fiba),
  });
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}

const LATER: ReadonlySet<string> = new Set([
  ...["runningStopsIn", "runningStopsFor", "latePoints", "technicalFine", "leaderAge"],
  "forfeitCounts",
]);

/** Figures without those of some names that say the usual. */
const without = <Figures extends object>(
  names: ReadonlySet<string>,
  figures: Figures,
  usual: object,
): Partial<Figures> => {
  const known: Readonly<Record<string, unknown>> = { ...usual };
  const same = (name: string, value: unknown) =>
    names.has(name) && JSON.stringify(value) === JSON.stringify(known[name]);
  return Object.fromEntries(
    Object.entries(figures).filter(([name, value]) => !same(name, value)),
  ) as Partial<Figures>;
};

/** The rules as a game is opened with: they carry the name and the version of the regulations they are part of. */
export const gameRules = (regulations: Regulations): Ruleset => ({
  ...regulations.game,
  name: regulations.name,
  version: versionOf(regulations),
});

/** Looks over regulations before anybody plays by them (Q1–Q14); errors first. Nothing found means: nothing can end open. */
export function lintRegulations({ game, standings }: Regulations): readonly RegulationFinding[] {
  const all = [...lintGame(game), ...lintStandings(standings, game)];
  return [
    ...all.filter(({ level }) => level === "error"),
    ...all.filter(({ level }) => level === "doubt"),
  ];
}
