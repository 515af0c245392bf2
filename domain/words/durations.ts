import { say } from "./index";
import type { Lang } from "./say";

/** 3 分 20 秒, 3 min 20 s. */
export function durationText(lang: Lang, ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  if (m === 0) return say(lang, "festival.seconds", { n: s });
  return s === 0
    ? say(lang, "festival.minutes", { n: m })
    : say(lang, "festival.minutes-seconds", { m, s });
}
