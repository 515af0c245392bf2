import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { contrast, lightestOf, textsOf, watch, widthOver } from "./support/legibility";

/** Phone, tablet and hall. */
const WIDTHS = [390, 1180, 1920] as const;
/** What a spectator's page may ask for at most, in bytes of script. */
const SCRIPT_MOST = 130_000;

interface Round {
  readonly id: string;
  readonly contest: string;
  readonly status: "planned" | "live" | "final";
}

async function roundIn(request: APIRequestContext, status: Round["status"]): Promise<Round> {
  const response = await request.get("/api/contests");
  const { items } = (await response.json()) as { items: { rounds: Round[] }[] };
  const found = items.flatMap(({ rounds }) => rounds).find((round) => round.status === status);
  if (!found) throw new Error(`no ${status} round`);
  return found;
}

const STATUSES = ["live", "final", "planned"] as const;

/** Every page of the festival that anybody may open. */
async function festivalPages(request: APIRequestContext): Promise<readonly string[]> {
  const rounds = await Promise.all(STATUSES.map((status) => roundIn(request, status)));
  return [
    "/festival",
    `/festival/${rounds[0]?.contest}`,
    ...rounds.map(({ id }) => `/festival/rounds/${id}`),
    ...rounds.map(({ id }) => `/live/rounds/${id}/board`),
  ];
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

for (const locale of ["zh-CN", "en-GB"])
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    test("every page of the festival is quiet, asks nobody else, fits and is accessible", async ({
      page,
      request,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const { found } = watch(page, new URL(baseURL ?? "").origin);
      for (const path of await festivalPages(request)) {
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(path, { waitUntil: "load" });
        await expect(page.locator("html")).toHaveAttribute(
          "lang",
          locale === "zh-CN" ? locale : "en",
        );
        await page.waitForLoadState("networkidle");
        await openAll(page);
        expect(await widthOver(page), `${path} at 320`).toBe(0);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 1080 });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          const named = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect(named, `${path} at ${width}`).toEqual([]);
          expect(await widthOver(page), `${path} at ${width}`).toBe(0);
        }
        expect(found, path).toEqual([]);
      }
    });
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("every page of the festival can be read, and is asked for again", async ({
    page,
    request,
  }) => {
    for (const path of await festivalPages(request)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      await expect(page.locator('meta[http-equiv="refresh"]'), path).toHaveCount(1);
    }
    const { id } = await roundIn(request, "final");
    await page.goto(`/festival/rounds/${id}`);
    await page.locator("#results ~ ol summary").first().click();
    await expect(page.getByRole("columnheader", { name: "总分" }).first()).toBeVisible();
    await expect(page.getByText("七位评委，去掉一个最高分和一个最低分，其余平均")).toBeVisible();
  });
});

test("every page of the festival says what it is, to people and to chats", async ({ request }) => {
  const titles = new Set<string>();
  const pages = await festivalPages(request);
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    titles.add(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "");
    for (const name of ["og:title", "og:description", "og:site_name"])
      expect(html, `${path} ${name}`).toContain(`property="${name}"`);
    expect(html, path).toMatch(/name="description" content="[^"]{8,}"/);
  }
  expect(titles.size).toBe(pages.length);
});

test("the first page shows the round that is on and leads to it", async ({ page, request }) => {
  const { id } = await roundIn(request, "live");
  await page.goto("/");
  await page.locator(`article a[href="/festival/rounds/${id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/festival/rounds/${id}$`));
  await expect(page.locator("[data-freshness=live]")).toBeVisible();
});

test("a round's page is light, with the first page as light", async ({ browser, request }) => {
  const { id } = await roundIn(request, "live");
  for (const path of ["/", `/festival/rounds/${id}`, `/live/rounds/${id}/board`]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    const scripts = new Set<string>();
    let bytes = 0;
    network.on("Network.responseReceived", ({ requestId, response }) => {
      if (response.url.endsWith(".js")) scripts.add(requestId);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.locator("[data-freshness=live]").first()).toBeVisible();
    expect(bytes, path).toBeGreaterThan(20_000);
    expect(bytes, path).toBeLessThanOrEqual(SCRIPT_MOST);
    await context.close();
  }
});

test("anybody can check the seals and draw the running order again", async ({ page, request }) => {
  const { id } = await roundIn(request, "final");
  await page.goto(`/festival/rounds/${id}`);
  await page.getByRole("button", { name: "在本机核对全部凭证" }).click();
  await expect(page.getByText(/^✓ \d+ 份评分的凭证全部一致。$/)).toBeVisible();
  await page.locator("#results ~ ol summary").first().click();
  await expect(page.getByText("凭证一致").first()).toBeAttached();
  await page.getByRole("button", { name: "在本机重抽一遍" }).click();
  await expect(page.getByText("重抽结果与公布的抽签结果完全一致。")).toBeVisible();
});

for (const status of STATUSES)
  test(`the board of a ${status} round can be read from ten metres`, async ({ page, request }) => {
    const { id } = await roundIn(request, status);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`/live/rounds/${id}/board`);
    await expect(page.locator(".award")).toBeVisible();
    const pictures = status === "final" ? 4 : 1;
    for (let picture = 0; picture < pictures; picture++) {
      const texts = await textsOf(page, ".award-name");
      expect(texts.length).toBeGreaterThan(2);
      for (const { vh, text } of texts) expect(vh, text).toBeGreaterThan(5.999);
      for (const { vh, text, kind } of texts) if (kind) expect(vh, text).toBeGreaterThan(7);
      expect(texts.filter((one) => !one.inside).map((one) => one.text)).toEqual([]);
      const lightest = await lightestOf(page, ".award");
      for (const { colour, ground, text } of texts)
        expect(contrast(colour, ground || lightest), text).toBeGreaterThanOrEqual(7);
      await page.keyboard.press("ArrowRight");
      if (picture < pictures - 1) await expect(page).toHaveURL(new RegExp(`#${picture + 1}$`));
    }
  });

test("the ceremony steps by keys and clicks, and a screen that was off goes on where it was", async ({
  page,
  request,
}) => {
  const { id } = await roundIn(request, "final");
  await page.goto(`/live/rounds/${id}/board`);
  const picture = page.locator(".award-slide");
  await expect(page).toHaveURL(/#0$/);
  const title = await picture.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/#1$/);
  const first = await picture.innerText();
  expect(first).not.toBe(title);
  await page.mouse.click(400, 600);
  await expect(page).toHaveURL(/#2$/);
  await page.reload();
  await expect(page).toHaveURL(/#2$/);
  await page.keyboard.press("ArrowLeft");
  await expect(picture).toHaveText(first, { useInnerText: true });
});
