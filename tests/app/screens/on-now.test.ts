import { expect, it } from "vitest";
import { minutesAt, onNow } from "../../../app/screens/on-now";
import { day } from "../../../domain/kernel/time";
import type { GameCard, HallItem } from "../../../server/services";

const MIDNIGHT = Date.UTC(2026, 10, 24, -8);
const at = (minutes: number) => MIDNIGHT + minutes * 60_000;

/** A game of that hour; `said` is when the last word fell, in minutes of that day. */
const game = (id: string, hour: number, status: GameCard["status"], said?: number): HallItem => ({
  kind: "game",
  from: hour * 60,
  lastAt: said === undefined ? null : at(said),
  game: { id, status } as GameCard,
});

/** What is on at that time, as `board A` or `next B`. */
function on(items: readonly HallItem[], minutes: number): string {
  const now = onNow(items, minutes, at(minutes));
  return now.kind === "nothing" || now.item.kind !== "game"
    ? now.kind
    : `${now.kind} ${now.item.game.id}`;
}

it("shows what comes next before anything has begun, also when it is late", () => {
  const items = [game("A", 19, "planned"), game("B", 21, "planned")];
  expect([on(items, 600), on(items, 1150)]).toEqual(["next A", "next A"]);
});

it("shows what is running, and of two the one that somebody spoke of last", () => {
  const running = game("A", 19, "live", 1200);
  expect(on([running, game("B", 21, "planned")], 1260)).toBe("board A");
  expect(on([running, game("B", 21, "live", 1262)], 1263)).toBe("board B");
});

it("keeps a result for ten minutes, and longer until a quarter of an hour before the next", () => {
  const items = [game("A", 19, "final", 1230), game("B", 21, "planned")];
  expect(on(items, 1231)).toBe("board A");
  expect(on(items, 1244)).toBe("board A");
  expect(on(items, 1245)).toBe("next B");
  const late = [game("A", 19, "final", 1255), game("B", 21, "planned")];
  expect([on(late, 1264), on(late, 1265)]).toEqual(["board A", "next B"]);
});

it("keeps the last result of a day until the next thing comes, even if that is tomorrow", () => {
  const items = [game("A", 19, "final", 1230), game("B", 24 + 19, "planned")];
  expect([on(items, 1380), on(items, 2 * 1440)]).toEqual(["board A", "next B"]);
});

it("does not wait for a game that was put off once a later one is over", () => {
  expect(on([game("A", 15, "planned"), game("B", 19, "final", 1230)], 1300)).toBe("board B");
});

it("forgets what began eight hours ago and never ended", () => {
  expect(on([game("A", -5, "live", -290), game("B", 19, "planned")], 600)).toBe("next B");
  expect(on([game("A", -2, "live", 5)], 10)).toBe("board A");
});

it("says that nothing is on where nothing is planned", () => {
  expect(on([], 600)).toBe("nothing");
});

it("counts minutes on from a day's midnight in the hall's own time", () => {
  const there = { day: day("2026-11-24"), timeZone: "Asia/Shanghai" };
  expect(minutesAt(there, at(75))).toBe(75);
  expect(minutesAt(there, at(1440 + 5))).toBe(1445);
});

it("shows a game that was stopped for good like a result, and passes over what will not be played", () => {
  const stopped = game("A", 19, "stopped", 1200);
  expect(on([stopped, game("B", 21, "planned")], 1205)).toBe("board A");
  expect(on([stopped, game("B", 21, "live", 1262)], 1263)).toBe("board B");
  const never = game("C", 22, "final");
  const off = never.kind === "game" ? { ...never, game: { ...never.game, ending: null } } : never;
  expect(on([game("B", 21, "planned"), off], 1250)).toBe("next B");
});
