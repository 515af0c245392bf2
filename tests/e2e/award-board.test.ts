import { type Browser, expect, type Page, test } from "@playwright/test";
import { removeData } from "../support/server";
import { headJudge, type JudgingServer, judgingServer } from "./support/judging";
import { contrast, lightestOf, textsOf } from "./support/legibility";
import { ROUND } from "./support/round";

// One server of its own, because an act of it is revealed.
let server: JudgingServer;

test.beforeAll(async ({ browser }) => {
  server = await judgingServer(browser);
});

test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

/** A spectator's screen, with every word that came to it over the socket. */
async function spectator(browser: Browser, path: string) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`);
  await expect(page.locator("[data-freshness=live]")).toBeVisible();
  return page;
}

const open = (page: Page) => page.locator(".award-tile.is-open");

test("the hall sees each judge as the sheet is released, then the extremes, the score and the place", async ({
  browser,
}) => {
  const entry = server.act(8);
  const board = await spectator(browser, `/live/rounds/${ROUND}/board`);
  const phone = await spectator(browser, `/festival/rounds/${ROUND}`);
  const head = await headJudge(browser, server);
  await expect(board.getByText("评委打分中")).toBeVisible();
  await expect(board.locator(".award-tile")).toHaveCount(7);
  for (const seat of ["3", "6"]) await head.say({ type: "absent", entry, seat });
  await expect(board.locator(".award-tile")).toHaveCount(5);
  await head.say({ type: "confirm", entry });
  await expect(board.getByText("等待亮分")).toBeVisible();
  await expect(open(board)).toHaveCount(0);

  await head.say({ type: "reveal", entry, step: "sheet" });
  await expect(open(board)).toHaveCount(1);
  await head.say({ type: "reveal", entry, step: "sheets" });
  await expect(open(board)).toHaveCount(5);
  await expect(board.locator(".award-tile.is-dropped")).toHaveCount(0);
  await head.say({ type: "reveal", entry, step: "extremes" });
  await expect(board.locator(".award-tile.is-dropped")).toHaveCount(2);
  await expect(board.locator(".award-score")).toHaveCount(0);
  await head.say({ type: "reveal", entry, step: "score" });
  const score = board.locator(".award-score");
  await expect(score).toHaveText(/^\d+\.\d{3}$/);
  await expect(board.locator(".award-row.is-new")).toHaveCount(0);
  await expect(phone.getByText(await score.innerText()).first()).toBeVisible();
  await head.say({ type: "reveal", entry, step: "place" });
  await expect(board.locator(".award-row.is-new")).toContainText(await score.innerText());
  await expect(phone.locator("#results ~ ol")).toContainText(await score.innerText());

  await head.close();
});

test("the score of the board can be read from ten metres", async ({ browser }) => {
  const head = await headJudge(browser, server);
  const board = await spectator(browser, `/live/rounds/${ROUND}/board`);
  await expect(board.locator(".award-score")).toBeVisible();
  const texts = await textsOf(board, ".award-score, .award-name, .award-mark");
  const of = (kind: string) => texts.filter((one) => one.kind.includes(kind));
  expect(of("award-score")).toHaveLength(1);
  for (const { vh } of of("award-score")) expect(vh).toBeGreaterThanOrEqual(22);
  for (const { vh } of of("award-name")) expect(vh).toBeGreaterThanOrEqual(7);
  for (const { vh, text } of texts) expect(vh, text).toBeGreaterThan(5.999);
  expect(texts.filter((one) => !one.inside).map((one) => one.text)).toEqual([]);
  const cut = await board
    .locator(".award-tile, .award-line, .award-title")
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  expect(cut).toBe(0);
  const lightest = await lightestOf(board, ".award");
  for (const { colour, ground, text } of texts)
    expect(contrast(colour, ground || lightest), text).toBeGreaterThanOrEqual(7);
  await head.close();
});

test("whoever is called next takes the stage, and a screen that was off comes back to the same picture", async ({
  browser,
}) => {
  const head = await headJudge(browser, server);
  const board = await spectator(browser, `/live/rounds/${ROUND}/board`);
  await expect(board.locator(".award-score")).toBeVisible();
  await head.say({ type: "call", entry: server.act(9) });
  await expect(board.getByText("第 9 / 18 个节目")).toBeVisible();
  await expect(board.locator(".award-score")).toHaveCount(0);
  await board.reload();
  await expect(board.getByText("第 9 / 18 个节目")).toBeVisible();
  await head.close();
});

test("a board without contact says how old it is and loses its colours", async ({ browser }) => {
  const board = await spectator(browser, `/live/rounds/${ROUND}/board`);
  await board.context().setOffline(true);
  const lost = board.locator("[data-freshness=offline]");
  await expect(lost).toBeVisible({ timeout: 40_000 });
  await expect(lost).toContainText("前的数据");
  await expect(board.locator(".award")).toHaveClass(/is-stale/);
  await board.context().setOffline(false);
  await expect(board.locator("[data-freshness=live]")).toBeVisible({ timeout: 20_000 });
  await expect(board.locator(".award")).not.toHaveClass(/is-stale/);
});
