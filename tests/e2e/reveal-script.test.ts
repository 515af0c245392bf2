import { randomBytes, randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { removeData, type TestServer } from "../support/server";
import { deviceOf, publicState, sayIn } from "./support/round";
import { ownServer, TABLET } from "./support/table";

/** A round whose results are kept back, checked by the head judge, and revealed from the last place up. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

/** A heat of the demo that nobody has opened. */
const ROUND = "C5-H2";
const STREAM = `round/${ROUND}`;
/** What the acts get from everybody: the second wins. */
const MARKS = ["90", "95", "88", "92"];

let server: TestServer;
let desk: Page;
let head: APIRequestContext;
let judge: APIRequestContext;
let acts: readonly { readonly entry: string; readonly title: string }[];

const say = (device: APIRequestContext, command: object) => sayIn(ROUND, server, device, command);
const stateNow = () => publicState(head, server.url, ROUND);
const key = (name: string) => desk.locator(`[data-key="${name}"]`);
const next = () => desk.locator("[data-next]");

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  server = await ownServer();
  const context = await deviceOf(browser, server, ["head-judge", "--round", ROUND], {
    viewport: TABLET,
  });
  head = context.request;
  desk = await context.newPage();
  await desk.goto(`${server.url}/live/rounds/${ROUND}/desk`);
  await expect(desk.locator("main.desk")).toHaveAttribute("data-storage", "ready");
  const { entries } = await stateNow();
  for (const { entry } of entries.slice(MARKS.length)) await say(head, { type: "withdraw", entry });
  const titles = await desk
    .locator(".desk-order [data-entry]")
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("data-entry"), one.textContent ?? ""] as const),
    );
  acts = entries.slice(0, MARKS.length).map(({ entry }) => {
    const line = titles.find(([id]) => id === entry)?.[1] ?? "";
    return { entry, title: /《[^》]+》/.exec(line)?.[0] ?? line };
  });
  await judgeAll(browser);
});

test.afterAll(async () => {
  await server.stop();
  await removeData(server.dataDir);
});

async function judgeAll(browser: Browser): Promise<void> {
  const { programme, seats } = await stateNow();
  await say(head, { type: "plan-reveal", how: "hold" });
  const panel = seats.filter(({ seat }) => /^\d+$/.test(seat)).map(({ seat }) => seat);
  const devices = new Map<string, APIRequestContext>();
  for (const seat of panel) {
    const device = await deviceOf(browser, server, ["judge", "--round", ROUND, "--judge", seat]);
    devices.set(seat, device.request);
  }
  judge = devices.get("1") ?? head;
  for (const [nth, { entry }] of acts.entries()) {
    await say(head, { type: "call", entry });
    for (const [seat, device] of devices) {
      const marks = Object.fromEntries(
        (programme?.rules.criteria ?? []).map(({ id }) => [id, MARKS[nth]]),
      );
      const salt = randomBytes(16).toString("hex");
      await say(device, { type: "hand-in", entry, seat, marks, salt, stays: true });
    }
    await say(head, { type: "confirm", entry });
  }
}

/** The screen beside the stage, with every word that came to it over the socket. */
async function television(browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(String(payload))),
  );
  await page.goto(`${server.url}/live/rounds/${ROUND}/board`);
  await expect(page.locator("[data-freshness=live]")).toBeVisible();
  return { page, frames };
}

const title = (nth: number) => acts[nth]?.title ?? "?";

