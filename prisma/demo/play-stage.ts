import { createHash } from "node:crypto";
import { panelOf } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import type { TallyRules } from "../../domain/festival/rules";
import { type Random, seeded } from "../../domain/kernel/random";
import type { Services } from "../../server/services";
import { sayAll } from "./say-all";
import type { SkillsStage } from "./skills-data";

/**
 * Judges a stage of the skills contest through the services that people use, and publishes it; or leaves it sealed,
 * with a few sheets still out. Whoever is good at one stage is good at the others; somebody is missing now and then.
 */
export async function playStage(
  services: Services,
  id: string,
  is: Exclude<SkillsStage, "ahead">,
): Promise<void> {
  const { rounds, festival } = services;
  await rounds.open(id);
  const state = festival.state(id);
  const rules = state.programme?.rules;
  if (!rules) throw new Error(`demo: ${id} is not open`);
  const random = seeded(`skills ${id}`);
  const seats = panelOf(state).map(({ seat }) => seat);
  const marked = is === "out" ? state.entries.length : Math.floor(state.entries.length * 0.6);
  const commands = state.entries.flatMap(({ entry }, at): object[] => {
    const absent = random.below(40) === 0;
    if (at >= marked) return [];
    if (absent) return [{ type: "withdraw", entry }];
    const skill = 700 + seeded(`contestant ${entry}`).below(220);
    return [
      ...(state.programme?.atOnce ? [] : [{ type: "call", entry }]),
      ...(seats.length > 1 ? [{ type: "time", entry, ms: 300_000 + random.below(420_000) }] : []),
      ...seats.map((seat) => ({
        ...{ type: "hand-in", entry, seat, marks: sheet(rules, random, skill) },
        salt: createHash("sha256").update(`${id} ${entry} ${seat}`).digest("hex").slice(0, 32),
      })),
      ...(is === "out"
        ? [
            { type: "confirm", entry },
            { type: "reveal", entry, step: "all" },
          ]
        : []),
    ];
  });
  await sayAll(services, id, is === "out" ? [...commands, { type: "close" }] : commands);
}

/** Marks around a skill in tenths of a percent of the scale, in halves of a point. */
function sheet(rules: TallyRules, random: Random, skill: number): Record<string, string> {
  return Object.fromEntries(
    rules.criteria.map(({ id }) => {
      const part = Math.min(1000, skill + random.below(141) - 60);
      return [id, markText(Math.round((rules.mark.max * part) / 500_000) * 500)];
    }),
  );
}
