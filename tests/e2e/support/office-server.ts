import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { alone } from "../../../scripts/alone.mjs";
import { copyDatabase } from "../../../server/migrations";
import {
  isStopped,
  removeData,
  startServer,
  type TestServer,
  temporaryData,
} from "../../support/server";

const DATABASE = "leitai.db";
/** A Tuesday morning of the demo season. */
const NOW = "2026-11-24T10:00:00+08:00";

type Role = "admin" | "organiser" | "official";

/** A server of its own: what organisers do changes much. */
export interface OfficeServer {
  readonly url: string;
  /** The one-time link that was printed at the start. */
  readonly link: (role: Role) => string;
  readonly close: () => Promise<void>;
}

export async function openOffice(): Promise<OfficeServer> {
  // The first one has the demo made; beside other tests that takes a while.
  test.setTimeout(300_000);
  const dataDir = await temporaryData();
  await copyFile(await demoOfTuesday(), path.join(dataDir, DATABASE));
  const server: TestServer = await startServer({ dataDir, env: { LEITAI_NOW: NOW } });
  return {
    url: server.url,
    link: (role) => server.links()[["admin", "organiser", "official"].indexOf(role)] ?? "",
    close: async () => {
      await server.stop();
      await removeData(dataDir);
    },
  };
}

/** One office for all tests of a file, and an organiser who is signed in on a screen of that size. */
export function onOneOffice(
  viewport: { readonly width: number; readonly height: number },
  ready: (made: { server: OfficeServer; office: BrowserContext }) => void,
): void {
  let close = async () => {};
  test.beforeAll(async ({ browser }) => {
    const server = await openOffice();
    const office = await browser.newContext({ locale: "zh-CN", viewport });
    close = async () => {
      await office.close();
      await server.close();
    };
    const page = await openPage(office, server.link("organiser"));
    await page.getByRole("button", { name: "是我，进入" }).click();
    await expect(page).toHaveURL(`${server.url}/office`);
    await page.close();
    ready({ server, office });
  });
  test.afterAll(() => close());
}

/** Once a run for all workers: three weeks are played through the services, and come out the same each time. */
async function demoOfTuesday(): Promise<string> {
  const folder = path.join(process.env.LEITAI_E2E_DATA ?? "", "tuesday");
  const [making, made] = [path.join(folder, "making"), path.join(folder, DATABASE)];
  await alone(`${folder}.lock`, async () => {
    if (existsSync(made)) return;
    const env = { ...process.env, LEITAI_DATA: making, LEITAI_NOW: NOW };
    await promisify(execFile)(process.execPath, ["build/leitai.js", "demo"], { env });
    await copyDatabase(path.join(making, DATABASE), made);
  });
  return made;
}

/** A page that, when it is closed, fails the test if it has complained or asked another host. */
export async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const { origin } = new URL(address);
  const found: string[] = [];
  page.on("pageerror", (error) => found.push(error.message));
  page.on("console", (message) => {
    // The browser notes the status of the page itself as an error, and all that follows when a test has stopped the
    // server before it closed the page. Data that a next press has made worthless the router gives up, and says so.
    if (message.type() !== "error" || isStopped(origin)) return;
    if (!/status of 4\d\d|^AbortError: signal is aborted/.test(message.text()))
      found.push(message.text());
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin && !/^(data|blob):/.test(request.url()))
      found.push(request.url());
  });
  page.on("close", () => expect(found).toEqual([]));
  await page.goto(address, { waitUntil: "networkidle" });
  return page;
}

/** Opens an address on a device that nobody has signed in. */
export async function otherDevice(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
