import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Draft, newDraft } from "../../../../app/festival/sheet/draft";
import type { DraftFetcher, Held, Silence } from "../../../../app/festival/sheet/draft-fetch";
import { DraftKeeper } from "../../../../app/festival/sheet/draft-keeper";
import type { DraftStore } from "../../../../app/festival/sheet/draft-store";
import type { DraftRow } from "../../../../server/services";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

const seconds = (n: number) => vi.advanceTimersByTimeAsync(1000 * n);

/** What a device keeps, in memory: it outlives the keepers that are opened on it. */
class Memory implements DraftStore {
  readonly kept = new Map<string, Draft>();
  full = false;

  async read() {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    return structuredClone([...this.kept.values()]);
  }

  async write(draft: Draft) {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.kept.set(draft.entry, structuredClone(draft));
  }
}

/** The server of one seat, and the network to it. */
class House implements DraftFetcher {
  readonly rows = new Map<string, DraftRow>();
  silence: Silence | null = null;
  asked = 0;

  async exchange(drafts: readonly Draft[]): Promise<Held | Silence> {
    this.asked++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (this.silence) return this.silence;
    for (const { entry, marks, remark, version, base } of drafts) {
      const there = this.rows.get(entry)?.version;
      if (there === undefined || (there === base?.version && version > there))
        this.rows.set(entry, { entry, marks, remark, version, savedAt: Date.now() });
    }
    return { drafts: [...this.rows.values()], handedIn: [] };
  }
}

const NOTHING: Held = { drafts: [], handedIn: [] };

async function opened(store: Memory, house: House, device = 1, page = NOTHING) {
  const keeper = new DraftKeeper(page, store, house, device);
  await keeper.open();
  await seconds(0.1);
  return keeper;
}

describe("a touch", () => {
  it("is kept here at once and on the server soon after, and the tick says only what is so", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    keeper.mark("e1", "a", 92_500);
    expect(keeper.tick("e1", "a").kind).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(1);
    expect(keeper.tick("e1", "a").kind).toBe("here");
    expect(store.kept.get("e1")?.marks).toEqual({ a: 92_500 });
    await seconds(1);
    expect(keeper.tick("e1", "a")).toEqual({
      kind: "server",
      at: house.rows.get("e1")?.savedAt,
    });
    expect(keeper.kept.link).toBe("saved");
  });

  it("of a finger that slides is sent when the finger rests, not a hundred times", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    const before = house.asked;
    for (let n = 0; n < 100; n++) {
      keeper.mark("e1", "a", n * 500);
      await vi.advanceTimersByTimeAsync(10);
    }
    await seconds(1);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 49_500 });
    expect(house.asked - before).toBe(1);
  });

  it("while an answer is under way is sent after it", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    keeper.mark("e1", "a", 1000);
    await vi.advanceTimersByTimeAsync(255);
    keeper.mark("e1", "a", 2000);
    await seconds(2);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 2000 });
  });

  it("is said not to be saved by a device that can keep nothing more, until the server has it", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    house.silence = "offline";
    store.full = true;
    keeper.mark("e1", "a", 1000);
    await seconds(2);
    expect(keeper.tick("e1", "a").kind).toBe("unsaved");
    expect(keeper.kept.keeping).toBe(false);
    house.silence = null;
    await seconds(10);
    expect(keeper.tick("e1", "a").kind).toBe("server");
  });
});

describe("somebody who was signed out", () => {
  it("is told so once: nothing is asked any more until they come back, and nothing typed is lost", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    house.silence = "signed-out";
    keeper.mark("e1", "a", 90_000);
    await seconds(1);
    expect(keeper.kept.link).toBe("signed-out");
    const before = house.asked;
    keeper.mark("e1", "b", 80_000);
    keeper.unreachable();
    await seconds(120);
    expect(house.asked).toBe(before);
    expect(keeper.kept.link).toBe("signed-out");
    expect(keeper.tick("e1", "b").kind).toBe("here");
    house.silence = null;
    keeper.send();
    await seconds(1);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 90_000, b: 80_000 });
    expect(keeper.kept.link).toBe("saved");
  });

  it("because the round is over sends nothing more; a correction that opens it again goes on", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    keeper.rest(true);
    const before = house.asked;
    keeper.mark("e1", "a", 90_000);
    keeper.send();
    await seconds(60);
    expect(house.asked).toBe(before);
    expect(store.kept.get("e1")?.marks).toEqual({ a: 90_000 });
    keeper.rest(false);
    await seconds(1);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 90_000 });
  });
});

describe("without network, or signed out", () => {
  it.each(["offline", "signed-out", "trouble"] as const)(
    "(%s) all is here after a restart and goes out once somebody answers",
    async (silence) => {
      const [store, house] = [new Memory(), new House()];
      const first = await opened(store, house);
      house.silence = silence;
      first.mark("e1", "a", 90_000);
      first.mark("e2", "b", 70_000);
      first.put("e1", { remark: "稳" });
      await seconds(3);
      expect(first.kept.link).toBe(silence);
      first.close();
      const second = await opened(store, house, 2);
      expect(second.draft("e1")).toMatchObject({ marks: { a: 90_000 }, remark: "稳" });
      expect(second.tick("e1", "a").kind).toBe("here");
      expect(house.rows.size).toBe(0);
      house.silence = null;
      if (silence === "signed-out") second.send();
      await seconds(10);
      expect(house.rows.get("e1")).toMatchObject({ marks: { a: 90_000 }, remark: "稳" });
      expect(house.rows.get("e2")?.marks).toEqual({ b: 70_000 });
      expect(second.kept).toMatchObject({ link: "saved", elsewhereAt: null });
    },
  );

  it("a browser that keeps nothing does not open", async () => {
    const store = new Memory();
    store.full = true;
    await expect(opened(store, new House())).rejects.toThrow("full");
  });
});

