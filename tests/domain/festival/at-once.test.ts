import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { handIn, opened, small } from "../../support/judging";

const together = () => opened({ ...small(), atOnce: true });

describe("rounds in which nobody appears one after the other", () => {
  it("[J26] every entry takes sheets from the opening on, in any order", () => {
    const round = together();
    expect(round.state.entries.map(({ status }) => status)).toEqual(["called", "called", "called"]);
    expect(round.no(handIn("e3", "2", 900))).toBeNull();
    expect(round.no(handIn("e1", "1", 900))).toBeNull();
  });

  it("[J26] none of them is on stage, also when one is called anew", () => {
    const round = together();
    expect(round.state.current).toBeNull();
    round.must({ type: "call", entry: "e2" } as RoundWish);
    expect(round.state.current).toBeNull();
  });
});
