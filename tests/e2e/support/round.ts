import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
} from "@playwright/test";
import type { RoundState } from "../../../domain/festival/judging/state";
import type { TestServer } from "../../support/server";

/** The round of the demo that is in progress, with seven judges and a reserve. */
export const ROUND = "C3-H2";
const run = promisify(execFile);

/** Somebody with a device of their own, signed in by a link from the command line. */
export async function deviceOf(
  browser: Browser,
  server: TestServer,
  args: readonly string[],
  options: Parameters<Browser["newContext"]>[0] = {},
) {
  const context = await browser.newContext(options);
  await openLink(context, server, args);
  return context;
}

/** Signs a device in by a link from the command line. */
export async function openLink(
  context: BrowserContext,
  server: TestServer,
  args: readonly string[],
): Promise<void> {
  const { stdout } = await run(process.execPath, ["build/leitai.js", "link", ...args], {
    env: { ...process.env, PORT: String(server.port), LEITAI_DATA: server.dataDir },
  });
  const path = /\/accounts\/open\/[\w-]+/.exec(stdout)?.[0] ?? "";
  const answer = await context.request.post(server.url + path, {
    headers: { origin: server.url },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
}

/** What everybody may know of the round. */
export async function publicState(
  request: APIRequestContext,
  url: string,
  round = ROUND,
): Promise<RoundState> {
  const answer = await request.get(`${url}/live/round/${round}`);
  return ((await answer.json()) as { state: RoundState }).state;
}

/** A device says something in a round of any name, and the round takes it. */
export async function sayIn(
  round: string,
  server: TestServer,
  device: APIRequestContext,
  command: object,
): Promise<void> {
  const answer = await device.post(`${server.url}/live/submit`, {
    headers: { origin: server.url },
    data: { stream: `round/${round}`, id: randomUUID(), command },
  });
  expect(await answer.text()).toContain('"hash"');
}

/** A judge's device without its page: the sheets go through the same door. */
export class JudgesDevice {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
    readonly seat: string,
  ) {}

  static async open(browser: Browser, server: TestServer, seat: string): Promise<JudgesDevice> {
    const args = ["judge", "--round", ROUND, "--judge", seat];
    const { request } = await deviceOf(browser, server, args);
    return new JudgesDevice(request, server.url, seat);
  }

  /** The same mark for every criterion. */
  async handIn(entry: string, mark: string, more: object = {}): Promise<void> {
    const { programme } = await publicState(this.request, this.url);
    const marks = Object.fromEntries(
      (programme?.rules.criteria ?? []).map(({ id }) => [id, mark] as const),
    );
    const salt = randomBytes(16).toString("hex");
    const command = { type: "hand-in", entry, seat: this.seat, marks, salt, ...more };
    const answer = await this.request.post(`${this.url}/live/submit`, {
      headers: { origin: this.url },
      data: { stream: `round/${ROUND}`, id: randomUUID(), command },
    });
    expect(await answer.text()).toContain('"hash"');
  }
}

/** The desk as a head judge's fingers know it. */
export class DeskPage {
  constructor(readonly page: Page) {}

  async open(url: string, round = ROUND): Promise<void> {
    await this.page.goto(`${url}/live/rounds/${round}/desk`);
    await expect(this.page.locator("main.desk")).toHaveAttribute("data-storage", "ready");
  }

  key(name: string) {
    return this.page.locator(`[data-key="${name}"]`);
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.key(name).click();
  }

  row(seat: string) {
    return this.page.locator(`tr[data-seat="${seat}"]`);
  }

  line(name: string) {
    return this.page.locator(`[data-line="${name}"]`);
  }

  /** Everything said at this desk has reached the server. */
  async saved(): Promise<void> {
    const sync = this.page.locator("[data-sync]");
    await expect(sync).toHaveAttribute("data-sync", "saved", { timeout: 30_000 });
    await expect(sync).toHaveAttribute("data-waiting", "0");
  }

  get next() {
    return this.page.locator("[data-next]");
  }

  get undo() {
    return this.page.locator("[data-undo]");
  }

  get score() {
    return this.page.locator("[data-score]");
  }

  /** Looks at an entry by its place in the running order, and has it called. */
  async call(number: string): Promise<string> {
    await this.press("order");
    const line = this.page
      .locator("[data-panel] [data-entry]")
      .filter({ has: this.page.getByText(number, { exact: true }) });
    const entry = (await line.getAttribute("data-entry")) ?? "";
    await line.click();
    await expect(this.page.locator("[data-looked]")).toHaveAttribute("data-looked", entry);
    await this.press("next");
    await expect(this.page.locator("[data-screen]")).toContainText(number);
    return entry;
  }
}
