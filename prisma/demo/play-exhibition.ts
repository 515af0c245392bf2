import { createHash } from "node:crypto";
import { panelOf } from "../../domain/festival/judging/state";
import { gradesOf } from "../../domain/festival/methods";
import { seeded } from "../../domain/kernel/random";
import type { Services } from "../../server/services";
import type { Hung } from "./exhibition-data";
import { sayAll } from "./say-all";

/** Judges who are done while others still walk through the gallery. */
const DONE = 4;

/**
 * Grades the works of a round through the services that people use, and publishes all of it; or leaves it with some
 * judges on their way. Judges agree on a work more or less.
 */
export async function playExhibition(services: Services, id: string, is: Hung): Promise<void> {
  await services.rounds.open(id);
  const state = services.festival.state(id);
  const grades = state.programme ? gradesOf(state.programme.rules) : [];
  const random = seeded(`exhibition ${id}`);
  const sheets = state.entries.flatMap(({ entry }) => {
    const quality = seeded(`work ${entry}`).below(36) / 10;
    return panelOf(state).map(({ seat }, judge) => {
      const at = Math.round(quality + (random.below(21) - 10) / 10);
      const grade = grades[Math.min(grades.length - 1, Math.max(0, at))];
      const part = is === "judging" && judge >= DONE ? (7 - judge) / 5 : 1;
      const salt = createHash("sha256").update(`${id} ${entry} ${seat}`).digest("hex");
      return {
        isIn: random.below(100) < part * 100,
        command: {
          ...{ type: "hand-in", entry, seat, salt: salt.slice(0, 32) },
          marks: { grade: String((grade?.mark ?? 0) / 1000) },
        },
      };
    });
  });
  const end =
    is === "out" ? [{ type: "confirm-all" }, { type: "reveal-all" }, { type: "close" }] : [];
  await sayAll(services, id, [
    ...sheets.flatMap(({ isIn, command }) => (isIn ? [command] : [])),
    ...end,
  ]);
}
