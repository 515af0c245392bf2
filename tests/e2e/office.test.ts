import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { byKey, tabTo } from "./support/by-key";
import { type OfficeServer, openOffice, openPage, otherDevice } from "./support/office-server";

/** What organisers do on a match day. */

let server: OfficeServer;
/** The organiser's device, signed in by the printed link. */
let office: BrowserContext;

test.beforeAll(async ({ browser }) => {
  server = await openOffice();
  office = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const page = await openPage(office, server.link("organiser"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您是组织者吗？");
  // Whoever only looks uses nothing up.
  await page.reload();
  await byKey(page, page.getByRole("button", { name: "是我，进入" }));
  await expect(page).toHaveURL(`${server.url}/office`);
  await page.close();
});
test.afterAll(async () => {
  await office.close();
  await server.close();
});

const open = (path: string) => openPage(office, server.url + path);
const WEEK = "/schedule/plan?week=2026-11-23";
const chips = (page: Page) => page.locator("table a[data-game]");
const panel = (page: Page) => page.getByRole("region", { name: "调整时间和场地" });

test("a game moves to a time that the desk suggests, and back, by keyboard alone", async () => {
  const page = await open(WEEK);
  const chip = chips(page).nth(4);
  const game = await chip.getAttribute("data-game");
  const before = await chip.getAttribute("aria-label");
  await byKey(page, chip);
  await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
  const best = panel(page).getByRole("region", { name: "最合适的时间" }).getByRole("link");
  await expect(best).toHaveCount(10);
  await expect(best.first()).toContainText("没有冲突");
  await byKey(page, best.first());
  await expect(panel(page)).toContainText("没有冲突，可以移动。");
  await byKey(page, panel(page).getByRole("button", { name: "移动", exact: true }));
  await expect(page.getByRole("status")).toContainText("已移到");
  await expect(page.getByText("没有冲突。")).toBeVisible();
  const moved = page.locator(`table a[data-game="${game}"]`);
  expect(await moved.getAttribute("aria-label")).not.toBe(before);
  await expect(moved.getByRole("img", { name: "已固定" })).toBeVisible();
  await byKey(page, page.getByRole("button", { name: "撤销上一次移动" }));
  await expect(page.getByRole("status")).toContainText("已撤销");
  await expect(moved).toHaveAttribute("aria-label", before ?? "");
  await expect(moved.getByRole("img", { name: "已固定" })).toHaveCount(0);
  await page.close();
});

test("a move into a clash is possible, names the clash with names, and can be undone", async () => {
  const page = await open(WEEK);
  const chip = chips(page).nth(6);
  const game = await chip.getAttribute("data-game");
  await byKey(page, chip);
  await byKey(page, panel(page).getByRole("button", { name: "查看这一天" }));
  const taken = panel(page).getByRole("link").filter({ hasText: "已安排" }).first();
  const sentence = (await taken.textContent()) ?? "";
  expect(sentence).toMatch(/\d{2}:\d{2}–\d{2}:\d{2} 已安排“[^”]+ — [^”]+”。/);
  await byKey(page, taken);
  await expect(panel(page)).toContainText("移动后会有这些冲突：");
  await byKey(page, panel(page).getByRole("button", { name: "仍然移动" }));
  await expect(page.getByRole("status")).toContainText("已移到");
  await expect(page.getByRole("status")).toContainText("已安排");
  await expect(page.locator(`table a[data-game="${game}"]`)).toContainText("有冲突");
  // The office knows it, too.
  const home = await open("/office");
  await expect(home.getByRole("link", { name: /^调整: 赛程冲突/ })).toHaveCount(1);
  await home.close();
  await byKey(page, page.getByRole("button", { name: "撤销上一次移动" }));
  await expect(page.getByRole("status")).toContainText("已撤销");
  await expect(page.getByText("没有冲突。")).toBeVisible();
  await page.close();
});

test("Escape closes a game and leads back to it", async () => {
  const page = await open(WEEK);
  const chip = chips(page).nth(2);
  await byKey(page, chip);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(chip).toBeFocused();
  await page.close();
});

test("of two desks the second is told that the first was quicker, and may then move all the same", async () => {
  const [a, b] = [await open(WEEK), await open(WEEK)];
  for (const page of [a, b]) {
    await chips(page).nth(3).click();
    await panel(page)
      .getByRole("region", { name: "最合适的时间" })
      .getByRole("link")
      .first()
      .click();
    await expect(panel(page)).toContainText("没有冲突，可以移动。");
  }
  const button = (page: Page) => panel(page).getByRole("button", { name: /移动$/ });
  await button(a).click();
  await expect(a.getByRole("status")).toContainText("已移到");
  await button(b).click();
  await expect(b.getByRole("alert")).toContainText("刚被别人修改过");
  await button(b).click();
  await expect(b.getByRole("status")).toContainText("已移到");
  const status = b.getByRole("status");
  for (let undone = 0; undone < 2; undone++) {
    const before = (await status.textContent()) ?? "";
    await b.getByRole("button", { name: "撤销上一次移动" }).click();
    // The next undo needs the timetable that this one left: the page shows both at once.
    await expect(status).not.toHaveText(before);
    await expect(status).toContainText("已撤销");
  }
  await a.close();
  await b.close();
});

test("all of it works before any script has run", async ({ browser }) => {
  const state = await office.storageState();
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: state,
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
  });
  const page = await plain.newPage();
  await page.goto(server.url + WEEK);
  await chips(page).nth(5).click();
  await panel(page).getByRole("region", { name: "最合适的时间" }).getByRole("link").nth(1).click();
  await panel(page).getByRole("button", { name: "移动", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("已移到");
  await page.getByRole("button", { name: "撤销上一次移动" }).click();
  await expect(page.getByRole("status")).toContainText("已撤销");
  await page.goto(`${server.url}/office/officials?day=2026-11-28`);
  await page.getByLabel("姓名").first().fill("薛光庆");
  await page.getByRole("button", { name: "添加并生成链接" }).first().click();
  await expect(page.getByRole("img", { name: "薛光庆 的登录二维码" })).toBeVisible();
  await plain.close();
});

test("an official gets a link that works once, and none once they are revoked", async ({
  browser,
}) => {
  const page = await open("/office/officials");
  const form = page.getByRole("form", { name: /添加记录员/ }).first();
  await tabTo(page, form.getByLabel("姓名"));
  await page.keyboard.type("熊梅晓");
  await byKey(page, form.getByRole("button", { name: "添加并生成链接" }));
  await expect(page.getByRole("heading", { name: "熊梅晓 的登录二维码" })).toBeFocused();
  const link = await page.getByLabel("链接地址").inputValue();

  const device = await otherDevice(browser, link);
  await expect(device.getByRole("heading", { level: 1 })).toHaveText("您是记录员 熊梅晓 吗？");
  await device.getByRole("button", { name: "是我，进入" }).click();
  await expect(device).toHaveURL(/\/live\/games\/[^/]+\/score$/);
  const pad = device.url();
  expect((await device.goto(`${server.url}/office`))?.status()).toBe(404);

  const second = await otherDevice(browser, link);
  await expect(second.getByText("410")).toBeVisible();
  await expect(second.getByText("请向组织者要一个新的链接或二维码。")).toBeVisible();

  await page.reload();
  await byKey(page, page.getByLabel("停用熊梅晓").first());
  await byKey(page, page.getByRole("button", { name: "停用熊梅晓" }));
  await expect(page.getByRole("status")).toContainText("已停用 熊梅晓");
  await device.goto(pad);
  await expect(device).toHaveURL(/\/accounts\/sign-in\?to=/);
  for (const one of [page, device, second]) await one.close();
});

test("a day's cards are printed on A4, one person each, and lead to their game", async ({
  browser,
}) => {
  const page = await open("/office/officials?day=2026-11-28");
  await page.getByLabel("姓名").first().fill("谭永明");
  await page.getByRole("button", { name: "添加并生成链接" }).first().click();
  const old = await page.getByLabel("链接地址").inputValue();
  await page.getByRole("link", { name: "打印当天二维码" }).click();
  await page.getByRole("button", { name: "生成并预览" }).click();
  const card = page.getByRole("listitem").filter({ hasText: "谭永明" });
  await expect(card.getByRole("img", { name: "谭永明 的登录二维码" })).toBeVisible();
  await expect(card).toContainText("11月28日 周六");
  // The cards made before are worth nothing any more.
  const device = await otherDevice(browser, old);
  await expect(device.getByText("410")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  const box = await card.boundingBox();
  expect(box?.width).toBeGreaterThan(330);
  expect(box?.width).toBeLessThan(365);
  for (const one of [page, device]) await one.close();
});

test("a signed game is opened again with a reason, which everybody can read in its log", async () => {
  const page = await open("/office/results");
  await byKey(page, page.getByLabel(/^重新打开“/).first());
  const reason = page.getByLabel("理由").first();
  await tabTo(page, reason);
  await page.keyboard.type("第3节漏记一次罚球");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("已重新打开");
  const home = await open("/office");
  await expect(home.getByText(/^等待更正：/)).toBeVisible();
  const audit = await open("/office/audit");
  await expect(audit.getByRole("row").nth(1)).toContainText("重新打开记录表");
  for (const one of [page, home, audit]) await one.close();
});
