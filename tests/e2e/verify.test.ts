import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** The page that verifies records, as a reader uses it: from the server, and as a file with no network at all. */

interface Kept {
  readonly name: string;
  readonly text: string;
}

/** What the links of a page download. */
async function download(page: Page): Promise<Kept> {
  const coming = page.waitForEvent("download");
  await page.locator('main a[href$=".jsonl"]').click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function give(page: Page, { name, text }: Kept): Promise<void> {
  await page
    .locator("#file")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}
const answer = (page: Page) => page.locator("#answer");

async function roundThat(page: Page, status: "live" | "final"): Promise<string> {
  const answer = await page.request.get("/api/contests");
  const { items } = (await answer.json()) as {
    items: { rounds: { id: string; status: string }[] }[];
  };
  const round = items.flatMap(({ rounds }) => rounds).find((one) => one.status === status);
  if (!round) throw new Error(`no ${status} round`);
  return round.id;
}

test("a round's record is downloaded from its page and checked in the file that stands beside it, to the altered line", async ({
  page,
}) => {
  const round = await roundThat(page, "final");
  await page.goto(`/festival/rounds/${round}`);
  const record = await download(page);
  expect(record.name).toBe(`round-${round}.jsonl`);
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.locator('main a[href="/verify.html"]').click();
  await expect(page).toHaveURL(/verify\.html$/);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await give(page, record);
  await expect(answer(page)).toHaveAttribute("data-code", "verified");
  await expect(answer(page)).toContainText(String(record.text.trim().split("\n").length));
  const commitment = /"type":"handed-in"/.test(record.text)
    ? /"commitment":"([0-9a-f]{64})"[^}]*"type":"handed-in"/.exec(record.text)?.[1]
    : undefined;
  await page.locator("#receipt").fill(`http://somewhere/festival/rounds/${round}#${commitment}`);
  await expect(answer(page)).toHaveAttribute("data-code", "verified");
  await expect(answer(page).locator("li")).toHaveCount(4);
  await page.locator("#receipt").fill("0123456789");
  await expect(answer(page)).toHaveAttribute("data-code", "receipt-missing");
  await page.locator("#receipt").fill("");
  const lines = record.text.split("\n");
  const at = lines.findIndex((line) => line.includes('"type":"sheet-revealed"'));
  const altered = lines.with(at, (lines[at] ?? "").replace(/"salt":"./, '"salt":"x'));
  await give(page, { name: record.name, text: altered.join("\n") });
  await expect(answer(page)).toHaveAttribute("data-code", "hash-differs");
  await expect(answer(page)).toContainText(String(at + 1));
  await expect(page.locator("#name")).toHaveText(record.name);
  expect([asked, faults]).toEqual([[], []]);
});

test("the file works where there is no server and no network, in both languages, on a small phone", async ({
  browser,
  page,
}) => {
  const round = await roundThat(page, "live");
  const text = await (await page.request.get(`/live/round/${round}.jsonl`)).text();
  const context = await browser.newContext({
    offline: true,
    locale: "en-GB",
    viewport: { width: 320, height: 640 },
  });
  const alone = await context.newPage();
  const faults: string[] = [];
  alone.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await alone.goto(pathToFileURL(path.resolve("public/verify.html")).href);
  await give(alone, { name: "log.jsonl", text });
  await expect(answer(alone)).toContainText("All right");
  await alone.locator("#lang").click();
  await expect(answer(alone)).toContainText("全部一致");
  const wide = await alone.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  expect((await new AxeBuilder({ page: alone }).analyze()).violations).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("a game's record is downloaded from its page", async ({ page }) => {
  const answer = await page.request.get("/api/fixtures?status=live");
  const { items } = (await answer.json()) as { items: { id: string; status: string }[] };
  const game = items.find(({ status }) => status === "live");
  await page.goto(`/league/games/${game?.id}`);
  const record = await download(page);
  expect(record.name).toBe(`game-${game?.id}.jsonl`);
  await page.goto("/verify.html");
  await give(page, record);
  await expect(page.locator("#answer")).toHaveAttribute("data-code", "verified");
});

test("every receipt stands on the round's page before its reveal, and its address leads to it", async ({
  page,
}) => {
  const round = await roundThat(page, "live");
  const { state } = (await (await page.request.get(`/live/round/${round}`)).json()) as {
    state: { entries: { shown: unknown; seats: { commitment: string | null }[] }[] };
  };
  const commitments = state.entries
    .filter(({ shown }) => shown === null)
    .flatMap(({ seats }) => seats.flatMap(({ commitment }) => commitment ?? []));
  const [commitment = ""] = commitments;
  expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  await page.goto(`/festival/rounds/${round}#${commitment}`);
  const line = page.locator(`[id="${commitment}"]`);
  await expect(line).toBeVisible();
  await expect(line).toContainText("未揭晓");
  for (const one of commitments) await expect(page.locator(`[id="${one}"]`)).toHaveCount(1);
});
