import { type BrowserContext, expect, test } from "@playwright/test";
import { removeData, type TestServer } from "../support/server";
import { ownServer, plannedGames, signIn, TABLET, Table } from "./support/table";

let server: TestServer;
let tablets: BrowserContext[];
let first: Table;
let second: Table;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  server = await ownServer();
  const [game = ""] = await plannedGames(server);
  const storageState = await signIn(browser, server);
  const device = () => browser.newContext({ viewport: TABLET, storageState });
  tablets = [await device(), await device()];
  first = await Table.open(tablets[0] as BrowserContext, server.url, game);
  await first.begin();
  await first.expectSync("saved");
  second = await Table.open(tablets[1] as BrowserContext, server.url, game);
  await second.expectScore(0, 0);
});

test.afterAll(async () => {
  for (const tablet of tablets) await tablet.close();
  await server.stop();
  await removeData(server.dataDir);
});

const changed = (table: Table) => table.page.locator("[data-changed]");
const newest = (table: Table) => table.page.locator("[data-log] [data-line]").first();

test("an undo that was meant for an entry never restores it once another table took it back", async () => {
  await first.tap(await first.player("home", 0), "deed fg2", "skip");
  await second.expectScore(2, 0);
  await newest(first).click();
  await expect(first.key("entry undo")).toHaveText("撤销这条");
  await second.tap("undo");
  await expect(changed(first)).toContainText("这条记录已被撤销");
  await expect(first.key("entry undo")).toBeDisabled();
  await first.expectScore(0, 0);
  await first.tap("changed go");
  await expect(changed(first)).toHaveCount(0);
  await expect(first.key("entry undo")).toHaveText("恢复这条");
  await first.tap("entry undo");
  await second.expectScore(2, 0);
});

test("what is typed for a period is kept, and never becomes the clock of another moment", async () => {
  await first.tap("menu", "menu clock");
  const typed = first.page.locator("[data-panel] input");
  await typed.fill("3:33");
  await second.tap("turn", "turn");
  await expect(changed(first)).toContainText("第1节已经结束");
  await expect(first.key("clock set")).toBeDisabled();
  await typed.press("Enter");
  await expect(typed).toHaveValue("3:33");
  await expect(first.page.locator("[data-panel]")).toHaveCount(1);
  await first.tap("close");
  await second.tap("turn", "arrow home", "turn");
  await expect(first.key("turn")).toContainText("结束第2节");
});

test("nothing is added to an entry, or put in behind it, that another table took back", async () => {
  await first.tap(await first.player("away", 1), "deed fg3");
  await expect(first.page.locator("[data-follow=shoot]")).toBeVisible();
  await second.expectScore(2, 3);
  await second.tap("undo");
  await expect(changed(first)).toContainText("这条记录已被撤销");
  await expect(first.page.locator('[data-key^="follow "]').first()).toBeDisabled();
  await first.tap("changed go");
  await expect(first.page.locator("[data-follow]")).toHaveCount(0);

  await first.tap(await first.player("away", 1), "deed fg2", "skip");
  await second.expectScore(2, 2);
  await newest(first).click();
  await first.tap("entry insert");
  await second.tap("undo");
  await expect(first.page.locator("[data-lost-place]")).toContainText("这条记录已被撤销");
  await first.tap(await first.player("home", 2), "deed fg2");
  await expect(first.page.locator("[data-refusal]")).toContainText("请先选补在哪里");
  await first.expectScore(2, 0);
  await first.tap("changed go", await first.player("home", 2), "deed fg2");
  await second.expectScore(4, 0);
});
