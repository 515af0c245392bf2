import { describe, expect, it } from "vitest";
import { followCookie, myTeam } from "../../../app/league/my-team";

const withCookie = (cookie: string) => new Request("http://x/", { headers: { cookie } });

describe("the team that a device follows", () => {
  it("is read back from the cookie that was set for it", () => {
    const cookie = followCookie("T01")?.split(";")[0] ?? "";
    expect(myTeam(withCookie(`lang=zh; ${cookie}; other=1`))).toBe("T01");
  });

  it("is none without a cookie, after it was let go, and for what is no team", () => {
    expect(myTeam(new Request("http://x/"))).toBeNull();
    expect(myTeam(withCookie(followCookie("")?.split(";")[0] ?? ""))).toBeNull();
    expect(myTeam(withCookie("team=../../etc"))).toBeNull();
  });

  it("can be nothing that would write another cookie or header", () => {
    for (const bad of ["T01; Domain=x", "T01\r\nSet-Cookie: a=b", "x".repeat(41), null, 7])
      expect(followCookie(bad)).toBeNull();
  });
});
