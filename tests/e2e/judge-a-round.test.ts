import { expect, test } from "@playwright/test";
import { expectFits } from "./support/fits";
import {
  type HeadJudge,
  type JudgingServer,
  OWN_ACT,
  onOneServer,
  PHONE,
  SEAT,
  Sheet,
} from "./support/judging";
import { offlinePageIsKept } from "./support/offline-page";
import { ROUND } from "./support/round";

let server: JudgingServer;
let head: HeadJudge;

onOneServer((made) => {
  ({ server, head } = made);
});

test("the act on stage opens by itself; slider, steps and number keys give marks, each with its own tick", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.expectOpen(server.act(8));
  await expect(sheet.figure(0)).toHaveAttribute("data-empty", "true");
  await sheet.expectTick(0, "none");
  await sheet.slide(0, 0.9);
  await expect(sheet.figure(0)).toHaveText("90.0");
  await sheet.expectTick(0, "server");
  await expect(sheet.tick(0)).toContainText(/已存本机和服务器 \d\d:\d\d:\d\d/);
  for (const by of [1000, 500, -100])
    await sheet.criterion(0).locator(`[data-step="${by}"]`).click();
  await expect(sheet.figure(0)).toHaveText("91.4");
  await sheet.type(1, "88.5");
  await expect(sheet.figure(1)).toHaveText("88.5");
  await expect(sheet.page.locator("[data-total]")).toHaveText("——");
  await sheet.key("hand-in").click();
  await expect(sheet.page.locator('[data-refusal="hand-in"]')).toContainText("还有 2 项没有打分");
  await sheet.criterion(2).locator("input[type=range]").focus();
  await sheet.page.keyboard.press("End");
  await sheet.page.keyboard.press("ArrowLeft");
  await expect(sheet.figure(2)).toHaveText("99.9");
  await sheet.expectTick(2, "server");
  await sheet.context.close();
});

test("a reload and another device of the seat find every mark again", async ({ browser }) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.type(3, "77.7");
  await sheet.expectTick(3, "server");
  await sheet.page.reload();
  await sheet.ready();
  await expect(sheet.figure(3)).toHaveText("77.7");
  const other = await Sheet.open(browser, server);
  await expect(other.figure(0)).toHaveText("91.4");
  await expect(other.figure(3)).toHaveText("77.7");
  await other.type(3, "70");
  await expect(sheet.figure(3)).toHaveText("70.0", { timeout: 30_000 });
  await expect(sheet.page.locator("[data-elsewhere]")).toBeVisible();
  await other.context.close();
  await sheet.context.close();
});

test("a mark that cannot be is refused in words with the allowed range, and nothing else is lost", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.figure(1).click();
  const [typed, why] = [
    sheet.page.locator("[data-typed]"),
    sheet.page.locator('[data-refusal="keys"]'),
  ];
  for (const [text, says] of [
    ["92.55", "小数位太多"],
    ["9,5", "小数请用点"],
    ["九十", "不能用"],
    ["120", "超出范围"],
    ["９３．５", "全角数字"],
  ] as const) {
    await typed.fill(text);
    await sheet.key("done").click();
    await expect(why).toContainText(says);
    await expect(why).toContainText("0–100");
    await expect(typed).toHaveValue(text);
  }
  await typed.fill("93.5");
  await sheet.key("done").click();
  await expect(sheet.figure(1)).toHaveText("93.5");
  await expect(sheet.figure(0)).toHaveText("91.4");
  await sheet.expectTick(1, "server");
  await sheet.context.close();
});