test("what is kept back is checked step by step beforehand, by the head judge alone", async ({
  browser,
}) => {
  const { page: board, frames } = await television(browser);
  await desk.reload();
  await expect(next()).toHaveAttribute("data-next", "plan");
  for (const { entry } of acts) {
    const answer = await head.post(`${server.url}/live/submit`, {
      headers: { origin: server.url },
      data: {
        stream: STREAM,
        id: randomUUID(),
        command: { type: "reveal", entry, step: "all" },
      },
    });
    expect(await answer.text()).toContain("reveal-held");
  }
  await key("next").click();
  await key("how ladder").click();
  await expect(key("how ladder")).toHaveAttribute("aria-pressed", "true");
  await expect(key("check-script")).toHaveAttribute("aria-disabled", "true");
  await expect(desk.locator("[data-preview] [data-line]")).toHaveText(new RegExp(title(2)));
  for (const nth of [0, 3, 1]) {
    await key("preview-next").click();
    await expect(desk.locator("[data-preview] [data-line]")).toHaveText(new RegExp(title(nth)));
  }
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const script = await desk.context().newPage();
  await script.goto(`${server.url}/live/rounds/${ROUND}/script`);
  await expect(script.getByText("脚本还没有检查")).toBeVisible();
  await key("check-script").click();
  await expect(desk.locator("[data-checked]")).toBeVisible();
  await key("close-panel").click();
  await expect(next()).toHaveAttribute("data-next", "ladder");
  // It lay open all the while.
  await expect(script.locator("[data-step]").first()).toBeVisible();
  expect(frames.join("")).toContain("reveal-checked");
  expect(frames.join("")).not.toContain("sheet-revealed");
  expect(frames.join("")).not.toContain('"marks"');
  await expect(board.locator(".award-row, .award-score")).toHaveCount(0);
  await script.close();
  await board.context().close();
});

test("each press releases one place; the winner reaches no screen before the last one", async ({
  browser,
}) => {
  const { page: board, frames } = await television(browser);
  const winner = acts[1]?.entry ?? "";
  for (const nth of [2, 0, 3]) {
    await key("next").click();
    await expect(board.locator(".award-name")).toHaveText(title(nth));
    const told = frames.join("");
    expect(told).not.toMatch(new RegExp(`"sheet-revealed","entry":"${winner}"`));
    expect(told).not.toMatch(new RegExp(`"score-revealed","entry":"${winner}"`));
    await expect(board.locator(".award")).not.toContainText(title(1));
  }
  await expect(board.locator(".award-place")).toHaveText(["2", "3", "4"]);
});

test("the screen goes back a step, in words too, and comes on again with nothing new", async ({
  browser,
}) => {
  const { page: board } = await television(browser);
  await expect(board.locator(".award-name")).toHaveText(title(3));
  await key("screen-back").click();
  await expect(board.locator(".award-name")).toHaveText(title(0));
  await expect(board.locator(".award")).not.toContainText(title(3));
  await expect(desk.getByText("已经公布的不能收回")).toBeVisible();
  await expect(desk.locator("[data-screen]")).toContainText("已退回 1 步");
  await key("next").click();
  await expect(board.locator(".award-name")).toHaveText(title(3));
  await expect(board.locator(".award")).not.toContainText(title(1));
});

test("a pause hides everything until it ends; then the winner comes", async ({ browser }) => {
  const { page: board } = await television(browser);
  await key("pause").click();
  await expect(board.locator("[data-wait=paused]")).toBeVisible();
  await expect(next()).toHaveAttribute("data-next", "resume");
  await key("next").click();
  await expect(board.locator(".award-name")).toHaveText(title(3));
  await expect(next()).toHaveAttribute("data-next", "ladder");
  await key("next").click();
  await expect(board.locator(".award-name")).toHaveText(title(1));
  await expect(board.locator(".award-place")).toHaveText(["1", "2", "3", "4"]);
  await expect(next()).toHaveAttribute("data-next", "close");
});

test("the presenter's page prints in the order of the reveal, for nobody but the head judge", async () => {
  const page = await desk.context().newPage();
  await page.goto(`${server.url}/live/rounds/${ROUND}/script`);
  await expect(page.locator(".presenter-title")).toHaveText([2, 0, 3, 1].map(title));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button")).toHaveCount(0);
  const answer = await judge.get(`${server.url}/live/rounds/${ROUND}/script`, { maxRedirects: 0 });
  expect([302, 403, 404]).toContain(answer.status());
  await page.close();
});
