import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { createClient } from "@libsql/client";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";

/** The skills contest of the demo: a stage's scores are entered, published and counted. */

const ROUND = "SK1-tcm-scenario";
const CONTEST = "/festival/SK1";
const CHINESE = { locale: "zh-CN", viewport: { width: 1180, height: 820 } } as const;

let server: TestServer;
let dataDir: string;
let office: BrowserContext;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  dataDir = await temporaryData();
  const shared = path.join(process.env.LEITAI_E2E_DATA ?? "", "leitai.db");
  const from = createClient({ url: `file:${shared}` });
  await from.execute({ sql: "VACUUM INTO ?", args: [path.join(dataDir, "leitai.db")] });
  from.close();
  server = await startServer({ dataDir });
  office = await opened(browser, server.links()[0] ?? "");
});
test.afterAll(async () => {
  await server.stop();
  await removeData(dataDir);
});

/** Somebody whom a one-time link has signed in, on a device of their own. */
async function opened(browser: Browser, link: string): Promise<BrowserContext> {
  const context = await browser.newContext(CHINESE);
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("main form button").last().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/accounts/open"));
  await page.close();
  return context;
}

async function seated(browser: Browser, seat: string): Promise<Page> {
  const page = await office.newPage();
  await page.goto(`${server.url}/office/people?round=${ROUND}`);
  const form = page.locator("form", { has: page.locator(`input[name=seat][value="${seat}"]`) });
  await form.getByRole("button", { name: /链接/ }).click();
  const address = await page.locator('input[value*="/accounts/open/"]').inputValue();
  await page.close();
  const context = await opened(browser, address);
  const own = await context.newPage();
  await own.goto(`${server.url}/live/rounds/${ROUND}/${seat === "C" ? "desk" : "judge"}`);
  return own;
}

const category = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { level: 3, name }) }).last();

/** No wider than its window, and axe finds nothing. */
async function expectWhole(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
  expect(wide).toBe(false);
  // What is under the mouse has colours of its own.
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("Enter goes on, what is typed is kept, a wrong line is named, and all is handed in at once", async ({
  browser,
}) => {
  const page = await seated(browser, "1");
  await expect(page).toHaveURL(/\/list$/);
  const empty = page.locator("li", { hasText: "未提交" }).locator("[data-score]");
  const first = empty.first();
  const name = await first.getAttribute("name");
  await first.fill("88.5");
  await first.press("Enter");
  await expect(empty.nth(1)).toBeFocused();
  await page.keyboard.type("101");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/0 到 100|0–100/).last()).toBeVisible();
  await page.getByRole("button", { name: "提交已输入的得分" }).click();
  await expect(page.getByText("有 1 行不能用")).toBeVisible();
  await expectWhole(page);
  await expect(empty.nth(1)).toHaveValue("101");
  await empty.nth(1).fill("90");
  await page.getByRole("button", { name: "提交已输入的得分" }).click();
  await expect(page.getByText(/提交了 2 个得分/)).toBeVisible();
  await page.reload();
  await expect(page.locator(`[name="${name}"]`)).toHaveValue("88.5");
  await page.context().close();
});

test("a list is pasted; the rows that cannot be stay there with why", async ({ browser }) => {
  const page = await seated(browser, "1");
  const left = page.locator("li", { hasText: "未提交" });
  const all = await left.evaluateAll((lines) =>
    lines.map((line) => line.querySelector("span")?.textContent ?? ""),
  );
  expect(all.length).toBeGreaterThan(5);
  const rows = all.slice(1).map((number, at) => `${number}\t${70 + (at % 20)}`);
  await page.getByLabel("成绩表", { exact: true }).fill([...rows, "99\t80"].join("\n"));
  await page.getByRole("button", { name: "读入" }).click();
  await expect(page.getByText(`读入了 ${rows.length} 行`)).toBeVisible();
  await expect(page.getByText("这一场没有“99”")).toBeVisible();
  await expect(page.getByLabel("成绩表", { exact: true })).toHaveValue("99\t80");
  await page.getByRole("button", { name: "提交已输入的得分" }).click();
  await expect(page.getByText(`提交了 ${rows.length} 个得分`)).toBeVisible();
  await page.context().close();
});

test("the head judge notes who was absent and publishes; the contest's page has the final places without a reload", async ({
  browser,
}) => {
  const hall = await browser.newContext(CHINESE);
  const shown = await hall.newPage();
  await shown.goto(`${server.url}${CONTEST}`);
  await expect(category(shown, "中医").getByText("尚缺：情景模拟")).toBeVisible();
  const page = await seated(browser, "C");
  await expect(page).toHaveURL(/\/list$/);
  await expect(page.getByText("还有 1 人没有得分")).toBeVisible();
  await page.getByRole("button", { name: /缺席/ }).click();
  await page.getByRole("button", { name: "确认并公布全部成绩" }).click();
  await expect(page.getByText("请先勾选")).toBeVisible();
  await expectWhole(page);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "确认并公布全部成绩" }).click();
  await expect(page).toHaveURL(/\/festival\/SK1$/);
  await expect(category(shown, "中医").getByText("最终成绩")).toBeVisible({ timeout: 20_000 });
  await expect(category(shown, "中医").getByText("一等奖")).toHaveCount(1);
  await hall.close();
  await page.context().close();
});

test("an organiser reads beside the stages what is wrong with them, and nothing typed is lost", async () => {
  const page = await office.newPage();
  await page.goto(`${server.url}/office/contest-stages/SK1`);
  await expect(page.getByRole("heading", { name: "阶段", exact: true })).toBeVisible();
  await page.getByLabel("权重 % 第 1 行").fill("31");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("临床各阶段的权重合计是 101%，应为 100%。")).toBeVisible();
  await expect(page.getByLabel("权重 % 第 1 行")).toHaveValue("31");
  await expectWhole(page);
  await page.close();
});

for (const width of [320, 390, 768, 1180, 1920])
  test(`the result of all stages fits a screen of ${width}`, async ({ browser }) => {
    const context = await browser.newContext({ ...CHINESE, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${server.url}${CONTEST}`);
    await expectWhole(page);
    await context.close();
  });
