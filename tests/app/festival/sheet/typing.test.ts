import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DIGIT_KEYS, tapped, typedMark, written } from "../../../../app/festival/sheet/typing";
import { markText } from "../../../../domain/festival/mark-text";

const SCALE = { min: 0, max: 100_000, step: 100 };
const codeOf = (text: string) => {
  const answer = typedMark(written(text), SCALE);
  return answer === null || answer.ok ? null : answer.refusal.code;
};

describe("the number keys", () => {
  it("write every mark of the scale", () => {
    fc.assert(
      fc.property(fc.nat(1000), (n) => {
        const keys = [...markText(n * 100)] as (typeof DIGIT_KEYS)[number][];
        const typed = keys.reduce(tapped, "");
        expect(typedMark(typed, SCALE)).toEqual({ ok: true, value: n * 100 });
      }),
    );
  });

  it("take back one sign, and take a point only once", () => {
    const typed = (["9", ".", ".", "5", "⌫", "7"] as const).reduce(tapped, "");
    expect(typed).toBe("9.7");
    expect(tapped("", ".")).toBe("0.");
    expect(tapped("", "⌫")).toBe("");
  });

  it("leave an empty field no mark", () => {
    expect(typedMark("", SCALE)).toBeNull();
  });

  it("take a number whose point has nothing behind it yet", () => {
    expect(typedMark(written("92."), SCALE)).toEqual({ ok: true, value: 92_000 });
  });
});

describe("what a keyboard writes", () => {
  it("stays as it was written: full-width digits are refused, not turned into plain ones (J8)", () => {
    expect(written("９２．５")).toBe("９２．５");
    expect(codeOf("９２．５")).toBe("mark-digits");
    expect(codeOf("9２")).toBe("mark-digits");
    expect(codeOf("92．5")).toBe("mark-digits");
  });

  it("is otherwise refused by the rules, never guessed at", () => {
    expect(codeOf("9,5")).toBe("mark-comma");
    expect(codeOf("9，5")).toBe("mark-comma");
    expect(codeOf("9。5")).toBe("mark-comma");
    expect(codeOf("九")).toBe("mark-form");
    expect(codeOf("-3")).toBe("mark-form");
    expect(codeOf("1e2")).toBe("mark-form");
    expect(codeOf("92.55")).toBe("mark-decimals");
    expect(codeOf("100.1")).toBe("mark-range");
  });

  it("is a mark of the scale or refused, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), (text) => {
        const answer = typedMark(written(text), SCALE);
        if (!answer?.ok) return;
        expect(answer.value % 100).toBe(0);
        expect(answer.value).toBeLessThanOrEqual(100_000);
      }),
    );
  });
});
