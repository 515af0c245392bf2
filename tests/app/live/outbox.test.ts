import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commandId } from "../../../domain/kernel/ids";
import { uuidOf } from "../../../server/live/ids";
import { basket } from "../../support/live";
import {
  granted,
  opened,
  openTable,
  refusalOf,
  seconds,
  timeOut,
  world,
} from "../../support/outbox-world";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saying", () => {
  it("shows at once what it means, and the server has it soon after", async () => {
    const all = world("plain");
    const table = await opened(all);
    const id = granted(table.say(basket("home")));
    expect(table.sheet.state.home.points).toBe(2);
    expect(table.sheet.entries.at(-1)).toMatchObject({ id, pending: true });
    expect(table.sheet.waiting).toBe(1);
    await seconds(3);
    expect(all.server.state.home.points).toBe(2);
    expect(table.sheet).toMatchObject({ waiting: 0, link: "saved" });
    expect(table.sheet.entries).toEqual(
      all.server.commits.map((commit) => ({ ...commit, pending: false })),
    );
  });

  it("is refused on the spot by the same rules as on the server", async () => {
    const all = world("no");
    const table = await opened(all);
    granted(table.say(timeOut));
    granted(table.say(timeOut));
    expect(refusalOf(table.say(timeOut))).toBe("no-time-out-left");
    await seconds(3);
    expect(all.server.state.home.timeouts).toHaveLength(2);
  });

  it("before the device's memory is read is refused", () => {
    const { network, store, newId } = world("early");
    expect(refusalOf(openTable(network, store, newId).say(basket()))).toBe("starting");
  });

  it("goes on when the device can keep nothing more, and says so", async () => {
    const all = world("full");
    const table = await opened(all);
    all.store.full = true;
    granted(table.say(basket("home")));
    await seconds(3);
    expect(table.sheet.keeping).toBe(false);
    expect(all.server.state.home.points).toBe(2);
  });
});

describe("a browser that keeps nothing", () => {
  it("does not open", async () => {
    const all = world("none");
    all.store.full = true;
    await expect(opened(all)).rejects.toThrow("full");
  });
});

describe("without network", () => {
  it("everything is there after a restart of the device, also with the clock put back", async () => {
    const all = world("offline");
    const first = await opened(all);
    const page = { epoch: all.server.epoch, commits: [...all.server.commits] };
    all.network.faults = 100;
    const said = [granted(first.say(basket("home"))), granted(first.say(basket("away")))];
    await seconds(60);
    first.close();
    vi.setSystemTime(Date.UTC(2020, 1, 1));
    const second = openTable(all.network, all.store, all.newId, page);
    await second.open();
    said.push(granted(second.say({ type: "void", commit: commandId(said[0] ?? "") })));
    expect(second.sheet.state).toMatchObject({ home: { points: 0 }, away: { points: 2 } });
    expect(second.sheet.waiting).toBe(3);
    all.network.faults = 0;
    second.send();
    await seconds(10);
    expect(all.server.commits.slice(-3).map((commit) => commit.id)).toEqual(said);
    expect(second.sheet).toMatchObject({ waiting: 0, link: "saved", offlineSince: null });
  });

  it("what has its receipt is still on the sheet after a restart, though its commit never came", async () => {
    const all = world("receipt");
    const page = { epoch: all.server.epoch, commits: [...all.server.commits] };
    const first = await opened(all);
    granted(first.say(basket("home")));
    await vi.advanceTimersByTimeAsync(500);
    expect(first.sheet.waiting).toBe(0);
    first.close();
    all.network.faults = 100;
    const second = openTable(all.network, all.store, all.newId, page);
    await second.open();
    expect(second.sheet.state.home.points).toBe(2);
    all.network.faults = 0;
    second.send();
    await seconds(10);
    expect(all.server.state.home.points).toBe(2);
    expect(second.sheet.state).toEqual(all.server.state);
  });

  it("the page says since when, and stops saying so when the server answers", async () => {
    const all = world("since");
    const table = await opened(all);
    table.unreachable();
    const { offlineSince } = table.sheet;
    expect(offlineSince).not.toBeNull();
    await seconds(5);
    table.unreachable();
    expect(table.sheet.offlineSince).toBe(offlineSince);
    await Promise.all([table.refresh(), seconds(1)]);
    expect(table.sheet).toMatchObject({ link: "saved", offlineSince: null });
  });
});

