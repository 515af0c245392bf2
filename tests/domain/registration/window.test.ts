import { expect, test } from "vitest";
import { day } from "../../../domain/kernel/time";
import { closedOn, windowIn } from "../../../domain/registration/window";

const settings = (registrationOpens: unknown, registrationCloses: unknown) =>
  windowIn(JSON.stringify({ registrationOpens, registrationCloses }));

test("registration is open on its first and its last day and on those between, and on no other", () => {
  const window = settings("2026-11-10", "2026-11-12");
  const on = (text: string) => closedOn(window, day(text));
  expect(on("2026-11-09")).toBe("registration-not-open");
  for (const open of ["2026-11-10", "2026-11-11", "2026-11-12"]) expect(on(open)).toBeNull();
  expect(on("2026-11-13")).toBe("registration-over");
});

test("a day that is not given bounds nothing", () => {
  expect(closedOn(settings(null, "2026-11-12"), day("2020-01-01"))).toBeNull();
  expect(closedOn(settings("2026-11-10", ""), day("2030-01-01"))).toBeNull();
  expect(windowIn("{}")).toEqual({ opens: null, closes: null });
});
