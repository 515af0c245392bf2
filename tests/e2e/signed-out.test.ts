import path from "node:path";
import { createClient } from "@libsql/client";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type JudgingServer, onOneServer, SEAT, Sheet } from "./support/judging";
import { DeskPage, deviceOf, openLink, publicState, ROUND } from "./support/round";

/** What pages of judges and staff say once their device was signed out by somebody else. */

let server: JudgingServer;
/** A page has to say it within this time, in ms. */
const WITHIN = 5000;

onOneServer((made) => {
  server = made.server;
});

/** An organiser takes the right of the seat's account, as the page of people does. */
async function revoke(browser: Browser, seat: string): Promise<void> {
  const db = createClient({ url: `file:${path.join(server.dataDir, "leitai.db")}` });
  const { rows } = await db.execute({
    sql: "SELECT id FROM Account WHERE roundId = ? AND seat = ? AND revokedAt IS NULL",
    args: [ROUND, seat],
  });
  db.close();
  const office = await deviceOf(browser, server, ["organiser"]);
  const answer = await office.request.post(`${server.url}/office/people`, {
    headers: { origin: server.url },
    form: { do: "revoke", account: String(rows[0]?.id), name: "" },
  });
  expect(answer.status()).toBe(200);
  await office.close();
}

/** What a page has sent since. */
function postsOf(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(new URL(request.url()).pathname);
  });
  return posts;
}

const note = (page: Page) => page.locator("[data-signed-out]");

test("a judge whose account is revoked reads it at once, nothing more is sent, and nothing typed is lost", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.type(0, "91.4");
  await sheet.expectTick(0, "server");
  await sheet.expectSync("saved");
  await revoke(browser, SEAT);
  await expect(note(sheet.page)).toBeVisible({ timeout: WITHIN });
  await expect(note(sheet.page)).toContainText("请向组委会工作人员要新的登录码");
  await sheet.expectSync("signed-out");
  const posts = postsOf(sheet.page);
  await sheet.type(1, "88.5");
  await sheet.type(2, "77");
  await sheet.expectTick(1, "here");
  await sheet.expectTick(2, "here");
  await sheet.page.reload();
  // The page comes from the device's own memory or not at all; what was typed stays either way.
  await openLink(sheet.context, server, ["judge", "--round", ROUND, "--judge", SEAT]);
  expect(posts).toEqual([]);
  await sheet.page.goto(`${server.url}/live/rounds/${ROUND}/judge`);
  await sheet.ready();
  await expect(sheet.figure(1)).toHaveText("88.5");
  await sheet.expectTick(1, "server");
  await sheet.expectTick(2, "server");
  await expect(note(sheet.page)).toHaveCount(0);
  await sheet.context.close();
});

test("a page that stays open goes on by one press after another link was opened", async ({
  browser,
}) => {
  const context = await deviceOf(browser, server, ["judge", "--round", ROUND, "--judge", SEAT]);
  const page = await context.newPage();
  await page.goto(`${server.url}/live/rounds/${ROUND}/judge`);
  const sheet = new Sheet(page, context);
  await sheet.ready();
  // The device of the test before still holds the seat.
  await sheet.key("take").click();
  await expect(sheet.key("take")).toHaveCount(0);
  await revoke(browser, SEAT);
  await expect(note(page)).toBeVisible({ timeout: WITHIN });
  await sheet.type(3, "66.6");
  await sheet.expectTick(3, "here");
  await openLink(context, server, ["judge", "--round", ROUND, "--judge", SEAT]);
  await sheet.key("signed-in-again").click();
  await sheet.expectTick(3, "server");
  await sheet.expectSync("saved");
  await expect(note(page)).toHaveCount(0);
  await context.close();
});

test("a head judge whose account is revoked reads it on the desk", async ({ browser }) => {
  const context = await deviceOf(browser, server, ["head-judge", "--round", ROUND]);
  const desk = new DeskPage(await context.newPage());
  await desk.open(server.url);
  await desk.saved();
  await revoke(browser, "C");
  await expect(note(desk.page)).toContainText("本机已被退出登录", { timeout: WITHIN });
  await expect(desk.page.locator("[data-sync]")).toHaveAttribute("data-sync", "signed-out");
  await context.close();
});

test("a page of the office that has a socket hears through it that its device was signed out, and asks nobody before", async ({
  browser,
}) => {
  const office = await deviceOf(browser, server, ["organiser"], { locale: "zh-CN" });
  const page = await office.newPage();
  const sent: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => sent.push(String(payload))),
  );
  // The socket of a public page stays when the way leads on.
  await page.goto(`${server.url}/league`);
  await expect(page.locator("[data-freshness='live']").first()).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "办公室" }).click();
  await expect.poll(() => sent.some((frame) => frame.includes("account/"))).toBe(true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  // Longer than two of the intervals at which a page without a socket asks.
  await page.waitForTimeout(9000);
  expect(asked.filter((way) => way === "/accounts/still")).toEqual([]);
  await office.request.post(`${server.url}/accounts/sign-out`, { headers: { origin: server.url } });
  await expect(note(page)).toBeVisible({ timeout: WITHIN });
  await office.close();
});

test("when the round is over, judges and head judge are thanked, and their devices are still", async ({
  browser,
}) => {
  const seated = (who: string, seat: string) =>
    deviceOf(browser, server, [
      who,
      "--round",
      ROUND,
      ...(who === "judge" ? ["--judge", seat] : []),
    ]);
  const [judges, heads] = [await seated("judge", SEAT), await seated("head-judge", "C")];
  const sheet = new Sheet(await judges.newPage(), judges);
  await sheet.page.goto(`${server.url}/live/rounds/${ROUND}/judge`);
  await sheet.ready();
  const desk = new DeskPage(await heads.newPage());
  await desk.open(server.url);
  const say = async (command: object) => {
    const answer = await heads.request.post(`${server.url}/live/submit`, {
      headers: { origin: server.url },
      data: { stream: `round/${ROUND}`, id: crypto.randomUUID(), command },
    });
    expect([JSON.stringify(command), answer.status(), await answer.text()]).toEqual([
      JSON.stringify(command),
      200,
      expect.stringContaining("hash"),
    ]);
  };
  for (const { entry, status, seats, shown } of (await publicState(heads.request, server.url))
    .entries) {
    if (status === "waiting") await say({ type: "withdraw", entry });
    if (status === "called") {
      for (const { seat, status } of seats)
        if (status === "open" || status === "returned") await say({ type: "absent", entry, seat });
      await say({ type: "confirm", entry });
    }
    if ((status === "called" || status === "confirmed") && !shown?.placed)
      await say({ type: "reveal", entry, step: "all" });
  }
  await say({ type: "close" });
  for (const page of [sheet.page, desk.page]) {
    await expect(note(page)).toHaveAttribute("data-signed-out", "over");
    await expect(note(page)).toContainText("本场已结束，谢谢您！");
    await expect(note(page)).toContainText("本机已退出登录");
  }
  await expect(note(desk.page)).toContainText("申请更正");
  await sheet.expectSync("over");
  const posts = postsOf(sheet.page);
  await sheet.page.evaluate(() => window.dispatchEvent(new Event("online")));
  await sheet.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  expect(posts.filter((one) => one.includes("drafts"))).toEqual([]);
  await judges.close();
  await heads.close();
});
