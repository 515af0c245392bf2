import { expect, type Page } from "@playwright/test";

/** Waits until the device has the page, and all it needs, for the time without network. */
export async function offlinePageIsKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const pads = await caches.open("leitai-pads-1");
      return (await pads.match(location.pathname)) !== undefined;
    });
  await expect.poll(kept).toBe(true);
}
