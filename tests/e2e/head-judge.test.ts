import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { removeData, type TestServer } from "../support/server";
import { DeskPage, deviceOf, JudgesDevice, publicState, ROUND } from "./support/round";
import { ownServer, TABLET } from "./support/table";

/** A head judge runs a round while spectators look on. */

test.describe.configure({ timeout: 180_000 });

let server: TestServer;
const judges = new Map<string, JudgesDevice>();
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  server = await ownServer();
  for (const seat of ["1", "2", "3", "4", "5", "6", "7", "R1"])
    judges.set(seat, await JudgesDevice.open(browser, server, seat));
});
test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

const HEAD_JUDGE = ["head-judge", "--round", ROUND];

// First, while the act on stage is as the demo left it: five of seven sheets are in.
for (const [width, height] of [
  [390, 844],
  [1180, 820],
  [1920, 1080],
] as const)
  test(`the desk and the office's page of the round can be used by everybody at ${width} px`, async ({
    browser,
  }) => {
    const options = { viewport: { width, height } };
    const contexts = [
      await deviceOf(browser, server, HEAD_JUDGE, options),
      await deviceOf(browser, server, ["organiser"], options),
    ];
    const [desk, office] = await Promise.all(contexts.map((context) => context.newPage()));
    if (!desk || !office) throw new Error("no pages");
    for (const lang of ["zh", "en"]) {
      for (const context of contexts)
        await context.addCookies([{ name: "lang", value: lang, url: server.url }]);
      await office.goto(`${server.url}/office/rounds/${ROUND}`);
      await new DeskPage(desk).open(server.url);
      for (const panel of [null, "penalise", "seat 1", "menu", "order"]) {
        if (panel) await new DeskPage(desk).press(panel);
        const { violations } = await new AxeBuilder({ page: desk }).analyze();
        expect(violations.map(({ id, nodes }) => `${panel} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        await desk.keyboard.press("Escape");
      }
      const { violations } = await new AxeBuilder({ page: office }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      for (const page of [desk, office]) {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const small = await page
          .locator("main :is(a, button, summary):visible")
          .evaluateAll((all) =>
            all
              .filter((one) => one.getBoundingClientRect().height < 44)
              .map((one) => one.outerHTML),
          );
        expect(small).toEqual([]);
      }
    }
  });

test("an act from its call to its place: one recused, one returned, a penalty, a step taken back", async ({
  browser,
}) => {
  const context = await deviceOf(browser, server, HEAD_JUDGE, { viewport: TABLET });
  const desk = new DeskPage(await context.newPage());
  const { request } = await browser.newContext();
  const shown = async () => {
    const state = await publicState(request, server.url);
    return state.entries.find((one) => one.entry === entry)?.shown ?? null;
  };
  const handIn = async (seat: string, mark: string) => judges.get(seat)?.handIn(entry, mark);

  await desk.open(server.url);
  const entry = await desk.call("09");
  const board = await (await browser.newContext({ viewport: TABLET })).newPage();
  await board.goto(`${server.url}/live/rounds/${ROUND}/board`);

  await desk.press("seat 4", "seat-recuse");
  await expect(desk.row("4")).toHaveAttribute("data-status", "recused");
  await expect(desk.row("R1")).toContainText("替4号回避");
  await expect(desk.undo).toContainText("回避");
  await desk.saved();

  for (const [seat, mark] of [
    ["1", "71.1"],
    ["2", "72.2"],
    ["3", "73.3"],
    ["5", "75.5"],
    ["6", "76.6"],
    ["7", "77.7"],
  ] as const)
    await handIn(seat, mark);
  await expect(desk.row("7").locator("[data-total]")).toContainText("77.7");
  await expect(desk.next).toHaveAttribute("data-next", "wait");
  await expect(desk.next).toContainText("后备1");

  await desk.press("return", "return 2");
  await expect(desk.row("2")).toHaveAttribute("data-status", "returned");
  await desk.saved();
  await handIn("2", "72.8");
  await expect(desk.row("2").locator("[data-total]")).toContainText("72.8");
  await handIn("R1", "74.4");
  await expect(desk.next).toHaveAttribute("data-next", "confirm");
  // Without the highest and the lowest: 72.8, 73.3, 74.4, 75.5, 76.6.
  await expect(desk.score).toHaveText("74.520");
  await expect(desk.row("1")).toHaveAttribute("data-dropped", "low");

  await desk.press("penalise", "points 0.5", "reason people", "do-penalise");
  await expect(desk.score).toHaveText("74.020");
  await expect(desk.undo).toContainText("扣 0.5 分");

  // A contest with a time limit asks for the time before it is too late to take anything off for it.
  await desk.press("next");
  await expect(desk.page.getByRole("dialog")).toContainText("还没有登记用时");
  await desk.press("untimed type");
  const field = desk.page.getByLabel("用时（分:秒）");
  await field.fill("3.42");
  await desk.press("do-time");
  await expect(desk.page.getByRole("dialog")).toContainText("请写成“分:秒”");
  await expect(field).toHaveValue("3.42");
  await field.fill("8：30");
  await desk.press("do-time");
  await expect(desk.page.locator("[data-watch]")).toHaveText("8:30");
  await expect(desk.undo).toContainText("用时 8:30");
  await desk.press("undo");
  await desk.press("next", "do-untimed");
  await expect(desk.next).toHaveAttribute("data-next", "reveal");
  // Confirmed, and still nobody else has seen a mark.
  expect(await shown()).toBeNull();
  await expect(board.locator("body")).not.toContainText("71.1");

  await desk.press("next");
  await expect(desk.line("sheets")).toContainText("1 / 7");
  await expect(board.locator("body")).toContainText("71.1");
  await expect(board.locator("body")).not.toContainText("72.8");
  expect((await shown())?.sheets.map(({ seat }) => seat)).toEqual(["1"]);

  await expect(desk.undo).toContainText("亮出1号");
  await desk.press("undo");
  await expect(desk.line("sheets")).toContainText("0 / 7");
  await expect(board.locator("body")).not.toContainText("71.1");

  await desk.press("sheets");
  await expect(desk.line("sheets")).toHaveAttribute("data-state", "done");
  expect(await shown()).toMatchObject({ extremes: false, tally: null });
  await desk.press("next");
  await expect(desk.line("extremes")).toHaveAttribute("data-state", "done");
  await expect(board.locator("body")).not.toContainText("74.020");
  await desk.press("next");
  await expect(board.locator("body")).toContainText("74.020");
  expect(await shown()).toMatchObject({ placed: false, tally: { score: 74_020 } });
  await desk.press("next");
  await expect(desk.line("place")).toHaveAttribute("data-state", "done");
  await expect(desk.undo).toHaveText("名次已公布，更正须两人");
  await expect(desk.key("undo")).toHaveAttribute("aria-disabled", "true");
  await desk.press("seat 1");
  await expect(desk.page.getByRole("dialog")).toContainText("成绩已公布，不能撤回");
  await desk.press("close-panel");

  // A correction takes a second person, and the round shows no result of it until it is revealed again.
  await desk.press("menu", "correct");
  await desk.page.getByLabel("更正的理由").fill("漏记一项扣分");
  await desk.press("do-correct");
  const office = await (await deviceOf(browser, server, ["organiser"])).newPage();
  await office.goto(`${server.url}/office/rounds/${ROUND}`);
  await expect(office.locator("[data-asked]")).toContainText("漏记一项扣分");

  // The first answer is no: with a reason, which the desk and the public read beside a result that stands.
  await office.getByText("驳回申请", { exact: true }).click();
  await office.getByRole("button", { name: "确认驳回" }).click();
  await expect(office.locator("[data-asked]")).toContainText("请写明驳回的理由");
  await office.getByLabel("驳回的理由").fill("录像显示没有违例");
  await office.getByRole("button", { name: "确认驳回" }).click();
  await expect(office.getByRole("status")).toContainText("已驳回 09 号的更正申请");
  await expect(office.locator("[data-declined]")).toContainText("录像显示没有违例");
  await expect(desk.page.locator("[data-attention]")).toContainText("录像显示没有违例");
  expect(await shown()).toMatchObject({ placed: true, tally: { score: 74_020 } });
  const reader = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await reader.goto(`${server.url}/festival/rounds/${ROUND}`);
  await expect(reader.locator("[data-declined]")).toContainText("录像显示没有违例");
  await desk.press("menu", "correct");
  await expect(desk.page.getByRole("dialog")).toContainText("录像显示没有违例");
  await desk.page.getByLabel("更正的理由").fill("漏记一项扣分，有计时表");
  await desk.press("do-correct");
  await office.reload();
  await expect(office.locator("[data-asked]")).toContainText("有计时表");
  await office.getByText("批准更正", { exact: true }).click();
  await office.getByRole("button", { name: "确认批准" }).click();
  await expect(office.getByRole("status")).toContainText("已批准更正 09 号的成绩");
  await expect(desk.page.locator("main")).toContainText("第 2 次公布");
  await expect(desk.next).toHaveAttribute("data-next", "confirm");
  expect(await shown()).toBeNull();
});

test("without network calls, times and penalties go on, confirming waits, and nothing is lost", async ({
  browser,
}) => {
  const context = await deviceOf(browser, server, HEAD_JUDGE, { viewport: TABLET });
  const desk = new DeskPage(await context.newPage());
  await desk.open(server.url);
  await context.setOffline(true);
  const sync = desk.page.locator("[data-sync]");
  const entry = await desk.call("10");
  await desk.press("watch");
  await expect(desk.page.locator("[data-watch]")).toHaveText("0:01");
  await desk.press("watch");
  for (const seat of ["1", "2"]) await desk.press(`seat ${seat}`, "seat-absent");
  await desk.press("penalise", "points 0.3", "reason late", "do-penalise");
  await expect(sync).toHaveAttribute("data-sync", "offline");
  await expect(sync).toHaveAttribute("data-waiting", "5");
  const { request } = await browser.newContext();
  const there = async () =>
    (await publicState(request, server.url)).entries.find((one) => one.entry === entry);
  expect((await there())?.status).toBe("waiting");
  await context.setOffline(false);
  await desk.saved();
  expect(await there()).toMatchObject({
    status: "called",
    penalties: [{ points: 300, reason: "未按时候场" }],
  });
});

test("what waits for the server says so while there is none, and works again afterwards", async ({
  browser,
}) => {
  const context = await deviceOf(browser, server, HEAD_JUDGE, { viewport: TABLET });
  const desk = new DeskPage(await context.newPage());
  await desk.open(server.url);
  const entry = await desk.call("11");
  for (const seat of ["6", "7"]) await desk.press(`seat ${seat}`, "seat-absent");
  await desk.saved();
  for (const seat of ["1", "2", "3", "4", "5"]) await judges.get(seat)?.handIn(entry, "88.8");
  await expect(desk.next).toHaveAttribute("data-next", "confirm");
  await context.setOffline(true);
  await expect(desk.page.locator("[data-sync]")).toHaveAttribute("data-sync", "offline");
  await expect(desk.next).toContainText("断网，确认和揭晓要等联网");
  await desk.page.keyboard.press("n");
  await expect(desk.next).toHaveAttribute("data-next", "confirm");
  await context.setOffline(false);
  await desk.saved();
  // By keyboard from here on.
  await desk.page.keyboard.press("n");
  await desk.press("do-untimed");
  await expect(desk.next).toHaveAttribute("data-next", "reveal");
  // While a panel is open the letters mean nothing, and this one closes once the server has answered.
  await expect(desk.page.getByRole("dialog")).toBeHidden();
  await desk.page.keyboard.press("a");
  await expect(desk.page.getByRole("dialog")).toContainText("一次全部揭晓？");
  await desk.press("do-all");
  await expect(desk.line("place")).toHaveAttribute("data-state", "done");
});

test("a judge who has gone home is absent on whatever device the next act is called, until they are back", async ({
  browser,
}) => {
  const desks: DeskPage[] = [];
  for (const _ of ["at the table", "in the hall"]) {
    const context = await deviceOf(browser, server, HEAD_JUDGE, { viewport: TABLET });
    const desk = new DeskPage(await context.newPage());
    await desk.open(server.url);
    desks.push(desk);
  }
  const [first, second] = desks;
  if (!first || !second) throw new Error("no desks");
  await first.call("12");
  await first.press("seat 7", "seat-absent-rest");
  await expect(first.row("7")).toHaveAttribute("data-status", "absent");
  await first.saved();
  await second.call("13");
  await expect(second.row("7")).toHaveAttribute("data-status", "absent");
  await expect(second.row("6")).not.toHaveAttribute("data-status", "absent");
  await second.press("seat 7");
  await expect(second.page.getByRole("dialog")).toContainText("已登记：本节目及以后都缺席");
  await second.press("seat-back", "close-panel");
  await expect(second.row("7")).not.toHaveAttribute("data-status", "absent");
  await second.saved();
});
