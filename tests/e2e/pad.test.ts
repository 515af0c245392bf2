import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import { removeData, type TestServer } from "../support/server";
import { ownServer, plannedGames, signIn, TABLET, Table } from "./support/table";

let server: TestServer;
let games: string[];
let storageState: Awaited<ReturnType<BrowserContext["storageState"]>>;

test.beforeAll(async ({ browser }) => {
  server = await ownServer();
  games = await plannedGames(server);
  storageState = await signIn(browser, server);
});

test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

const device = (browser: Browser) => browser.newContext({ viewport: TABLET, storageState });
const nextGame = () => games.pop() ?? "";

test("undo names what it takes back, and takes it back with one tap", async ({ browser }) => {
  const tablet = await device(browser);
  const table = await Table.open(tablet, server.url, nextGame());
  await table.begin();
  const scorer = table.five("home").nth(3);
  const name = (await scorer.locator("span").nth(1).textContent()) ?? "";
  await table.tap("deed fg3", await table.player("home", 3));
  await table.tap(await table.player("away", 0), "deed foul");
  await expect(table.page.locator("[data-undo]")).toContainText("侵人犯规");
  await table.tap("undo");
  await expect(table.page.locator("[data-undo]")).toContainText(`${name} 三分命中`);
  await table.tap("undo");
  await table.expectScore(0, 0);
  await expect(table.page.locator('[data-mark="gone"]')).toHaveCount(2);
  // What was taken back by mistake comes back from its own line.
  await table.page.locator('[data-mark="gone"]', { hasText: "三分命中" }).click();
  await table.tap("entry undo");
  await table.expectScore(3, 0);
  await tablet.close();
});

test("an earlier entry is made another one in its own place, or gets one behind it", async ({
  browser,
}) => {
  const tablet = await device(browser);
  const table = await Table.open(tablet, server.url, nextGame());
  await table.begin();
  await table.tap(await table.player("home", 0), "deed fg2");
  await table.tap("skip", await table.player("away", 0), "deed fg2", "skip");
  const line = table.page.locator("[data-line]", { hasText: "两分命中" }).last();
  await line.click();
  await table.tap("entry fg3");
  await table.expectScore(3, 2);
  const corrected = table.page.locator('[data-mark="replaced"]');
  await expect(corrected).toContainText("三分命中");
  await expect(corrected).toContainText("3–0");
  await expect(table.page.locator("[data-undo]")).toContainText(/更正，改回.*两分命中/);
  await corrected.click();
  await table.tap("entry insert", await table.player("home", 1), "deed ft");
  await table.expectScore(4, 2);
  await expect(table.page.locator('[data-mark="inserted"]')).toContainText("4–0");
  await table.expectSync("saved");
  await tablet.close();
});

test("a basket and a foul take two taps, a substitution three, and what cannot be says why beside the key", async ({
  browser,
}) => {
  const tablet = await device(browser);
  const table = await Table.open(tablet, server.url, nextGame());
  await table.begin();
  expect(await table.tap(await table.player("home", 0), "deed fg2")).toBe(2);
  await table.expectScore(2, 0);
  const mate = await table.player("home", 1);
  await table.tap(mate.replace("player", "follow"));
  await expect(table.page.locator("[data-line]").first()).toContainText("助攻");

  const fouler = await table.player("away", 0);
  expect(await table.tap("deed foul", fouler)).toBe(2);
  await expect(table.key(fouler)).toContainText("犯规 1");
  await table.tap("kind technical", "skip");
  await expect(table.page.locator("[data-line]").first()).toContainText("技术犯规");

  const [out, coming] = [
    await table.player("away", 1),
    await table.bench("away").first().getAttribute("data-key"),
  ];
  expect(await table.tap("change away", out, coming ?? "")).toBe(3);
  // Who comes takes the place of the one who goes.
  await expect(table.five("away").nth(1)).toHaveAttribute("data-key", coming ?? "");
  await table.tap(out, "deed fg2");
  const refused = table.page.locator('[data-refusal="deed fg2"]');
  await expect(refused).toContainText("不在场上");
  // Who knows better says so, and the record shows it.
  await refused.getByRole("button", { name: "照样记录" }).click();
  await table.expectScore(2, 2);
  await expect(table.page.locator("[data-undo]")).toContainText("记录台坚持记录");
  await table.tap("undo");

  // What a team does as a whole goes by the same two taps.
  await table.tap("team home", "deed fg2");
  await table.expectScore(4, 0);

  // With the fifth foul a player has to leave, and the pad asks for it.
  for (let n = 0; n < 4; n++) await table.tap(fouler, "deed foul");
  await expect(table.key(fouler)).toContainText("须换下");
  await table.tap("send-off", (await table.bench("away").last().getAttribute("data-key")) ?? "");
  await expect(table.five("away").nth(0)).not.toHaveAttribute("data-key", fouler);
  await expect(table.key("send-off")).toHaveCount(0);
  await table.expectSync("saved");
  await tablet.close();
});

