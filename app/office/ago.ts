import type { Say } from "../words";

const MINUTE = 60_000;

/** 刚刚, 4 分钟前, 3 小时前, 2 天前: how long ago, in the largest unit that fits. */
export function agoText(say: Say, ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return say("office.ago.now");
  if (minutes < 60) return say("office.ago.minutes", { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return say("office.ago.hours", { n: hours });
  return say("office.ago.days", { n: Math.floor(hours / 24) });
}
