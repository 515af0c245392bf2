import path from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { GameCommand } from "../../domain/league/game/vocabulary";
import { copyDatabase } from "../../server/migrations";
import { playQuick } from "../support/quick-game";
import { removeData, startServer, type TestServer, temporaryData } from "../support/server";
import { inFormat, smallSeason, smallSquad } from "../support/small-season";
import { openPage } from "./support/office-server";
import { TABLET, Table } from "./support/table";

/** A semi-final is corrected twice: before the final has begun, and after it was played. */

const NOW = "2026-12-20T10:00:00+08:00";

let server: TestServer;
let office: BrowserContext;
let page: Page;
/** Who plays the first semi-final, and who has won the second. */
let teams: { readonly home: string; readonly away: string; readonly other: string };

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async ({ browser }) => {
  const dataDir = await temporaryData();
  teams = await twoSemis(path.join(dataDir, "leitai.db"));
  server = await startServer({ dataDir, env: { LEITAI_DEMO: "0", LEITAI_NOW: NOW } });
  office = await browser.newContext({ viewport: TABLET, locale: "zh-CN" });
  page = await openPage(office, server.links()[0] ?? "");
  await page.getByRole("button", { name: "是我，进入" }).click();
  await expect(page).toHaveURL(`${server.url}/office`);
});
test.afterAll(async () => {
  await office.close();
  await server.stop();
  await removeData(server.dataDir);
});

/** The small season up to its final. */
async function twoSemis(file: string) {
  const world = await smallSeason(() => Date.parse(NOW), inFormat({}));
  const { league } = world.services;
  for (;;) {
    const { games } = await league.view();
    const next = games.find(({ group, status }) => group !== null && status === "planned");
    if (!next) break;
    const [home, away] = [next.home.teamId ?? "", next.away.teamId ?? ""];
    await playQuick(world.services, next.id, home < away ? [12, 10] : [10, 12]);
  }
  for (const id of ["sf-1", "sf-2"]) await playQuick(world.services, id, [11, 10]);
  const { games } = await league.view();
  const semi = games.find(({ id }) => id === "sf-1");
  const final = games.find(({ id }) => id === "final");
  const of = {
    home: semi?.home.teamId ?? "",
    away: semi?.away.teamId ?? "",
    other: final?.away.teamId ?? "",
  };
  await copyDatabase(world.file, file);
  await world.close();
  return of;
}

/** Writes into a sheet as a table would. */
async function write(game: string, ...commands: readonly GameCommand[]): Promise<void> {
  const answers: unknown = await page.evaluate(
    async ([stream, wishes]) => {
      const items = wishes.map((command) => ({ stream, id: crypto.randomUUID(), command }));
      const answer = await fetch("/live/submit", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(items),
      });
      return answer.json();
    },
    [`game/${game}`, commands] as const,
  );
  expect(JSON.stringify(answers)).not.toContain("refusal");
}

const baskets = (side: "home" | "away", team: string, period: number, ms: number): GameCommand[] =>
  [0, 1].map(() => {
    const player = smallSquad(team)[0]?.player;
    if (player === undefined) throw new Error("no player");
    const basket = { shot: "fg2", made: true, override: "no-period" } as const;
    return { type: "shoot", period, ms, side, player, ...basket };
  });

const REASON = "理由";
const line = (game: string) =>
  page.locator("li", { has: page.locator(`a[href="/live/games/${game}/score"]`) });

/** Opens the semi-final again, after what the page says of it, and signs it with two more baskets for a side. */
async function correct(side: "home" | "away"): Promise<void> {
  await line("sf-1").getByRole("textbox", { name: REASON }).fill("记分错误");
  await line("sf-1").getByRole("button", { name: "重新打开", exact: false }).click();
  await expect(page.getByRole("status").filter({ hasText: "可以更正" })).toBeVisible();
  await write(
    "sf-1",
    ...baskets(side, teams[side], 4, 0),
    { type: "finish", period: 4, ms: 0 },
    { type: "sign" },
  );
}

