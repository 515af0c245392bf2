import path from "node:path";
import { createClient } from "@libsql/client";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { startServer, type TestServer, temporaryData } from "../../support/server";

/** A tablet on the scorers' table. */
export const TABLET = { width: 1180, height: 820 };

/** A server of one's own with the demo season, copied from the one that all journeys share. */
export async function ownServer(): Promise<TestServer> {
  const dataDir = await temporaryData();
  const shared = path.join(process.env.LEITAI_E2E_DATA ?? "", "leitai.db");
  const db = createClient({ url: `file:${shared}` });
  await db.execute({ sql: "VACUUM INTO ?", args: [path.join(dataDir, "leitai.db")] });
  db.close();
  return startServer({ dataDir });
}

/** Somebody who may score any game, signed in by the server's own link: what their devices remember of it. */
export async function signIn(browser: Browser, server: TestServer) {
  const context = await browser.newContext();
  const page = await context.newPage();
  // The second link is the organiser's.
  await page.goto(server.links()[1] ?? "");
  await page.getByRole("button", { name: "是我，进入" }).click();
  await page.waitForURL(/\/office/);
  const storageState = await context.storageState();
  await context.close();
  return storageState;
}

/** Games whose teams are known and which nobody has opened yet. */
export async function plannedGames(server: TestServer): Promise<string[]> {
  const db = createClient({ url: `file:${path.join(server.dataDir, "leitai.db")}` });
  const { rows } = await db.execute(
    `SELECT id FROM Fixture WHERE homeTeamId IS NOT NULL AND awayTeamId IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "Commit" WHERE stream = 'game/' || Fixture.id) ORDER BY id`,
  );
  db.close();
  return rows.map((row) => String(row.id));
}

/** The pad as a scorer's fingers know it. */
export class Table {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  static async open(context: BrowserContext, origin: string, game: string): Promise<Table> {
    const page = await context.newPage();
    const table = new Table(page, `${origin}/live/games/${game}/score`);
    await page.goto(table.url);
    await table.ready();
    return table;
  }

  async ready(): Promise<void> {
    await expect(this.page.locator("main.pad")).toHaveAttribute("data-storage", "ready");
  }

  key(name: string) {
    return this.page.locator(`[data-key="${name}"]`);
  }

  /** Taps keys one after another and returns how many taps that were. */
  async tap(...names: readonly string[]): Promise<number> {
    for (const name of names) await this.key(name).click();
    return names.length;
  }

  five(side: "home" | "away") {
    return this.page.locator(`[data-column="${side}"] .pad-five .pad-key`);
  }

  bench(side: "home" | "away") {
    return this.page.locator(`[data-column="${side}"] .pad-bench .pad-key`);
  }

  /** The n-th on court, from 0. */
  async player(side: "home" | "away", n: number): Promise<string> {
    return (await this.five(side).nth(n).getAttribute("data-key")) ?? "";
  }

  async expectScore(home: number, away: number): Promise<void> {
    await expect(this.page.locator("[data-score=home]")).toHaveText(String(home));
    await expect(this.page.locator("[data-score=away]")).toHaveText(String(away));
  }

  async expectSync(kind: string): Promise<void> {
    await expect(this.page.locator("[data-sync]")).toHaveAttribute("data-sync", kind);
  }

  /** The clock in ms, as it is shown. */
  async clock(): Promise<number> {
    const text = (await this.page.locator("[data-clock]").textContent()) ?? "";
    const [whole = "", minutes = "0", seconds = "0"] = /^(?:(\d+):)?([\d.]+)$/.exec(text) ?? [];
    expect(whole).not.toBe("");
    return Number(minutes || 0) * 60_000 + Number(seconds) * 1000;
  }

  /** Both lists as proposed, the first five of each, and the first period. */
  async begin(): Promise<void> {
    for (const side of ["home", "away"]) {
      await this.tap(`list ${side}`);
      const players = this.page.locator(`[data-setup=${side}] [data-key^="five ${side} "]`);
      for (const n of [0, 1, 2, 3, 4]) await players.nth(n).click();
      await this.tap(`five ${side}`);
    }
    await this.tap("turn");
    await expect(this.five("home")).toHaveCount(5);
  }
}

/** The two numbers on the screen in the hall. */
export async function expectBoard(board: Page, home: number, away: number): Promise<void> {
  await expect(board.locator(".board-score")).toHaveText([String(home), String(away)]);
}
