import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type OfficeServer, openOffice, openPage } from "./support/office-server";

/** The next season is prepared and published while the one before it goes on. */

let server: OfficeServer;
let office: BrowserContext;
let page: Page;
let visitor: BrowserContext;
let guest: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  server = await openOffice();
  office = await browser.newContext({ locale: "zh-CN" });
  page = await openPage(office, server.link("organiser"));
  await page.getByRole("button", { name: "是我，进入" }).click();
  await expect(page).toHaveURL(`${server.url}/office`);
  visitor = await browser.newContext({ locale: "zh-CN" });
  guest = await openPage(visitor, `${server.url}/league`);
});
test.afterAll(async () => {
  await office.close();
  await visitor.close();
  await server.close();
});

const PUBLIC = ["/", "/league", "/league/draw", "/league/teams", "/league/leaders", "/schedule"];

const work = () => page.getByRole("link", { name: /正在处理：明年联赛/ });

test("working on a new season leaves the published one public, and the office says which is which", async () => {
  await page.goto(`${server.url}/office/seasons/new`);
  await page.getByLabel("赛事全称").fill("明年的职工篮球联赛");
  await page.getByLabel("简称").fill("明年联赛");
  await page.getByLabel("主办单位").fill("市总工会");
  await page.getByRole("button", { name: "添加" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await expect(page.getByText("公众看到的不变")).toBeVisible();
  await page.getByRole("button", { name: "改为处理这个赛季" }).click();
  await expect(work()).toContainText("公众看到的是");

  const answer = await guest.request.get(`${server.url}/api/fixtures?status=final`);
  const [{ id, home }] = (await answer.json()).items;
  for (const path of [...PUBLIC, `/league/games/${id}`, `/league/teams/${home.team}`]) {
    const shown = await guest.goto(server.url + path);
    expect([path, shown?.status()]).toEqual([path, 200]);
    await expect(guest.getByRole("main")).not.toContainText("还没有发布");
    await expect(guest.locator("body")).not.toContainText("明年");
  }
  expect((await guest.request.get(`${server.url}/live/game/${id}`)).status()).toBe(200);
  expect((await guest.request.get(`${server.url}/calendar/season.ics`)).status()).toBe(200);
});

test("publishing it asks which one goes; whoever watches the old standings comes to the new ones; one undo brings the old back", async () => {
  await guest.goto(`${server.url}/league`);
  await expect(guest.locator("[data-freshness=live]").first()).toBeVisible();
  const group = guest.getByRole("heading", { name: "A组" });
  await expect(group.first()).toBeVisible();

  await work().click();
  const agree = page.getByRole("checkbox", { name: /用这个赛季取代/ });
  const publish = page.getByRole("button", { name: "发布赛季" });
  await expect(agree).not.toBeChecked();
  await publish.click();
  // The browser asks for the tick before anything is sent.
  expect(await agree.evaluate((box) => box.matches(":focus:invalid"))).toBe(true);
  await agree.check();
  await publish.click();
  await expect(page.getByText("公众看到的就是这个赛季")).toBeVisible();
  await expect(work()).toHaveCount(0);
  await expect(group).toHaveCount(0);
  await guest.goto(server.url);
  await expect(guest.locator("body")).toContainText("明年联赛");

  await page.getByRole("button", { name: "撤销" }).click();
  await expect(work()).toContainText("公众看到的是");
  await guest.goto(`${server.url}/league`);
  await expect(group.first()).toBeVisible();
  await expect(guest.locator("body")).not.toContainText("明年");
});
