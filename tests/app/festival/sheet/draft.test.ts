import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changed,
  type Draft,
  isUnsaved,
  newDraft,
  nextVersion,
  sending,
  tickOf,
  withRow,
} from "../../../../app/festival/sheet/draft";
import type { DraftRow } from "../../../../server/services";

const row = (marks: DraftRow["marks"], version: number, savedAt = 1000): DraftRow => ({
  entry: "e1",
  marks,
  remark: "",
  version,
  savedAt,
});
const on = (device: number, marks: DraftRow["marks"], from: Draft = newDraft("e1")) =>
  changed(from, { marks }, device);

describe("versions", () => {
  it("grow with each change, whatever device made the one before", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(999), (after, device) => {
        expect(nextVersion(after, device)).toBeGreaterThan(after);
      }),
    );
  });

  it("of two devices are never the same", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(999), fc.nat(999), (m, n, a, b) => {
        fc.pre(a !== b);
        expect(nextVersion(m, a)).not.toBe(nextVersion(n, b));
      }),
    );
  });
});

describe("a sheet and what the server holds of it", () => {
  it("is saved when the server holds the same, and each mark keeps the time at which it first did", () => {
    const first = withRow(on(1, { a: 90 }), row({ a: 90 }, nextVersion(0, 1), 5000), 1).draft;
    expect(isUnsaved(first)).toBe(false);
    const more = changed(first, { marks: { a: 90, b: 80 } }, 1);
    expect(isUnsaved(more)).toBe(true);
    const second = withRow(more, row({ a: 90, b: 80 }, more.version, 9000), 1).draft;
    expect(second.savedAt).toEqual({ a: 5000, b: 9000 });
  });

  it("keeps what only this device has changed and takes what only the other one has", () => {
    const agreed = withRow(newDraft("e1"), row({ a: 90 }, 5001), 2).draft;
    const here = changed(agreed, { marks: { a: 90, b: 70 } }, 2);
    const { draft, foreign } = withRow(here, row({ a: 91 }, 9001), 2);
    expect(draft.marks).toEqual({ a: 91, b: 70 });
    expect(foreign).toBe(true);
    expect(isUnsaved(draft)).toBe(true);
    expect(draft.version).toBeGreaterThan(9001);
  });

  it("goes by the newer version where both have changed the same mark", () => {
    const agreed = withRow(newDraft("e1"), row({ a: 90 }, 5001), 2).draft;
    const here = changed(agreed, { marks: { a: 80 } }, 2);
    expect(withRow(here, row({ a: 70 }, here.version + 1000), 2).draft.marks).toEqual({ a: 70 });
    expect(withRow(here, row({ a: 70 }, here.version - 1), 2).draft.marks).toEqual({ a: 80 });
  });

  it("is sent again when the server has gone back to an older one", () => {
    const saved = withRow(on(1, { a: 90 }), row({ a: 90 }, 9001), 1).draft;
    const { draft, foreign } = withRow(saved, row({ a: 40 }, 3001), 1);
    expect(draft.marks).toEqual({ a: 90 });
    expect([isUnsaved(draft), foreign]).toEqual([true, false]);
    expect(draft.version).toBeGreaterThan(3001);
  });

  it("is no other device's when this device's own words come back late", () => {
    const sent = on(1, { a: 90 });
    const meanwhile = changed(sent, { marks: { a: 90, b: 50 } }, 1);
    const { draft, foreign } = withRow(meanwhile, row(sent.marks, sent.version), 1);
    expect([draft.marks, foreign]).toEqual([{ a: 90, b: 50 }, false]);
  });
});

describe("a tick", () => {
  it("claims the server only for the very mark that the server holds, and the device only for what it keeps", () => {
    const saved = withRow(on(1, { a: 90 }), row({ a: 90 }, 1001, 7000), 1).draft;
    expect(tickOf(saved, "a", {})).toEqual({ kind: "server", at: 7000 });
    const touched = changed(saved, { marks: { a: 91 } }, 1);
    expect(tickOf(touched, "a", { a: 90 })).toEqual({ kind: "unsaved" });
    expect(tickOf(touched, "a", { a: 91 })).toEqual({ kind: "here" });
    expect(tickOf(touched, "b", { a: 91 })).toEqual({ kind: "none" });
  });
});

