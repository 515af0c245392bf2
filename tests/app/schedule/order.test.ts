import { describe, expect, it } from "vitest";
import { aheadAndPast, chapters, readOrder } from "../../../app/schedule/order";
import { day } from "../../../domain/kernel/time";
import type { GameCard } from "../../../server/services";

const TODAY = day("2026-11-25");
const side = { teamId: null, name: null, shortName: null, from: null, points: null };

const game = (id: string, change: Partial<GameCard>): GameCard => ({
  id,
  code: id,
  level: "groups",
  group: "A",
  round: 1,
  due: null,
  off: false,
  home: side,
  away: side,
  day: TODAY,
  start: 1080,
  venueId: null,
  venue: null,
  court: null,
  status: "planned",
  notice: null,
  ending: null,
  signed: false,
  clock: null,
  length: null,
  ...change,
});

const ids = (games: readonly GameCard[]) => games.map((one) => one.id);

describe("the order of the fixtures", () => {
  it("is by day unless the address names another", () => {
    expect(readOrder(new URLSearchParams(""))).toEqual({ by: "day" });
    expect(readOrder(new URLSearchParams("by=nothing"))).toEqual({ by: "day" });
    expect(readOrder(new URLSearchParams("by=venue"))).toEqual({ by: "venue" });
    expect(readOrder(new URLSearchParams("by=team"))).toEqual({ by: "team", team: null });
    expect(readOrder(new URLSearchParams("by=team&team=T01"))).toEqual({ by: "team", team: "T01" });
  });

  it("begins today: what is over stands behind, newest first", () => {
    const games = [
      game("old", { day: day("2026-11-20"), status: "final" }),
      game("yesterday", { day: day("2026-11-24"), status: "final" }),
      game("this afternoon", { status: "final" }),
      game("now", { status: "live" }),
      game("later", { day: day("2026-11-28") }),
      game("undated", { day: null, start: null }),
    ];
    const { ahead, past } = aheadAndPast(games, TODAY);
    expect(ids(ahead)).toEqual(["this afternoon", "now", "later", "undated"]);
    expect(ids(past)).toEqual(["yesterday", "old"]);
  });

  it("keeps a game that was not played on its day among those to come", () => {
    const { ahead } = aheadAndPast([game("rained off", { day: day("2026-11-20") })], TODAY);
    expect(ids(ahead)).toEqual(["rained off"]);
  });

  it("gathers games under their heading in the order in which headings first come", () => {
    const games = [
      game("1", { venue: "V2" }),
      game("2", { venue: "V1" }),
      game("3", { venue: "V2" }),
    ];
    expect(
      chapters(games, (one) => one.venue).map(({ key, games }) => [key, ...ids(games)]),
    ).toEqual([
      ["V2", "1", "3"],
      ["V1", "2"],
    ]);
  });
});
