import { expect, type Page, test } from "@playwright/test";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";
import { openPage } from "./support/office-server";

/** An organiser sets up a small contest from nothing: festival, contest, entries, judges, a final, its order. */

let server: TestServer;
let dataDir: string;

test.beforeAll(async () => {
  dataDir = await temporaryData();
  const env = { LEITAI_DEMO: "0", LEITAI_NOW: "2026-11-24T10:00:00+08:00" };
  server = await startServer({ dataDir, env });
});
test.afterAll(async () => {
  await server.stop();
  await removeData(dataDir);
});

const ENTRIES = [
  ["市总工会", "秦岭谣"],
  ["公安局工会", "金色盾牌"],
  ["铁路工会", "远方的汽笛"],
  ["市总工会", "劳动者之歌"],
  ["教育工会", "春蚕"],
] as const;
const JUDGES = ["熊梅晓", "李文", "赵青", "钱进", "孙立"] as const;

const saved = (page: Page) => expect(page.getByText("已保存。")).toBeVisible();
const add = (page: Page) => page.getByRole("button", { name: "添加", exact: true }).click();

test("from an empty installation to a published contest with its running order", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await openPage(context, server.links()[0] ?? "");
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/\/office$/);

  // The festival.
  await page.goto(`${server.url}/office/festival`);
  await page.getByRole("link", { name: "新建艺术季" }).click();
  await page.getByLabel("全称").fill("首届职工艺术季");
  await page.getByLabel("简称").fill("艺术季");
  await page.getByLabel("主办单位").fill("市总工会");
  await add(page);
  await saved(page);

  // A contest: rules that cannot be are refused beside their field, and nothing typed is lost.
  await page.goto(`${server.url}/office/contests/new`);
  await page.getByLabel("赛项名称").fill("朗诵");
  await page.getByLabel("艺术形式").fill("朗诵");
  await page.getByLabel("权重 % 或系数 第 1 行").fill("50");
  await add(page);
  await expect(page.getByText("权重合计是 110%，应为 100%。")).toBeVisible();
  await expect(page.getByLabel("赛项名称")).toHaveValue("朗诵");
  await page.getByLabel("权重 % 或系数 第 1 行").fill("40");
  await add(page);
  await saved(page);
  await expect(page.getByRole("heading", { name: "规则检查" })).toBeVisible();
  const contest = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  for (const [unit, title] of ENTRIES) {
    await page.goto(`${server.url}/office/entries/new?contest=${contest}`);
    await page.getByLabel("参赛单位").fill(unit);
    await page.getByLabel("节目名称").fill(title);
    await add(page);
    await saved(page);
  }
  await expect(page.getByRole("link", { name: /春蚕/ })).toBeVisible();

  for (const name of JUDGES) {
    await page.goto(`${server.url}/office/judges/new`);
    await page.getByLabel("姓名").fill(name);
    await page.getByLabel("参赛单位").fill(name === "李文" ? "市总工会" : "");
    await add(page);
    await saved(page);
  }

  // One final; a hall is not needed to draw.
  await page.goto(`${server.url}/office/orders/new?contest=${contest}`);
  await page.getByLabel("名称", { exact: true }).first().fill("决赛");
  await page.getByLabel("类型").selectOption("final");
  await page.getByLabel("日期").fill("2026-12-05");
  await page.getByLabel("开始时间").fill("14:00");
  await page.getByLabel("奖项 第 1 行").fill("一等奖");
  await page.getByLabel("名额 第 1 行").fill("1");
  await page.getByLabel("奖项 第 2 行").fill("优秀奖");
  await add(page);
  await saved(page);
  const round = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  // The panel: whose unit performs is told; two seats for one person are refused.
  await page.goto(`${server.url}/office/panels/${round}`);
  const select = (at: number) => page.locator("form select").nth(at);
  await select(0).selectOption({ label: "熊梅晓" });
  await select(1).selectOption({ label: "熊梅晓" });
  await page.getByRole("button", { name: "保存席位" }).click();
  await expect(page.getByText("熊梅晓坐了两个席位")).toBeVisible();
  await select(1).selectOption({ label: "李文 · 市总工会 · 本单位 2 个节目" });
  await select(2).selectOption({ label: "赵青" });
  await page.locator('select[name="seat.R1"]').selectOption({ label: "钱进" });
  await page.locator('select[name="seat.C"]').selectOption({ label: "孙立" });
  await page.getByRole("button", { name: "保存席位" }).click();
  await expect(page.getByText("席位已保存。")).toBeVisible();
  await expect(page.getByText("席位 2 李文：2 个节目来自本单位（市总工会）")).toBeVisible();

  // The draw, and one entry moved by hand.
  await page.goto(`${server.url}/office/orders/${round}`);
  await page.getByLabel("种子").fill("3-1-4-1-5");
  await page.getByRole("button", { name: "抽签", exact: true }).click();
  await expect(page.getByText("抽签完成，出场顺序已定。")).toBeVisible();
  await page.getByLabel("“春蚕”移到第几位").fill("1");
  await page.getByRole("button", { name: "移动 春蚕" }).click();
  await expect(page.getByText("已移到第 1 位。")).toBeVisible();
  await expect(page.getByLabel("“春蚕”移到第几位")).toHaveValue("1");

  // Published: everybody finds it.
  await page.goto(`${server.url}/office/festival`);
  await page.getByRole("button", { name: "连同全部赛项和场次发布" }).click();
  await expect(page.getByText("已发布。")).toBeVisible();
  const visitor = await openPage(
    await browser.newContext(),
    `${server.url}/festival/rounds/${round}`,
  );
  await expect(visitor.getByText("春蚕").filter({ visible: true }).first()).toBeVisible();

  // The head judge opens the desk by the link.
  await page.goto(`${server.url}/office/people?round=${round}`);
  const seat = page.getByRole("listitem").filter({ hasText: "孙立" });
  await seat.getByRole("button", { name: /链接/ }).click();
  const address = await page.locator('input[value*="/accounts/open/"]').inputValue();
  const desk = await openPage(await browser.newContext({ locale: "zh-CN" }), address);
  await desk.locator("main form button").last().click();
  await expect(desk).toHaveURL(new RegExp(`/live/rounds/${round}/desk`));
  await expect(desk.getByText("春蚕").filter({ visible: true }).first()).toBeVisible();
});
