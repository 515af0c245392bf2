import { expect, type Locator, type Page } from "@playwright/test";

/** More presses than this nobody would put up with. */
const MOST = 150;

/** Reaches something with the Tab key alone. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${MOST} times Tab do not lead to ${target}`);
}

/** Does with the keyboard what a click does. */
export async function byKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}
