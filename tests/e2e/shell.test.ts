import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** Whatever a page complains about: scripts that failed or were forbidden, what differs from what the server sent. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("pageerror", (error) => found.push(error.message));
  page.on("console", (message) => {
    // The browser notes the status of the page itself as an error.
    if (message.type() === "error" && !/status of 40\d/.test(message.text()))
      found.push(message.text());
  });
  return found;
}

const PHONE = { width: 390, height: 844 };

test("the first page is there, in Chinese, and nothing complains", async ({ page }) => {
  const found = complaints(page);
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("navigation", { name: "主导航" }).first()).toBeVisible();
  expect(found).toEqual([]);
});

test("one tap changes the language of the page, and the device remembers it", async ({ page }) => {
  await page.goto("/?x=1", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Switch to English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/\/\?x=1$/);
  await page.goto("/nope");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});

test("the language changes before any script has run, too", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Switch to English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await context.close();
});

test("a browser that prefers English is spoken to in English", async ({ request }) => {
  const page = await request.get("/", { headers: { "accept-language": "en-GB,en;q=0.9" } });
  expect(await page.text()).toContain('<html lang="en"');
});

test("an address that is none says so in both languages and leads back", async ({ page }) => {
  const found = complaints(page);
  const response = await page.goto("/no/such/page", { waitUntil: "networkidle" });
  expect(response?.status()).toBe(404);
  await expect(page.getByText("找不到这个页面或内容", { exact: false })).toBeVisible();
  await expect(page.getByText("There is no such page or thing", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "回首页" }).click();
  await expect(page).toHaveURL(/\/$/);
  expect(found).toEqual([]);
});

test("on a phone the sections are at the thumb, large enough for it", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/");
  const bar = page.getByRole("navigation", { name: "主导航" }).last();
  await expect(bar.getByRole("link")).toHaveCount(5);
  for (const link of await bar.getByRole("link").all()) {
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(box?.width).toBeGreaterThanOrEqual(48);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);
});

for (const [device, size] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: PHONE,
}))
  test(`people who see or hear differently can use the frame on a ${device}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto("/no/such/page");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test("files named by their content are kept for good, pages are asked for again", async ({
  request,
}) => {
  const page = await request.get("/");
  expect(page.headers()["cache-control"]).toBe("private, no-cache");
  const [, style = ""] = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text()) ?? [];
  const file = await request.get(style);
  expect(file.status()).toBe(200);
  expect(file.headers()["cache-control"]).toContain("immutable");
  // What older browsers would throw away with all that is in it.
  expect(await file.text()).not.toContain("@layer");
  expect((await request.get("/assets/none.css")).status()).toBe(404);
});

test("a form that cannot be read is the sender's mistake", async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? "" };
  const broken = await request.post("/lang", {
    headers: { ...headers, "content-type": "multipart/form-data; boundary=x" },
    data: "nonsense",
  });
  expect(broken.status()).toBe(415);
  const unknown = await request.post("/lang", { headers, form: { lang: "fr", to: "/" } });
  expect([unknown.status(), (await unknown.json()).code]).toEqual([400, "bad-shape"]);
});

test("the way back never leads to another site", async ({ request, baseURL }) => {
  const answer = await request.post("/lang", {
    headers: { origin: baseURL ?? "" },
    form: { lang: "en", to: "//elsewhere.example/" },
    maxRedirects: 0,
  });
  expect([answer.status(), answer.headers().location]).toEqual([302, "/"]);
});

test("whatever is asked of a page, the server stands", async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? "" };
  const statuses = await Promise.all([
    request.get("/_root.data").then((one) => one.status()),
    request.get("/nope.data?_routes=root").then((one) => one.status()),
    request.get("/?index&_data=root").then((one) => one.status()),
    request.get("/", { headers: { "x-forwarded-host": "x:99999" } }).then((one) => one.status()),
    request.get("/lang").then((one) => one.status()),
    request.post("/", { headers, data: "{}" }).then((one) => one.status()),
    request.post("/nope", { headers, form: { a: "1" } }).then((one) => one.status()),
    request.fetch("/", { method: "DELETE", headers }).then((one) => one.status()),
    request.fetch("/", { method: "OPTIONS" }).then((one) => one.status()),
  ]);
  for (const status of statuses) expect(status).toBeLessThan(500);
});