const openCorrection = async () => {
  await page.goto(`${server.url}/office/results`);
  await line("sf-1").locator("summary").click();
};
const finalIn = async () => {
  await page.goto(`${server.url}/league`);
  return page.locator("main a[href='/league/games/final']").first();
};

test("before a semi-final is corrected the office reads who comes into the final instead of whom; then bracket, game page and a pad that was open have them", async () => {
  const { home, away, other } = teams;
  const table = await Table.open(office, server.url, "final");
  await expect(table.page.locator("[data-setup=home]")).toContainText(home);
  await openCorrection();
  await expect(line("sf-1")).toContainText(`${home} — ${other}`);
  await expect(line("sf-1")).toContainText(`${away} — ${other}`);
  await expect(line("sf-1")).toContainText("记录表已打开、尚未开赛");
  await correct("away");
  await expect(table.page.locator("[data-setup=home]")).toContainText(away);
  await expect(table.page.locator("[data-setup=home]")).not.toContainText(home);
  // The list is proposed anew from the squad that now plays.
  const chosen = table.page.locator("[data-setup=home] [aria-pressed=true]");
  await expect(chosen).not.toHaveCount(0);
  await expect(table.key("list home")).toContainText(`确认 ${await chosen.count()} 人`);
  for (let left = await chosen.count(); left > 0; left--) await chosen.last().click();
  await table.tap("list home");
  await expect(table.page.locator('[data-refusal="list home"]')).toContainText("还没有选队员");
  await table.page.close();
  const final = await finalIn();
  await expect(final).toContainText(away);
  await expect(final).not.toContainText(home);
  await final.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${away} — ${other}`);
});

test("a final that was played by the wrong team is named in red, counts for nobody wherever it is shown, and is replayed with the right one", async () => {
  const { home, away, other } = teams;
  for (const [side, team] of [
    ["home", away],
    ["away", other],
  ] as const) {
    const players = smallSquad(team);
    const five = players.slice(0, 5).map(({ player }) => player);
    await write("final", { type: "list", side, players }, { type: "line-up", side, players: five });
  }
  await write("final", { type: "start-period", period: 1, ms: 600_000 });
  await write("final", ...baskets("home", away, 1, 300_000));
  for (const period of [1, 2, 3, 4])
    await write(
      "final",
      { type: "end-period", period, ms: 0 },
      ...(period < 4 ? [{ type: "start-period", period: period + 1, ms: 600_000 } as const] : []),
    );
  await write("final", { type: "finish", period: 4, ms: 0 }, { type: "sign" });

  await openCorrection();
  await expect(line("sf-1").locator("strong.text-bad")).toContainText("已经打完");
  await expect(line("sf-1")).toContainText(`最终名次：${away} 由冠军变为`);
  await correct("home");

  const stray = await finalIn();
  await expect(stray).toContainText("须重赛");
  await expect(stray).toContainText(home);
  await expect(stray).not.toContainText(away);
  await stray.click();
  const notice = page.locator("[data-notice=superseded]");
  await expect(notice).toContainText("成绩不计，须重赛");
  await expect(notice).toContainText(`${home} 对 ${other}`);

  await page.goto(`${server.url}/office/results`);
  const replay = line("final").locator("details", { hasText: "按新对阵重赛" });
  await replay.locator("summary").click();
  await replay.getByRole("textbox", { name: REASON }).fill("半决赛成绩更正");
  await replay.getByRole("button", { name: "按新对阵重赛" }).click();
  await expect(page.getByText("“决赛”的记录表已按新对阵重新打开。")).toBeVisible();
  const again = await finalIn();
  await expect(again).toContainText(home);
  await expect(again).toContainText(other);
  await expect(again).not.toContainText("须重赛");
  await again.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${home} — ${other}`);
  await expect(page.locator("[data-notice]")).toHaveCount(0);
});
