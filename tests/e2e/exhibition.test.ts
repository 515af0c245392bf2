import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { ROOT } from "../../server/paths";
import { dataTwin } from "../support/asking";
import { removeData, type TestServer } from "../support/server";
import { expectFits } from "./support/fits";
import { PHONE } from "./support/judging";
import { DeskPage, deviceOf, publicState, sayIn } from "./support/round";
import { ownServer, TABLET } from "./support/table";

/** The paintings of the demo's exhibition: graded in a gallery without their authors, and published with one word. */

const ROUND = "X1-painting";
/** The one who has only begun: seven judges walk through the gallery. */
const SEAT = "7";
const SALT = "5a".repeat(16);

interface Work {
  readonly kind: string;
  readonly author: string;
  readonly unit: string;
}
const source = readFileSync(path.join(ROOT, "prisma/demo/festival-2024.json"), "utf8");
const { works } = (JSON.parse(source) as { exhibition: { works: readonly Work[] } }).exhibition;
const AUTHORS = works.filter(({ kind }) => kind === "绘画").map(({ author }) => author);
const UNITS = works.filter(({ kind }) => kind === "绘画").map(({ unit }) => unit);

let server: TestServer;
let phone: Page;
let judge: BrowserContext;

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  server = await ownServer();
  judge = await deviceOf(browser, server, ["judge", "--round", ROUND, "--judge", SEAT], {
    viewport: PHONE,
  });
  phone = await judge.newPage();
  await phone.goto(`${server.url}/live/rounds/${ROUND}/judge`);
  await expect(phone.locator("main.sheet")).toHaveAttribute("data-storage", "ready");
});
test.afterAll(async () => {
  await judge.close();
  await server.stop();
  await removeData(server.dataDir);
});

const work = (entry: string) => phone.locator(`[data-work="${entry}"]`);
const key = (name: string) => phone.locator(`[data-key="${name}"]`);

/** Works for which this seat owes its grade. */
async function owed(seat: string): Promise<readonly string[]> {
  const { entries } = await publicState(judge.request, server.url, ROUND);
  return entries.flatMap(({ entry, seats }) =>
    seats.some((one) => one.seat === seat && one.status === "open") ? [String(entry)] : [],
  );
}

/** A spectator's page is no wider than its window, what it holds is large enough to tap, and axe finds nothing. */
async function expectWhole(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  const small = await page
    .locator("main :is(a, button, summary):visible")
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 43.9).map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("[J28] a judge's pages, data addresses and forged ones name no author, nor whose a work is", async () => {
  const pages = [
    ...["/festival", "/festival/X1", `/festival/rounds/${ROUND}`, `/festival/rounds/${ROUND}/why`],
    ...["judge", "board", "desk", "script", "paper", "blank", "list", "hand-over"].map(
      (name) => `/live/rounds/${ROUND}/${name}`,
    ),
    ...["rounds", "panels", "orders"].map((name) => `/office/${name}/${ROUND}`),
    ...["/office/entries", "/office/export/festival.xlsx", "/unit"],
  ];
  const data = ["", "?after=0", ".jsonl"].map((end) => `/live/round/${ROUND}${end}`);
  const api = ["/api/contests/X1", "/api/results", `/live/rounds/${ROUND}/drafts`];
  const own = [`/festival/rounds/${ROUND}`, `/live/rounds/${ROUND}/judge`];
  for (const address of [...pages.flatMap((page) => [page, dataTwin(page)]), ...data, ...api]) {
    const text = await (await judge.request.get(server.url + address)).text();
    expect(
      AUTHORS.filter((author) => text.includes(author)).map((one) => `${address} ${one}`),
    ).toEqual([]);
    if (own.some((page) => address === page || address === dataTwin(page)))
      expect(UNITS.filter((unit) => text.includes(unit))).toEqual([]);
  }
  await expect(phone.locator("[data-work]")).toHaveCount(AUTHORS.length);
});