describe("another device of the same seat", () => {
  it("finds the sheet as it stands, from the page and from the server", async () => {
    const house = new House();
    const one = await opened(new Memory(), house, 1);
    one.mark("e1", "a", 90_000);
    await seconds(2);
    const page = { drafts: [...house.rows.values()], handedIn: [] };
    const two = await opened(new Memory(), house, 2, page);
    expect(two.draft("e1").marks).toEqual({ a: 90_000 });
    // That somebody wrote before this device came is no warning.
    expect(two.kept.elsewhereAt).toBeNull();
    const three = await opened(new Memory(), house, 3);
    expect(three.draft("e1").marks).toEqual({ a: 90_000 });
    expect(three.kept.elsewhereAt).toBeNull();
  });

  it("is noticed and joined, and neither is locked out", async () => {
    const house = new House();
    const one = await opened(new Memory(), house, 1);
    const two = await opened(new Memory(), house, 2);
    one.mark("e1", "a", 90_000);
    await seconds(20);
    expect(two.draft("e1").marks).toEqual({ a: 90_000 });
    expect(two.kept.elsewhereAt).not.toBeNull();
    expect(one.kept.elsewhereAt).toBeNull();
    two.mark("e1", "b", 80_000);
    one.mark("e1", "c", 70_000);
    await seconds(40);
    const all = { a: 90_000, b: 80_000, c: 70_000 };
    expect([one.draft("e1").marks, two.draft("e1").marks]).toEqual([all, all]);
    expect(house.rows.get("e1")?.marks).toEqual(all);
  });

  it("that comes back late does not overwrite what was entered since", async () => {
    const house = new House();
    const [one, two] = [await opened(new Memory(), house, 1), await opened(new Memory(), house, 2)];
    house.silence = "offline";
    one.mark("e1", "a", 50_000);
    await seconds(2);
    one.close();
    house.silence = null;
    for (const mark of [80_000, 81_000, 82_000]) {
      two.mark("e1", "a", mark);
      await seconds(2);
    }
    await one.open();
    await seconds(40);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 82_000 });
    expect(one.draft("e1").marks).toEqual({ a: 82_000 });
  });
});

describe("a page out of the device's own cache", () => {
  it("does not put an old sheet in the place of a newer one that the device knows", async () => {
    const [store, house] = [new Memory(), new House()];
    const first = await opened(store, house);
    first.mark("e1", "a", 60_000);
    await seconds(2);
    const old = { drafts: [...house.rows.values()], handedIn: [] };
    first.mark("e1", "a", 90_000);
    await seconds(2);
    first.close();
    house.silence = "offline";
    const second = await opened(store, house, 1, old);
    expect(second.draft("e1").marks).toEqual({ a: 90_000 });
    expect(second.tick("e1", "a").kind).toBe("server");
  });
});

describe("a server that went back to a backup", () => {
  it("gets everything again that it lost", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    keeper.mark("e1", "a", 60_000);
    await seconds(2);
    const backup = house.rows.get("e1");
    keeper.mark("e1", "a", 90_000);
    await seconds(2);
    if (backup) house.rows.set("e1", backup);
    await seconds(40);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 90_000 });
  });

  it("gets also a sheet of which it lost every trace", async () => {
    const [store, house] = [new Memory(), new House()];
    const keeper = await opened(store, house);
    keeper.mark("e1", "a", 90_000);
    await seconds(2);
    house.rows.clear();
    await seconds(40);
    expect(house.rows.get("e1")?.marks).toEqual({ a: 90_000 });
    expect(keeper.tick("e1", "a").kind).toBe("server");
  });
});

describe("a mark that cannot be", () => {
  it("[J8] is neither shown nor sent, whoever kept it, and the others of its sheet stay", async () => {
    const [store, house] = [new Memory(), new House()];
    const bad = { a: 100_001, b: 90_000 };
    store.kept.set("e1", { ...newDraft("e1"), marks: bad, version: 1001 });
    house.rows.set("e2", { entry: "e2", marks: bad, remark: "", version: 5, savedAt: 1 });
    const keeper = new DraftKeeper(NOTHING, store, house, 1, (marks) =>
      Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark <= 100_000)),
    );
    await keeper.open();
    await seconds(1);
    for (const entry of ["e1", "e2"]) {
      expect(keeper.draft(entry).marks).toEqual({ b: 90_000 });
      expect(keeper.tick(entry, "a").kind).toBe("none");
    }
    expect(house.rows.get("e1")?.marks).toEqual({ b: 90_000 });
    keeper.close();
  });
});
