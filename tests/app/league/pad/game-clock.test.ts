import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GameClock } from "../../../../app/league/pad/game-clock";
import { MemoryStore } from "../../../support/outbox-world";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

const running = (ms: number) => ({ ms, running: true });
const clockOn = async (store: MemoryStore) => {
  const clock = new GameClock(store, "clock game/g1");
  await clock.open();
  return clock;
};

it("stands until it is started, then counts down and never below zero", async () => {
  const clock = await clockOn(new MemoryStore());
  clock.follow({ ms: 5000, running: false }, "period", null);
  vi.advanceTimersByTime(2000);
  expect(clock.read()).toBe(5000);
  clock.said("start", 5000);
  clock.follow(running(5000), "start", null);
  vi.advanceTimersByTime(1500);
  expect(clock.read()).toBe(3500);
  vi.advanceTimersByTime(60_000);
  expect(clock.read()).toBe(0);
});

it("does not jump when the time of day is put right", async () => {
  const clock = await clockOn(new MemoryStore());
  clock.said("start", 600_000);
  clock.follow(running(600_000), "start", null);
  vi.advanceTimersByTime(1000);
  vi.setSystemTime(Date.UTC(2030, 0, 1));
  expect(clock.read()).toBe(599_000);
});

it("is not moved by what is said while it runs, only by its own entries", async () => {
  const clock = await clockOn(new MemoryStore());
  clock.said("start", 600_000);
  clock.follow(running(600_000), "start", null);
  vi.advanceTimersByTime(4000);
  clock.follow(running(597_000), "start", null);
  expect(clock.read()).toBe(596_000);
  clock.follow(running(300_000), "set by another table", null);
  vi.advanceTimersByTime(1000);
  expect(clock.read()).toBe(299_000);
});

it("goes on after a reload as if the page had stayed", async () => {
  const store = new MemoryStore();
  const before = await clockOn(store);
  before.said("start", 600_000);
  before.follow(running(600_000), "start", null);
  vi.advanceTimersByTime(10_000);
  const after = await clockOn(store);
  vi.advanceTimersByTime(2000);
  after.follow(running(600_000), "start", null);
  expect(after.read()).toBe(588_000);
});

it("on another device begins with the age of what the server delivered", async () => {
  const clock = await clockOn(new MemoryStore());
  clock.follow(running(600_000), "start", Date.now() - 7000);
  expect(clock.read()).toBe(593_000);
});
