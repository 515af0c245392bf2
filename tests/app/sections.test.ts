import { expect, test } from "vitest";
import { isCurrent } from "../../app/ui/sections";

test("a section is lit on its own page and below it, and the first page on itself alone", () => {
  expect(isCurrent(["/"], "/")).toBe(true);
  expect(isCurrent(["/"], "/league")).toBe(false);
  expect(isCurrent(["/league", "/league/leaders"], "/league/leaders")).toBe(true);
  expect(isCurrent(["/league", "/league/leaders"], "/league/teams")).toBe(false);
  expect(isCurrent(["/league/teams", "/league/players"], "/league/players/T1-4")).toBe(true);
  expect(isCurrent(["/league/draw"], "/league/draws")).toBe(false);
});