describe("what is no receipt", () => {
  const answers = {
    "a login page": () => Promise.reject(new SyntaxError("<html>")),
    "a list of something": async () => ({ status: 200, body: ["ok"] }),
    "an empty list": async () => ({ status: 200, body: [] }),
    "a proxy that redirects to a page": async () => ({ status: 302, body: null }),
    "a proxy that has no server": async () => ({ status: 502, body: { error: "bad gateway" } }),
    "a proxy's own 404": async () => ({ status: 404, body: "not found" }),
    "a server without room": async () => ({ status: 507, body: { code: "storage-full" } }),
  };
  for (const [name, post] of Object.entries(answers))
    it(`${name} acknowledges nothing`, async () => {
      const all = world(name);
      all.network.post = post;
      const table = await opened(all);
      granted(table.say(basket("home")));
      await seconds(3);
      expect(table.sheet).toMatchObject({ waiting: 1, link: "offline" });
      expect(table.sheet.trouble?.code ?? null).toBe(name.includes("room") ? "storage-full" : null);
      expect(table.unsent()).toHaveLength(1);
    });

  it("somebody who is not signed in keeps the queue and asks no more, and it goes on after signing in", async () => {
    const all = world("signed out");
    const [signed, { post }] = [{ in: false, asked: 0 }, all.network];
    all.network.post = (items) => {
      signed.asked++;
      return signed.in
        ? post(items)
        : Promise.resolve({ status: 401, body: { code: "not-signed-in" } });
    };
    const table = await opened(all);
    granted(table.say(basket("home")));
    await seconds(3);
    expect(table.sheet).toMatchObject({ waiting: 1, link: "signed-out" });
    expect(signed.asked).toBe(1);
    granted(table.say(basket("home")));
    await seconds(60);
    expect(signed.asked).toBe(1);
    signed.in = true;
    void table.knock();
    await seconds(2);
    expect(table.sheet).toMatchObject({ waiting: 0, link: "saved" });
    expect(all.server.state.home.points).toBe(4);
  });

  it("a table with nothing to send hears by a question that it was signed out, and a lost network does not hide that", async () => {
    const all = world("revoked");
    const table = await opened(all);
    expect(table.sheet.link).toBe("saved");
    all.network.post = async () => ({ status: 401, body: { code: "not-signed-in" } });
    await table.knock();
    expect(table.sheet.link).toBe("signed-out");
    table.unreachable();
    await Promise.all([table.refresh(), seconds(1)]);
    expect(table.sheet.link).toBe("signed-out");
    all.network.post = async () => null;
    await table.knock();
    expect(table.sheet.link).toBe("signed-out");
    all.network.post = async () => ({ status: 200, body: [] });
    await table.knock();
    expect(table.sheet.link).toBe("saved");
  });
});

describe("a wish that the server refuses", () => {
  async function refusedInTheMiddle() {
    const all = world("refused");
    const table = await opened(all);
    all.network.faults = 100;
    const said = [basket("home"), timeOut, timeOut, basket("away")].map((command) =>
      granted(table.say(command)),
    );
    all.server.say(uuidOf("other table"), timeOut);
    await seconds(20);
    all.network.faults = 0;
    await seconds(20);
    return { ...all, table, said };
  }

  it("stops those behind it, is shown with its reason, and those before it are saved", async () => {
    const { table, server, said } = await refusedInTheMiddle();
    expect(table.sheet.refused).toMatchObject({
      wish: { id: said[2] },
      refusal: { code: "no-time-out-left" },
    });
    expect(table.sheet.waiting).toBe(2);
    expect(server.state.home.timeouts).toHaveLength(2);
    expect(server.state.away.points).toBe(0);
  });

  it("can be dropped, with what only takes it back, and the rest goes on", async () => {
    const { table, server, said, store } = await refusedInTheMiddle();
    table.dropRefused();
    await seconds(5);
    expect(table.sheet).toMatchObject({ refused: null, waiting: 0, link: "saved" });
    expect(server.state.away.points).toBe(2);
    expect(table.sheet.state).toEqual(server.state);
    const { wishes } = await store.read(table.stream);
    expect(wishes.map((wish) => wish.id)).not.toContain(said[2]);
  });

  it("can be said otherwise in its own place", async () => {
    const { table, server } = await refusedInTheMiddle();
    expect(refusalOf(table.correctRefused(timeOut))).toBe("no-time-out-left");
    granted(table.correctRefused({ ...timeOut, side: "away" }));
    await seconds(5);
    expect(server.state.away).toMatchObject({ timeouts: [{ period: 1 }], points: 2 });
    expect(server.commits.at(-2)?.events).toMatchObject([{ type: "timed-out", side: "away" }]);
    expect(table.sheet.state).toEqual(server.state);
  });

  it("because it is malformed is found among the others, which are saved", async () => {
    const all = world("malformed");
    const { post } = all.network;
    all.network.post = (items) =>
      JSON.stringify(items).includes('"away"')
        ? Promise.resolve({ status: 400, body: { code: "bad-shape" } })
        : post(items);
    const table = await opened(all);
    all.network.faults = 100;
    for (const side of ["home", "home", "away", "home"] as const) granted(table.say(basket(side)));
    all.network.faults = 0;
    await seconds(10);
    expect(table.sheet.refused?.refusal.code).toBe("bad-shape");
    table.dropRefused();
    await seconds(5);
    expect(all.server.state).toMatchObject({ home: { points: 6 }, away: { points: 0 } });
  });
});

describe("two pages of one device", () => {
  it("send the same wishes, and the server has each of them once", async () => {
    const all = world("tabs");
    const { post } = all.network;
    all.network.post = () => Promise.reject(new TypeError("network"));
    const first = await opened(all);
    granted(first.say(basket("home")));
    await seconds(1);
    all.network.post = post;
    const second = await opened(all);
    expect([first.sheet.waiting, second.sheet.waiting]).toEqual([1, 1]);
    await seconds(10);
    expect(all.server.state.home.points).toBe(2);
    await Promise.all([first.refresh(), second.refresh(), seconds(1)]);
    for (const page of [first, second]) expect(page.sheet.state).toEqual(all.server.state);
  });
});

describe("a history that begins anew", () => {
  it("gets once more what this device had said and the backup lacked", async () => {
    const all = world("restore");
    const table = await opened(all);
    const length = all.server.commits.length;
    for (const side of ["home", "away", "home"] as const) granted(table.say(basket(side)));
    await seconds(5);
    all.server.restore(length + 1);
    await Promise.all([table.refresh(), seconds(10)]);
    expect(all.server.state).toMatchObject({ home: { points: 4 }, away: { points: 2 } });
    expect(table.sheet.state).toEqual(all.server.state);
    expect(table.sheet.waiting).toBe(0);
  });
});
