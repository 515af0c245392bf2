import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, test } from "@playwright/test";
import { type OfficeServer, openOffice, openPage } from "./support/office-server";

/** Every page of the office, for people who see, hear or point differently, and on every screen. */

let server: OfficeServer;
let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;

test.beforeAll(async ({ browser }) => {
  server = await openOffice();
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await openPage(context, server.link("admin"));
  await page.getByRole("button", { name: "是我，进入" }).click();
  await expect(page).toHaveURL(`${server.url}/office`);
  signedIn = await context.storageState();
  await context.close();
});
test.afterAll(() => server.close());

const WEEK = "/schedule/plan?week=2026-11-23";
const PAGES = [
  "/office",
  "/office/officials",
  "/office/officials?day=2026-11-28&propose=a",
  "/office/qr",
  "/office/qr?show=managers",
  "/office/people",
  "/office/people?show=managers",
  "/office/results",
  "/office/regulations/gongba-2024",
  "/office/knockout-regulations/gongba-2024",
  "/office/accounts",
  "/office/audit",
  WEEK,
  `${WEEK}&game=H2-1`,
  `${WEEK}&game=H2-1&day=2026-11-28`,
  `${WEEK}&planning=gone`,
  `${WEEK}&publish=1`,
  "/accounts/sign-in",
  "/accounts/open/none",
];

for (const lang of ["zh", "en"])
  for (const width of [320, 1024, 1920])
    test(`everybody can use the office: ${lang}, ${width} wide`, async ({ browser }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        storageState: signedIn,
      });
      const page = await context.newPage();
      await context.addCookies([{ name: "lang", value: lang, url: server.url }]);
      for (const path of PAGES) {
        await page.goto(server.url + path, { waitUntil: "networkidle" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`);
        expect(found).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([path, wide]).toEqual([path, width]);
        // Smaller ones a thumb would miss; those in the page's text are exempt and there are none.
        const small = await page
          .locator("main :is(a, button, summary, select, input:not([type=hidden])):visible")
          .evaluateAll((all) =>
            all
              .filter((one) => one.getBoundingClientRect().height < 24)
              .map((one) => one.outerHTML),
          );
        expect([path, small]).toEqual([path, []]);
      }
      await context.close();
    });
