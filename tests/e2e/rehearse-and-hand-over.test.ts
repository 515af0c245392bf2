import path from "node:path";
import { createClient } from "@libsql/client";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";
import { PHONE, Sheet } from "./support/judging";
import { DeskPage, deviceOf, JudgesDevice, publicState, ROUND } from "./support/round";
import { TABLET } from "./support/table";

/** Before a round and when something goes wrong in it: the rehearsal, a second device, a sheet on paper. */

test.describe.configure({ mode: "serial", timeout: 120_000 });

let server: TestServer;
let head: BrowserContext;
let desk: Page;
const judges = new Map<string, BrowserContext>();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const dataDir = await temporaryData();
  const from = createClient({ url: `file:${process.env.LEITAI_E2E_DATA}/leitai.db` });
  const file = path.join(dataDir, "leitai.db");
  await from.execute({ sql: "VACUUM INTO ?", args: [file] });
  from.close();
  // Tonight's round as it was before anybody opened it.
  const db = createClient({ url: `file:${file}` });
  for (const table of ["Commit", "Sealed", "Fold"])
    await db.execute({
      sql: `DELETE FROM "${table}" WHERE stream = ?`,
      args: [`round/${ROUND}`],
    });
  db.close();
  server = await startServer({ dataDir });
  head = await deviceOf(browser, server, ["head-judge", "--round", ROUND], { viewport: TABLET });
  desk = await head.newPage();
});
test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

const judge = async (browser: Parameters<typeof deviceOf>[0], seat: string) => {
  const args = ["judge", "--round", ROUND, "--judge", seat];
  const context = await deviceOf(browser, server, args, { viewport: PHONE });
  judges.set(seat, context);
  const page = await context.newPage();
  await page.goto(`${server.url}/live/rounds/${ROUND}/judge`);
  const sheet = new Sheet(page, context);
  await sheet.ready();
  return sheet;
};

test("a rehearsal reaches desk, sheet and screen, is marked everywhere, and leaves nothing behind", async ({
  browser,
  request,
}) => {
  const its = new DeskPage(desk);
  await its.open(server.url);
  const sheet = await judge(browser, "1");
  const screen = await (await browser.newContext()).newPage();
  await screen.goto(`${server.url}/live/rounds/${ROUND}/board`);
  await expect(screen.locator("[data-rehearsal]")).toHaveCount(0);
  await its.press("rehearse");
  await expect(desk.locator('[data-rehearsal="on"]')).toBeVisible();
  await expect(sheet.page.locator("[data-rehearsal]")).toContainText("彩排");
  await expect(screen.locator("[data-rehearsal]")).toContainText("彩排 Rehearsal");
  await its.press("next");
  await sheet.expectOpen("rehearsal");
  for (const n of [0, 1, 2, 3]) await sheet.type(n, "90");
  await sheet.key("hand-in").click();
  await expect(its.row("1")).toContainText("90");
  const seen = await (await request.get(`${server.url}/festival/rounds/${ROUND}`)).text();
  expect(seen).not.toContain("彩排");
  await its.press("end-rehearsal");
  await expect(desk.locator('[data-rehearsal="off"]')).toBeVisible();
  await expect(sheet.page.locator("[data-rehearsal]")).toHaveCount(0);
  await expect(screen.locator("[data-rehearsal]")).toHaveCount(0);
  const { entries } = await publicState(request, server.url);
  expect(entries.every(({ status, seats }) => status === "waiting" && seats.length === 0)).toBe(
    true,
  );
});

test("a second device of a seat is told, takes over with all marks, and nothing is lost or counted twice", async ({
  browser,
  request,
}) => {
  const its = new DeskPage(desk);
  await its.press("next");
  const [context] = [...judges.values()];
  const page = context?.pages()[0];
  if (!context || !page) throw new Error("no first device");
  const one = new Sheet(page, context);
  const entry = (await publicState(request, server.url)).current ?? "";
  await one.expectOpen(entry);
  await one.type(0, "91.4");
  await one.expectTick(0, "server");
  // The judge's own next device comes in by the code that this one shows.
  const codes = await context.newPage();
  await codes.goto(`${server.url}/live/rounds/${ROUND}/hand-over`);
  await codes.locator("main form button").click();
  const link = await codes.locator("[data-hand-over]").getAttribute("data-hand-over");
  const second = await browser.newContext({ viewport: PHONE });
  const other = await second.newPage();
  await other.goto(link ?? "");
  await other.locator("main form button").last().click();
  await other.waitForURL(/\/judge/);
  const two = new Sheet(other, second);
  await two.ready();
  await expect(other.locator('[data-hold="elsewhere"]')).toBeVisible();
  await expect(two.key("hand-in")).toHaveCount(0);
  await expect(one.page.locator('[data-hold="other"]')).toBeVisible({ timeout: 30_000 });
  await two.key("take").click();
  await expect(other.locator('[data-hold="elsewhere"]')).toHaveCount(0);
  await expect(two.figure(0)).toHaveText("91.4");
  await expect(one.page.locator('[data-hold="elsewhere"]')).toBeVisible({ timeout: 30_000 });
  await expect(one.key("hand-in")).toHaveCount(0);
  await expect(one.figure(0)).toHaveText("91.4");
  for (const n of [1, 2, 3]) await two.type(n, "88");
  await two.key("hand-in").click();
  await expect(its.row("1")).toContainText("91.4");
  const seats = (await publicState(request, server.url)).entries.find(
    (found) => found.entry === entry,
  )?.seats;
  expect(seats?.find(({ seat }) => seat === "1")).toMatchObject({
    status: "handed-in",
    revision: 1,
  });
});

test("a sheet on paper counts once two people have entered the same, and shows nobody a mark", async ({
  browser,
  request,
}) => {
  const entry = (await publicState(request, server.url)).current ?? "";
  const office = await deviceOf(browser, server, ["organiser"], { viewport: TABLET });
  const address = `${server.url}/live/rounds/${ROUND}/paper`;
  const [first, second] = [await head.newPage(), await office.newPage()];
  const enter = async (page: Page, marks: readonly string[]) => {
    await page.goto(address);
    await page.locator(`[data-line="${entry} 2"] a`).click();
    for (const [n, mark] of marks.entries())
      await page.locator('input[name^="mark."]').nth(n).fill(mark);
    await page.locator("button[name=do]").click();
  };
  await enter(first, ["９０", "88", "87,5", "61.7"]);
  // Each beside its field, all at once.
  await expect(first.locator("main")).toContainText("全角数字");
  await expect(first.locator("main")).toContainText("逗号");
  await expect(first.locator('input[name^="mark."]').nth(1)).toHaveValue("88");
  await enter(first, ["90", "88", "87", "61.7"]);
  await expect(first.getByRole("status")).toContainText("另一个人");
  await enter(second, ["90", "88", "87", "67.1"]);
  await expect(second.getByRole("alert")).toContainText("不一致");
  expect(await second.content()).not.toContain("61.7");
  await enter(second, ["90", "88", "87", "61.7"]);
  await expect(second.getByRole("status")).toContainText("密封");
  const seats = (await publicState(request, server.url)).entries.find(
    (found) => found.entry === entry,
  )?.seats;
  expect(seats?.find(({ seat }) => seat === "2")).toMatchObject({
    status: "handed-in",
    onPaper: { entered: expect.any(String), checked: expect.any(String) },
  });
  // Whose device works hands in beside it as always.
  await (await JudgesDevice.open(browser, server, "4")).handIn(entry, "88");
});
