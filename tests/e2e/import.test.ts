import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { workbook } from "../support/workbook";
import { type OfficeServer, openOffice } from "./support/office-server";

/** What organisers do with the forms that units send them. */

let server: OfficeServer;
let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;

test.beforeAll(async ({ browser }) => {
  server = await openOffice();
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(server.link("organiser"));
  await page.getByRole("button", { name: "是我，进入" }).click();
  await expect(page).toHaveURL(`${server.url}/office`);
  signedIn = await context.storageState();
  await context.close();
});
test.afterAll(() => server.close());

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = ["参赛单位", "球队名称", "姓 名", "球衣号码", "身高(cm)", "队长"];

/** Eight teams of twelve as a union sums them up: titles above, units in merged cells, wide digits, blanks in names. */
function eightTeams(wrong = false) {
  const rows = Array.from({ length: 96 }, (_, n) => {
    const [team, player] = [Math.floor(n / 12), n % 12];
    const number = String(player + 4).replace(
      /\d/g,
      (one) => "０１２３４５６７８９"[Number(one)] ?? one,
    );
    return [
      player === 0 ? `第${team + 1}车间工会` : null,
      player === 0 ? `第${team + 1}车间队` : null,
      `队 员${"甲乙丙丁戊己庚辛"[team]}${"一二三四五六七八九十百千"[player]}`,
      wrong && n === 13 ? "104" : number,
      180 + player,
      player === 0 ? "√" : null,
    ];
  });
  const merged = Array.from({ length: 8 }, (_, team) =>
    ["A", "B"].map((column) => `${column}${4 + team * 12}:${column}${15 + team * 12}`),
  ).flat();
  const titles = [["职工篮球赛报名汇总表"], ["填报单位：市总工会"]];
  return workbook([
    { name: "说明", rows: [["请于月底前报送"]] },
    { name: "汇总", rows: [...titles, HEAD, ...rows, ["合计：96人"]], merged },
  ]);
}

const send = async (page: Page, name: string, buffer: Buffer) => {
  await page.goto(`${server.url}/office/import`);
  await page.getByLabel("文件").setInputFiles({ name, mimeType: XLSX, buffer });
  await page.getByRole("button", { name: "上传并核对" }).click();
};
const preview = (page: Page) => page.getByRole("button", { name: "预览", exact: true }).click();

