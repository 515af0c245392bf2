import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roundStream } from "../../domain/kernel/ids";
import { ask, dataTwin } from "../support/asking";
import { masked } from "../support/masked";
import { OTHER_ROUND, ROUND } from "../support/small-festival";
import { ONLOOKERS, type Twin, type Twins, twinServers } from "../support/twin-servers";
import type { Thing } from "../support/whole-server";
import { PAGES } from "./policy";

/**
 * Non-interference: two servers that differ in nothing live through the same round with other marks. Whatever anybody
 * but the head judge and the mark's own judge can get must be the same from both, to the byte, until its reveal.
 */

let twins: Twins;
const heard = new Map<Twin, Heard[]>();
beforeAll(async () => {
  twins = await twinServers();
  for (const twin of twins.servers) heard.set(twin, await listeners(twin));
}, 180_000);
afterAll(async () => {
  for (const all of heard.values()) for (const { socket } of all) socket.disconnect();
  await twins.close();
});

const STREAM = `round/${ROUND}`;
const ROOMS = [STREAM, `desk/${ROUND}`, `round/${OTHER_ROUND}`, "today", "standings/small"];

interface Heard {
  readonly who: string;
  readonly socket: Socket;
  readonly commits: { readonly seq?: number }[];
  readonly boards: Map<string, unknown>;
}

/** Everybody listens in every room that lets them in, from the first word on. */
async function listeners({ url }: Twin): Promise<Heard[]> {
  const all: Heard[] = [];
  for (const who of ONLOOKERS) {
    const extraHeaders = { cookie: twins.cookies[who] };
    const socket = io(url, { transports: ["websocket"], forceNew: true, extraHeaders });
    const one: Heard = { who, socket, commits: [], boards: new Map() };
    // Commits that are said close together may share a frame or not; what is said in them may not differ.
    socket.onAny(
      (name: string, message: { seq?: number; commits?: Heard["commits"]; board?: string }) => {
        if (name === "board") one.boards.set(message.board ?? "", message);
        else one.commits.push(...(message.commits ?? [message]));
      },
    );
    await new Promise<void>((resolve) => socket.once("connect", resolve));
    for (const stream of ROOMS) one.boards.set(`joined ${stream}`, await join(socket, stream));
    all.push(one);
  }
  return all;
}

const join = (socket: Socket, stream: string, more: object = {}): Promise<unknown> =>
  socket.timeout(10_000).emitWithAck("join", { stream, ...more });

/** Everything somebody can ask for: every page and its data, snapshots, and wishes that are not theirs to say. */
async function everything(
  twin: Twin,
  cookie: string,
  things: readonly Thing[],
): Promise<Record<string, string>> {
  const got: Record<string, string> = {};
  const note = async (name: string, answer: Promise<Response>) => {
    got[name] = await masked(await answer);
  };
  for (const [name, door] of Object.entries(PAGES)) {
    if (name === "accounts.open.$token") continue;
    for (const thing of door.things ? things : (["own"] as const)) {
      const path = await door.path(thing, undefined as never);
      for (const address of [path, dataTwin(path)])
        await note(`GET ${address}`, ask(twin.url, address, { cookie }));
    }
  }
  for (const path of [`/live/${STREAM}`, `/live/${STREAM}?after=0`, `/live/${STREAM}?after=1`])
    await note(`GET ${path}`, ask(twin.url, path, { cookie }));
  for (const path of ["/healthz", `/live/rounds/${ROUND}/drafts`, `/live/sealed/${ROUND}`])
    await note(`GET ${path}`, ask(twin.url, path, { cookie }));
  const marks = { voice: "5", stage: "5" };
  const foreign = [
    { type: "hand-in", entry: "e1", seat: "1", marks, salt: "0".repeat(32), reason: "?" },
    { type: "reveal", entry: "e1", step: "all" },
    { type: "confirm", entry: "e1" },
    { type: "void", commit: "00000000-0000-4000-8000-000000000001" },
  ];
  for (const [nth, command] of foreign.entries()) {
    const json = { stream: STREAM, id: `00000000-0000-4000-8000-99999999999${nth}`, command };
    await note(`POST ${command.type}`, ask(twin.url, "/live/submit", { cookie, json }));
  }
  return got;
}

const maskedHeard = (all: readonly Heard[]) =>
  all.map(({ who, commits, boards }) =>
    JSON.stringify([who, commits, [...boards].sort()]).replace(/[0-9a-f]{64}/g, "#hash"),
  );

