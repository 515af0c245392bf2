import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXHIBITION } from "../../domain/festival/presets";
import { readTallyRules } from "../../domain/festival/tally-input";
import { roundId } from "../../domain/kernel/ids";
import { MACHINE } from "../../server/accounts/changer";
import type { Services } from "../../server/services";
import { granted, sentBack } from "../support/accounts";
import { ask, dataTwin } from "../support/asking";
import { firstDifference, masked, withoutHashes } from "../support/masked";
import { heldBoards, type Overheard, overhear } from "../support/overheard";
import { ROUND, registerSmallFestival } from "../support/small-festival";
import { planAndTell } from "../support/small-season";
import { type Twin, type TwinsOf, twinsOf } from "../support/twin-servers";

/**
 * Non-interference of an exhibition: two servers on which the same works have other grades cannot be told apart, also
 * not by their confirmation at once and by a ladder that was checked. And until a result is out nobody reads whose a
 * work is.
 */

const AT = Date.parse("2026-11-14T15:00:00+08:00");
const WORKS = ["e1", "e2", "e3", "e4"];
/** The sheets of this seat are the same on both: its judge looks on. */
const SAME = "1";
const ROOMS = [`round/${ROUND}`, `desk/${ROUND}`, `stage/${ROUND}`, "festival", "today"];

let twins: TwinsOf<Readonly<Record<string, string>>>;
const heard = new Map<Twin, readonly Overheard[]>();
const boards = new Map<Twin, ReturnType<typeof heldBoards>>();

beforeAll(async () => {
  twins = await twinsOf(
    AT,
    async ({ services, db }) => {
      await registerSmallFestival(db);
      const rules = readTallyRules({ ...EXHIBITION, ties: ["share"] });
      if (!rules.ok) throw new Error(rules.refusal.code);
      const contest = { id: "singing" };
      const { settings } = await db.contest.findUniqueOrThrow({ where: contest });
      const shown = { ...JSON.parse(settings), rules: rules.value, gallery: true };
      await db.contest.update({ where: contest, data: { settings: JSON.stringify(shown) } });
      await db.roundEntry.deleteMany({});
      for (const [index, entryId] of WORKS.entries())
        await db.roundEntry.create({ data: { roundId: ROUND, entryId, position: index + 1 } });
      services.festival.changed();
      await planAndTell(services, "exhibition");
      await services.rounds.open(ROUND);
    },
    people,
  );
  for (const twin of twins.servers) {
    boards.set(twin, heldBoards(twin));
    const all = Object.entries(twins.cookies).map(([who, cookie]) =>
      overhear(twin, who, cookie, ROOMS),
    );
    heard.set(twin, await Promise.all(all));
  }
}, 120_000);
afterAll(async () => {
  for (const { socket } of [...heard.values()].flat()) socket.disconnect();
  await twins.close();
});

async function people({ accounts, links }: Services): Promise<Record<string, string>> {
  const cookieOf = async (account: string) => {
    const { token } = granted(await links.make(account, MACHINE));
    return sentBack(granted(await links.exchange(token, null)).setCookie);
  };
  const judge = granted(
    await accounts.createJudge({ roundId: roundId(ROUND), seat: SAME }, MACHINE),
  );
  const staff = granted(await accounts.createStaff({ name: "员", role: "organiser" }, MACHINE));
  return {
    anonymous: "",
    "judge 1": await cookieOf(judge),
    organiser: await cookieOf(staff),
  };
}

const PAGES = [
  "/festival",
  "/festival/singing",
  `/festival/rounds/${ROUND}`,
  ...["board", "judge", "desk", "script"].map((page) => `/live/rounds/${ROUND}/${page}`),
];
const PATHS = [
  ...[...PAGES, `/office/rounds/${ROUND}`, `/office/panels/${ROUND}`].flatMap((path) => [
    path,
    dataTwin(path),
  ]),
  ...["", "?after=0", ".jsonl"].map((end) => `/live/round/${ROUND}${end}`),
  `/live/rounds/${ROUND}/drafts`,
  "/api/contests/singing",
  "/api/results",
];

/** What somebody hears from one server and not from the other. */
async function apart(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [who, cookie] of Object.entries(twins.cookies))
    for (const path of PATHS) {
      const [one, other] = await Promise.all(
        twins.servers.map(async ({ url }) => masked(await ask(url, path, { cookie }))),
      );
      if (one !== other) found.push(`${who} ${path} ${firstDifference(one ?? "", other ?? "")}`);
    }
  for (const { letGo } of boards.values()) letGo();
  await new Promise((resolve) => setTimeout(resolve, 600));
  const [one, other] = twins.servers.map((twin) =>
    (heard.get(twin) ?? []).map(({ who, frames }) => [who, ...frames.map(withoutHashes)]),
  );
  if (JSON.stringify(one) !== JSON.stringify(other)) found.push("frames");
  return found;
}

async function say(commands: readonly (readonly [object, object])[]): Promise<void> {
  const ids = commands.map(() => randomUUID());
  for (const [nth, { services }] of twins.servers.entries()) {
    const items = commands.map((command, at) => ({
      ...{ stream: `round/${ROUND}`, id: ids[at] ?? "" },
      command: command[nth === 0 ? 0 : 1] as { type: string },
    }));
    const answers = await services.live.submit(items, { may: () => true, by: "p1" });
    expect(answers.map((answer) => answer.ok || answer.refusal)).toEqual(items.map(() => true));
  }
}
const both = (command: object) => [command, command] as const;
const salt = (text: string) => text.padStart(32, "0");

test("[J27] [J28] the grades of works, and whose they are, are nobody's before the reveal", async () => {
  const sheet = (entry: string, seat: string, mark: number, nth: number) => ({
    ...{ type: "hand-in", entry, seat, marks: { grade: String(mark) } },
    salt: salt(`${entry}${seat}${seat === SAME ? 0 : nth}`.replace(/\D/g, "")),
  });
  for (const [at, entry] of WORKS.entries())
    await say(
      ["1", "2", "3"].map((seat) => {
        const mark = 1 + ((at + Number(seat)) % 5);
        const other = seat === SAME ? mark : 6 - mark === mark ? 5 : 6 - mark;
        return [sheet(entry, seat, mark, 1), sheet(entry, seat, other, 2)] as const;
      }),
    );
  expect(await apart()).toEqual([]);
  await say([both({ type: "confirm-all" })]);
  expect(await apart()).toEqual([]);
  await say([both({ type: "plan-reveal", how: "ladder" })]);
  await say([both({ type: "check-reveal", orders: [], salt: salt("7") })]);
  expect(await apart()).toEqual([]);
  for (const who of ["anonymous", "judge 1"]) {
    const cookie = twins.cookies[who] ?? "";
    const said = await Promise.all(
      PATHS.map(async (path) => (await ask(twins.servers[0].url, path, { cookie })).text()),
    );
    expect(said.join()).toContain("节目1");
    for (const [at, text] of said.entries()) expect(`${PATHS[at]} ${text}`).not.toMatch(/演员\d/);
  }
}, 120_000);
