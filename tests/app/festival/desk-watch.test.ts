import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ServerAsker } from "../../../app/festival/desk/server-asker";
import { StopWatch } from "../../../app/festival/desk/watch";
import { MemoryStore } from "../../support/outbox-world";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

const watchOn = async (store: MemoryStore) => {
  const watch = new StopWatch(store, "watch round/r1");
  await watch.open();
  return watch;
};

it("counts for each entry on its own, and goes on from where it was stopped", async () => {
  const watch = await watchOn(new MemoryStore());
  watch.start("e1", 0);
  vi.advanceTimersByTime(3000);
  expect(watch.stop("e1")).toBe(3000);
  vi.advanceTimersByTime(5000);
  watch.start("e1", watch.read("e1"));
  vi.advanceTimersByTime(2000);
  expect(watch.read("e1")).toBe(5000);
  expect(watch.read("e2")).toBe(0);
});

it("is corrected while it runs, and never shows less than nothing", async () => {
  const watch = await watchOn(new MemoryStore());
  watch.start("e1", 0);
  vi.advanceTimersByTime(2500);
  watch.nudge("e1", -1000);
  expect(watch.read("e1")).toBe(1500);
  watch.nudge("e1", -5000);
  expect(watch.read("e1")).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(watch.read("e1")).toBe(1000);
});

it("goes on after a reload as if the page had stayed", async () => {
  const store = new MemoryStore();
  const before = await watchOn(store);
  before.start("e1", 0);
  vi.advanceTimersByTime(10_000);
  const after = await watchOn(store);
  vi.advanceTimersByTime(2000);
  expect(after.running("e1")).toBe(true);
  expect(after.read("e1")).toBe(12_000);
});

it("begins again from nothing when it is reset", async () => {
  const watch = await watchOn(new MemoryStore());
  watch.start("e1", 0);
  vi.advanceTimersByTime(4000);
  watch.reset("e1");
  expect([watch.running("e1"), watch.read("e1")]).toEqual([false, 0]);
});

const STREAM = "round/r1";
const CONFIRM = { type: "confirm", entry: "e1" };
/** A server that answers as told, and what was sent to it. */
function serverThat(...answers: readonly ("lost" | "yes" | "no")[]) {
  const ids: string[] = [];
  let asked = 0;
  let made = 0;
  const asker = new ServerAsker(
    STREAM,
    async (items) => {
      const [{ id }] = items as [{ id: string }];
      ids.push(id);
      const answer = answers[asked++];
      if (answer === "lost") throw new Error("no network");
      if (answer === "no") return { status: 200, body: [{ code: "sheets-missing", count: 1 }] };
      return { status: 200, body: [{ stream: STREAM, id, seq: 9, hash: "h" }] };
    },
    () => `id ${++made}`,
  );
  return { asker, ids };
}

it("a confirmation without an answer is sent again under the same id, so that it counts once", async () => {
  const { asker, ids } = serverThat("lost", "yes", "yes");
  expect(await asker.ask(CONFIRM)).toBe("unheard");
  expect(await asker.ask(CONFIRM)).toBe("granted");
  expect(await asker.ask(CONFIRM)).toBe("granted");
  expect(ids).toEqual(["id 1", "id 1", "id 2"]);
});

it("a refusal comes back with its reason, and what is said next is something new", async () => {
  const { asker, ids } = serverThat("no", "yes");
  expect(await asker.ask(CONFIRM)).toEqual({ refusal: { code: "sheets-missing", count: 1 } });
  expect(await asker.ask(CONFIRM)).toBe("granted");
  expect(ids).toEqual(["id 1", "id 2"]);
});
