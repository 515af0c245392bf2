import path from "node:path";
import { createClient } from "@libsql/client";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { removeData, startServer, type TestServer, temporaryData } from "../../support/server";
import { ROUND } from "./round";

/** A phone in a judge's hand. */
export const PHONE = { width: 390, height: 844 };

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The first who owes a sheet in the demo: the link that is printed at the start is theirs. */
export const SEAT = "3";
/** The place in the running order of the act of that judge's own unit. */
export const OWN_ACT = 12;

/** A server of one's own with tonight's round of the demo, its head judge and one of its judges signed in. */
export interface JudgingServer extends TestServer {
  readonly judge: State;
  readonly head: State;
  /** The id of the n-th act of the running order. */
  readonly act: (n: number) => string;
}

/** For a file whose tests follow one another: a server for all of them, and its head judge at work. */
export function onOneServer(
  ready: (made: { server: JudgingServer; head: HeadJudge }) => void,
): void {
  let close = async () => {};
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async ({ browser }) => {
    const server = await judgingServer(browser);
    const head = await headJudge(browser, server);
    close = async () => {
      await head.close();
      await server.stop();
      await removeData(server.dataDir);
    };
    ready({ server, head });
  });
  test.afterAll(() => close());
}

export async function judgingServer(browser: Browser): Promise<JudgingServer> {
  const dataDir = await temporaryData();
  const shared = path.join(process.env.LEITAI_E2E_DATA ?? "", "leitai.db");
  const from = createClient({ url: `file:${shared}` });
  await from.execute({ sql: "VACUUM INTO ?", args: [path.join(dataDir, "leitai.db")] });
  from.close();
  const db = createClient({ url: `file:${path.join(dataDir, "leitai.db")}` });
  // The judge of the link is of the unit whose act is this one.
  await db.execute({
    sql: `UPDATE Judge SET unitId = (SELECT unitId FROM Entry JOIN RoundEntry ON entryId = Entry.id
            WHERE roundId = ?1 AND RoundEntry.position = ?2)
          WHERE id = (SELECT judgeId FROM Seat WHERE roundId = ?1 AND seat = ?3)`,
    args: [ROUND, OWN_ACT, SEAT],
  });
  const server = await startServer({ dataDir });
  const [head = "", judge = ""] = server.links().slice(-2);
  const [signedHead, signedJudge] = [await signedIn(browser, head), await signedIn(browser, judge)];
  expect(signedJudge.url).toContain(`/live/rounds/${ROUND}/judge`);
  const { rows } = await db.execute({
    sql: "SELECT entryId FROM RoundEntry WHERE roundId = ? ORDER BY position",
    args: [ROUND],
  });
  db.close();
  return {
    ...server,
    judge: signedJudge.state,
    head: signedHead.state,
    act: (n) => String(rows[n - 1]?.entryId ?? ""),
  };
}

async function signedIn(browser: Browser, link: string): Promise<{ state: State; url: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/live\/rounds\//);
  const found = { state: await context.storageState(), url: page.url() };
  await context.close();
  return found;
}

export interface HeadJudge {
  readonly say: (command: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the head judge says, without the desk that is usually before them. */
export async function headJudge(browser: Browser, server: JudgingServer): Promise<HeadJudge> {
  const context = await browser.newContext({ storageState: server.head });
  const page = await context.newPage();
  await page.goto(`${server.url}/accounts/sign-in`);
  const say = async (command: object): Promise<void> => {
    const status = await page.evaluate(
      async ([stream, command]) => {
        const body = JSON.stringify({ stream, id: crypto.randomUUID(), command });
        const headers = { "content-type": "application/json" };
        return (await fetch("/live/submit", { method: "POST", headers, body })).status;
      },
      [`round/${ROUND}`, command] as const,
    );
    expect(status).toBe(200);
  };
  return { say, close: () => context.close() };
}

/** A judge's sheet as a finger knows it. */
export class Sheet {
  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  static async open(
    browser: Browser,
    server: JudgingServer,
    viewport: { width: number; height: number } = PHONE,
  ): Promise<Sheet> {
    const context = await browser.newContext({ viewport, storageState: server.judge });
    const page = await context.newPage();
    await page.goto(`${server.url}/live/rounds/${ROUND}/judge`);
    const sheet = new Sheet(page, context);
    await sheet.ready();
    return sheet;
  }

  async ready(): Promise<void> {
    await expect(this.page.locator("main.sheet")).toHaveAttribute("data-storage", "ready");
  }

  key(name: string) {
    return this.page.locator(`[data-key="${name}"]`);
  }

  /** The n-th criterion, from 0. */
  criterion(n: number) {
    return this.page.locator("[data-criterion]").nth(n);
  }

  figure(n: number) {
    return this.criterion(n).locator("[data-figure]");
  }

  tick(n: number) {
    return this.criterion(n).locator("[data-tick]");
  }

  async expectTick(n: number, kind: string): Promise<void> {
    await expect(this.tick(n)).toHaveAttribute("data-tick", kind);
  }

  async expectSync(kind: string): Promise<void> {
    await expect(this.page.locator("[data-sync]")).toHaveAttribute("data-sync", kind);
  }

  async expectOpen(entry: string): Promise<void> {
    await expect(this.page.locator("[data-open-entry]")).toHaveAttribute("data-open-entry", entry);
  }

  /** By the number keys; they lead on to the next criterion that has no mark, and are closed then. */
  async type(n: number, mark: string): Promise<void> {
    await this.figure(n).click();
    for (const digit of mark) await this.page.locator(`[data-digit="${digit}"]`).click();
    await this.key("done").click();
    if (await this.key("close").isVisible()) await this.key("close").click();
  }

  async fill(...marks: readonly string[]): Promise<void> {
    for (const [n, mark] of marks.entries()) {
      await this.type(n, mark);
      await expect(this.figure(n)).toContainText(mark);
    }
  }

  /** Pulls a slider to a part of its length. */
  async slide(n: number, part: number): Promise<void> {
    const slider = this.criterion(n).locator("input[type=range]");
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error("no slider");
    const [thumb, y] = [20, box.y + box.height / 2];
    await this.page.mouse.move(box.x + thumb, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + thumb + (box.width - 2 * thumb) * part, y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** The receipt of the sheet that is open. */
  receipt() {
    return this.page.locator("section [data-receipt]");
  }
}
