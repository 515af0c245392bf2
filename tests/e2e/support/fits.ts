import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Everything to tap is 44 px in both directions, the page is no wider than its window, and axe finds nothing. */
export async function expectFits(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>("button, a, input, textarea");
    const small = [...targets]
      .filter((target) => target.offsetParent !== null)
      .map((target) => ({
        name: target.outerHTML.slice(0, 90),
        box: target.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
      .map(({ name, box }) => `${box.width}×${box.height} ${name}`);
    const { clientWidth, scrollWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...small, `${scrollWidth} px wide`] : small;
  });
  expect(wrong).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([]);
}
