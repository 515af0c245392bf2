import { expect, type Page, test } from "@playwright/test";
import { TABLE } from "../../domain/words/index";

/** A walk through pages that bring different words, with the way back in it. */
const WALK = [
  "/league/teams/T01",
  "/league",
  "/league/games/A2-1",
  "/festival",
  "/festival/rounds/C3-H2",
  "/league/groups/gongba-2024-A",
  "/league/leaders",
  "/festival/SK1",
  "/festival/rounds/X1-calligraphy",
  "/",
  "/schedule",
  "/league/rules",
  "/festival/rounds/C3-H2/why",
  "/league/draw",
  "/accounts/sign-in",
];

/** Sentences that are not there show their key. */
const keysShown = (page: Page) =>
  page.evaluate((keys) => {
    const known = new Set(keys);
    const texts = [...document.querySelectorAll("body *")].flatMap((element) => [
      element.getAttribute("aria-label") ?? "",
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? ""),
    ]);
    return [...texts, document.title].filter((text) => known.has(text));
  }, Object.keys(TABLE.zh));

for (const locale of ["zh-CN", "en-GB"])
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    test("who goes from page to page has every page's words, and no page is loaded anew", async ({
      page,
    }) => {
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      await page.goto("/", { waitUntil: "networkidle" });
      await page.evaluate(() => document.body.setAttribute("data-first", ""));
      for (const path of WALK) {
        const heading = await page.locator("h1").first().innerText();
        await page.evaluate(`__remixRouter.navigate(${JSON.stringify(path)})`);
        await expect(page).toHaveURL(path);
        await expect(page.locator("h1").first()).not.toHaveText(heading);
        expect(await keysShown(page), path).toEqual([]);
      }
      await page.goBack();
      await expect(page).toHaveURL("/league/draw");
      expect(await keysShown(page)).toEqual([]);
      await expect(page.locator("body[data-first]")).toHaveCount(1);
      expect(faults).toEqual([]);
    });
  });
