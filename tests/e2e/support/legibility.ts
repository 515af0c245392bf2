import type { Page } from "@playwright/test";

/** What a page complains about, and what it asks of anybody else. */
export function watch(page: Page, origin: string): { readonly found: string[] } {
  const found: string[] = [];
  page.on("pageerror", (error) => found.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) found.push(message.text());
  });
  page.on("request", (asked) => {
    const { origin: of, protocol } = new URL(asked.url());
    if (/^http/.test(protocol) && of !== origin) found.push(asked.url());
  });
  return { found };
}

export const widthOver = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

export interface ShownText {
  readonly text: string;
  /** The class of the element that it stands in, of those asked for. */
  readonly kind: string;
  /** Its letters, in hundredths of the screen's height. */
  readonly vh: number;
  readonly colour: string;
  /** What it stands on; empty where that is the page itself. */
  readonly ground: string;
  readonly inside: boolean;
}

/** Every text that people see on a screen, with how large it is and whether all of it is on the screen. */
export const textsOf = (page: Page, kinds: string): Promise<ShownText[]> =>
  page.evaluate((kinds) => {
    const groundOf = (element: Element | null): string => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
      }
      return "";
    };
    const found: ShownText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const element = node.parentElement;
      if (!text || !element || element.closest("script, noscript, .sr-only, caption")) continue;
      if (!element.checkVisibility({ opacityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      found.push({
        text,
        kind: element.closest(kinds)?.className ?? "",
        vh: (100 * Number.parseFloat(style.fontSize)) / innerHeight,
        colour: style.color,
        ground: groundOf(element),
        inside:
          box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      });
    }
    return found;
  }, kinds);

/** The lightest place of a board, as its style names it. */
export const lightestOf = (page: Page, board: string): Promise<string> =>
  page.locator(board).evaluate((board) => {
    const probe = document.createElement("i");
    probe.style.color = getComputedStyle(board).getPropertyValue("--lightest");
    board.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });

/** WCAG's contrast of two colours as browsers write them: `rgb(1, 2, 3)`. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
