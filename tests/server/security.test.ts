import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MACHINE } from "../../server/accounts/changer";
import { newToken } from "../../server/accounts/tokens";
import { granted } from "../support/accounts";
import { ask, dataTwin } from "../support/asking";
import { openHouse } from "../support/house";
import { exchange } from "../support/raw-http";
import { OWN, type WholeServer, wholeServer } from "../support/whole-server";
import { PAGES } from "./policy";

/** The floor below every door: headers, bodies, measures, and what a log may hold. */

let server: WholeServer;
let admin: string;
beforeAll(async () => {
  server = await wholeServer();
  admin = await server.cookie("admin");
}, 180_000);
afterAll(() => server.close());

const doors = Object.entries(PAGES);
const directives = (policy: string) =>
  Object.fromEntries(
    policy.split(";").map((part) => {
      const [name = "", ...values] = part.trim().split(" ");
      return [name, values.join(" ")];
    }),
  );

describe("what every page tells the browser", () => {
  test.each(doors)(
    "%s: nothing but ours runs on it, frames it or learns of it",
    async (_, door) => {
      const path = await door.path("own", server);
      for (const to of [path, dataTwin(path)]) {
        const { headers } = await ask(server.url, to, { cookie: admin });
        const policy = directives(headers.get("content-security-policy") ?? "");
        expect(policy["default-src"]).toBe("'self'");
        expect(policy["script-src"]).toMatch(/^'self' 'nonce-[\w+/=]{22,}'$/);
        expect(policy["script-src-attr"]).toBe("'none'");
        expect(policy["object-src"]).toBe("'none'");
        expect(policy["base-uri"]).toBe("'none'");
        expect(policy["form-action"]).toBe("'self'");
        expect(policy["frame-ancestors"]).toBe("'none'");
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.get("x-frame-options")).toBe("DENY");
        expect(headers.get("referrer-policy")).toMatch(/^(same-origin|no-referrer)$/);
        // Other sites may read what is published for programs, and nothing else.
        expect(headers.get("cross-origin-resource-policy") ?? "cross-origin").toBe(
          /^\/(api|calendar)\//.test(path) ? "cross-origin" : "same-origin",
        );
        expect(headers.get("x-powered-by")).toBeNull();
      }
    },
  );

  test.each(doors)(
    "%s: every script in it carries the page's own mark, and no attribute runs",
    async (_, door) => {
      const answer = await ask(server.url, await door.path("own", server), { cookie: admin });
      const html = await answer.text();
      const policy = directives(answer.headers.get("content-security-policy") ?? "");
      const nonce = /'nonce-([^']+)'/.exec(policy["script-src"] ?? "")?.[1];
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
        expect(tag).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/<[^>]+\son[a-z]+=["']/);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!127\.0\.0\.1)/);
    },
  );

  test("what is answered before the pages is sniffed and kept by nobody either", async () => {
    for (const path of [`/live/game/${OWN}`, "/healthz", "/live/submit", "/no%00where"]) {
      const { headers } = await ask(server.url, path);
      expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
    }
  });
});

describe("a body", () => {
  const upload = (path: string) => {
    const body = new FormData();
    body.append("file", new Blob(["PK"]), "teams.xlsx");
    return fetch(server.url + path, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: admin, origin: server.url },
      body,
    });
  };

  test("with files is refused at every door that has not declared them", async () => {
    const taken: string[] = [];
    for (const [name, door] of doors.filter(([name]) => !name.startsWith("office.import"))) {
      const path = await door.path("own", server);
      for (const to of [path, dataTwin(path), "/live/submit"]) {
        const answer = await upload(to);
        if (answer.status !== 415) taken.push(`${name} ${to}: ${answer.status}`);
      }
    }
    expect(taken).toEqual([]);
    const told = await (await upload("/office/officials")).json();
    expect(told).toMatchObject({ code: "no-files", message: { zh: expect.any(String) } });
  });

  test("that is too large, or holds files nobody asked for, is refused without being read", async () => {
    const status = (target: string, type: string, length: number) =>
      announced(target, server.url, type, length);
    const parts = "multipart/form-data; boundary=x";
    const form = "application/x-www-form-urlencoded";
    expect(await status("/office/imports", parts, 10)).toBe(415);
    expect(await status("/office/import", form, 1_000_001)).toBe(413);
    expect(await status("/office/officials", form, 1_000_001)).toBe(413);
  });

  test("from another site is refused for that, before its kind, its length or its sender is looked at", async () => {
    for (const type of ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
      for (const length of [10, 99_999_999])
        expect(await announced("/office/import", "https://elsewhere.example", type, length)).toBe(
          403,
        );
  });
});

/** The status for a body that is announced and never sent. */
async function announced(target: string, origin: string, type: string, length: number) {
  const { port, host } = new URL(server.url);
  const head = [
    `POST ${target} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${admin}`,
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
  ];
  return (await exchange(Number(port), `${head.join("\r\n")}\r\n\r\n`))?.status;
}