test("the whole game by keyboard, and no shortcut while somebody types", async ({ browser }) => {
  const tablet = await device(browser);
  const table = await Table.open(tablet, server.url, nextGame());
  await table.begin();
  const { keyboard } = table.page;
  await keyboard.press("Space");
  await expect(table.key("clock")).toHaveAttribute("data-running", "true");
  await keyboard.press("Space");
  await expect(table.key("clock")).toHaveAttribute("data-running", "false");
  for (const key of ["1", "e", "7", "w", "z"]) await keyboard.press(key);
  await table.expectScore(3, 0);
  await keyboard.press("m");
  await table.tap("menu clock");
  const input = table.page.getByLabel("剩余时间（分:秒）");
  await input.fill("");
  await input.pressSequentially("7:25");
  await keyboard.press("Enter");
  await expect(table.page.locator("[data-clock]")).toHaveText("07:25");
  await keyboard.press("Minus");
  await expect(table.page.locator("[data-clock]")).toHaveText("07:24");
  await keyboard.press("?");
  await expect(table.page.locator("[data-panel]")).toContainText("开表 / 停表");
  await table.expectScore(3, 0);
  await tablet.close();
});

test("a whole game to the signature, with every key large enough and far enough from the next", async ({
  browser,
}) => {
  const tablet = await device(browser);
  const table = await Table.open(tablet, server.url, nextGame());
  await expectKeysFit(table);
  await table.begin();
  await table.tap(await table.player("home", 0), "deed foul");
  await expectKeysFit(table);
  for (const viewport of [TABLET, { width: 1024, height: 768 }, { width: 360, height: 640 }]) {
    await table.page.setViewportSize(viewport);
    await expectKeysFit(table);
    await expectFitsWide(table);
  }
  await table.page.setViewportSize({ width: 1024, height: 768 });
  await expectFitsHigh(table);
  await table.page.setViewportSize(TABLET);
  await expectFitsHigh(table);
  await expectAccessible(table);
  await table.tap("menu");
  await expectKeysFit(table);
  await table.tap("close", await table.player("home", 1), "deed fg2");
  for (let period = 1; period <= 4; period++) {
    if (period > 1) await table.tap("turn");
    // No jump ball was entered, so the pad asks once who has the ball.
    if (period === 2) await table.tap("arrow home", "turn");
    // With time on the clock the key asks once more.
    await table.tap("turn");
    await expect(table.key("turn")).toContainText("确定结束");
    await table.tap("turn");
  }
  await table.tap("turn", "turn");
  await expectKeysFit(table);
  await expect(table.page.locator("[data-panel]")).toContainText("各节比分");
  await table.tap("sign");
  await expect(table.page.locator("[data-next]")).toContainText("已签字");
  await table.expectSync("saved");
  await tablet.close();
});

/** Every key 64 px high, 12 px from its neighbours; the log's lines 44 px. Keys under a panel cannot be tapped. */
async function expectKeysFit(table: Table): Promise<void> {
  const wrong = await table.page.evaluate(() => {
    const panel = document.querySelector("[data-panel]");
    const boxes = [...document.querySelectorAll<HTMLElement>("[data-key], [data-line]")]
      .filter((key) => key.offsetParent !== null)
      .filter((key) => !panel || panel.contains(key) || !key.closest(".pad-middle, .pad-foot"))
      .map((key) => ({ key: key.dataset.key ?? "line", box: key.getBoundingClientRect() }));
    const keys = boxes.filter(({ key }) => key !== "line");
    const low = boxes.filter(({ key, box }) => box.height < (key === "line" ? 43.9 : 63.9));
    const near = keys.flatMap((a, i) =>
      keys
        .slice(i + 1)
        .filter((b) => {
          const across = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
          const down = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
          return Math.max(across, down) < 11.9;
        })
        .map((b) => `${a.key} | ${b.key}`),
    );
    return [...low.map(({ key, box }) => `${key}: ${box.height}`), ...near];
  });
  expect(wrong).toEqual([]);
}

async function expectAccessible(table: Table): Promise<void> {
  const { violations } = await new AxeBuilder({ page: table.page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
  expect(found).toEqual([]);
}

async function expectFitsWide(table: Table): Promise<void> {
  const { width, page } = await table.page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    page: document.documentElement.scrollWidth,
  }));
  expect(page).toBeLessThanOrEqual(width);
}

async function expectFitsHigh(table: Table): Promise<void> {
  const { height, page } = await table.page.evaluate(() => ({
    height: document.documentElement.clientHeight,
    page: document.documentElement.scrollHeight,
  }));
  expect(page).toBeLessThanOrEqual(height);
}

test("a browser that keeps nothing does not start a game, and says why", async ({ browser }) => {
  const tablet = await device(browser);
  await tablet.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  const page = await tablet.newPage();
  await page.goto(`${server.url}/live/games/${nextGame()}/score`);
  await expect(page.getByRole("heading", { name: "不能在这个浏览器里记录比赛" })).toBeVisible();
  await expect(page.locator('[data-key="turn"]')).toHaveCount(0);
  await tablet.close();
});
