import { commandId, gameId, teamId } from "../../../domain/kernel/ids";
import type { GroupCommand } from "../../../domain/league/group/vocabulary";
import type { Wish } from "../../../domain/live/wish";
import { refusalMessage } from "../../../domain/words/refusal";
import { textOf } from "../forms";
import type { DecisionBack } from "./decision-forms";

/**
 * A decision as its form says it; without a wish when something is missing, and `back` says beside which field: `lot-1`
 * is the second lot.
 */
export function readDecision(form: FormData): {
  readonly wish: Wish<GroupCommand> | null;
  readonly back: DecisionBack;
} {
  const lots = form.getAll("lot").map(String);
  const text = (field: string) => textOf(form, field).trim();
  const back = (field: string | null, code: string): DecisionBack => ({
    form: text("form"),
    typed: {
      ...Object.fromEntries(FIELDS.map((one) => [one, text(one)])),
      lot: lots.join(" "),
    },
    field,
    message: refusalMessage({ code }, "group"),
  });
  const missing = (field: string) => ({ wish: null, back: back(field, `${field}-missing`) });
  const said = (wish: Wish<GroupCommand>) => ({ wish, back: back(null, "not-opened") });

  const name = text("form").split(" ")[0];
  if (name === "take-back") return said({ type: "void", commit: commandId(text("commit")) });
  const reason = text("reason").slice(0, 300);
  const team = teamId(text("team"));
  if ((name === "deduct" || name === "put-out") && !ID.test(team)) return missing("team");
  if (name === "deduct" && !/^([1-9]\d?|100)$/.test(text("points"))) return missing("points");
  if (name === "result" && !ID.test(text("game"))) return missing("game");
  if (name === "draw-lots" && text("seed") === "") return missing("seed");
  const score = /^(\d{1,3})\s*[:：\-–]\s*(\d{1,3})$/.exec(text("score").normalize("NFKC"));
  if (name === "carry" && !ID.test(text("home"))) return missing("home");
  if (name === "carry" && !ID.test(text("away"))) return missing("away");
  if (name === "carry" && (!score || [score[1], score[2]].some((one) => Number(one) > 300)))
    return missing("score");
  const empty = lots.findIndex((one) => !ID.test(one));
  if (empty >= 0) return { wish: null, back: back(`lot-${empty}`, "team-missing") };
  const twice = lots.findIndex((one, at) => lots.indexOf(one) < at);
  if (twice >= 0) return { wish: null, back: back(`lot-${twice}`, "team-twice") };
  if (reason === "") return missing("reason");
  switch (name) {
    case "deduct":
      return said({ type: "deduct", team, points: Number(text("points")), reason });
    case "put-out":
      return said({ type: "put-out", team, reason });
    case "carry":
      return said({
        ...{ type: "carry", home: teamId(text("home")), away: teamId(text("away")) },
        ...{ homeScore: Number(score?.[1]), awayScore: Number(score?.[2]), reason },
      });
    case "result": {
      const type = text("ruling") === "forfeit-both" ? "forfeit-both" : "nullify";
      return said({ type, game: gameId(text("game")), reason });
    }
    case "draw-lots":
      return said({
        type: "draw-lots",
        teams: lots.map(teamId),
        seed: text("seed").slice(0, 100),
        reason,
      });
    case "enter-lots":
      return said({ type: "enter-lots", teams: lots.map(teamId), reason });
    default:
      return { wish: null, back: back(null, "not-opened") };
  }
}

const FIELDS = [
  ...["team", "game", "ruling", "points", "seed", "reason"],
  ...["home", "away", "score"],
];
const ID = /^[A-Za-z0-9_-]{1,64}$/;