test("without network the page opens again, the sheet is handed in, and the receipt comes with the network", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await offlinePageIsKept(sheet.page);
  await sheet.context.setOffline(true);
  await sheet.expectSync("offline");
  await sheet.type(0, "94.5");
  await sheet.expectTick(0, "here");
  await sheet.page.reload();
  await sheet.ready();
  await expect(sheet.figure(0)).toHaveText("94.5");
  await expect(sheet.page.locator("[data-total]")).not.toHaveText("——");
  await sheet.key("hand-in").click();
  await expect(sheet.receipt()).toContainText("网络恢复后会自动提交");
  const receipt = await sheet.receipt().getAttribute("data-receipt");
  await expect(sheet.page.locator("[data-sync]")).toHaveAttribute("data-waiting", "1");
  await sheet.page.reload();
  await sheet.ready();
  await expect(sheet.receipt()).toContainText("网络恢复后会自动提交");
  await sheet.context.setOffline(false);
  await expect(sheet.receipt()).toContainText(/\d\d:\d\d:\d\d 已提交/);
  // What was promised without network is what stands in the public log.
  await expect(sheet.receipt()).toHaveAttribute("data-receipt", receipt ?? "");
  const log = await sheet.page.request.get(`${server.url}/live/round/${ROUND}?after=0`);
  expect(await log.text()).toContain(receipt);
  await sheet.expectSync("saved");
  await expect(sheet.criterion(0).locator("input")).toHaveCount(0);
  // The judge keeps it: whole, to copy, and on paper with nothing else of the sheet.
  await sheet.key("receipts").click();
  const kept = sheet.page.locator("[data-commitment]");
  await expect(kept.filter({ hasText: receipt ?? "" })).toHaveCount(1);
  await sheet.page.emulateMedia({ media: "print" });
  await expect(kept.first()).toBeVisible();
  await expect(sheet.page.locator(".sheet-body")).toBeHidden();
  await sheet.page.emulateMedia({ media: null });
  const [open] = await Promise.all([
    sheet.page.request.get(`${server.url}/festival/rounds/${ROUND}`),
    sheet.key("close").click(),
  ]);
  expect(await open.text()).toContain(`id="${receipt}"`);
  await sheet.context.close();
});

test("what was handed in changes with a reason only, and dropping the change leaves it as it was", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await expect(sheet.figure(0)).toHaveText("94.5");
  const before = await sheet.receipt().getAttribute("data-receipt");
  await sheet.key("change").click();
  await sheet.key("change begin").click();
  await expect(sheet.page.locator('[data-refusal="change"]')).toContainText("请先写明理由");
  await sheet.page.getByLabel("修改理由").fill("看错了一行");
  await sheet.key("change begin").click();
  await sheet.type(0, "60");
  await sheet.key("drop change").click();
  await expect(sheet.figure(0)).toHaveText("94.5");
  await sheet.key("change").click();
  await sheet.page.getByLabel("修改理由").fill("看错了一行");
  await sheet.key("change begin").click();
  await sheet.type(0, "95");
  await sheet.key("hand-in").click();
  await expect(sheet.receipt()).toContainText(/已提交/);
  await expect(sheet.receipt()).not.toHaveAttribute("data-receipt", before ?? "");
  await expect(sheet.figure(0)).toHaveText("95.0");
  await sheet.context.close();
});

test("the next act does not throw a judge out of a sheet that is being filled, and a returned one stands out", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await head.say({ type: "call", entry: server.act(9) });
  await sheet.expectOpen(server.act(9));
  await sheet.type(0, "81");
  await head.say({ type: "call", entry: server.act(10) });
  await expect(sheet.key(`open ${server.act(10)}`)).toBeVisible();
  await sheet.expectOpen(server.act(9));
  await head.say({ type: "return-sheet", entry: server.act(8), seat: SEAT });
  await expect(sheet.page.getByText("有一份评分被退回")).toBeVisible();
  await sheet.key(`open ${server.act(8)}`).click();
  await expect(sheet.page.locator("[data-returned]")).toContainText("退回了这份评分");
  await expect(sheet.figure(0)).toHaveText("95.0");
  await sheet.type(0, "96");
  await sheet.key("hand-in").click();
  // On to the act that was called last; what went in stands above it.
  await sheet.expectOpen(server.act(10));
  await expect(sheet.page.locator("[data-sent]")).toContainText(/8号：.*已提交/);
  await sheet.key("list").click();
  await expect(sheet.page.locator(`[data-panel] [data-entry="${server.act(9)}"]`)).toHaveAttribute(
    "data-status",
    "filling",
  );
  await sheet.context.close();
});