test("a judge grades the works in any order on a phone; what is graded is kept and goes in with one press", async () => {
  const left = await owed(SEAT);
  expect(left.length).toBeGreaterThan(10);
  await expect(phone.locator("[data-left]")).toHaveAttribute("data-left", String(left.length));
  await expectFits(phone);
  const [first = "", second = "", third = "", ...others] = left.toReversed();
  for (const [entry, mark] of [
    [first, "5000"],
    [second, "3000"],
  ] as const) {
    await work(entry).locator(`[data-grade="${mark}"]`).click();
    await expect(work(entry).locator("[data-tick]")).toHaveAttribute("data-tick", "server");
  }
  await work(first).locator('[data-grade="4000"]').click();
  await phone.reload();
  await expect(phone.locator("main.sheet")).toHaveAttribute("data-storage", "ready");
  await expect(work(first).locator('[data-grade="4000"]')).toHaveAttribute("aria-pressed", "true");
  await expect(work(second).locator('[data-grade="3000"]')).toHaveAttribute("aria-pressed", "true");

  // One work by itself: there a judge who knows it steps back.
  await work(third).locator('[data-key="open"]').click();
  await expect(phone.locator("[data-open-entry]")).toHaveAttribute("data-open-entry", third);
  await expectFits(phone);
  await key("recuse link").click();
  await key("recuse confirm").click();
  await expect(phone.locator("[data-recused]")).toBeVisible();
  await key("all").click();

  for (const entry of others) await work(entry).locator('[data-grade="4000"]').click();
  await expect(key("hand-in-all")).toContainText(String(others.length + 2));
  await key("hand-in-all").click();
  await expect(phone.locator("[data-left]")).toHaveAttribute("data-left", "0");
  await expect.poll(() => owed(SEAT)).toEqual([]);
  await expect(work(first).locator("[data-given]")).toHaveAttribute("data-given", "4000");
  await expect(phone.getByText("揭晓之前不显示作者和单位", { exact: false })).toBeVisible();
});

test("[J29] one word confirms all works and one publishes them, and only then spectators read whose they are", async ({
  browser,
}) => {
  const hall = await (await browser.newContext({ locale: "zh-CN", viewport: PHONE })).newPage();
  await hall.goto(`${server.url}/festival/rounds/${ROUND}`);
  const head = await deviceOf(browser, server, ["head-judge", "--round", ROUND], {
    viewport: TABLET,
  });
  const desk = new DeskPage(await head.newPage());
  await desk.open(server.url, ROUND);
  for (const seat of ["5", "6"]) {
    const device = await deviceOf(browser, server, ["judge", "--round", ROUND, "--judge", seat]);
    for (const [at, entry] of (await owed(seat)).entries())
      await sayIn(ROUND, server, device.request, {
        ...{ type: "hand-in", entry, seat, salt: SALT },
        marks: { grade: String(1 + (at % 5)) },
      });
    await device.close();
  }
  await expect(desk.next).toHaveAttribute("data-next", "confirm-all");
  await expectFits(desk.page);
  await desk.press("next");
  await expect(desk.next).toHaveAttribute("data-next", "reveal-all");
  const before = await hall.locator("body").innerText();
  expect([...AUTHORS, ...UNITS].filter((one) => before.includes(one))).toEqual([]);

  // A judge whose phone is dead gets a sheet on paper, which names nobody either.
  const paper = await head.newPage();
  await paper.goto(`${server.url}/live/rounds/${ROUND}/blank?seat=1`);
  await expect(paper.locator("[data-blank]")).toHaveCount(1);
  await expect(paper.locator("[data-blank] tbody tr")).toHaveCount(AUTHORS.length);
  const blank = await paper.locator("body").innerText();
  expect([...AUTHORS, ...UNITS].filter((one) => blank.includes(one))).toEqual([]);
  await expectFits(paper);
  await paper.close();

  // What nobody can take back is asked for twice, and elsewhere.
  await expect(desk.page.locator("[data-undo]")).toContainText("件一次确认");
  await desk.press("next");
  await expectFits(desk.page);
  expect(await hall.locator("body").innerText()).not.toContain(AUTHORS[0] ?? "-");
  await desk.press("do-publish");
  await expect(hall.locator("#results ~ ol > li").first()).toContainText(" · ");
  await expect(hall.locator("body")).toContainText(AUTHORS[0] ?? "-", { timeout: 20_000 });
  const after = await hall.locator("body").innerText();
  expect(AUTHORS.filter((one) => !after.includes(one))).toEqual([]);
  expect(UNITS.filter((one) => !after.includes(one))).toEqual([]);
  await expectWhole(hall);

  await expect(phone.getByText("揭晓之前", { exact: false })).toHaveCount(0);
  await hall.context().close();
  await head.close();
});
