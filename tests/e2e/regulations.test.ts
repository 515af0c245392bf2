import { type BrowserContext, expect, test } from "@playwright/test";
import { type OfficeServer, openOffice, openPage } from "./support/office-server";

/** An organiser changes what a season is played by, and everybody reads it. */

let server: OfficeServer;
/** Links are opened once: everybody goes on with the same session. */
let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;
test.beforeAll(async ({ browser }) => {
  server = await openOffice();
  const context = await browser.newContext();
  const page = await openPage(context, server.link("organiser"));
  await page.getByRole("button", { name: "是我，进入" }).click();
  await expect(page).toHaveURL(`${server.url}/office`);
  signedIn = await context.storageState();
  await context.close();
});
test.afterAll(() => server.close());

async function organiser(context: BrowserContext) {
  await context.addCookies(signedIn.cookies);
  return context.newPage();
}

test("what cannot be played is refused beside its field, what is doubtful is named, and the public page follows", async ({
  context,
}) => {
  test.setTimeout(180_000);
  const page = await organiser(context);
  await page.goto(`${server.url}/office/regulations/gongba-2024`);
  await expect(page.getByLabel("名称")).toHaveAttribute("placeholder", "国际篮联规则（净胜分）");
  await page.getByLabel("胜一场").fill("1");
  await page.getByLabel("第几次弃权取消资格").fill("1");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("有 1 处需要修改")).toBeVisible();
  await expect(page.locator("#field-winPoints")).toContainText("胜一场应多于负一场");
  // What was typed and is well stays as well.
  await expect(page.getByLabel("第几次弃权取消资格")).toHaveValue("1");
  await page.getByLabel("胜一场").fill("3");
  await page.getByRole("button", { name: "保存" }).click();
  const doubt = page.getByRole("link", { name: "第几次弃权取消资格：" });
  await expect(doubt).toHaveAttribute("href", "#field-forfeitLimit");
  await page.goto(`${server.url}/league/rules`);
  await expect(page.getByText("胜一场得 3 分，负一场得 1 分。")).toBeVisible();
  await expect(page.getByText("本届竞赛规则 · 版本")).toBeVisible();
});

test("the knockout is given rules of its own, everybody reads only what differs, and it goes back to the groups' with one press", async ({
  context,
}) => {
  test.setTimeout(180_000);
  const page = await organiser(context);
  await page.goto(`${server.url}/office/seasons/gongba-2024`);
  await page.getByRole("link", { name: /^淘汰赛规则/ }).click();
  await expect(page.getByText("现在与小组赛相同")).toBeVisible();
  await expect(page.getByLabel("胜一场")).toHaveCount(0);
  await page.getByLabel("每节时间").fill("70:00");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("有 1 处需要修改")).toBeVisible();
  await expect(page.getByLabel("每节时间")).toHaveValue("70:00");
  await page.getByLabel("每节时间").fill("12:00");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("淘汰赛有自己的规则，和小组赛不同的是：")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("全场 4 节，每节 12 分钟。");

  await page.goto(`${server.url}/league/rules`);
  const knockout = page.getByRole("region", { name: "淘汰赛" });
  await expect(knockout.getByRole("listitem").filter({ visible: true })).toHaveText([
    "全场 4 节，每节 12 分钟。",
  ]);
  await knockout.getByText("淘汰赛比赛规则全文").click();
  await expect(knockout.getByText("个人第 5 次犯规须离场。")).toBeVisible();

  await page.goto(`${server.url}/office/knockout-regulations/gongba-2024`);
  await page.getByRole("button", { name: "改回与小组赛相同" }).click();
  await expect(page.getByText("现在与小组赛相同")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("淘汰赛有自己的规则，和小组赛不同的是：")).toBeVisible();
});
