import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";
import { openPage } from "./support/office-server";

/** From an empty installation to a published league, as somebody would go who has never seen the program. */

let server: TestServer;
let dataDir: string;
let context: BrowserContext;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  dataDir = await temporaryData();
  const env = { LEITAI_DEMO: "0", LEITAI_NOW: "2026-11-24T10:00:00+08:00" };
  server = await startServer({ dataDir, env });
  context = await browser.newContext({ locale: "zh-CN" });
  page = await openPage(context, server.links()[0] ?? "");
  await page.getByRole("button", { name: "是我，进入" }).click();
  await expect(page).toHaveURL(`${server.url}/office`);
});
test.afterAll(async () => {
  await context.close();
  await server.stop();
  await removeData(dataDir);
});

const go = (path: string) => page.goto(server.url + path);
const saved = () => expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
const step = (name: string) => page.getByRole("listitem").filter({ hasText: name });
const TEAMS = ["渭滨", "金台", "陈仓", "高新"];

test("the first page says that nothing is published and leads staff in", async ({ browser }) => {
  const visitor = await browser.newContext({ locale: "zh-CN" });
  const first = await openPage(visitor, server.url);
  await expect(first.getByRole("heading", { level: 1 })).toHaveText("还没有发布任何赛事");
  await first.getByRole("main").getByRole("link", { name: "登录" }).click();
  await expect(first).toHaveURL(/sign-in/);
  await visitor.close();
});

test("each step of the checklist and each entry at the side leads to a page that says what to do first", async () => {
  const addresses = await page
    .locator("main ol a, header nav a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const ways = [...new Set(addresses)].filter((to) => to !== "/");
  expect(ways).toContain("/schedule/plan");
  for (const way of [...ways, "/office/qr", "/office/crew", "/office/stages", "/office/fixtures"]) {
    const answer = await go(way);
    expect(answer?.status(), way).toBe(200);
    await expect(page.getByRole("main")).not.toContainText(/(^|[\s。])的(球队|初赛|全部|评委)|^：/);
  }
  for (const way of ["/schedule/plan", "/office/officials", "/office/results", "/office/teams"]) {
    await go(way);
    await expect(page.getByRole("main")).toContainText("还没有赛季");
    await expect(page.getByRole("link", { name: "新赛季" })).toBeVisible();
  }
  for (const way of ["/office/orders", "/office/panels", "/office/results-festival"]) {
    await go(way);
    await expect(page.getByRole("link", { name: "新建艺术季" })).toBeVisible();
  }
  await go("/office");
});

test("a season whose format cannot be is not saved, and nothing that was typed is lost", async () => {
  await step("赛季：日期与赛制").getByRole("link").click();
  await page.getByLabel("赛事全称").fill("职工篮球联赛");
  await page.getByLabel("简称").fill("职工杯");
  await page.getByLabel("主办单位").fill("市总工会");
  await page.getByLabel("参赛队数").fill("4");
  await page.getByLabel("每组出线几队").fill("3");
  await page.getByRole("button", { name: "添加" }).click();
  await expect(page.getByRole("alert")).toContainText("有 1 处需要修改");
  await expect(page.getByLabel("每组出线几队")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("赛事全称")).toHaveValue("职工篮球联赛");
  await page.getByLabel("分几个小组").fill("1");
  await page.getByLabel("每组出线几队").fill("2");
  await page.getByRole("button", { name: "添加" }).click();
  await saved();
});

test("a venue and the teams are entered by hand, and what was entered by mistake is undone", async () => {
  await go("/office/venues/new");
  await page.getByLabel("场馆名称").fill("市体育馆");
  await page.getByRole("button", { name: "添加" }).click();
  await saved();
  for (const name of [...TEAMS, "写错了"]) {
    await go("/office/teams/new");
    await page.getByLabel("球队名称").fill(`${name}代表队`);
    await page.getByLabel("简称（比分牌上用）").fill(name);
    await page.getByLabel("参赛单位").fill(`${name}总工会`);
    await page.getByRole("button", { name: "添加", exact: true }).click();
    await saved();
  }
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已撤销" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(TEAMS.length);
});

test("a bulk act is previewed before it is done", async () => {
  await page.getByRole("checkbox", { name: "选择渭滨代表队" }).check();
  await page.getByRole("checkbox", { name: "选择金台代表队" }).check();
  await page.getByRole("button", { name: "设置时间" }).click();
  await expect(page.getByRole("heading", { name: "设置时间：2 项" })).toBeVisible();
  await page.getByLabel("周六 从").fill("9");
  await page.getByLabel("周六 到").fill("２２：００");
  await page.getByRole("button", { name: "设置时间（2 项）" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已修改 2 项" })).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 处恢复原样" })).toBeVisible();
});