describe("a measure", () => {
  /** As if somebody came through a proxy on this machine. */
  const from = (address: string) => ({ "x-forwarded-for": `198.51.100.1, ${address}` });

  test("of forms is a device's own: one that runs wild is stopped and the others are not", async () => {
    const language = (cookie: string) =>
      ask(server.url, "/lang", { cookie, headers: from("203.0.113.1"), form: { lang: "zh" } });
    let stopped: Response | null = null;
    for (let sent = 0; sent < 700 && !stopped; sent += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => language("leitai=wild")));
      stopped = answers.find(({ status }) => status === 429) ?? null;
    }
    expect(stopped?.status).toBe(429);
    expect(Number(stopped?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await stopped?.json()).toMatchObject({ code: "too-many" });
    expect((await language("leitai=calm")).status).toBe(302);
  });

  test("of wrong links is thirty at an address: then each is sent away with a page, and a right one still opens", async () => {
    const at = "203.0.113.20";
    const path = () => `/accounts/open/${newToken()}`;
    const look = () => ask(server.url, path(), { headers: from(at) });
    const send = () => ask(server.url, path(), { headers: from(at), form: {} });
    const right = await server.freshLink();
    const first: number[] = [];
    for (let tried = 0; tried < 15; tried++)
      first.push((await look()).status, (await send()).status);
    expect(first.filter((status) => status === 410).length).toBeGreaterThanOrEqual(20);
    for (const guess of [look, send, look, send]) {
      const answer = await guess();
      expect(answer.status).toBe(429);
      expect(await answer.text()).toContain("无效链接太多");
    }
    expect((await ask(server.url, path(), { headers: from("203.0.113.21") })).status).toBe(410);
    expect((await ask(server.url, right, { headers: from(at) })).status).toBe(200);
    expect((await ask(server.url, right, { headers: from(at), form: {} })).status).toBe(302);
  });

  test("of wrong links leaves a device that is signed in its own old ones", async () => {
    const headers = from("203.0.113.22");
    const old = `/accounts/open/${newToken()}`;
    for (let tried = 0; tried < 40; tried++)
      expect((await ask(server.url, old, { headers, cookie: admin })).status).toBe(410);
  });

  test("of links that are none is an address's own, and at six hundred a right one waits there as well", async () => {
    const open = (path: string, address: string) =>
      ask(server.url, path, { headers: from(address) });
    const wrong = () => open(`/accounts/open/${newToken()}`, "203.0.113.2");
    const right = await server.freshLink();
    let last = 0;
    for (let tried = 0; tried <= 620; tried += 20)
      for (const { status } of await Promise.all(Array.from({ length: 20 }, wrong))) {
        expect([410, 429]).toContain(status);
        last = Math.max(last, status);
      }
    expect(last).toBe(429);
    expect((await open(right, "203.0.113.2")).status).toBe(429);
    expect((await open(right, "203.0.113.3")).status).toBe(200);
  });

  test("of passwords is an account's own at each address: the fifth wrong one is not even looked at", async () => {
    const credentials = { login: "slow", password: "对的密码二零二六" };
    const staff = { name: "慢", role: "organiser", credentials } as const;
    granted(await server.services.accounts.createStaff(staff, MACHINE));
    const attempt = async (password: string, address: string) =>
      (
        await ask(server.url, "/accounts/sign-in", {
          form: { login: "slow", password },
          headers: from(address),
        })
      ).status;
    const wrong = [1, 2, 3, 4, 5].map((n) => `wrong ${n}`);
    const answers: number[] = [];
    for (const one of wrong) answers.push(await attempt(one, "203.0.113.4"));
    expect(answers).toEqual([401, 401, 401, 401, 429]);
    expect(await attempt(credentials.password, "203.0.113.4")).toBe(429);
    expect(await attempt(credentials.password, "203.0.113.5")).toBe(302);
  });
});

describe("the log", () => {
  test("holds no cookie, no link, no password and no query, whatever breaks and however it was asked", async () => {
    const secrets = ["LINKLINKLINKLINKLINKLINKLINKLINKLINKLINKLIN", "kekskeks", "geheim"];
    const [link = "", cookie = "", password = ""] = secrets;
    const pages = express.Router();
    pages.use((request, _response, next) => next(new Error(`broken at ${request.method}`)));
    const house = await openHouse({}, pages);
    const targets = [
      `/accounts/open/${link}`,
      `/accounts/open/${link}.data`,
      `//accounts//open//${link}`,
      `/ACCOUNTS/Open/${link}/`,
      `/accounts/%6fpen/${link}`,
      `/x/..//accounts/open/${link}`,
      `/office?token=${link}&password=${password}`,
    ];
    for (const target of targets)
      for (const method of ["GET", "POST"]) {
        const body = `password=${password}`;
        const head = [
          `${method} ${target} HTTP/1.1`,
          `Host: ${house.host}`,
          `Origin: ${house.url}`,
          `Referer: ${house.url}/accounts/open/${link}`,
          `Cookie: leitai=${cookie}`,
          `Authorization: Bearer ${cookie}`,
          "Connection: close",
          "Content-Type: application/x-www-form-urlencoded",
          `Content-Length: ${body.length}`,
        ];
        await house.raw(`${head.join("\r\n")}\r\n\r\n${body}`);
      }
    await house.close();
    expect(house.bugs.length).toBeGreaterThanOrEqual(targets.length);
    for (const secret of secrets) expect(house.bugs.join("\n")).not.toContain(secret);
  });
});
