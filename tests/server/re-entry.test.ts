import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MACHINE } from "../../server/accounts/changer";
import { granted, HOUR, PASSWORD, sentBack } from "../support/accounts";
import { ask } from "../support/asking";
import { OWN, type WholeServer, wholeServer } from "../support/whole-server";

/** Staff whose device time has signed out: the password alone, and nothing that was typed is lost. */

let server: WholeServer;
beforeAll(async () => {
  server = await wholeServer();
}, 180_000);
afterAll(() => server.close());

let made = 0;

/** An organiser on a device that was not used for twelve hours. */
async function lapsed({ byPassword = true } = {}) {
  const login = `idle-${++made}`;
  const credentials = byPassword ? { credentials: { login, password: PASSWORD } } : {};
  const staff = { name: `王${made}`, role: "organiser", ...credentials } as const;
  const { accounts, links } = server.services;
  const account = granted(await accounts.createStaff(staff, MACHINE));
  const { token } = granted(await links.make(account, MACHINE));
  const cookie = sentBack(granted(await links.exchange(token, null)).setCookie);
  const lastSeenAt = BigInt(server.services.now() - 12 * HOUR);
  await server.db.session.updateMany({ where: { accountId: account }, data: { lastSeenAt } });
  return { account, cookie, name: staff.name };
}

const cookieOf = (answer: Response) => sentBack(answer.headers.get("set-cookie") ?? "");
const inputs = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")],
  );

describe("a device that was not used for twelve hours", () => {
  test("is asked for the password alone, in its person's name, and comes back to where it was", async () => {
    const { cookie, name } = await lapsed();
    const shut = await ask(server.url, "/office/audit?before=9", { cookie });
    expect(shut.status).toBe(302);
    const html = await (
      await ask(server.url, shut.headers.get("location") ?? "", { cookie })
    ).text();
    expect(html).toContain(name);
    expect(html).not.toContain('name="login"');
    const form = Object.fromEntries(inputs(html));
    expect(form).toMatchObject({ again: "1", to: "/office/audit?before=9" });
    const back = await ask(server.url, "/accounts/sign-in", {
      cookie,
      form: { ...form, password: PASSWORD },
    });
    expect([back.status, back.headers.get("location")]).toEqual([302, "/office/audit?before=9"]);
    const { status } = await ask(server.url, "/office", { cookie: cookieOf(back) });
    expect(status).toBe(200);
    // The session from before is over for good.
    expect(await server.services.sessions.lapsed(cookie)).toBeNull();
  });

  test("with a wrong password stays out and keeps what it was about to send", async () => {
    const { cookie } = await lapsed();
    const unsent = JSON.stringify({ path: "/office/results", fields: [["reason", "更正<得分>"]] });
    const form = { again: "1", to: "/office", unsent, password: "wrong" };
    const answer = await ask(server.url, "/accounts/sign-in", { cookie, form });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([401, null]);
    const kept = Object.fromEntries(inputs(await answer.text())).unsent ?? "";
    expect(JSON.parse(kept.replaceAll("&lt;", "<").replaceAll("&gt;", ">"))).toEqual(
      JSON.parse(unsent),
    );
  });

  test("loses nothing of a form that came too late: it is sent again after the password", async () => {
    const { cookie } = await lapsed();
    const form = { game: OWN, reason: "记录有误" };
    const late = await ask(server.url, "/office/results", { cookie, form });
    expect(late.status).toBe(401);
    const handedBack = Object.fromEntries(inputs(await late.text()));
    expect(JSON.parse(handedBack.unsent ?? "")).toEqual({
      path: "/office/results",
      fields: Object.entries(form),
    });
    const door = await ask(server.url, "/accounts/sign-in", { cookie, form: handedBack });
    expect(door.status).toBe(200);
    const asked = Object.fromEntries(inputs(await door.text()));
    const back = await ask(server.url, "/accounts/sign-in", {
      cookie,
      form: { ...asked, password: PASSWORD },
    });
    expect(back.status).toBe(200);
    const html = await back.text();
    expect(html).toContain('action="/office/results"');
    expect(html).toContain("记录有误");
    const formOnPage = html.slice(html.indexOf('action="/office/results"')).split("</form>")[0];
    const again = Object.fromEntries(inputs(formOnPage ?? ""));
    expect(again).toEqual(form);
    const sent = await ask(server.url, "/office/results", { cookie: cookieOf(back), form: again });
    expect([200, 302, 409]).toContain(sent.status);
  });

  test("carries no password that was typed into the late form, and no file", async () => {
    const { cookie } = await lapsed();
    const late = await ask(server.url, "/office/officials", {
      cookie,
      form: { do: "password", password: "secret-1", "new-password": "secret-2" },
    });
    const body = await late.text();
    expect(late.status).toBe(401);
    expect(body).toContain("unsent");
    expect(body).not.toContain("secret-");
  });

  test("whose account has no password is told to ask for a link", async () => {
    const { cookie, name } = await lapsed({ byPassword: false });
    const html = await (await ask(server.url, "/accounts/sign-in", { cookie })).text();
    expect(html).toContain(name);
    expect(html).toContain("请向管理员要一个新链接");
    expect(html).toContain('name="login"');
  });
});

describe("nobody is asked by name", () => {
  const named = async (cookie: string, name: string) =>
    (await (await ask(server.url, "/accounts/sign-in", { cookie })).text()).includes(name);

  test("whose account was revoked, who signed out, or who was never signed in", async () => {
    const revoked = await lapsed();
    granted(await server.services.accounts.revoke(revoked.account, MACHINE));
    expect(await named(revoked.cookie, revoked.name)).toBe(false);
    const out = await lapsed();
    await ask(server.url, "/accounts/sign-out", { cookie: out.cookie, form: {} });
    expect(await named(out.cookie, out.name)).toBe(false);
    expect(await server.services.sessions.lapsed("leitai=nonsense")).toBeNull();
    expect(await server.services.sessions.lapsed(null)).toBeNull();
  });

  test("and a form of somebody who was never signed in is not read", async () => {
    const answer = await ask(server.url, "/office/results", { form: { game: OWN, reason: "x" } });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("unsent");
  });

  test("and what waits to be sent again goes to no other site", async () => {
    const { cookie } = await lapsed();
    for (const path of ["//evil.example/x", "/\\evil.example", "https://evil.example/"]) {
      const unsent = JSON.stringify({ path, fields: [["a", "1"]] });
      const form = { again: "1", unsent, password: "wrong" };
      const html = await (await ask(server.url, "/accounts/sign-in", { cookie, form })).text();
      expect(html).not.toContain("evil.example");
    }
  });
});