/** Everything that everybody can get from both servers now, and what they were sent so far. */
async function expectAlike(things: readonly Thing[] = ["own"]): Promise<void> {
  for (const who of ONLOOKERS) {
    const [one, other] = await Promise.all(
      twins.servers.map((twin) => everything(twin, twins.cookies[who], things)),
    );
    expect(Object.keys(one ?? {}).length).toBeGreaterThan(60);
    for (const name of Object.keys(one ?? {}))
      expect(`${who} ${name} ${other?.[name]}`).toBe(`${who} ${name} ${one?.[name]}`);
  }
  await settled();
  const [one, other] = twins.servers.map((twin) => maskedHeard(heard.get(twin) ?? []));
  expect(other).toEqual(one);
  expect(twins.servers.flatMap(({ bugs }) => bugs)).toEqual([]);
}

/** Until every listener has heard what was said last, and the boards have had their quarter of a second. */
async function settled(): Promise<void> {
  await expect
    .poll(() =>
      twins.servers.flatMap((twin) =>
        (heard.get(twin) ?? []).map(({ commits }) => commits.at(-1)?.seq),
      ),
    )
    .toEqual(
      twins.servers.flatMap((twin) =>
        ONLOOKERS.map(() => twin.services.live.streams.find(STREAM)?.seq),
      ),
    );
  await new Promise((resolve) => setTimeout(resolve, 600));
}

let said = 0;
/** Says the same to both; what is given for each of them apart is the secret. */
async function say(
  who: "judge" | "another judge" | "head judge",
  command: object,
  secrets: readonly [object, object] = [{}, {}],
): Promise<void> {
  const id = `00000000-0000-4000-8000-${String(++said).padStart(12, "0")}`;
  for (const [nth, twin] of twins.servers.entries()) {
    const json = { stream: STREAM, id, command: { ...command, ...secrets[nth] } };
    const answer = await ask(twin.url, "/live/submit", { cookie: twins.cookies[who], json });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('"seq"')]);
  }
}

const sheet = (voice: string, stage: string, salt: string) => ({
  marks: { voice, stage },
  salt: salt.repeat(32),
});
const handIn = (seat: string) => ({ type: "hand-in", entry: "e1", seat });

test("marks reach nobody before their reveal: not by pages, data, snapshots, refusals or frames", async () => {
  const [one, other] = twins.servers;
  await say("head judge", { type: "call", entry: "e1" });
  const drafts = (voice: number) => [
    { entry: "e1", marks: { voice }, remark: `评语${voice}`, version: 1 },
  ];
  await one.services.rounds.saveDrafts(roundStream(ROUND), "1", drafts(9100));
  await other.services.rounds.saveDrafts(roundStream(ROUND), "1", drafts(4300));
  await expectAlike();
  // The judge's own sheet of both: the first will be revealed and so is the same, the second is not.
  await say("another judge", handIn("2"), [sheet("8.8", "8.6", "a"), sheet("8.8", "8.6", "a")]);
  await say("judge", handIn("1"), [
    { ...sheet("9.1", "9.2", "b"), remark: "很好" },
    { ...sheet("4.3", "5.2", "c"), remark: "跑调严重，节奏不稳" },
  ]);
  await expectAlike();
  await say("judge", { ...handIn("1"), reason: "按错" }, [
    sheet("9.3", "9.2", "d"),
    sheet("4.1", "5.0", "e"),
  ]);
  await say("head judge", { type: "recuse", entry: "e1", seat: "3" });
  await say("head judge", { type: "absent", entry: "e1", seat: "R1" });
  await say("head judge", { type: "confirm", entry: "e1" });
  await expectAlike(["own", "foreign", "missing"]);
}, 300_000);

test("a reveal step by step lets out what it reveals and nothing of what comes after it", async () => {
  const texts = async () => {
    const answer = await ask(twins.servers[0].url, `/live/${STREAM}?after=0`);
    return answer.text();
  };
  // Sheets are revealed by seat: seat 1 first, whose marks differ; so it is the other server's that is asked about.
  expect(await texts()).not.toMatch(/\b(9300|9200|8800|8600)\b/);
  await say("head judge", { type: "reveal", entry: "e1", step: "sheet" });
  const after = await texts();
  expect(after).toMatch(/\b9300\b/);
  expect(after).not.toMatch(/\b(8800|8600)\b|score-revealed/);
});
