import { describe, expect, it } from "vitest";
import { commandOf, sayingOf } from "../../../../app/league/pad/command-of";
import { court } from "../../../../app/league/pad/court";
import {
  assistOf,
  clockEntry,
  entryBefore,
  type Line,
  lastLine,
  logLines,
  stateAfter,
} from "../../../../app/league/pad/lines";
import { commandId } from "../../../../domain/kernel/ids";
import { game } from "../../../../domain/league/game/index";
import { inOrder } from "../../../../domain/live/commit";
import { gameOf } from "../../../support/games";
import { Scorebook } from "../../../support/scorebook";

const entriesOf = (book: Pick<Scorebook, "commits">) =>
  book.commits.map((commit) => ({ ...commit, pending: false }));
const linesOf = (book: Scorebook): readonly Line[] => logLines(entriesOf(book), book.state);
/** What a line says, as short as it can be. */
const short = ({ events, score, gone, mark }: Line): string => {
  const [event] = events;
  const who = event && "player" in event ? event.player : "";
  return [event?.type, who, score && `${score.home}:${score.away}`, mark, gone && "gone"]
    .filter(Boolean)
    .join(" ");
};
const story = (text: string): string[] => {
  const lines = linesOf(Scorebook.open().play(`Q1, ${text}`)).map(short);
  return lines.slice(lines.indexOf("period-started") + 1);
};

describe("the log", () => {
  it("has each entry with the score after it, and none of the clock", () => {
    expect(story("go, 9:40 A4 +2, stop, B7 +3, B7 P A4")).toEqual([
      "scored A4 2:0",
      "scored B7 2:3",
      "fouled B7",
    ]);
  });

  it("[G11] says of an arrow at the start of a period only when it was set", () => {
    const second = (text: string) =>
      linesOf(Scorebook.open().play(text))
        .find(({ events: [event] }) => event?.type === "period-started" && event.period === 2)
        ?.events.map(({ type }) => type);
    expect(second("Q1, 0:00 end, Q2")).toEqual(["period-started"]);
    expect(second("Q1, A jump, 0:00 end, Q2")).toEqual(["period-started", "arrow-used"]);
  });

  it("shows a correction in its place and counts on from it", () => {
    expect(story("x: A4 +2, B7 +2, fix x A5 +3")).toEqual([
      "scored A5 3:0 replaced",
      "scored B7 3:2",
    ]);
    expect(story("x: A4 +2, B7 +2, after x A5 +1")).toEqual([
      "scored A4 2:0",
      "scored A5 3:0 inserted",
      "scored B7 3:2",
    ]);
  });

  it("takes what finishes an entry for no correction, and what is changed later for one", () => {
    expect(story("x: A4 P, y: fix x A4 U, fix y A4 U B7")).toEqual(["fouled A4"]);
    expect(story("go, x: A4 P, stop, fix x A4 P B7")).toEqual(["fouled A4"]);
    expect(story("x: A4 P, B7 +1, fix x A4 P B7")).toEqual(["fouled A4 replaced", "scored B7 0:1"]);
    expect(story("x: A4 P, fix x A5 P")).toEqual(["fouled A5 replaced"]);
  });

  it("knows of a correction what stands again when it is taken back", () => {
    const was = (text: string) =>
      lastLine(linesOf(Scorebook.open().play(`Q1, ${text}`)))?.was?.map(({ type }) => type) ?? null;
    expect(was("x: A4 +3, fix x A4 -2")).toEqual(["scored"]);
    expect(was("x: A4 +3")).toBeNull();
    expect(was("x: A4 P, fix x A4 U B7")).toBeNull();
  });

  it("keeps what was taken back where it stood, and does not count it", () => {
    expect(story("x: A4 +2, B7 +2, undo x")).toEqual(["scored A4 gone", "scored B7 0:2"]);
    expect(story("x: A4 +2, u: undo x, undo u")).toEqual(["scored A4 2:0"]);
    expect(story("x: A4 +2, y: fix x A5 +3, undo y")).toEqual([
      "scored A4 2:0",
      "scored A5 replaced gone",
    ]);
  });

  it("offers no end to be taken back that a reopening has undone already", () => {
    const book = Scorebook.open().play("Q1, A4 +2, A forfeit, sign, reopen");
    expect(short(lastLine(linesOf(book)) as Line)).toBe("scored A4 2:0");
    expect(lastLine(linesOf(Scorebook.open().play("A forfeit, sign, reopen")))).toBeNull();
    book.play("B forfeit");
    expect(lastLine(linesOf(book))?.events[0]).toMatchObject({ type: "forfeited", side: "away" });
  });

  it("counts a player's fouls up to each of them", () => {
    const lines = linesOf(Scorebook.open().play("Q1, A4 P, x: A4 P, B5 P, A4 T, undo x"));
    expect(
      lines
        .filter((line) => !line.gone)
        .map((line) => line.fouls)
        .filter(Boolean),
    ).toEqual([1, 1, 2]);
  });
});

