import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../../server/cli/json-fault";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("where a text stops being JSON", () => {
  it.each([
    ['{"a":[1,2,}]}', 10],
    ['{"a" 1}', 5],
    ["[1 2]", 3],
    ["{a:1}", 1],
    ['["x\ty"]', 1],
    ['["\\q"]', 1],
    ["[01]", 2],
    ["[1]]", 3],
    ["{]", 1],
    ["[1,", 3],
    ['{"a"', 4],
    ["nul", 0],
    ["'a'", 0],
    ["[1,]", 3],
    ['{"a":1,}', 7],
    ['{"a":}', 5],
    ["", 0],
  ])("%j breaks at %i", (text, at) => {
    expect(isJson(text)).toBe(false);
    expect(jsonFault(text)).toBe(at);
  });

  it("is its end for every text that is JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, spread) => {
        const written = JSON.stringify(JSON.parse(text), null, spread);
        expect(jsonFault(written)).toBe(written.length);
      }),
    );
  });

  it("is the token into which something was put that stands in no JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, anywhere) => {
        const place = anywhere % (text.length + 1);
        const spoilt = `${text.slice(0, place)}\u0001${text.slice(place)}`;
        const at = jsonFault(spoilt);
        expect(at).toBeLessThanOrEqual(place);
        expect(text.slice(at, place)).toMatch(/^(".*|[^\s",:{}[\]]*)$/s);
      }),
    );
  });
});
