import { expect, it } from "vitest";
import { closingPreview, prizeGroups } from "../../../app/festival/desk/closing";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { entryId } from "../../../domain/kernel/ids";
import { judged, type LivedRound, opened, RULES, small } from "../../support/judging";

const tell = (lived: LivedRound, wish: object) => lived.must(wish as RoundWish);
function revealed(lived: LivedRound, entry: string, tenths: readonly number[]): void {
  judged(lived, entry, tenths);
  tell(lived, { type: "reveal", entry, step: "all" });
}

it("the preview is exactly what the round ends with", () => {
  const lived = opened();
  revealed(lived, "e1", [900, 910, 920, 930, 940]);
  revealed(lived, "e2", [910, 920, 930, 940, 950]);
  tell(lived, { type: "withdraw", entry: "e3" });
  const preview = closingPreview(lived.state);
  tell(lived, { type: "close" });
  expect(preview).toEqual({ ok: true, value: lived.state.results });
});

it("says what is still open instead", () => {
  const lived = opened(small({ entries: 2, rules: { ...RULES, ties: ["headJudge"] } }));
  const code = () => {
    const preview = closingPreview(lived.state);
    return preview.ok ? null : preview.refusal.code;
  };
  revealed(lived, "e1", [900, 910, 920, 930, 940]);
  expect(code()).toBe("results-missing");
  revealed(lived, "e2", [900, 910, 920, 930, 940]);
  expect(code()).toBe("ties-open");
  tell(lived, { type: "order-tied", entries: ["e2", "e1"] });
  expect(code()).toBeNull();
});

it("gathers prizes in the order of the places, shared ones together", () => {
  const ranked = [
    { entry: entryId("a"), prize: "一等奖" },
    { entry: entryId("b"), prize: "一等奖" },
    { entry: entryId("c"), prize: "二等奖" },
    { entry: entryId("d"), prize: null },
  ];
  expect(prizeGroups(ranked)).toEqual([
    { prize: "一等奖", entries: ["a", "b"] },
    { prize: "二等奖", entries: ["c"] },
  ]);
});