/** What happens to one sheet on several devices: a touch, an exchange with the server that may lose either way. */
interface Step {
  readonly device: number;
  readonly touch: { readonly criterion: string; readonly mark: number } | null;
  readonly fate: "answered" | "lost" | "unanswered";
}

const step = (devices: number): fc.Arbitrary<Step> =>
  fc.record({
    device: fc.nat(devices - 1),
    touch: fc.option(fc.record({ criterion: fc.constantFrom("a", "b", "c"), mark: fc.nat(100) })),
    fate: fc.constantFrom("answered", "lost", "unanswered"),
  });

/** The server's rule: what is newer than what is there is kept, if it was made by somebody who had seen that. */
class Server {
  held: DraftRow | null = null;
  #clock = 0;

  exchange(draft: Draft): DraftRow | null {
    const there = this.held?.version ?? 0;
    if (isUnsaved(draft) && (draft.base?.version ?? 0) === there && draft.version > there)
      this.held = { ...row(draft.marks, draft.version, ++this.#clock), remark: draft.remark };
    return this.held;
  }
}

function play(devices: number, steps: readonly Step[]) {
  const server = new Server();
  const drafts = Array.from(Array(devices), () => newDraft("e1"));
  const versions: number[] = [];
  const exchange = (device: number, fate: Step["fate"]) => {
    const shown = drafts[device] ?? newDraft("e1");
    const draft = isUnsaved(shown) ? sending(shown) : shown;
    drafts[device] = draft;
    if (fate === "lost") return;
    const held = server.exchange(draft);
    versions.push(server.held?.version ?? 0);
    if (held && fate === "answered") drafts[device] = withRow(draft, held, device).draft;
  };
  for (const { device, touch, fate } of steps) {
    const draft = drafts[device] ?? newDraft("e1");
    if (touch)
      drafts[device] = changed(
        draft,
        { marks: { ...draft.marks, [touch.criterion]: touch.mark } },
        device,
      );
    exchange(device, fate);
  }
  // The network is back for good: each device speaks until nothing is left to say.
  for (let round = 0; round < 3; round++)
    for (let device = 0; device < devices; device++)
      for (let n = 0; n < 3; n++) exchange(device, "answered");
  return { server, drafts, versions };
}

describe("whatever the network does", () => {
  it("the server ends with exactly what a lone device showed last", () => {
    fc.assert(
      fc.property(fc.array(step(1), { maxLength: 40 }), (steps) => {
        const shown: Record<string, number> = {};
        for (const { touch } of steps) if (touch) shown[touch.criterion] = touch.mark;
        const { server, drafts } = play(1, steps);
        expect(drafts[0]?.marks).toEqual(shown);
        expect(server.held?.marks ?? {}).toEqual(shown);
      }),
    );
  });

  it("three devices of one seat and the server end with the same sheet, and the server never goes back", () => {
    fc.assert(
      fc.property(fc.array(step(3), { maxLength: 60 }), (steps) => {
        const { server, drafts, versions } = play(3, steps);
        for (const draft of drafts) {
          expect(draft.marks).toEqual(server.held?.marks ?? {});
          expect(isUnsaved(draft)).toBe(false);
        }
        expect(versions).toEqual(versions.toSorted((a, b) => a - b));
      }),
    );
  });

  it("a criterion that only one device ever touched has that device's last mark", () => {
    fc.assert(
      fc.property(fc.array(step(3), { maxLength: 60 }), (steps) => {
        const { server } = play(3, steps);
        for (const criterion of ["a", "b", "c"]) {
          const touches = steps.filter(({ touch }) => touch?.criterion === criterion);
          if (new Set(touches.map(({ device }) => device)).size !== 1) continue;
          expect(server.held?.marks[criterion]).toBe(touches.at(-1)?.touch?.mark);
        }
      }),
    );
  });
});
