import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MACHINE } from "../../server/accounts/changer";
import { accountServices } from "../../server/accounts/service";
import { openDb } from "../../server/db";
import { granted, HOUR } from "../support/accounts";
import { ask, askExactly, dataTwin } from "../support/asking";
import { REDIRECT_TRICKS } from "../support/redirect-tricks";
import { OWN, type WholeServer, wholeServer } from "../support/whole-server";
import { PAGES } from "./policy";

/** What lies between our pages and everybody else's, and how quickly a right that was taken is gone. */

let server: WholeServer;
let admin: string;

beforeAll(async () => {
  server = await wholeServer();
  admin = await server.cookie("admin");
}, 180_000);
afterAll(() => server.close());

const protectedDoors = Object.entries(PAGES).filter(
  ([, door]) => door.get("anonymous", "own").includes(302) && !door.ends,
);

/** Other ways to write the address of a page. */
const disguises = (path: string, route: string): readonly string[] => [
  `${path}/`,
  `${path}//`,
  `/${path}`,
  `/.${path}`,
  `/x/..${path}`,
  path.toUpperCase(),
  path.replace("office", "%6fffice").replace("plan", "%70lan"),
  `/${path.slice(1).replaceAll("/", "%2f")}`,
  `/%2e%2e${path}`,
  `/..${path}`,
  `${path}?_data=routes/${route}`,
  `${path}?index`,
  `${path}.data`,
  `${path}.data?_routes=routes/${route}`,
  `${path}.data?_routes=root`,
  `/_root.data?_routes=routes/${route}`,
  `/.data?_routes=routes/${route}`,
  `${path}/_root.data`,
  `${path};a=1`,
  `${path}%00`,
  `${path}#x`,
];

describe("a page that is not for everybody", () => {
  test("stays shut, however its address is written, to those who may not see it", async () => {
    expect(protectedDoors.length).toBeGreaterThanOrEqual(7);
    const official = await server.cookie("official of another game");
    const open: string[] = [];
    for (const [route, door] of protectedDoors) {
      const path = await door.path("own", server);
      const tries = [path, ...disguises(path, route)].flatMap((disguise) =>
        ["", official].flatMap((cookie) =>
          ["GET", "HEAD"].map((method) => ({ disguise, cookie, method })),
        ),
      );
      const tried = tries.map(async ({ disguise, cookie, method }) => {
        const { status, body } = await askExactly(server.url, disguise, { cookie, method });
        // The frame's and the first page's own data are for everybody.
        const framed = /^\/(_root)?\.data|_routes=root$/.test(disguise);
        const leaks = /organiser 王|admin 王/.test(body);
        if ((status === 200 && !framed) || status >= 500 || leaks)
          open.push(`${method} ${disguise}: ${status}`);
      });
      await Promise.all(tried);
    }
    expect(open).toEqual([]);
    expect(server.bugs).toEqual([]);
  }, 180_000);

  test("is kept by no cache between us and those who may see it", async () => {
    for (const [, door] of protectedDoors) {
      const path = await door.path("own", server);
      for (const to of [path, dataTwin(path)]) {
        const { headers } = await ask(server.url, to, { cookie: admin });
        expect([to, headers.get("cache-control")]).toEqual([
          to,
          expect.stringMatching(/no-(store|cache)/),
        ]);
        expect(headers.get("cache-control")).not.toContain("public");
      }
    }
  });
});

