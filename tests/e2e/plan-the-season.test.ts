import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type OfficeServer, onOneOffice, openPage } from "./support/office-server";

/** The season is planned anew, and repaired when a hall is closed, by the engine that runs beside the server. */

let server: OfficeServer;
let office: BrowserContext;

onOneOffice({ width: 1920, height: 1400 }, (made) => {
  ({ server, office } = made);
});

const WEEK = "/schedule/plan?week=2026-11-23";
const open = (path = WEEK) => openPage(office, server.url + path);
/** A search comes to its end when its machine has time for it. */
const PATIENCE = { timeout: 90_000 };
const panel = (page: Page) => page.locator("[data-planning]");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
/** Where every game of the week stands. */
const shown = (page: Page) => page.locator("td[data-cell]").allInnerTexts();

test("planning shows its progress beside the present plan, and cancelling leaves everything as it was", async () => {
  const page = await open();
  const before = await shown(page);
  await press(page, "开始编排");
  await expect(panel(page)).toHaveAttribute("data-planning", "running");
  await expect(page.getByRole("progressbar", { name: "编排进度" })).toBeVisible();
  await expect(page.getByRole("row", { name: /已排比赛/ })).toContainText("72/72", PATIENCE);
  await press(page, "取消编排");
  await expect(panel(page)).toHaveCount(0);
  expect(await shown(page)).toEqual(before);
  await expect(page.getByRole("link", { name: "查看编排的进度和结果" })).toHaveCount(0);
  await page.close();
});

test("a hall is closed for nine days: the repair moves the games that have to move, and shows them first", async () => {
  const page = await open("/office/venues/V1");
  const days = Array.from(
    { length: 9 },
    (_, n) => `2026-${n < 5 ? "11" : "12"}-${String(n < 5 ? 26 + n : n - 4).padStart(2, "0")}`,
  );
  await page.getByLabel("闭馆日").fill(days.join("\n"));
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await page.goto(server.url + WEEK);
  await expect(
    page.getByRole("region", { name: "需要注意" }).getByRole("listitem").first(),
  ).toContainText("不开放");
  await press(page, "寻找改动最少的赛程");
  await expect(panel(page)).toHaveAttribute("data-planning", "done", PATIENCE);
  await expect(panel(page).getByText(/^0 处冲突/)).toBeVisible();
  await expect(panel(page)).toContainText("不能再少了");
  const moved = await page.locator("[data-moved]").count();
  expect(moved).toBeGreaterThan(0);
  await press(page, "采用新的编排");
  await expect(said(page, `${moved} 场比赛改变了`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "修复赛程" })).toHaveCount(0);
  await press(page, "撤销上一次编排");
  await expect(said(page, "恢复了重新编排以前的赛程")).toBeVisible();
  await expect(page.getByRole("heading", { name: "修复赛程" })).toBeVisible();
  await page.close();
});

test("stopped, it says how far from the best it is at most; taken it is one change, and one undo takes it back", async () => {
  // The hall is still closed: what stands cannot stay.
  const page = await open();
  const before = await shown(page);
  await press(page, "开始编排");
  await expect(page.getByRole("row", { name: /已排比赛/ })).toContainText("72/72", PATIENCE);
  await page.getByRole("link", { name: "关闭" }).click();
  await page.getByRole("link", { name: "查看编排的进度和结果" }).click();
  await press(page, "停止，用目前最好的编排");
  await expect(panel(page)).toHaveAttribute("data-planning", "done", PATIENCE);
  await expect(panel(page)).toContainText(/最多差 [\d.]+%/);
  await expect(panel(page).getByText(/^0 处冲突/)).toBeVisible();
  const changed = await page.locator("[data-moved]").count();
  expect(changed).toBeGreaterThan(0);
  await press(page, "采用新的编排");
  await expect(said(page, `${changed} 场比赛改变了`)).toBeVisible();
  await press(page, "撤销上一次编排");
  await expect(said(page, "恢复了重新编排以前的赛程")).toBeVisible();
  expect(await shown(page)).toEqual(before);
  await page.close();
});

test("without scripts it is begun, looked at and cancelled all the same", async ({ browser }) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await office.storageState(),
    locale: "zh-CN",
  });
  const page = await plain.newPage();
  await page.goto(server.url + WEEK);
  await press(page, "开始编排");
  await expect(panel(page)).toHaveAttribute("data-planning", "running");
  await press(page, "取消编排");
  await expect(panel(page)).toHaveCount(0);
  await plain.close();
});
