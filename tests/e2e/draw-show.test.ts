import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { copyDatabase } from "../../server/migrations";
import { emptyOffice, SEASON } from "../support/empty-office";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";
import { watch, widthOver } from "./support/legibility";

/** A draw in public: the organiser's desk, the screen in the hall, and a phone in its last row. */

const SECRET = "红灯笼四十二";
const FROM_THE_HALL = "03 09 14 22 27 31";
const BALLS = 12;
const TV = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

let server: TestServer;
let dataDir: string;
let season: string;
let office: BrowserContext;
let desk: Page;
let tv: Spectator;
let phone: Spectator;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  dataDir = await temporaryData();
  const empty = await emptyOffice();
  season = await empty.add("seasons", {
    ...{ ...SEASON, teams: `${BALLS}`, groups: "4", advancePerGroup: "1" },
  });
  await empty.addTeams(BALLS);
  await copyDatabase(empty.file, path.join(dataDir, "leitai.db"));
  await empty.close();
  server = await startServer({ dataDir, env: { LEITAI_DEMO: "0" } });
  office = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  desk = await office.newPage();
  await desk.goto(server.links()[1] ?? "");
  await desk.locator("main form button").last().click();
  await expect(desk).toHaveURL(`${server.url}/office`);
});
test.afterAll(async () => {
  for (const context of [office, tv?.context, phone?.context]) await context?.close();
  await server.stop();
  await removeData(dataDir);
});

/** Somebody who is not signed in, and all that has reached their device. */
class Spectator {
  readonly heard: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly complaints: readonly string[],
  ) {}

  static async open(browser: Browser, viewport: typeof TV, way: string): Promise<Spectator> {
    const context = await browser.newContext({ locale: "zh-CN", viewport });
    const page = await context.newPage();
    const one = new Spectator(context, page, watch(page, server.url).found);
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => one.heard.push(String(payload))),
    );
    page.on("response", (answer) => {
      if (!/javascript|css|font|image/.test(answer.headers()["content-type"] ?? ""))
        answer.text().then(
          (text) => one.heard.push(text),
          () => undefined,
        );
    });
    await page.goto(server.url + way);
    return one;
  }
}

const press = (name: string) => desk.getByRole("button", { name, exact: true }).click();
const onDesk = (n: number) => expect(desk.getByText(`已揭晓 ${n} / ${BALLS}`)).toBeVisible();
const ball = () => tv.page.locator(".draw-newest-name");
const onPhone = (text: string) => expect(phone.page.getByText(text, { exact: true })).toBeVisible();

/** Everything that anybody can ask for without being signed in. */
const PAGES = () => [`/league/draws/${season}`, `/live/draws/${season}/board`];
const RECORDS = () => [`/live/draw/${season}`, `/live/draw/${season}?after=0`];
const text = async (way: string) => (await fetch(server.url + way)).text();

/** The balls that a page's data holds, by their numbers; there every value stands once and is referred to. */
function ballsIn(page: string): unknown[] {
  const [, literal = '""'] = /enqueue\(("\[(?:[^"\\]|\\.)*")\)/.exec(page) ?? [];
  const [first = "[]"] = String(JSON.parse(literal)).split("\n");
  const values: unknown[] = JSON.parse(first);
  const key = `_${values.indexOf("step")}`;
  return values.flatMap((value) => {
    const at = Object.entries(value ?? {}).find(([name]) => name === key)?.[1];
    return typeof at === "number" ? [values[at]] : [];
  });
}

