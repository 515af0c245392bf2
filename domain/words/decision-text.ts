import type { CountedDecision } from "../league/group/decided-standings";
import { say } from "./index";
import type { Lang } from "./say";

/** A decision in one line. */
export function decisionText(
  lang: Lang,
  decision: CountedDecision,
  nameOf: (team: string) => string,
  gameName: (game: string) => string,
): string {
  const teams = "teams" in decision ? decision.teams : "team" in decision ? [decision.team] : [];
  return say(lang, `decisions.${decision.type}`, {
    teams: teams.map(nameOf).join(say(lang, "decisions.comma")),
    game:
      "game" in decision
        ? gameName(decision.game)
        : "home" in decision
          ? `${nameOf(decision.home)}–${nameOf(decision.away)}`
          : "",
    score: "home" in decision ? `${decision.homeScore}:${decision.awayScore}` : "",
    points: "points" in decision ? decision.points : 0,
  });
}
