import { sideText } from "../../domain/words/fixture-names";
import type { GameCard } from "../../server/services";
import { useLang, useSay } from "../words";

type Named = Pick<GameCard["home"], "teamId" | "shortName">;

/** What became of a game beside its score, in a word or two, with the reason where there is room for it. */
export function useNotice(): (
  card: Pick<GameCard, "notice"> &
    Partial<Pick<GameCard, "due" | "off">> &
    Readonly<Record<"home" | "away", Named>>,
) => { readonly word: string; readonly reason: string | null } | null {
  const lang = useLang();
  const say = useSay();
  return ({ notice, home, away, due, off }) => {
    if (!notice) return null;
    if (notice.kind === "superseded") {
      const pairing = due && {
        home: sideText(lang, due.home),
        away: sideText(lang, due.away),
      };
      return {
        word: say(off ? "fixture.status.idle" : "fixture.status.superseded"),
        reason: off || !pairing ? null : say("fixture.notice.superseded", pairing),
      };
    }
    const { kind, reason, team } = notice;
    const out = [home, away].find((side) => side.teamId === team);
    return {
      word:
        kind === "team-out"
          ? say("fixture.status.team-out", { team: out?.shortName ?? "" })
          : say(`fixture.status.${kind}`),
      reason: reason === "" ? null : say("fixture.notice.reason", { reason }),
    };
  };
}

/** Whether something was decided about it that takes its score away; a game that was stopped waits for that. */
export const isRuled = ({ notice }: Pick<GameCard, "notice">): boolean =>
  notice !== null && !OF_SHEET.has(notice.kind);

/** What takes no score away. */
const OF_SHEET: ReadonlySet<string> = new Set(["abandoned", "reopened", "protest"]);
