import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { contrast, lightestOf, textsOf, watch, widthOver } from "./support/legibility";

/** Phone, tablet and hall, narrowest first. */
const WIDTHS = [390, 1180, 1920] as const;

interface Fixture {
  readonly id: string;
  readonly home: { readonly shortName: string; readonly points: number };
}

async function gameIn(request: APIRequestContext, status: string): Promise<Fixture> {
  const response = await request.get(`/api/fixtures?status=${status}`);
  const [first] = ((await response.json()) as { items: Fixture[] }).items;
  if (!first) throw new Error(`no ${status} game`);
  return first;
}

/** Every page that anybody may open. */
async function publicPages(request: APIRequestContext): Promise<readonly string[]> {
  const games = await Promise.all(
    ["live", "final", "planned"].map((status) => gameIn(request, status)),
  );
  return [
    "/",
    "/league",
    "/league/draw",
    "/league/leaders",
    "/league/rules",
    "/league/groups/gongba-2024-A",
    "/league/groups/gongba-2024-H",
    "/league/teams",
    "/league/teams/T01",
    "/schedule",
    "/schedule?by=venue",
    "/schedule?by=team&team=T01",
    ...games.map(({ id }) => `/league/games/${id}`),
    // Its coach has fouls.
    "/league/games/F2-2",
    `/live/games/${games[0]?.id}/board`,
  ];
}

for (const locale of ["zh-CN", "en-GB"])
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    test("every public page is quiet, asks nobody else, fits and is accessible", async ({
      page,
      request,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const { found } = watch(page, new URL(baseURL ?? "").origin);
      for (const path of await publicPages(request)) {
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(path, { waitUntil: "load" });
        await expect(page.locator("html")).toHaveAttribute(
          "lang",
          locale === "zh-CN" ? locale : "en",
        );
        // Whatever wakes up with the page has done so when the socket is there.
        await page.waitForLoadState("networkidle");
        expect(await page.content(), path).not.toContain("\0");
        if (!path.endsWith("/board")) expect(await widthOver(page), `${path} at 320`).toBe(0);
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
  test("every page can be read, and what changes is asked for again", async ({ page, request }) => {
    for (const path of await publicPages(request)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      const refresh = page.locator('meta[http-equiv="refresh"]');
      const still = /\/(draw|teams)$/.test(path);
      await expect(refresh, path).toHaveCount(still ? 0 : 1);
    }
    const live = await gameIn(request, "live");
    await page.goto("/");
    await expect(page.getByRole("article").first()).toContainText(live.home.shortName);
    await page.goto(`/league/games/${live.id}`);
    await expect(page.getByText(String(live.home.points), { exact: true }).first()).toBeVisible();
    await page.goto("/league");
    // FIBA's order needs a sentence wherever two teams are level.
    await expect(page.getByText("同积").first()).toBeVisible();
  });
});

test("every page says what it is, to people and to chats", async ({ request }) => {
  const titles = new Set<string>();
  const pages = (await publicPages(request)).filter((path) => !/\?|\/board$/.test(path));
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
    titles.add(title);
    for (const name of ["og:title", "og:description", "og:site_name"])
      expect(html, `${path} ${name}`).toContain(`property="${name}"`);
    expect(html, path).toMatch(/name="description" content="[^"]{8,}"/);
  }
  expect(titles.size).toBe(pages.length);
});

test("the board in the hall can be read from ten metres", async ({ page, request }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const { id } = await gameIn(request, "live");
  await page.goto(`/live/games/${id}/board`, { waitUntil: "networkidle" });
  await expect(page.locator("[data-freshness=live]")).toBeVisible();
  const texts = await textsOf(page, ".board-score, .board-name");
  const of = (kind: string) => texts.filter((one) => one.kind.includes(kind));
  expect(of("board-score")).toHaveLength(2);
  expect(of("board-name")).toHaveLength(2);
  for (const { vh, text } of of("board-score")) expect(vh, text).toBeGreaterThanOrEqual(22);
  for (const { vh, text } of of("board-name")) expect(vh, text).toBeGreaterThanOrEqual(12);
  for (const { vh, text } of texts) expect(vh, text).toBeGreaterThan(5.999);
  expect(texts.filter((one) => !one.inside).map((one) => one.text)).toEqual([]);
  const lightest = await lightestOf(page, ".board");
  for (const { colour, text } of texts)
    expect(contrast(colour, lightest), text).toBeGreaterThanOrEqual(7);
});

test("a board without contact says how old it is and loses its colours", async ({
  page,
  context,
  request,
}) => {
  const { id } = await gameIn(request, "live");
  await page.goto(`/live/games/${id}/board`, { waitUntil: "networkidle" });
  await expect(page.locator("[data-freshness=live]")).toBeVisible();
  await context.setOffline(true);
  await expect(page.locator("[data-freshness=offline]")).toBeVisible({ timeout: 40_000 });
  await expect(page.locator("[data-freshness=offline]")).toContainText("前的数据");
  await expect(page.locator(".board")).toHaveClass(/is-stale/);
  await context.setOffline(false);
  await expect(page.locator("[data-freshness=live]")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator(".board")).not.toHaveClass(/is-stale/);
});

test("a spectator's game page is light; its chart comes when somebody scrolls to it", async ({
  page,
  context,
  request,
}) => {
  const { id } = await gameIn(request, "live");
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const urls = new Map<string, string>();
  const loaded: { readonly url: string; readonly bytes: number }[] = [];
  network.on("Network.responseReceived", ({ requestId, response }) =>
    urls.set(requestId, response.url),
  );
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    loaded.push({ url: urls.get(requestId) ?? "", bytes: encodedDataLength }),
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/league/games/${id}`, { waitUntil: "networkidle" });
  await expect(page.locator("[data-freshness=live]")).toBeVisible();
  const sum = (is: (url: string) => boolean) =>
    loaded.filter(({ url }) => is(url)).reduce((total, { bytes }) => total + bytes, 0);
  const isScript = (url: string) => url.endsWith(".js");
  expect(sum(isScript)).toBeLessThanOrEqual(130_000);
  expect(sum(() => true)).toBeLessThanOrEqual(250_000);
  await expect(page.locator(".recharts-surface")).toHaveCount(0);
  await page.locator("#lead").scrollIntoViewIfNeeded();
  await expect(page.locator(".recharts-surface").first()).toBeVisible();
});

test("anybody can make the draw again, and it comes out the same", async ({ page }) => {
  await page.goto("/league/draw", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "开始重抽" }).click();
  await expect(page.getByText("重抽结果与公布的完全一致")).toBeVisible();
});

test("fixtures begin today and can be had for one team", async ({ page }) => {
  await page.goto("/schedule", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 3 }).first()).toContainText("今天");
  await page.getByRole("link", { name: "按球队" }).click();
  await page.getByLabel("球队", { exact: true }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/team=T\d\d/);
  const link = page.getByRole("link", { name: /日历/ });
  const calendar = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR/);
});

test("every jump within the standings leads there, however many went before", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/league", { waitUntil: "networkidle" });
  const row = page.getByRole("navigation", { name: "本页内容" });
  for (const [name, id] of [
    ["C", "group-C"],
    ["淘汰赛", "knockout"],
    ["B", "group-B"],
    ["F", "group-F"],
  ] as const) {
    await row.getByRole("link", { name, exact: true }).click();
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
});
