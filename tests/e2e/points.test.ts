import { randomBytes } from "node:crypto";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { createClient } from "@libsql/client";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";
import { deviceOf, publicState, sayIn } from "./support/round";
import { TABLET } from "./support/table";

/** A round with factors, means for absent judges, points on top, and prizes that the head judge decides. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

/** A heat of the demo that nobody has opened. */
const ROUND = "C5-H2";

let server: TestServer;
let desk: Page;
let head: APIRequestContext;
const judges = new Map<string, APIRequestContext>();
let acts: readonly string[] = [];

const say = (device: APIRequestContext, command: object) => sayIn(ROUND, server, device, command);
const stateNow = () => publicState(head, server.url, ROUND);
const key = (name: string) => desk.locator(`[data-key="${name}"]`);
const next = () => desk.locator("[data-next]");

/** The demo, with other rules for the contest of that round. */
async function otherRules(dataDir: string): Promise<void> {
  const shared = path.join(process.env.LEITAI_E2E_DATA ?? "", "leitai.db");
  const from = createClient({ url: `file:${shared}` });
  await from.execute({ sql: "VACUUM INTO ?", args: [path.join(dataDir, "leitai.db")] });
  from.close();
  const db = createClient({ url: `file:${path.join(dataDir, "leitai.db")}` });
  const { rows } = await db.execute({
    sql: `SELECT Contest.id, Contest.settings, Round.settings AS round FROM Round
          JOIN Contest ON Contest.id = Round.contestId WHERE Round.id = ?`,
    args: [ROUND],
  });
  const [row] = rows;
  const contest = JSON.parse(String(row?.settings));
  const { rules } = contest;
  rules.criteria = rules.criteria.map((one: object) => ({ ...one, weight: 0, factor: 200 }));
  Object.assign(rules, { absent: "meanOfOthers", recused: "meanOfOthers", ties: ["share"] });
  const prizes = {
    prizes: [
      { name: "一等奖", count: 1 },
      { name: "二等奖", count: 1 },
    ],
    ties: "decide",
  };
  await db.execute({
    sql: "UPDATE Contest SET settings = ? WHERE id = ?",
    args: [JSON.stringify(contest), String(row?.id)],
  });
  await db.execute({
    sql: "UPDATE Round SET settings = ? WHERE id = ?",
    args: [JSON.stringify({ ...JSON.parse(String(row?.round)), prizes }), ROUND],
  });
  db.close();
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const dataDir = await temporaryData();
  await otherRules(dataDir);
  server = await startServer({ dataDir });
  const options = { viewport: TABLET };
  const context = await deviceOf(browser, server, ["head-judge", "--round", ROUND], options);
  head = context.request;
  desk = await context.newPage();
  await desk.goto(`${server.url}/live/rounds/${ROUND}/desk`);
  await expect(desk.locator("main.desk")).toHaveAttribute("data-storage", "ready");
  const { entries, seats } = await stateNow();
  for (const { entry } of entries.slice(3)) await say(head, { type: "withdraw", entry });
  acts = entries.slice(0, 3).map(({ entry }) => entry);
  for (const { seat } of seats)
    if (/^\d+$/.test(seat)) {
      const device = await deviceOf(browser, server, ["judge", "--round", ROUND, "--judge", seat]);
      judges.set(seat, device.request);
    }
});

test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

/** Everybody but the second judge gives the same mark. */
async function marked(entry: string, mark: string): Promise<void> {
  const { programme } = await stateNow();
  const marks = Object.fromEntries(
    (programme?.rules.criteria ?? []).map(({ id }) => [id, mark] as const),
  );
  for (const [seat, device] of judges) {
    if (seat === "2") continue;
    const salt = randomBytes(16).toString("hex");
    await say(device, { type: "hand-in", entry, seat, marks, salt, stays: true });
  }
}

/** Nothing that axe finds, and nothing wider than the device. */
async function isFine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const width = page.viewportSize()?.width;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

test("the desk adds points with a reason, and says what stands for an absent judge's seat", async () => {
  for (const [nth, entry] of acts.entries()) {
    await say(head, { type: "call", entry });
    await say(head, { type: "absent", entry, seat: "2" });
    await marked(entry, nth === 2 ? "80" : "90");
  }
  await desk.reload();
  await expect(desk.locator('[data-seat="2"]')).toContainText("缺席，以其余评委的平均分 80 代");
  await expect(desk.locator("thead")).toContainText("×0.2");
  await key("penalise").click();
  await key("points reward").click();
  await key("points 0.5").click();
  await key("do-penalise").click();
  // Nothing is added without a reason.
  await expect(desk.getByText("请写明理由。")).toBeVisible();
  await key("reason original").click();
  await isFine(desk);
  await key("do-penalise").click();
  await expect(desk.locator("main")).toContainText("加 0.5 分：原创作品");
  await expect(desk.locator("[data-score]")).toHaveText(/^80\.50?0?$/);
  for (const entry of acts) {
    await say(head, { type: "confirm", entry });
    await say(head, { type: "reveal", entry, step: "all" });
  }
});

test("the round waits for the head judge at the line between two prizes; the decision is public with its reason", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/festival/rounds/${ROUND}`);
  await expect(page.locator("#results ~ ol")).toContainText("一等奖待裁定");
  await desk.reload();
  await expect(next()).toHaveAttribute("data-next", "prize");
  await key("next").click();
  await key(`prize ${acts[0]} 1`).click();
  await key("do-prizes").click();
  await expect(desk.getByText("还没有选定")).toBeVisible();
  await key(`prize ${acts[1]} 0`).click();
  await desk.getByLabel("理由").fill("编排更完整");
  await isFine(desk);
  await key("do-prizes").click();
  await expect(next()).toHaveAttribute("data-next", "close");
  await expect(page.locator("[data-decision]")).toContainText("理由：编排更完整");
  await key("next").click();
  await expect(desk.locator("[data-decision]")).toContainText("编排更完整");
  await key("do-close").click();
  await expect(next()).toHaveAttribute("data-next", "done");
  const { results } = await stateNow();
  const prizeOf = (entry: string | undefined) =>
    results?.ranked.find((one) => one.entry === entry)?.prize;
  expect(acts.map(prizeOf)).toEqual(["二等奖", "一等奖", null]);
  const board = await context.newPage();
  await board.setViewportSize({ width: 1920, height: 1080 });
  await board.goto(`${server.url}/live/rounds/${ROUND}/board`);
  await board.getByRole("button", { name: "下一页" }).click();
  await expect(board.locator("[data-decision]")).toContainText("编排更完整");
  await isFine(page);
});