for (const javaScriptEnabled of [true, false])
  test(`eight teams come in from one spreadsheet and go again, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: signedIn, javaScriptEnabled });
    const page = await context.newPage();
    await send(page, "汇总.xlsx", eightTeams(true));
    await expect(page.getByRole("combobox", { name: "D 列“球衣号码”的内容" })).toHaveValue(
      "jersey",
    );
    await preview(page);
    await expect(page.getByRole("alert")).toContainText("还不能导入");
    await expect(page.getByRole("row", { name: /D17.*104/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "导入", exact: true })).toHaveCount(0);

    await send(page, "汇总.xlsx", eightTeams());
    await preview(page);
    await page.getByRole("checkbox", { name: /建立还没有的单位/ }).check();
    await page.getByRole("button", { name: "按此选择重新预览" }).click();
    await expect(page.getByText("没有错误，可以导入。")).toBeVisible();
    const figures = page.locator("dl");
    await expect(figures).toContainText("支新球队");
    await expect(figures).toContainText("96");
    await expect(page.getByText("球队：现有 34，导入后 42")).toBeVisible();
    await page.getByRole("button", { name: "导入", exact: true }).click();
    await expect(page.getByText("已导入 汇总.xlsx。")).toBeVisible();
    await page.goto(`${server.url}/league/teams`);
    await expect(page.getByText("第8车间", { exact: false }).first()).toBeVisible();

    await page.goto(`${server.url}/office/import`);
    await page.getByRole("button", { name: "撤销导入：汇总.xlsx" }).first().click();
    await expect(page.getByText(/已撤销，导入的 \d+ 处改动全部恢复。/)).toBeVisible();
    await page.goto(`${server.url}/league/teams`);
    await expect(page.getByText("第8车间", { exact: false })).toHaveCount(0);
    await context.close();
  });

test("a column that was not understood is chosen by hand; a wrong file is refused beside its field", async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: signedIn });
  const page = await context.newPage();
  await send(page, "旧.xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"));
  await expect(page.getByLabel("文件")).toHaveAccessibleDescription(/另存为 .xlsx/);
  const rows = [
    ["单位", "姓名", "编码"],
    ["市公安系统工会", "新人", "98"],
  ];
  await send(page, "a.xlsx", workbook([{ name: "a", rows }]));
  await page.getByRole("combobox", { name: "C 列“编码”的内容" }).selectOption("号码");
  await preview(page);
  await expect(page.getByText("没有错误，可以导入。")).toBeVisible();
  await expect(page.locator("dl")).toContainText("名新队员");
  await page.getByRole("link", { name: "返回核对列" }).click();
  await page.getByRole("combobox", { name: "表头在第几行" }).selectOption("不导入这张工作表");
  await preview(page);
  await expect(page.getByText("没有找到表头", { exact: false })).toBeVisible();
  await context.close();
});

for (const megabytes of [5.2, 13])
  test(`a file of ${megabytes} MB is told beside its field, before it is sent or else after`, async ({
    browser,
  }) => {
    const file = { name: "大.xlsx", mimeType: XLSX, buffer: Buffer.alloc(megabytes * 1_000_000) };
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ storageState: signedIn, javaScriptEnabled });
      const page = await context.newPage();
      let sent = 0;
      page.on("request", (request) => {
        if (request.method() === "POST") sent += 1;
      });
      await page.goto(`${server.url}/office/import`, { waitUntil: "networkidle" });
      await page.locator("select[name=target]").selectOption({ index: 2 });
      const chosen = await page.locator("select[name=target]").inputValue();
      await page.getByLabel("文件").setInputFiles(file);
      await page.getByRole("button", { name: "上传并核对" }).click();
      await expect(page.getByLabel("文件")).toHaveAccessibleDescription(/超过 5 MB/);
      await expect(page.locator("select[name=target]")).toHaveValue(chosen);
      expect(sent).toBe(javaScriptEnabled ? 0 : 1);
      await page.getByLabel("文件").setInputFiles({ ...file, buffer: Buffer.from("%PDF-1.7") });
      await page.getByRole("button", { name: "上传并核对" }).click();
      await expect(page.getByLabel("文件")).toHaveAccessibleDescription(/PDF/);
      await context.close();
    }
  });

test("what is exported and sent back changes nothing", async ({ browser }) => {
  const context = await browser.newContext({ storageState: signedIn });
  const page = await context.newPage();
  await page.goto(`${server.url}/office/import`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /职工篮球联赛：导出为 Excel/ }).click();
  const file = await (await download).path();
  await send(page, "导出.xlsx", await readFile(file));
  await preview(page);
  await expect(page.getByText("表格与现有数据完全一致", { exact: false })).toBeVisible();
  await context.close();
});

for (const lang of ["zh", "en"])
  for (const width of [320, 1024, 1920])
    test(`everybody can use each step: ${lang}, ${width} wide`, async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        storageState: signedIn,
      });
      await context.addCookies([{ name: "lang", value: lang, url: server.url }]);
      const page = await context.newPage();
      const check = async (step: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${step} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([step, wide]).toEqual([step, width]);
      };
      await page.goto(`${server.url}/office/import`);
      await check("file");
      const file = { name: "汇总.xlsx", mimeType: XLSX, buffer: eightTeams(true) };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.locator("form[enctype] button").click();
      await page.waitForURL(/\?at=/);
      await check("columns");
      await page.locator("button[value=columns]").click();
      await page.waitForURL(/step=preview/);
      await check("preview");
      await context.close();
    });
