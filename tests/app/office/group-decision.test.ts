import { expect, test } from "vitest";
import { readDecision } from "../../../app/office/group/read-decision";
import { unsureOf } from "../../../app/office/group/unsure";
import { gameId } from "../../../domain/kernel/ids";

const formOf = (rows: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of rows) form.append(name, value);
  return form;
};
const lots = (...teams: readonly string[]) =>
  readDecision(
    formOf([
      ["form", "enter-lots T1,T2,T3"],
      ["reason", "现场抽签"],
      ...teams.map((team) => ["lot", team] as const),
    ]),
  );

test("a team that was chosen for two lots is named beside the second of them, and nothing typed is lost", () => {
  const { wish, back } = lots("T1", "T2", "T1");
  expect(wish).toBeNull();
  expect(back).toMatchObject({ field: "lot-2", typed: { lot: "T1 T2 T1", reason: "现场抽签" } });
  expect(back.message.en).toContain("twice");
});

test("a lot without a team is named beside its own field", () => {
  expect(lots("T1", "", "T3").back).toMatchObject({ field: "lot-1" });
  expect(lots("T1", "T2", "T3").wish).toMatchObject({
    type: "enter-lots",
    teams: ["T1", "T2", "T3"],
  });
});

test("a game that is on loses its result only when that was said once more, for this game", () => {
  const game = { home: "甲", away: "乙", score: null };
  const games = [
    { id: "A1-1", ...game, live: true },
    { id: "A1-2", ...game, live: false },
  ];
  const nullify = (id: string) => ({ type: "nullify", game: gameId(id), reason: "x" }) as const;
  expect(unsureOf(nullify("A1-1"), games, "")?.zh).toContain("甲–乙 正在进行");
  expect(unsureOf(nullify("A1-1"), games, "A1-2")).not.toBeNull();
  expect(unsureOf(nullify("A1-1"), games, "A1-1")).toBeNull();
  expect(unsureOf(nullify("A1-2"), games, "")).toBeNull();
});