describe("a form from elsewhere", () => {
  const ELSEWHERE: readonly (readonly [name: string, headers: Record<string, string>])[] = [
    ["another site", { origin: "https://elsewhere.example" }],
    ["a page that hides where it is", { origin: "null" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a name that begins like ours", { origin: "http://127.0.0.1.elsewhere.example" }],
    ["another site, by the browser's word", { origin: "", "sec-fetch-site": "cross-site" }],
    ["a neighbour, by the browser's word", { origin: "", "sec-fetch-site": "same-site" }],
    ["an address typed by hand", { origin: "", "sec-fetch-site": "none" }],
    ["nobody who says so", { origin: "" }],
    ["text that is no form", { origin: "", "content-type": "text/plain" }],
  ];

  test.each(ELSEWHERE)("%s is refused at every door before anybody reads it", async (_, given) => {
    const { origin = "", ...rest } = given;
    const headers = origin === "" ? rest : given;
    const passed: string[] = [];
    for (const [, door] of Object.entries(PAGES)) {
      const path = await door.path("own", server);
      for (const to of [path, dataTwin(path), "/live/submit"]) {
        const answer = await fetch(server.url + to, {
          method: "POST",
          redirect: "manual",
          headers: { cookie: admin, ...headers },
          body: "do=add",
        });
        if (answer.status !== 403) passed.push(`${to}: ${answer.status}`);
      }
    }
    expect(passed).toEqual([]);
  });

  test("one of our own passes, by its origin or by the browser's word", async () => {
    const ours: Record<string, string>[] = [
      { origin: server.url },
      { "sec-fetch-site": "same-origin" },
    ];
    for (const headers of ours) {
      const answer = await fetch(`${server.url}/lang`, {
        method: "POST",
        redirect: "manual",
        headers,
        body: new URLSearchParams({ lang: "zh", to: "/office" }),
      });
      expect([answer.status, answer.headers.get("location")]).toEqual([302, "/office"]);
    }
  });
});

describe("where somebody is sent", () => {
  const PASSWORD = "篮球联赛二零二六";
  const leadsTo = (location: string | null) => new URL(location ?? "", `${server.url}/accounts/x`);

  test("after signing in or choosing a language, is a page of ours whatever was asked", async () => {
    const credentials = { login: "wang", password: PASSWORD };
    const staff = { name: "王", role: "organiser", credentials } as const;
    granted(await server.services.accounts.createStaff(staff, MACHINE));
    expect(REDIRECT_TRICKS.length).toBeGreaterThanOrEqual(120);
    for (const to of REDIRECT_TRICKS)
      for (const [path, form] of [
        ["/accounts/sign-in", { ...credentials, to }],
        ["/lang", { lang: "zh", to }],
      ] as const) {
        const answer = await ask(server.url, path, { form });
        expect(answer.status).toBe(302);
        expect(leadsTo(answer.headers.get("location")).origin).toBe(server.url);
      }
  });

  test("after signing in, is the page that was asked for", async () => {
    const shut = await ask(server.url, "/schedule/plan?week=2026-11-09");
    const asked = shut.headers.get("location") ?? "";
    expect(asked).toBe(
      `/accounts/sign-in?to=${encodeURIComponent("/schedule/plan?week=2026-11-09")}`,
    );
    const form = await (await ask(server.url, asked)).text();
    expect(form).toContain('name="to" value="/schedule/plan?week=2026-11-09"');
  });

  test("on the page for signing in, no link and no field leads elsewhere", async () => {
    for (const to of REDIRECT_TRICKS) {
      const path = `/accounts/sign-in?to=${encodeURIComponent(to)}`;
      const html = await (await ask(server.url, path, { cookie: admin })).text();
      for (const [, target = ""] of html.matchAll(/(?:href|value)="([^"]*evil[^"]*)"/g))
        expect(leadsTo(target.replaceAll("&amp;", "&")).origin).toBe(server.url);
      expect(html).not.toMatch(/href="(javascript|data|vbscript):/i);
    }
  });
});

describe("a one-time link", () => {
  test("tells nobody its address, is kept by nobody, and opens once", async () => {
    const path = await server.freshLink();
    const page = await ask(server.url, path);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toContain("您是记录员 熊梅晓 吗？");
    const opened = await ask(server.url, path, { form: {} });
    expect([opened.status, opened.headers.get("location")]).toEqual([
      302,
      `/live/games/${OWN}/score`,
    ]);
    expect(opened.headers.get("referrer-policy")).toBe("no-referrer");
    expect(opened.headers.get("set-cookie")).toContain("HttpOnly");
    for (const again of [await ask(server.url, path), await ask(server.url, path, { form: {} })]) {
      expect([again.status, again.headers.get("set-cookie")]).toEqual([410, null]);
      expect(await again.text()).toContain("请向组织者要一个新的链接或二维码");
    }
  });

  test("of two who open it at one moment lets in one", async () => {
    const path = await server.freshLink();
    const answers = await Promise.all([1, 2, 3].map(() => ask(server.url, path, { form: {} })));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 410, 410]);
  });
});

describe("a right that was taken", () => {
  const status = async (cookie: string) => (await ask(server.url, "/office", { cookie })).status;

  test("by another process is gone with the very next request", async () => {
    const { services } = server;
    const account = granted(
      await services.accounts.createStaff({ name: "李", role: "organiser" }, MACHINE),
    );
    const { token } = granted(await services.links.make(account, MACHINE));
    const opened = await ask(server.url, `/accounts/open/${token}`, { form: {} });
    const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect(await status(cookie)).toBe(200);
    // What the command line does: the same file, other services.
    const db = await openDb(server.file);
    granted(await accountServices(db, services.now, false).accounts.revoke(account, MACHINE));
    await db.$disconnect();
    expect(await status(cookie)).toBe(302);
  });

  test("by time is gone with the very next request", async () => {
    const cookie = await server.cookie("organiser");
    expect(await status(cookie)).toBe(200);
    const lastSeenAt = BigInt(server.services.now() - 12 * HOUR);
    await server.db.session.updateMany({
      where: { accountId: server.accounts.organiser },
      data: { lastSeenAt },
    });
    expect(await status(cookie)).toBe(302);
  });

  test("by signing out is gone, and the device forgets", async () => {
    const cookie = await server.cookie("organiser");
    const out = await ask(server.url, "/accounts/sign-out", { cookie, form: {} });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await status(cookie)).toBe(302);
  });
});
