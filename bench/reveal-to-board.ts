import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { HEAD } from "../domain/festival/seats";
import { roundId, roundStream } from "../domain/kernel/ids";
import { loadDemo } from "../prisma/demo/load";
import { MACHINE } from "../server/accounts/changer";
import { buildServices } from "../server/build-services";
import { openDb } from "../server/db";
import { readEnv } from "../server/env";
import { migrate } from "../server/migrations";
import { MIGRATIONS } from "../server/paths";
import type { Services } from "../server/services";
import { granted, sentBack } from "../tests/support/accounts";
import { removeData, startServer, temporaryData } from "../tests/support/server";
import { type Bench, percentile } from "./table";

const ACTS = 4;
const PAUSE_MS = 120;
/** The demo's round of the evening. */
const ROUND = "C3-H2";

/**
 * From the head judge's press on “reveal” to the frame in which the big screen has painted it, in a real browser;
 * beside asking the same server for something it knows.
 */
export const revealToBoard: Bench = {
  name: "reveal to board",
  run: async () => {
    const house = await judgedHouse();
    const server = await startServer({ dataDir: house.dataDir });
    const system = process.env.LEITAI_CHROMIUM ?? "/usr/bin/chromium";
    const browser = await chromium.launch({
      args: ["--no-sandbox"],
      ...(existsSync(system) ? { executablePath: system } : {}),
    });
    try {
      const board = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await board.goto(`${server.url}/live/rounds/${ROUND}/board`);
      await board.waitForSelector("[data-freshness=live]");
      await notePaints(board);
      const painted: number[] = [];
      const asks: number[] = [];
      for (const entry of house.acts)
        for (const step of [...Array(house.sheets).fill("sheet"), "extremes", "score", "place"]) {
          const asked = performance.now();
          await (await fetch(`${server.url}/live/${house.stream}?after=1`)).arrayBuffer();
          asks.push(performance.now() - asked);
          const pressed = performance.timeOrigin + performance.now();
          await reveal(server.url, house, { type: "reveal", entry, step });
          painted.push((await paintAfter(board, pressed)) - pressed);
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
      const row = (percent: number) => {
        const [paint, ask] = [percentile(painted, percent), percentile(asks, percent)];
        return {
          what: `reveal to the board's paint, p${percent}`,
          figure: `${paint.toFixed(1)} ms`,
          against: `one snapshot over HTTP: ${ask.toFixed(1)} ms`,
          ratio: paint / ask,
        };
      };
      return [row(50), row(95)];
    } finally {
      await browser.close();
      await server.stop();
      await removeData(house.dataDir);
    }
  },
};

interface House {
  readonly dataDir: string;
  readonly stream: string;
  readonly cookie: string;
  /** Confirmed, with nothing of them shown. */
  readonly acts: readonly string[];
  readonly sheets: number;
}

async function judgedHouse(): Promise<House> {
  const dataDir = await temporaryData();
  const file = path.join(dataDir, "leitai.db");
  await migrate(file, MIGRATIONS);
  const db = await openDb(file);
  const env = readEnv({ ...process.env, LEITAI_DATA: dataDir });
  const services = await buildServices({ db, env, secret: "bench".repeat(10) });
  await loadDemo(services, env.now);
  const stream = roundStream(ROUND);
  const state = services.festival.state(ROUND);
  const acts = state.entries.filter(({ status }) => status === "waiting").slice(0, ACTS);
  const criteria = state.programme?.rules.criteria ?? [];
  const seats = state.seats.filter(({ seat }) => /^\d+$/.test(seat)).map(({ seat }) => seat);
  const say = async (command: object) => {
    const wish = { stream, id: crypto.randomUUID(), command: command as { type: string } };
    const [answer] = await services.live.submit([wish], { may: () => true, by: "bench" });
    if (answer && !answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
  for (const [nth, { entry }] of acts.entries()) {
    await say({ type: "call", entry });
    for (const seat of seats) {
      const marks = Object.fromEntries(
        criteria.map(({ id }) => [id, String(88 + ((nth + Number(seat)) % 9))]),
      );
      const sheet = { entry, seat, marks, salt: "0123456789abcdef0123456789abcdef" };
      await say({ type: "hand-in", ...sheet, stays: true });
    }
    await say({ type: "confirm", entry });
  }
  const cookie = await headJudgeOf(services);
  await db.$disconnect();
  return {
    dataDir,
    stream,
    cookie,
    acts: acts.map(({ entry }) => entry),
    sheets: seats.length,
  };
}

async function headJudgeOf({ accounts, links }: Services): Promise<string> {
  const place = { roundId: roundId(ROUND), seat: HEAD };
  const { token } = granted(
    await links.make(granted(await accounts.createJudge(place, MACHINE)), MACHINE),
  );
  return sentBack(granted(await links.exchange(token, null)).setCookie);
}

async function reveal(url: string, { stream, cookie }: House, command: object): Promise<void> {
  const body = JSON.stringify({ stream, id: crypto.randomUUID(), command });
  const headers = { "content-type": "application/json", origin: url, cookie };
  const answer = await fetch(`${url}/live/submit`, { method: "POST", headers, body });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
}

/** The page notes when a frame with something new in it was drawn; as text, so that nothing has to be compiled into it. */
const notePaints = (board: Page) =>
  board.evaluate(`(() => {
    window.paints = [];
    const note = () => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.paints.push(performance.timeOrigin + performance.now());
      channel.port2.postMessage(null);
    });
    new MutationObserver(note).observe(document.querySelector("main .award-main"), { subtree: true, childList: true, characterData: true, attributes: true });
  })()`);

/** Asked for as text as well: the page's own policy lets nothing be compiled in it, and the debugger needs no leave. */
async function paintAfter(board: Page, pressed: number): Promise<number> {
  for (const from = performance.now(); performance.now() - from < 5000; ) {
    const at = await board.evaluate(`window.paints.find((at) => at > ${pressed}) ?? 0`);
    if (typeof at === "number" && at > 0) return at;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the board painted nothing");
}
