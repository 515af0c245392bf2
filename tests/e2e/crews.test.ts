import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type OfficeServer, onOneOffice, openPage } from "./support/office-server";

/** Sending referees and table officials to a day's games. */

let server: OfficeServer;
let office: BrowserContext;

onOneOffice({ width: 1440, height: 900 }, (made) => {
  ({ server, office } = made);
});

/** A day for which the demo's organisers have nobody yet. */
const LATER = "/office/officials?day=2026-11-28";
const crew = (page: Page, n = 0) => page.getByRole("form", { name: /的选派$/ }).nth(n);
const said = (page: Page) => page.getByRole("status");

test("crews are proposed for a day, shown first, taken, and taken back as one", async () => {
  const page = await openPage(office, server.url + LATER);
  await expect(page.getByText(/还缺 \d+ 人次/)).toBeVisible();
  await page.getByRole("link", { name: "自动选派空缺" }).click();
  const panel = page.getByRole("region", { name: "自动选派（预览）" });
  await expect(panel).toContainText("没有冲突；已经选派的人不变");
  await panel.getByRole("button", { name: /^采用这 \d+ 人次$/ }).click();
  await expect(said(page)).toContainText("已按方案选派。");
  await expect(page.getByText("全部选派完毕，没有冲突。")).toBeVisible();
  await expect(crew(page).getByLabel(/^主裁判/)).not.toHaveValue("");
  await said(page).getByRole("button", { name: "撤销" }).click();
  await expect(said(page)).toContainText("已撤销，恢复为原来的选派。");
  await expect(crew(page).getByLabel(/^主裁判/)).toHaveValue("");
  await page.close();
});

test("a conflict shows as soon as somebody is chosen, needs a second press, and stays visible", async () => {
  const page = await openPage(office, server.url + LATER);
  const scorer = crew(page).getByLabel(/^记录员/);
  const busy = await scorer.locator("optgroup[label=有冲突] option").first().getAttribute("value");
  await scorer.selectOption(busy);
  await expect(crew(page)).toContainText("这样选派有冲突");
  await expect(crew(page).locator("p[aria-live]", { hasText: "⚠" })).toHaveCount(1);
  await crew(page).getByRole("button", { name: "仍然选派" }).click();
  await expect(said(page)).toContainText("已保存");
  await expect(page.getByText("1 人次有冲突")).toBeVisible();
  await expect(crew(page).getByLabel(/^记录员/)).toHaveAttribute("aria-invalid", "true");
  await said(page).getByRole("button", { name: "撤销" }).click();
  await expect(said(page)).toContainText("已撤销");
  await expect(page.getByText("1 人次有冲突")).toHaveCount(0);
  await page.close();
});

test("without scripts a conflict is refused with what was chosen, and can then be confirmed", async ({
  browser,
}) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await office.storageState(),
    locale: "zh-CN",
  });
  const page = await plain.newPage();
  await page.goto(server.url + LATER);
  const timer = crew(page, 1).getByLabel(/^计时员/);
  const busy = await timer.locator("optgroup[label=有冲突] option").first().getAttribute("value");
  await timer.selectOption(busy);
  await crew(page, 1).getByRole("button", { name: /^保存/ }).click();
  await expect(page.getByRole("alert")).toContainText("这样选派有冲突，没有保存");
  await expect(crew(page, 1).getByLabel(/^计时员/)).toHaveValue(busy ?? "");
  await crew(page, 1).getByRole("button", { name: "仍然选派" }).click();
  await expect(said(page)).toContainText("已保存");
  await said(page).getByRole("button", { name: "撤销" }).click();
  await expect(said(page)).toContainText("已撤销");
  await plain.close();
});

test("whoever is assigned to a table gets a sign-in code for their own name", async () => {
  const page = await openPage(office, `${server.url}/office/officials`);
  const make = page.getByRole("button", { name: /^给 .+ 生成登录二维码$/ }).last();
  const name = /^给 (.+) 生成/.exec((await make.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await make.click();
  await expect(page.getByRole("heading", { name: `${name} 的登录二维码` })).toBeVisible();
  await page.close();
});
