import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { byKey, tabTo } from "./support/by-key";
import { Timetable } from "./support/drag";
import { type OfficeServer, onOneOffice, openPage } from "./support/office-server";

/** Games in the hand: by mouse, finger and keyboard; and what people are told of it. */

let server: OfficeServer;
let office: BrowserContext;

// High enough that nothing has to scroll while a game is held.
const SCREEN = { width: 1440, height: 1700 };

onOneOffice(SCREEN, (made) => {
  ({ server, office } = made);
});

const WEEK = "/schedule/plan?week=2026-11-23";
const open = () => openPage(office, server.url + WEEK);
const said = (page: Page) => page.getByRole("status");
const pending = (page: Page) => page.locator("[data-pending]");

/** Where everybody is told that a game is. */
async function told(page: Page, id: string): Promise<string> {
  const answer = await page.request.get(`${server.url}/api/games/${id}`);
  const { day, start, venue } = await answer.json();
  return `${day} ${start} ${venue}`;
}

test("a game is dragged to a court and day that fits, and undone", async () => {
  const page = await open();
  const desk = new Timetable(page);
  const id = await desk.idOf(4);
  const from = await desk.cellOf(id);
  await desk.pickUp(id);
  const [to = ""] = (await desk.cells("fits")).slice(-3);
  expect(await desk.cells("here")).toEqual([from]);
  await desk.carryTo(to);
  await expect(desk.verdict()).toContainText("可以放下，没有冲突");
  await desk.drop();
  await expect(said(page)).toContainText("已移到");
  await expect(desk.cell(to).locator(`[data-game="${id}"]`)).toBeVisible();
  await expect(desk.game(id)).toContainText("未公布");
  await expect(pending(page)).toContainText("有 1 处变动还没有公布");
  await desk.undo().click();
  await expect(said(page)).toContainText("已撤销");
  await expect(desk.cell(from).locator(`[data-game="${id}"]`)).toBeVisible();
  await expect(pending(page)).toContainText("赛程已全部公布");
  await page.close();
});

test("the best time of a cell is taken, and its other free times are one press away", async () => {
  const page = await open();
  const desk = new Timetable(page);
  let [id, to] = ["", ""];
  // On a Saturday there is room for more than one; which game may move there depends on the draw.
  for (let n = 4; to === ""; n++) {
    id = await desk.idOf(n);
    await desk.pickUp(id);
    to = (await desk.cells("fits")).find((name) => name.startsWith("2026-11-28")) ?? "";
    if (to === "") await desk.letGo();
  }
  await desk.carryTo(to);
  await desk.drop();
  const other = said(page)
    .getByRole("button", { name: /^改为 / })
    .last();
  const time = (await other.textContent()) ?? "";
  await expect(desk.game(id)).not.toContainText(time);
  await other.click();
  await expect(desk.game(id)).toContainText(time);
  for (const n of [1, 2]) {
    await desk.undo().click();
    await expect(said(page)).toContainText("已撤销");
    await expect(pending(page)).toContainText(n === 1 ? "有 1 处" : "赛程已全部公布");
  }
  await page.close();
});

test("a game is pinned where it stands, and let go again", async () => {
  const page = await open();
  const id = await new Timetable(page).idOf(3);
  const steps = [
    ["固定在这里", "已固定在"],
    ["取消固定", "已取消固定"],
  ] as const;
  for (const [name, answer] of steps) {
    await page.goto(`${server.url}${WEEK}&game=${id}`);
    await page.getByRole("button", { name, exact: true }).click();
    await expect(said(page)).toContainText(answer);
  }
  await expect(pending(page)).toContainText("赛程已全部公布");
  await page.close();
});