test("a judge steps back by two taps, and the reserve is named", async ({ browser }) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.expectOpen(server.act(9));
  await sheet.key(`open ${server.act(10)}`).click();
  await sheet.key("recuse link").click();
  await sheet.key("recuse confirm").click();
  await expect(sheet.page.locator("[data-recused]")).toContainText("后备评委");
  await expect(sheet.page.locator("[data-criterion]")).toHaveCount(0);
  await sheet.expectSync("saved");
  await sheet.context.close();
});

test("an act of the judge's own unit is first asked about, before any mark can be given", async ({
  browser,
}) => {
  await head.say({ type: "call", entry: server.act(OWN_ACT) });
  const sheet = await Sheet.open(browser, server);
  await sheet.key("list").click();
  await sheet.page.locator(`[data-panel] [data-entry="${server.act(OWN_ACT)}"]`).click();
  await expect(sheet.page.locator("[data-proposes]")).toContainText("来自您所在的单位");
  await expect(sheet.page.locator("[data-criterion]")).toHaveCount(0);
  await expect(sheet.key("hand-in")).toHaveCount(0);
  await sheet.key("stay").click();
  await expect(sheet.page.locator("[data-proposes]")).toBeVisible();
  await sheet.key("stay").click();
  await expect(sheet.criterion(0)).toBeVisible();
  // Having declared that, the judge may still step back.
  await sheet.key("recuse link").click();
  await sheet.key("recuse confirm").click();
  await expect(sheet.page.locator("[data-recused]")).toBeVisible();
  await sheet.expectSync("saved");
  await sheet.context.close();
});

test("signed out in the middle of a sheet nothing goes away, and all of it goes out after signing in again", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.expectOpen(server.act(9));
  const cookies = await sheet.context.cookies();
  await sheet.context.clearCookies();
  await sheet.type(1, "83");
  await sheet.type(2, "84");
  await sheet.type(3, "85");
  await sheet.expectSync("signed-out");
  await expect(sheet.page.locator("[data-signed-out]")).toContainText("都存在本机，没有丢");
  await sheet.key("hand-in").click();
  await expect(sheet.receipt()).toContainText("重新登录后会自动提交");
  await sheet.context.addCookies(cookies);
  await sheet.key("signed-in-again").click();
  await expect(sheet.receipt()).toContainText(/\d\d:\d\d:\d\d 已提交/, { timeout: 20_000 });
  await sheet.expectSync("saved");
  await sheet.context.close();
});

test("shown to others it takes no touch, and two deliberate taps lead back", async ({
  browser,
}) => {
  await head.say({ type: "call", entry: server.act(11) });
  const sheet = await Sheet.open(browser, server);
  await sheet.expectOpen(server.act(11));
  await sheet.fill("90", "91", "92", "93");
  await sheet.key("show").click();
  await expect(sheet.page.locator("main[data-showing]")).toBeVisible();
  await expect(
    sheet.page.locator("main input, main [data-step], [data-key='hand-in']"),
  ).toHaveCount(0);
  await sheet.key("leave").click();
  await expect(sheet.page.locator("main[data-showing]")).toBeVisible();
  await sheet.key("leave").click();
  await expect(sheet.key("hand-in")).toBeVisible();
  await sheet.context.close();
});

test("everything to tap is large enough on every width, nothing overflows, and axe finds nothing", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  const { page } = sheet;
  await sheet.expectOpen(server.act(11));
  for (const viewport of [
    { width: 320, height: 640 },
    PHONE,
    { width: 1180, height: 820 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport);
    await expectFits(page);
    await sheet.figure(0).click();
    await expectFits(page);
    await sheet.key("close").click();
    await sheet.key("remark").click();
    await expectFits(page);
    await sheet.key("close").click();
  }
  await page.setViewportSize(PHONE);
  await sheet.key("list").click();
  await expectFits(page);
  await sheet.context.close();
});
