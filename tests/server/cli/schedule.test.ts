import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHAPES } from "../../../server/cli/shapes";
import { answer, type CommandLine, commandLine, errorOf } from "../../support/command-line";

const MINI = path.join(import.meta.dirname, "../../recorded/mini-12.json");

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

describe("leitai schedule", () => {
  it("writes the same bytes for the same seed and iterations, and says on the side how it went on", async () => {
    const files = await Promise.all(["a.json", "b.json"].map((name) => leitai.file(name)));
    const runs = await Promise.all(
      files.map((out) =>
        leitai.run(["schedule", MINI, "--iterations", "60000", "--seed", "3", "--out", out]),
      ),
    );
    const [one, other] = await Promise.all(files.map((file) => readFile(file, "utf8")));
    expect(one).toBe(other);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs[0]?.out).toBe(runs[1]?.out);
    const plan = JSON.parse(one ?? "");
    expect(SHAPES.schedule.writes?.safeParse(plan).error).toBeUndefined();
    expect(plan).toMatchObject({ instance: "mini-12", seed: 3, feasible: true, hard: 0 });
    expect(plan.assign).toHaveLength(22);
    expect(plan.bound).toBeLessThanOrEqual(1659);
    expect(plan.bound * (1 + plan.gapPercent / 100)).toBeGreaterThanOrEqual(plan.objective);
    const last = JSON.parse(runs[0]?.err.trim().split("\n").at(-1) ?? "");
    expect(last).toMatchObject({ done: true, hard: 0, objective: plan.objective });
  });

  it("searches with several threads until the time is over", async () => {
    const plan = answer(await leitai.run(["schedule", MINI, "--seconds", "0.3", "--workers", "2"]));
    expect(plan).toMatchObject({ feasible: true });
    expect(SHAPES.schedule.writes?.safeParse(plan).error).toBeUndefined();
  });

  it("says which demands clash when there can be no plan, and what would help", async () => {
    const mini = JSON.parse(await readFile(MINI, "utf8"));
    // Two teams of one game, of which one has only mornings and the other only evenings.
    mini.teams[mini.games[4].home].hours = Array(7).fill([0, 700]);
    mini.teams[mini.games[4].away].hours = Array(7).fill([900, 1440]);
    const file = await leitai.file("impossible.json", JSON.stringify(mini));
    for (const how of [
      ["--iterations", "900000000"],
      ["--seconds", "60", "--workers", "2"],
    ]) {
      const ran = await leitai.run(["schedule", file, ...how]);
      expect(ran.code).toBe(1);
      const said = JSON.parse(ran.out);
      expect(SHAPES.schedule.writes?.safeParse(said).error).toBeUndefined();
      expect(said).toMatchObject({ status: "infeasible", instance: "mini-12" });
      expect(said.core.games).toHaveLength(1);
      expect(said.why.zh).toContain("没有可用的时段");
      expect(said.why.en).toContain("has no slot");
      expect(said.relaxations[0].code).toBe("longer-hours");
    }
  });

  it("names the field that is wrong, and leaves the last plan as it is", async () => {
    const mini = JSON.parse(await readFile(MINI, "utf8"));
    const out = await leitai.file("plan.json", "the last plan");
    const faulty = async (change: (calendar: typeof mini) => void) => {
      const calendar = structuredClone(mini);
      change(calendar);
      const file = await leitai.file("faulty.json", JSON.stringify(calendar));
      const ran = await leitai.run(["schedule", file, "--out", out]);
      expect(ran.code).toBe(2);
      return errorOf(ran).path;
    };
    expect(await faulty(({ games }) => Object.assign(games[4], { home: 99 }))).toBe("games.4.home");
    expect(await faulty(({ weights }) => Object.assign(weights, { idle: -1 }))).toBe(
      "weights.idle",
    );
    expect(await faulty(({ slots }) => Object.assign(slots[1], { start: 600 }))).toBe(
      "slots.1.start",
    );
    expect(await faulty(({ teams }) => Object.assign(teams[1], { county: 88 }))).toBe(
      "teams.1.county",
    );
    expect(await faulty(({ weights }) => Object.assign(weights, { venueDays: 1 }))).toBe("weights");
    expect(await readFile(out, "utf8")).toBe("the last plan");
  });

  it("looks for the plan's folder before it looks for a plan", async () => {
    const nowhere = await leitai.run(["schedule", MINI, "--out", "/nowhere/plan.json"]);
    expect(nowhere.code).toBe(2);
    expect(errorOf(nowhere).code).toBe("no-such-folder");
    expect(nowhere.err).not.toContain("objective");
  });

  it("says which single demand is enough to give up, and which resolves one clash of several", async () => {
    const mini = JSON.parse(await readFile(MINI, "utf8"));
    const never = Array.from({ length: 7 }, () => [0, 0]);
    const reasons = async (...teams: number[]) => {
      const calendar = structuredClone(mini);
      for (const team of teams) Object.assign(calendar.teams[team], { hours: never });
      const file = await leitai.file("closed.json", JSON.stringify(calendar));
      const { relaxations } = JSON.parse((await leitai.run(["schedule", file])).out);
      return relaxations as { suffices: boolean; text: { zh: string } }[];
    };
    const [one] = await reasons(0, 5);
    expect(one).toMatchObject({ suffices: false });
    expect(one?.text.zh).toContain("整个赛季还没有找到可行的赛程");
  });

  it("refuses several threads when the plan is to be the same everywhere", async () => {
    const ran = await leitai.run(["schedule", MINI, "--iterations", "9", "--workers", "2"]);
    expect(ran.code).toBe(2);
    expect(errorOf(ran).code).toBe("option-value");
  });
});