describe("the undo key", () => {
  const last = (text: string) => {
    const line = lastLine(linesOf(Scorebook.open().play(text)));
    return line && short(line);
  };

  it("names the newest thing said that stands, wherever its place is", () => {
    expect(last("Q1, A4 +2, x: B7 P")).toBe("fouled B7");
    expect(last("Q1, A4 +2, x: B7 P, undo x")).toBe("scored A4 2:0");
    expect(last("Q1, x: A4 +2, B7 P, after x A5 as")).toBe("assisted A5 inserted");
  });

  it("leaves the clock, the lists and the signature alone", () => {
    expect(last("Q1, A4 +2, go, stop")).toBe("scored A4 2:0");
    const book = Scorebook.open();
    expect(lastLine(linesOf(book))).toBeNull();
  });
});

describe("an assist that was entered by itself", () => {
  const found = (text: string) => {
    const book = Scorebook.open().play(`Q1, ${text}`);
    const lines = linesOf(book);
    const basket = lines.find((line) => line.events[0]?.type === "scored");
    return basket ? assistOf(lines, basket) : undefined;
  };

  it("belongs to the basket right before it, at the same time", () => {
    expect(found("9:00 A4 +2, A5 as")).not.toBeNull();
    expect(found("9:00 A4 +2, B5 P, A5 as")).toBeNull();
    expect(found("9:00 A4 +2, 8:50 A5 as")).toBeNull();
  });
});

describe("places", () => {
  it("the state after an entry is the one that was lived through", () => {
    const book = Scorebook.open().play("Q1, x: A4 +2, B7 +3, y: A 4>9");
    const then = stateAfter(entriesOf(book), commandId("x"));
    expect([then.home.points, then.away.points]).toEqual([2, 0]);
    expect(stateAfter(entriesOf(book), commandId("y"))).toEqual(book.state);
  });

  it("who comes on court takes the key of the one who left", () => {
    const book = Scorebook.open().play("Q1, A 5>9, A 4/7>11/12, A 9>5");
    const events = inOrder(book.commits).flatMap((commit) => commit.events);
    expect(court(book.state, "home", events).map((line) => line.jersey)).toEqual([
      "11",
      "5",
      "6",
      "12",
      "8",
    ]);
  });

  it("the clock counts from its newest start, stop, setting or turn of a period", () => {
    const book = Scorebook.open().play("Q1, x: go, A4 +2");
    expect(clockEntry(entriesOf(book))?.id).toBe("x");
    book.play("y: stop, undo y");
    expect(clockEntry(entriesOf(book))?.id).toBe("x");
  });
});

describe("saying something again", () => {
  it("every entry of a game that can be replaced comes back as the same events", () => {
    const { commits, states } = gameOf(3);
    let seen = 0;
    for (const [index, { events }] of commits.entries()) {
      const command = commandOf(events);
      const state = states[index];
      if (!command || !state) continue;
      seen++;
      expect(game.decide(state, command, { at: 0, by: "" })).toEqual({ ok: true, value: events });
    }
    expect(seen).toBeGreaterThan(100);
  });

  it("a command says first what it becomes when it is granted", () => {
    const { wishes, commits } = gameOf(3);
    for (const [index, { command }] of wishes.entries()) {
      if (command.type === "void") continue;
      expect(sayingOf(command)).toMatchObject({ type: commits[index]?.events[0]?.type });
    }
  });
});

describe("a late entry at a time of its own", () => {
  const book = Scorebook.open().play(
    "Q1, go, x: 8:00 A4 +2, s: 7:00 stop, g: go, y: 6:00 B4 +2, e: end, Q2, z: 9:00 A5 +2",
  );
  const behind = (period: number, ms: number) =>
    entryBefore(entriesOf(book), { period, ms })?.id ?? null;

  it("goes behind all that had happened by then, the clock's entries too", () => {
    expect(behind(1, 400_000)).toBe("g");
    expect(behind(1, 480_000)).toBe("x");
    expect(behind(1, 0)).toBe("e");
    expect(behind(2, 540_000)).toBe("z");
    expect(behind(2, 0)).toBe("z");
  });

  it("is not said to be ahead of the clock", () => {
    expect(book.refusal("after g 6:40 A 4>9")).toBeNull();
  });
});
