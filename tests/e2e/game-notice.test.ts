import path from "node:path";
import { createClient } from "@libsql/client";
import { type BrowserContext, expect, test } from "@playwright/test";
import { removeData, type TestServer } from "../support/server";
import { ownServer, plannedGames, signIn, TABLET, Table } from "./support/table";

let server: TestServer;
let office: BrowserContext;

test.beforeAll(async ({ browser }) => {
  server = await ownServer();
  const storageState = await signIn(browser, server);
  office = await browser.newContext({ viewport: TABLET, storageState });
});
test.afterAll(async () => {
  await office.close();
  await server.stop();
  await removeData(server.dataDir);
});

test("a game that was stopped for good is shown as that, with its reason, and is not on", async () => {
  const [game = ""] = await plannedGames(server);
  const table = await Table.open(office, server.url, game);
  await table.begin();
  await table.tap(await table.player("home", 0), "deed fg2", "skip");
  await table.tap("menu", "menu forfeit", "forfeit abandon");
  await table.page.locator("[data-panel] input").fill("停电");
  await table.tap("forfeit do");
  await table.expectSync("saved");
  const page = await office.newPage();
  for (const url of [`/league/games/${game}`, `/live/games/${game}/board`]) {
    await page.goto(server.url + url);
    await expect(page.locator("[data-notice=abandoned]")).toContainText("比赛中止，待裁定");
    await expect(page.locator("[data-notice=abandoned]")).toContainText("停电");
  }
  await page.goto(`${server.url}/office/results`);
  const line = page.locator("li", { has: page.locator(`a[href="/live/games/${game}/score"]`) });
  await expect(line).toContainText("比赛中止，待裁定");
  await expect(line).not.toContainText("进行中");
});

test("a result that was nullified says so, with its reason, on the game's own page and board", async () => {
  const db = createClient({ url: `file:${path.join(server.dataDir, "leitai.db")}` });
  const { rows } = await db.execute(
    `SELECT id, groupId FROM Fixture WHERE groupId IS NOT NULL
     AND EXISTS (SELECT 1 FROM "Commit" WHERE stream = 'game/' || Fixture.id) ORDER BY id LIMIT 1`,
  );
  db.close();
  const [game, group] = [String(rows[0]?.id), String(rows[0]?.groupId)];
  const page = await office.newPage();
  await page.goto(`${server.url}/office/groups/${group}`);
  const form = page.locator("form", { has: page.locator("select[name=game]") });
  await form.locator("select[name=game]").selectOption(game);
  await form.locator("[name=reason]").fill("冒名顶替");
  await form.locator("button[type=submit]").click();
  await expect(page.getByText("冒名顶替").first()).toBeVisible();
  for (const url of [`/league/games/${game}`, `/live/games/${game}/board`]) {
    await page.goto(server.url + url);
    await expect(page.locator("[data-notice=nullified]")).toContainText("成绩作废");
    await expect(page.locator("[data-notice=nullified]")).toContainText("冒名顶替");
  }
  // The table reads it, too, and loses no key to it.
  const table = await Table.open(office, server.url, game);
  await table.page.setViewportSize({ width: 1024, height: 768 });
  await expect(table.page.locator("[data-notice=nullified]")).toContainText("请先问组委会");
  await expect(table.page.locator("[data-notice=nullified]")).toContainText("冒名顶替");
  await expect(table.key("menu")).toBeInViewport({ ratio: 1 });
  await page.goto(`${server.url}/schedule`);
  await expect(page.locator(`a[href="/league/games/${game}"]`).first()).toContainText("成绩作废");
});
