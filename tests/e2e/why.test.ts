import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { removeData, type TestServer } from "../support/server";
import { DeskPage, deviceOf, JudgesDevice, publicState, ROUND } from "./support/round";
import { ownServer, TABLET } from "./support/table";

/** Why one act stands above another: for everybody once it is public, for the head judge before. */

test.describe.configure({ timeout: 180_000 });

let server: TestServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await ownServer();
});
test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

/** A round of the demo whose results are out. */
const OVER = "C3-H1";

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const lineOf = (page: Page, nth: number) => page.locator("#results ~ ol > li").nth(nth);

for (const [locale, reason, needed] of [
  ["zh-CN", "在前", "得分至少要再高"],
  ["en-GB", "comes first", "needed a score higher by at least"],
] as const)
  test(`anybody sees why, without scripts, in ${locale}: a line is opened, two acts are compared`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      locale,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/festival/rounds/${OVER}`);
    const line = lineOf(page, 1);
    await expect(line.locator("[data-why]")).toBeHidden();
    await line.locator("summary").click();
    await expect(line.locator("[data-why]")).toContainText(reason);
    await expect(line.locator("[data-why]")).toContainText(needed);

    await line.locator("a[href*='/why?a=']").click();
    const [first, second] = [page.locator("select[name=a]"), page.locator("select[name=b]")];
    const ids = await first
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const [best, last] = [ids[0] ?? "", ids.at(-1) ?? ""];
    await first.selectOption(last);
    await second.selectOption(best);
    const compare = page.locator("form", { has: first }).locator("button");
    await Promise.all([page.waitForURL(/\/why\?a=.*&b=/), compare.click()]);
    const compared = page.locator("[data-compared]");
    await expect(compared.locator("[data-why]")).toHaveAttribute("data-why", `${best} ${last}`);
    await expect(compared).toContainText(needed);
    // Seven judges, the score and the place, for both.
    await expect(compared.locator("tbody tr")).toHaveCount(9);
    await expect(compared.locator("s")).toHaveCount(4);
    await expect(first).toHaveValue(last);
    await page.goto(`${server.url}/festival/rounds/${OVER}/why?a=${best}&b=${best}`);
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("[data-why]")).toHaveCount(0);
    await context.close();
  });

test("the page with an open line and two compared fits and is accessible", async ({ page }) => {
  for (const [width, height] of [
    [320, 700],
    [1180, 820],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${server.url}/festival/rounds/${OVER}/why`);
    const ids = await page
      .locator("select[name=a] option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await page.goto(`${server.url}/festival/rounds/${OVER}/why?a=${ids[0]}&b=${ids[3]}`);
    await expect(page.locator("[data-compared]")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.goto(`${server.url}/festival/rounds/${OVER}`);
    await lineOf(page, 0).locator("summary").click();
    await expect(lineOf(page, 0).locator("[data-why]")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test("the head judge sees why, what hangs on one judge, and how judges marked, before anybody may know; the public then", async ({
  browser,
}) => {
  const context = await deviceOf(browser, server, ["head-judge", "--round", ROUND], {
    viewport: TABLET,
  });
  const desk = new DeskPage(await context.newPage());
  const { request } = await browser.newContext();
  await desk.open(server.url);
  const { current } = await publicState(request, server.url);
  if (!current) throw new Error("an act is on stage");

  const spectator = await (await browser.newContext()).newPage();
  await spectator.goto(`${server.url}/festival/rounds/${ROUND}`);
  await lineOf(spectator, 0).locator("summary").click();
  await expect(lineOf(spectator, 0).locator("[data-why]")).toBeVisible();
  const about = spectator.locator(`[data-why~="${current}"]`);
  await expect(about).toHaveCount(0);

  await desk.press("menu", "why");
  const panel = desk.page.getByRole("dialog");
  await expect(panel.locator("[data-why]")).toHaveAttribute("data-why", new RegExp(current));
  await expect(panel.locator("[data-why]")).toContainText("得分至少要再高");
  const secret = (await panel.locator("[data-why] strong").textContent()) ?? "";
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.keyboard.press("Escape");

  await desk.press("menu", "sensitivity");
  await expect(panel).toContainText("没有3号");
  const change = panel.locator('[data-change="judge"]').first();
  await change.locator("summary").click();
  await expect(change).toContainText(/第 \d+ → 第 \d+/);
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.keyboard.press("Escape");

  await desk.press("menu", "judges");
  await expect(panel.locator("[data-judge]")).toHaveCount(8);
  await expect(panel).toContainText(/肯德尔 W = \d\.\d{3}/);
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.keyboard.press("Escape");

  // Nothing of it has reached anybody else.
  expect(secret).not.toBe("");
  const open = await request.get(
    `${server.url}/festival/rounds/${ROUND}/why?a=${current}&b=${await someOther(request, current)}`,
  );
  const html = await open.text();
  expect(html).toContain("请再选一次");
  expect(html).not.toContain(secret);

  await allIn(browser, context, current);
  await expect(about.first()).toBeAttached({ timeout: 30_000 });
  await expect(spectator.locator(`[data-why$=" ${current}"]`)).toContainText("得分至少要再高");
  await context.close();
});

async function someOther(
  request: Parameters<typeof publicState>[0],
  current: string,
): Promise<string> {
  const { entries } = await publicState(request, server.url);
  const placed = entries.find(({ entry, shown }) => entry !== current && shown?.placed);
  return placed?.entry ?? "";
}

/** The sheets that are missing come in, the head judge confirms and reveals. */
async function allIn(
  browser: Parameters<typeof deviceOf>[0],
  head: BrowserContext,
  entry: string,
): Promise<void> {
  const state = await publicState(head.request, server.url);
  const seats = state.entries.find((one) => one.entry === entry)?.seats ?? [];
  for (const { seat, status } of seats)
    if (status === "open") {
      const judge = await JudgesDevice.open(browser, server, seat);
      await judge.handIn(entry, "86.5");
    }
  for (const command of [
    { type: "confirm", entry },
    { type: "reveal", entry, step: "all" },
  ]) {
    const answer = await head.request.post(`${server.url}/live/submit`, {
      headers: { origin: server.url },
      data: { stream: `round/${ROUND}`, id: randomUUID(), command },
    });
    expect(await answer.text()).toContain('"hash"');
  }
}
