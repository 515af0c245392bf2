import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asCell,
  clean,
  cleanName,
  columnLetters,
  fromCell,
  nearest,
  sameKey,
} from "../../../domain/registration/text";
import {
  readBirthYear,
  readDuration,
  readHeight,
  readJersey,
  readPeople,
  readPerformers,
  readPosition,
  readYes,
} from "../../../domain/registration/values";

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly code: string } };
const outcome = (read: Read) => (read.ok ? read.value : read.refusal.code);
const wide = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

describe("text", () => {
  test.each([
    ["张 三", "张三"],
    ["　欧阳　明 ", "欧阳明"],
    ["买买提•艾力", "买买提·艾力"],
    ["Zhang  San", "Zhang San"],
    ["李\u200b四\ufeff", "李四"],
  ])("[I3] the name %j is %j", (typed, name) => expect(cleanName(typed)).toBe(name));

  test("[I3] width, case, blanks and title marks make no other name", () => {
    for (const [a, b] of [
      ["ＡＢＣ１２", "abc12"],
      ["《春 天》", "春天"],
      ["市总工会（机关）", "市总工会(机关)"],
    ] as const)
      expect(sameKey(a)).toBe(sameKey(b));
    expect(sameKey("春天")).not.toBe(sameKey("秋天"));
  });

  test("[I3] cleaning twice changes nothing more, and no spelling changes the key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
        expect(sameKey(cleanName(text))).toBe(sameKey(text));
      }),
    );
  });

  test("[I9] the nearest name is the one that was meant, and none when nothing is near", () => {
    const known = ["渭滨区总工会", "金台区总工会", "市税务系统工会"];
    expect(nearest("渭宾区总工会", known)).toBe("渭滨区总工会");
    expect(nearest("金台区工会", known)).toBe("金台区总工会");
    expect(nearest("市第一医院", known)).toBeNull();
  });

  test("[I14] what goes out begins with nothing that is computed, and comes back as it was", () => {
    const active = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'");
    const text = fc
      .tuple(fc.array(active, { maxLength: 4 }), fc.string())
      .map(([a, b]) => a.join("") + b);
    fc.assert(
      fc.property(text, (typed) => {
        expect(asCell(typed)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(fromCell(asCell(typed))).toBe(typed);
      }),
    );
    expect(asCell('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`);
    expect(asCell("张三")).toBe("张三");
  });

  test("columns are named as spreadsheet programs name them", () => {
    expect([0, 25, 26, 51, 59, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BH",
      "ZZ",
      "AAA",
    ]);
  });
});

describe("shirts", () => {
  test("[I4] every legal number is read as itself, however wide, and nothing else is a number", () => {
    const legal = ["0", "00", ...Array.from({ length: 99 }, (_, n) => String(n + 1))];
    for (const jersey of legal)
      for (const typed of [jersey, wide(jersey), ` ${jersey} `, `${jersey}号`, `#${jersey}`])
        expect(outcome(readJersey(typed))).toBe(jersey);
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readJersey(typed);
        if (read.ok && read.value !== null) expect(legal).toContain(read.value);
      }),
    );
  });

  test.each(["100", "-1", "1.5", "七", "7,8", "000"])("[I4] %s is no shirt number", (typed) =>
    expect(outcome(readJersey(typed))).toBe("jersey-shape"),
  );

  test("[I4] 07 is refused with what was probably meant, a decimal that a spreadsheet made is not", () => {
    expect(readJersey("07")).toEqual({
      ok: false,
      refusal: { code: "jersey-shape", suggestion: "7" },
    });
    expect(outcome(readJersey("7.0"))).toBe("7");
  });
});

describe("what else is written in a cell", () => {
  test.each([
    [readHeight, ["182", "１８２", "182cm", "182 厘米", "1.82", "1米82", "1.82m", "182.0"], 182],
    [readHeight, ["1.9米"], 190],
    [readHeight, ["82", "18", "高", "1990"], "height-shape"],
    [
      readBirthYear,
      ["1990", "1990年", "1990-05-06", "1990.5", "1990/5/6", "19900506", "1990年5月"],
      1990,
    ],
    [readBirthYear, ["90", "1890", "3010", "八五年"], "birth-shape"],
    [readPosition, ["G", "后卫", "控球后卫", "pg", "Guard", "后卫/前锋"], "G"],
    [readPosition, ["前峰", "守门员"], "position-unknown"],
    [readPerformers, ["24", "24人", "２４"], 24],
    [readPerformers, ["0", "很多", "1000"], "performers-shape"],
    [
      readDuration,
      [
        "4:30",
        "4：30",
        "4分30秒",
        "4'30\"",
        "4′30″",
        "270",
        "270秒",
        "00:04:30",
        "04:30:00",
        "4.5分钟",
        "4分半",
      ],
      270,
    ],
    [readDuration, ["5", "5分钟", "5min"], 300],
    [readDuration, ["4:99", "很长", "-3", "9:99:99"], "duration-shape"],
    [readYes, ["是", "√", "Y", "yes", "队长", "TRUE", "1"], true],
    [readYes, ["", "否", "×", "no", "-"], false],
    [readYes, ["也许"], "yes-shape"],
  ] as const)("%o reads %j as %j", (read, typed, value) => {
    for (const text of typed) expect([text, outcome(read(text))]).toEqual([text, value]);
  });

  test("[I7] an empty cell, and what people write into one, says nothing", () => {
    for (const text of ["", " ", "-", "—", "/", "无", "　"]) {
      for (const read of [
        readJersey,
        readHeight,
        readBirthYear,
        readPosition,
        readPerformers,
        readDuration,
      ])
        expect(read(text)).toEqual({ ok: true, value: null });
      expect(readPeople(text)).toBeNull();
    }
  });

  test("names are parted however people part them, and a blank inside a name parts nothing", () => {
    for (const text of [
      "张三、李四、王五",
      "张三,李四；王五",
      "张三\n李四\n王五",
      "张三 李四 王五",
      "张 三，李四，王五、",
    ])
      expect([text, readPeople(text)]).toEqual([text, ["张三", "李四", "王五"]]);
    expect(readPeople("Wang Fang, Li Jing")).toEqual(["Wang Fang", "Li Jing"]);
  });

  test("nothing that anybody types makes a reader stumble", () => {
    const readers = [
      readJersey,
      readHeight,
      readBirthYear,
      readPosition,
      readPerformers,
      readDuration,
      readYes,
      readPeople,
    ];
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        for (const read of readers) read(typed);
      }),
    );
  });
});
