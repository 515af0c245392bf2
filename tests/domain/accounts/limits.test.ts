import { describe, expect, test } from "vitest";
import {
  nameFault,
  parseLogin,
  passwordFault,
  sessionLives,
} from "../../../domain/accounts/limits";

const HOUR = 3_600_000;
const session = (createdAt: number, lastSeenAt: number) => ({ createdAt, lastSeenAt });

describe("how long a device stays signed in", () => {
  test.each(["organiser", "admin"] as const)("%s: 12 hours without use end it", (role) => {
    expect(sessionLives(role, session(0, 0), 12 * HOUR - 1)).toBe(true);
    expect(sessionLives(role, session(0, 0), 12 * HOUR)).toBe(false);
  });

  test.each(["organiser", "admin"] as const)("%s: 7 days end it even when used", (role) => {
    const week = 7 * 24 * HOUR;
    expect(sessionLives(role, session(0, week - 2), week - 1)).toBe(true);
    expect(sessionLives(role, session(0, week - 1), week)).toBe(false);
  });

  test("an official's device stays signed in however long it rests", () => {
    expect(sessionLives("official", session(0, 0), 400 * 24 * HOUR)).toBe(true);
  });
});

describe("what people may enter", () => {
  test("a password has 8 to 256 characters of any kind", () => {
    expect(passwordFault("1234567", "wang")).toEqual({ code: "password-short", min: 8 });
    expect(passwordFault("工会篮球联赛二零", "wang")).toBeNull();
    expect(passwordFault("🏀🏀🏀🏀🏀🏀🏀", "wang")).toEqual({ code: "password-short", min: 8 });
    expect(passwordFault(" ".repeat(8), "wang")).toBeNull();
    expect(passwordFault("x".repeat(256), "wang")).toBeNull();
    expect(passwordFault("x".repeat(257), "wang")).toEqual({ code: "password-long", max: 256 });
  });

  test("the login is no password, in whatever case or width", () => {
    expect(passwordFault("Wang.Xiaoming", "wang.xiaoming")).toEqual({ code: "password-is-login" });
    expect(passwordFault("ｗａｎｇ.xiaoming", "wang.xiaoming")).toEqual({
      code: "password-is-login",
    });
    expect(passwordFault("wang.xiaoming1", "wang.xiaoming")).toBeNull();
  });

  test("a name is 1 to 40 visible characters", () => {
    expect(nameFault("熊梅晓")).toBeNull();
    expect(nameFault("阿卜杜拉·买买提")).toBeNull();
    expect(nameFault("\u{e123}晓")).toBeNull();
    expect(nameFault("Ann-Marie O'Neill")).toBeNull();
    expect(nameFault("  ")).toEqual({ code: "name-missing" });
    expect(nameFault("名".repeat(40))).toBeNull();
    expect(nameFault("名".repeat(41))).toEqual({ code: "name-long", max: 40 });
    for (const hidden of ["\u202e", "\u200b", "\u0000", "\n", "\u2028", "\ufeff"]) {
      expect(nameFault(`王${hidden}明`)).toEqual({ code: "name-letters" });
    }
  });

  test("a login is compared without case, width or outer spaces", () => {
    expect(parseLogin("  Wang.Ming ")).toBe("wang.ming");
    expect(parseLogin("Ｗａｎｇ")).toBe("wang");
    expect(parseLogin("王小明")).toBe("王小明");
  });

  test("a login of another shape is none", () => {
    for (const text of ["", "a", "a b", "a@b", "a/b", "x".repeat(41), "王\u200b明"]) {
      expect(parseLogin(text)).toBeNull();
    }
  });
});
