import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../kernel/canonical-json";
import type { Ruleset } from "../game/rules";
import type { StandingsRules } from "../standings-rules";
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
 * names and versions. The same figures have the same version whoever wrote them.
 */
export function versionOf({ game, standings }: Regulations): string {
  const { name, version, ...figures } = game;
  const text = canonicalJson({ game: figures, standings: { ...standings } });
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}

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
