import { z } from "zod";
import { drawGroups } from "../../domain/league/draw";
import { checkShow } from "../../domain/league/draw-show/check";
import { evolve } from "../../domain/league/draw-show/evolve";
import { UNANNOUNCED } from "../../domain/league/draw-show/state";
import { drawEvent } from "../../domain/league/draw-show/vocabulary";
import { replay } from "../../domain/live/commit";
import { drawShowWords } from "../../domain/words/draw-show";
import { parseRecord } from "./cases";
import { Complaint } from "./complaint";
import type { Place } from "./read-input";

const number = z.int().min(1);

/** The public record of a draw that was shown ball by ball, as its page gives it for download. */
export const drawRecord = z.object({
  stream: z.string().startsWith("draw/"),
  commits: z
    .array(
      z.object({
        ...{ seq: number, events: z.array(drawEvent) },
        ...{ void: number.optional(), replaces: number.optional(), after: number.optional() },
      }),
    )
    .min(1),
});

export const isDrawRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "commits" in value;

/** Whether a record agrees with itself: entries, sealed seed, sealed outcome, and every ball. */
export function replayRecord(value: unknown, place: Place) {
  const { commits } = parseRecord(drawRecord, value, place);
  const state = replay({ initial: UNANNOUNCED, evolve }, commits);
  const checked = checkShow(state);
  if (!checked.ok) {
    const { refusal } = checked;
    const key = refusal === "not-opened" ? "later" : refusal;
    const text = (lang: "zh" | "en") => drawShowWords[lang][`draw-show.verify.${key}`];
    const code = refusal === "not-opened" ? "not-opened" : "draw-differs";
    throw new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, in: refusal });
  }
  const { announced, opened } = state;
  const drawn = announced && opened && drawGroups({ ...announced.entry, seed: opened.seed });
  if (!drawn?.ok) throw new Error("a draw that was checked can be made");
  const { groups, transcript } = drawn.value;
  const { method, seed } = transcript;
  return { verified: true, method, seed, groups };
}