test("over a cell that does not fit the reasons stand there in words, and a drop asks first", async () => {
  const page = await open();
  const desk = new Timetable(page);
  const id = await desk.idOf(5);
  const from = await desk.cellOf(id);
  await desk.pickUp(id);
  const [to = ""] = await desk.cells("clashes");
  await desk.carryTo(to);
  await expect(desk.verdict()).toContainText("处冲突");
  const reason = (await desk.verdict().locator("li").first().textContent()) ?? "";
  expect(reason.length).toBeGreaterThan(6);
  await desk.drop();
  const panel = page.getByRole("region", { name: "调整时间和场地" });
  await expect(panel).toContainText("移动后会有这些冲突：");
  await expect(panel).toContainText(reason);
  await expect(panel.getByRole("button", { name: "仍然移动" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  expect(await desk.cellOf(id)).toBe(from);
  await page.close();
});

test("a game that is let go elsewhere, or put back with Escape, stays where it was", async () => {
  const page = await open();
  const desk = new Timetable(page);
  const id = await desk.idOf(4);
  const from = await desk.cellOf(id);
  await desk.pickUp(id);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-holding]")).toHaveCount(0);
  await page.mouse.up();
  await desk.pickUp(id);
  await page.mouse.move(400, 60);
  await desk.drop();
  expect(await desk.cellOf(id)).toBe(from);
  await expect(page).toHaveURL(server.url + WEEK);
  await page.close();
});

test("the same by keyboard: picked up with the space bar, carried with arrows, each cell said, dropped with Enter", async () => {
  const page = await open();
  const desk = new Timetable(page);
  const id = await desk.idOf(4);
  const from = await desk.cellOf(id);
  const ear = page.locator("[aria-live=assertive]");
  await tabTo(page, desk.game(id));
  await page.keyboard.press(" ");
  await expect(ear).toContainText("已拿起");
  await page.keyboard.press("Escape");
  await expect(ear).toContainText("没有移动");
  await expect(desk.game(id)).toBeFocused();
  await page.keyboard.press(" ");
  const fits = await desk.cells("fits");
  const aimed = page.locator("td[data-aimed]");
  let to = "";
  for (let step = 0; step < 40 && !fits.includes(to); step++) {
    const before = to || from;
    await page.keyboard.press(step % 2 === 0 ? "ArrowUp" : "ArrowLeft");
    to = (await aimed.getAttribute("data-cell")) ?? "";
    if (to === before) await page.keyboard.press("ArrowDown");
    to = (await aimed.getAttribute("data-cell")) ?? "";
  }
  expect(fits).toContain(to);
  await expect(ear).toContainText("可以放下，没有冲突");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("已移到");
  await expect(desk.cell(to).locator(`[data-game="${id}"]`)).toBeVisible();
  await expect(desk.game(id)).toBeFocused();
  await byKey(page, desk.undo());
  await expect(said(page)).toContainText("已撤销");
  await expect(desk.cell(from).locator(`[data-game="${id}"]`)).toBeVisible();
  await page.close();
});

test("a finger that rests on a game picks it up", async ({ browser }) => {
  const tablet = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1180, height: 1700 },
    hasTouch: true,
    storageState: await office.storageState(),
  });
  const page = await openPage(tablet, server.url + WEEK);
  const desk = new Timetable(page);
  const id = await desk.idOf(2);
  const from = await desk.cellOf(id);
  const fingers = await tablet.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    fingers.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  const middle = async (of: {
    boundingBox: () => Promise<{ x: number; y: number; width: number; height: number } | null>;
  }) => {
    const box = await of.boundingBox();
    if (!box) throw new Error("not in sight");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await touch("touchStart", await middle(desk.game(id)));
  const to =
    (await desk.cells("fits")).find((name) => name.slice(0, 10) === from.slice(0, 10)) ?? "";
  await touch("touchMove", await middle(desk.cell(to)));
  await expect(desk.cell(to)).toHaveAttribute("data-aimed", "true");
  await touch("touchEnd");
  await expect(said(page)).toContainText("已移到");
  await desk.undo().click();
  await expect(said(page)).toContainText("已撤销");
  await page.close();
  await tablet.close();
});

test("what is done at the desk is told to nobody until it is published, with its changes shown first; and taken back as one", async () => {
  const page = await open();
  const desk = new Timetable(page);
  const id = await desk.idOf(4);
  const before = await told(page, id);
  await desk.pickUp(id);
  const [to = ""] = (await desk.cells("fits")).slice(-2);
  await desk.carryTo(to);
  await desk.drop();
  await expect(said(page)).toContainText("已移到");
  expect(await told(page, id)).toBe(before);
  const home = await openPage(office, `${server.url}/office`);
  await home.getByRole("link", { name: /^查看并公布/ }).click();
  const panel = (of: Page) => of.getByRole("region", { name: "公布赛程" });
  await expect(panel(home)).toContainText("1 场有变动：移动 1 场");
  await home.close();
  await page.getByRole("link", { name: "查看变动并公布" }).click();
  await expect(panel(page)).toContainText("涉及 2 支球队");
  await expect(panel(page).locator("[data-changes] li")).toHaveCount(1);
  await expect(panel(page)).toContainText("原来");
  await expect(panel(page)).toContainText("改为");
  await panel(page).getByRole("button", { name: "公布这 1 处变动" }).click();
  await expect(said(page)).toContainText("已公布：1 场比赛");
  await expect(pending(page)).toContainText("赛程已全部公布");
  const after = await told(page, id);
  expect(after).not.toBe(before);
  expect(after).toContain(to.slice(0, 10));
  await page.getByRole("link", { name: "公布记录" }).click();
  await panel(page).getByText("撤回上一次公布").first().click();
  await panel(page).getByRole("button", { name: "撤回上一次公布" }).click();
  await expect(said(page)).toContainText("已撤回上一次公布，1 场比赛");
  await expect(pending(page)).toContainText("有 1 处变动还没有公布");
  expect(await told(page, id)).toBe(before);
  await desk.undo().click();
  await expect(said(page)).toContainText("已撤销");
  await page.close();
});

test("what the desk cannot do is said on the desk, which keeps its week: somebody was quicker, the server is away", async () => {
  const first = await open();
  // Its browser complains about the cut cable, as it should.
  const second = await office.newPage();
  await second.goto(server.url + WEEK, { waitUntil: "networkidle" });
  const [a, b] = [new Timetable(first), new Timetable(second)];
  const id = await a.idOf(4);
  for (const desk of [a, b]) {
    await desk.pickUp(id);
    const [to = ""] = (await desk.cells("fits")).slice(desk === a ? -1 : -2);
    await desk.carryTo(to);
    await desk.drop();
    if (desk === a) await expect(said(first)).toContainText("已移到");
  }
  await expect(second.getByRole("alert")).toContainText("刚被别人修改过");
  await expect(second.locator("td[data-cell]").first()).toHaveAttribute("data-cell", /^2026-11-23/);
  // The page shows the newest timetable, so that it can be done again.
  await expect(b.game(id)).toContainText("未公布");
  await first.close();

  // The server hears nothing of it, as with a cut cable.
  await second.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  const from = await b.cellOf(id);
  await b.pickUp(id);
  const [to = ""] = await b.cells("fits");
  await b.carryTo(to);
  await b.drop();
  await expect(second.getByRole("alert")).toContainText("没有连上服务器");
  await expect(b.cell(from).locator(`[data-game="${id}"]`)).toBeVisible();
  await second.unrouteAll();
  await b.undo().click();
  await expect(said(second)).toContainText("已撤销");
  await second.close();
});