test("the draw, the timetable and the publishing follow, and the checklist knows", async () => {
  await go("/office/draw");
  await page.getByLabel("抽签种子").fill("20261124");
  await page.getByRole("button", { name: "抽签", exact: true }).click();
  await expect(page.getByRole("heading", { name: "已抽签，共 7 场比赛" })).toBeVisible();
  await go("/office");
  await expect(step("分组抽签").getByText("已完成")).toBeAttached();
  await go("/schedule/plan");
  await page.getByRole("button", { name: "开始编排" }).click();
  await page.getByText("7/7").last().waitFor();
  await page.getByRole("button", { name: "停止，用目前最好的编排" }).click();
  await page.getByRole("button", { name: "采用新的编排" }).click();
  await expect(page.getByText("7/7")).toBeVisible();
  await go("/office");
  await step("发布赛季").getByRole("link").click();
  await page.getByRole("button", { name: "发布赛季" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已发布" })).toBeVisible();
});

test("everybody sees the league, and the log says who did what", async ({ browser }) => {
  const visitor = await browser.newContext({ locale: "zh-CN" });
  const fixtures = await openPage(visitor, `${server.url}/schedule`);
  for (const name of TEAMS) await expect(fixtures.getByText(name).first()).toBeVisible();
  await fixtures.goto(`${server.url}/league`);
  await expect(fixtures.getByRole("table").first()).toContainText("高新");
  await visitor.close();
  await go("/office/audit?thing=venue");
  await expect(page.getByRole("row").nth(1)).toContainText("添加场馆：市体育馆");
});

test("a page of the office says within five seconds that its device was signed out, and shows it again to who is back", async ({
  browser,
}) => {
  const device = await browser.newContext({ locale: "zh-CN" });
  const teams = await openPage(device, server.links()[1] ?? "");
  await teams.getByRole("button", { name: "是我，进入" }).click();
  await expect(teams).toHaveURL(`${server.url}/office`);
  await teams.goto(`${server.url}/office/venues/new`);
  await teams.getByLabel("场馆名称").fill("还没有保存");
  const kept = await device.cookies();
  await device.clearCookies();
  await expect(teams.locator("[data-signed-out]")).toBeVisible({ timeout: 5000 });
  await expect(teams.getByLabel("场馆名称")).toBeHidden();
  await device.addCookies(kept);
  await teams.getByRole("button", { name: "已重新登录，继续" }).click();
  await expect(teams.getByLabel("场馆名称")).toHaveValue("还没有保存");
  await device.request.post(`${server.url}/accounts/sign-out`, {
    headers: { origin: server.url },
  });
  await expect(teams.locator("[data-signed-out]")).toBeVisible({ timeout: 5000 });
  await device.close();
});

test("what a public league leaves open stays on the first page, folded, and a half can be put away", async () => {
  await go("/office");
  const festival = page.locator("details").filter({ hasText: "建立艺术赛项" });
  await festival.locator("summary").click();
  await festival.getByRole("button", { name: "我们不办艺术节" }).click();
  await expect(page.getByText("清单已收起")).toBeVisible();
  await page.getByRole("button", { name: "重新显示" }).click();
  await expect(festival).toBeVisible();
});

test("the pages of rows are for everybody who works on them", async () => {
  test.setTimeout(180_000);
  const check = async (path: string) => {
    await go(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  };
  for (const path of ["/office", "/office/crew", "/office/crew/new", "/office/draw"])
    await check(path);
  for (const kind of ["seasons", "stages", "units", "teams", "venues", "fixtures"]) {
    await check(`/office/${kind}`);
    await check((await page.locator("main li a").first().getAttribute("href")) ?? "");
  }
});
