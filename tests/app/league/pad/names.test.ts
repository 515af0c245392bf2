import { describe, expect, it } from "vitest";
import { namesOf } from "../../../../app/league/pad/names";
import { Scorebook } from "../../../support/scorebook";

const { state } = Scorebook.open();
const [worn] = state.home.players;
const squads = { home: [{ id: "P1", name: "李强", jersey: "7" }], away: [] };
const page = { home: { shortName: "扶风县" }, away: { shortName: "金台区" }, squads };

describe("names on the pad", () => {
  it("call a player by shirt and name", () => {
    expect(namesOf("zh", page, state).anyone("P1")).toBe("7号 李强");
    expect(namesOf("en", page, state).anyone("P1")).toBe("#7 李强");
  });

  it("never show an id: who is in neither squad goes by the shirt worn, or by a question mark", () => {
    const names = namesOf("zh", page, state);
    expect(names.anyone(worn?.player ?? "")).toBe(`${worn?.jersey}号`);
    expect(names.player("home", "P2801")).toBe("?号");
    expect(names.short("P2801")).toBe("?");
    expect(namesOf("en", page, state).anyone("P2801")).toBe("#?");
  });
});
