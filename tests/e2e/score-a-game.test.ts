import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import { freePort, removeData, startServer, type TestServer } from "../support/server";
import { type Cable, cableTo } from "./support/cable";
import { offlinePageIsKept } from "./support/offline-page";
import { expectBoard, ownServer, plannedGames, signIn, TABLET, Table } from "./support/table";

// One server of its own, because one of the stories kills it.
let server: TestServer;
let cable: Cable;
let games: string[];
let storageState: Awaited<ReturnType<BrowserContext["storageState"]>>;

test.beforeAll(async ({ browser }) => {
  server = await ownServer();
  cable = await cableTo(server.port, await freePort());
  games = await plannedGames(server);
  storageState = await signIn(browser, server);
});

test.afterAll(async () => {
  await cable.close();
  await server.stop();
  await removeData(server.dataDir);
});

const device = (browser: Browser) => browser.newContext({ viewport: TABLET, storageState });
const nextGame = () => games.pop() ?? "";

test("the hall sees every basket at once, and nothing is lost when the network goes and the tablet reloads", async ({
  browser,
}) => {
  const game = nextGame();
  const tablet = await device(browser);
  const table = await Table.open(tablet, cable.url, game);
  await table.begin();
  const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const board = await hall.newPage();
  await board.goto(`${server.url}/live/games/${game}/board`);

  await table.tap("clock", await table.player("home", 0), "deed fg2");
  await expectBoard(board, 2, 0);
  await table.tap("deed fg3", await table.player("away", 1));
  await expectBoard(board, 2, 3);
  await table.expectSync("saved");
  await offlinePageIsKept(table.page);

  cable.pull();
  await tablet.setOffline(true);
  await table.expectSync("offline");
  await table.tap(await table.player("home", 2), "deed ft");
  await table.tap(await table.player("home", 2), "deed ft");
  await table.expectScore(4, 3);
  await expect(table.page.locator("[data-sync]")).toHaveAttribute("data-waiting", "2");

  const before = await table.clock();
  await table.page.reload();
  await table.ready();
  await table.expectScore(4, 3);
  await expect(table.key("clock")).toHaveAttribute("data-running", "true");
  await expect.poll(() => table.clock()).toBeLessThan(before);
  await table.tap(await table.player("away", 4), "deed fg2", "clock");
  await table.expectScore(4, 5);
  await expectBoard(board, 2, 3);

  await tablet.setOffline(false);
  cable.plug();
  await table.expectSync("saved");
  await expectBoard(board, 4, 5);
  await expect(table.page.locator("[data-sync]")).toHaveAttribute("data-waiting", "0");
  await Promise.all([tablet.close(), hall.close()]);
});

test("two tables on one game: what the server refuses is shown with its reason and can be dropped", async ({
  browser,
}) => {
  const game = nextGame();
  const tablets = await Promise.all([device(browser), device(browser)]);
  const first = await Table.open(tablets[0], cable.url, game);
  await first.begin();
  await first.expectSync("saved");
  const second = await Table.open(tablets[1], server.url, game);
  cable.pull();
  await tablets[0].setOffline(true);
  await first.tap("time-out home", "time-out home", await first.player("home", 0), "deed fg2");
  await second.tap("time-out home");
  await second.expectSync("saved");
  await tablets[0].setOffline(false);
  cable.plug();
  await first.expectSync("refused");
  const refused = first.page.locator("[data-refused]");
  await expect(refused).toContainText("已没有暂停");
  await first.tap("drop");
  await expect(refused).toHaveCount(0);
  await expect(first.page.locator("[data-sync]")).toHaveAttribute("data-waiting", "0");
  await second.expectScore(2, 0);
  await first.expectScore(2, 0);
  await Promise.all(tablets.map((tablet) => tablet.close()));
});

test("whose sign-in has ended keeps the queue, and it goes out after signing in again", async ({
  browser,
}) => {
  const tablet = await device(browser);
  const table = await Table.open(tablet, cable.url, nextGame());
  await table.begin();
  await table.expectSync("saved");
  await tablet.clearCookies();
  await table.tap(await table.player("home", 0), "deed fg3");
  await table.expectSync("signed-out");
  await expect(table.page.getByRole("link", { name: "重新登录" })).toBeVisible();
  await table.expectScore(3, 0);
  await tablet.addCookies(storageState.cookies);
  await table.page.locator('[data-key="signed-in-again"]').click();
  await table.expectSync("saved");
  await expect(table.page.locator("[data-signed-out]")).toHaveCount(0);
  await tablet.close();
});

test("the server is killed in the middle of the game, and the game goes on", async ({
  browser,
}) => {
  const game = nextGame();
  const tablet = await device(browser);
  const table = await Table.open(tablet, server.url, game);
  await table.begin();
  const hall = await browser.newContext();
  const board = await hall.newPage();
  await board.goto(`${server.url}/live/games/${game}/board`);
  await table.tap(await table.player("home", 0), "deed fg2");
  await expectBoard(board, 2, 0);
  await server.kill();
  await table.tap(await table.player("away", 0), "deed fg3");
  await table.tap("deed ft", await table.player("home", 1));
  await table.expectScore(3, 3);
  await table.expectSync("offline");
  server = await startServer({ dataDir: server.dataDir, port: server.port });
  await table.expectSync("saved");
  await expectBoard(board, 3, 3);
  await table.tap(await table.player("home", 4), "deed fg2");
  await expectBoard(board, 5, 3);
  await Promise.all([tablet.close(), hall.close()]);
});