/** Of the balls only those that were shown are anywhere, and nothing of the seed's sealed part. */
async function expectNothingToCome(shown: number): Promise<void> {
  const balls = Array.from({ length: shown }, (_, at) => at + 1);
  const pages = await Promise.all(PAGES().map(text));
  for (const page of pages) expect(ballsIn(page)).toEqual(balls);
  const records = await Promise.all(RECORDS().map(text));
  for (const one of [...pages, ...records, ...tv.heard, ...phone.heard]) {
    expect(one).not.toContain(SECRET);
    for (const [, step] of one.matchAll(/\\?"step\\?":(\d+)/g))
      expect(Number(step)).toBeLessThanOrEqual(shown);
    expect(one).not.toMatch(/\\?"type\\?":\\?"opened/);
  }
}

test("what is announced is on the screen and on phones, with its count and a sealed seed", async ({
  browser,
}) => {
  const found = await fetch(`${server.url}/live/draws/${season}/board`);
  expect(found.status).toBe(404);
  await desk.goto(`${server.url}/office/draw`);
  // The first team of the first pot and the first of the second change places.
  const pots = desk.locator('select[name^="pot."]');
  await expect(pots).toHaveCount(BALLS);
  const values = await pots.evaluateAll((all) =>
    all.map((one) => (one as HTMLSelectElement).value),
  );
  await pots.nth(values.indexOf("1")).selectOption("2");
  await pots.nth(values.indexOf("2")).selectOption("1");
  await desk.getByText("固定席位与指定回避").click();
  await desk.locator('select[name="apart.0.team"]').selectOption({ index: 1 });
  await desk.locator('select[name="apart.0.other"]').selectOption({ index: 6 });
  await desk.locator('input[name="secret"]').fill(SECRET);
  await desk.locator('input[name="source"]').fill("当晚的开奖号码");
  await press("预览：有多少种合法结果");
  await expect(desk.getByRole("status").filter({ hasText: "合法的抽签结果" })).toBeVisible();
  await press("公布");
  await expect(desk.getByText("已公布，尚未开始。")).toBeVisible();
  tv = await Spectator.open(browser, TV, `/live/draws/${season}/board`);
  phone = await Spectator.open(browser, PHONE, "/league/draw");
  await expect(phone.page).toHaveURL(`${server.url}/league/draws/${season}`);
  await onPhone("已公布名单，等待抽签");
  await expect(tv.page.getByRole("heading", { name: "合法的分组结果" })).toBeVisible();
  await expect(tv.page.locator(".draw-hash")).toHaveText(/^([0-9a-f]{8} ?){8}$/);
  for (const { page } of [tv, phone]) {
    await expect(page.getByText("不同组")).toBeVisible();
    await expect(page.getByText("没有回避规则")).toHaveCount(0);
  }
  await expectNothingToCome(0);
  const screens = await phone.context.newPage();
  await screens.goto(`${server.url}/live/screens`);
  const board = screens.locator(`a[href="/live/draws/${season}/board"]`);
  await expect(board.first()).toBeVisible();
  await screens.close();
});

test("ball by ball comes at once, one is put back and comes out the same, and none is known before", async ({
  browser,
}) => {
  await desk.locator('input[name="beyond"]').fill(FROM_THE_HALL);
  await press("开始抽签");
  await onDesk(0);
  await expect(tv.page.getByText("抽签即将开始")).toBeVisible();
  const order: string[] = [];
  for (let n = 1; n <= 3; n++) {
    await expectNothingToCome(n - 1);
    await press("下一球");
    await onDesk(n);
    await expect(tv.page.getByText(`第 ${n} 球，共 ${BALLS} 球`)).toBeVisible();
    await onPhone(`正在抽签：${n} / ${BALLS}`);
    order.push((await ball().textContent()) ?? "");
  }
  expect(await widthOver(tv.page)).toBe(0);
  await press("放回上一球");
  await onDesk(2);
  await expect(ball()).toHaveText(order[1] ?? "");
  await onPhone(`正在抽签：2 / ${BALLS}`);
  await press("下一球");
  await onDesk(3);
  await expect(ball()).toHaveText(order[2] ?? "");
  await expectNothingToCome(3);
  const moves = (page: Page) =>
    page.locator(".draw-newest-ball").evaluate((one) => getComputedStyle(one).animationName);
  expect(await moves(tv.page)).toBe("draw-appear");
  const still = await browser.newContext({ reducedMotion: "reduce", viewport: TV });
  const quiet = await still.newPage();
  await quiet.goto(`${server.url}/live/draws/${season}/board`);
  expect(await moves(quiet)).toBe("none");
  await still.close();
  await press("抽完这一档");
  await onDesk(4);
  await expectNothingToCome(4);
});

test("when all balls are out the seed is opened, and every device can check the draw", async () => {
  for (const n of [8, 12]) {
    await press("抽完这一档");
    await onDesk(n);
    await expectNothingToCome(n);
  }
  await onPhone("球已抽完，等待公开种子");
  await press("公开种子，结束抽签");
  await expect(desk.getByText("种子已公开，人人可以核对。")).toBeVisible();
  await onPhone("抽签完成，种子已公开");
  await expect(tv.page.getByText(`${SECRET} ${FROM_THE_HALL}`)).toBeVisible();
  await phone.page.getByRole("button", { name: "开始核对" }).click();
  await expect(phone.page.getByText("全部一致：名单、种子、结果和每一个球。")).toBeVisible();
  expect(await widthOver(phone.page)).toBe(0);
  const axe = await new AxeBuilder({ page: phone.page }).analyze();
  expect(axe.violations).toEqual([]);
  expect([...tv.complaints, ...phone.complaints]).toEqual([]);
});

test("the public record agrees on the command line, and one that was doctored fails there and in the browser", async () => {
  const record = await (await fetch(`${server.url}/live/draw/${season}?after=0`)).text();
  const replay = async (name: string, text: string) => {
    const file = path.join(dataDir, name);
    await writeFile(file, text);
    return new Promise<{ code: number; out: string; err: string }>((resolve) =>
      execFile(
        process.execPath,
        ["build/leitai.js", "draw", "--replay", file],
        (error, out, err) => {
          resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
        },
      ),
    );
  };
  const honest = await replay("record.json", record);
  expect(honest).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(honest.out)).toMatchObject({
    ...{ verified: true, seed: `${SECRET} ${FROM_THE_HALL}` },
  });
  const forged = await replay("forged.json", withTwoExchanged(record));
  expect(forged.code).toBe(1);
  expect(JSON.parse(forged.err).error).toMatchObject({ code: "draw-differs", in: "balls" });

  const page = await phone.context.newPage();
  await page.route(`**/league/draws/${season}`, async (route) => {
    const answer = await route.fetch();
    const forged = (await answer.text()).replaceAll(SECRET, "红灯笼四十三");
    await route.fulfill({ response: answer, body: forged });
  });
  await page.goto(`${server.url}/league/draws/${season}`);
  await page.getByRole("button", { name: "开始核对" }).click();
  await expect(page.getByText("种子与封存的指纹不一致。请通知组委会。")).toBeVisible();
  await page.close();
});

test("what was drawn becomes groups and games, and the desk leads to both public pages", async () => {
  await press("采用结果，生成对阵");
  await expect(desk.getByRole("status").filter({ hasText: /已/ }).first()).toBeVisible();
  await expect(desk.locator(`a[href="/live/draws/${season}/board"]`)).toBeVisible();
  await expect(desk.locator(`a[href="/league/draws/${season}"]`)).toBeVisible();
  await expect(desk.locator('main a[href="/league/draw"]')).toBeVisible();
});

/** The first two balls that were ever shown, each in the other's place, wherever a text says so. */
function withTwoExchanged(text: string): string {
  const teamOf = (step: number) =>
    new RegExp(`"step":${step},"pot":1,"team":"([^"]+)"`).exec(text)?.[1] ?? "";
  const [one, two] = [teamOf(1), teamOf(2)];
  expect([one, two]).not.toContain("");
  const put = (into: string, step: number, team: string) =>
    into.replaceAll(
      new RegExp(`("step":${step},"pot":1,"team":)"[^"]+"`, "g"),
      (_, front: string) => `${front}"${team}"`,
    );
  return put(put(text, 1, two), 2, one);
}
