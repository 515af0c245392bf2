import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FileFault } from "../../../server/registration/file-fault";
import { readSpreadsheet } from "../../../server/registration/read-file";
import {
  type Cell,
  formula,
  type Part,
  partsOf,
  sheetXml,
  workbook,
  zip,
} from "../../support/workbook";

const rowsOf = async (file: Uint8Array) => (await readSpreadsheet(file)).map(({ rows }) => rows);
const faultOf = async (file: Uint8Array) => {
  try {
    await readSpreadsheet(file);
    return "read";
  } catch (error) {
    if (error instanceof FileFault) return { code: error.code, ...error.facts };
    throw error;
  }
};
const one = (rows: readonly (readonly Cell[])[]) => workbook([{ name: "Sheet1", rows }]);
/** The parts of a workbook with one sheet. */
const parts = (xml: string): Part[] => partsOf([{ name: "Sheet1", xml }]);

describe("a workbook", () => {
  test("is read with its sheets in order, numbers, dates and times as people write them", async () => {
    const file = workbook([
      { name: "说明", rows: [["请填写"]] },
      {
        name: "报名表",
        rows: [
          ["姓名", "号码", "出生", "时长"],
          [
            "张三",
            7,
            { xml: '<c r="@" s="1"><v>32999</v></c>' },
            { xml: '<c r="@" s="2"><v>0.003125</v></c>' },
          ],
        ],
      },
    ]);
    const sheets = await readSpreadsheet(file);
    expect(sheets.map(({ name }) => name)).toEqual(["说明", "报名表"]);
    expect(sheets[1]?.rows).toEqual([
      ["姓名", "号码", "出生", "时长"],
      ["张三", "7", "1990-05-06", "00:04:30"],
    ]);
  });

  test("gives each row of a cell merged downwards its value, and one merged across only its first column", async () => {
    const file = workbook([
      {
        name: "a",
        rows: [
          ["题目", null, null],
          ["甲队", "张三"],
          [null, "李四"],
          ["乙队", "王五"],
        ],
        merged: ["A1:C1", "A2:A3"],
      },
    ]);
    expect(await rowsOf(file)).toEqual([
      [
        ["题目", ""],
        ["甲队", "张三"],
        ["甲队", "李四"],
        ["乙队", "王五"],
      ],
    ]);
  });

  test("that says of a formula what it came to, is known to hold the formula, and where", async () => {
    const [sheet] = await readSpreadsheet(
      one([
        ["a", "b"],
        [formula("1+1", 2), "x"],
        ["y", { xml: '<c r="@" t="e"><v>#REF!</v></c>' }],
        [{ xml: '<c r="@" t="str"><f ca="1"/></c>' }],
      ]),
    );
    expect(sheet?.faults).toEqual([
      { row: 2, column: 0, code: "formula" },
      { row: 3, column: 1, code: "cell-error" },
      { row: 4, column: 0, code: "formula" },
    ]);
  });

  test("with rows and cells that do not say where they are, prefixes and an empty row at the very end is read", async () => {
    const xml =
      '<x:worksheet xmlns:x="a"><x:dimension ref="A1:XFD1048576"/><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row><x:row r="1048576" spans="1:3"><x:c r="A1048576" s="1"/></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf(zip(parts(xml)))).toEqual([[["甲", "7"]]]);
  });

  test("with pictures, macros and a comment after its end is read without opening them", async () => {
    const file = zip(
      [
        ...parts(sheetXml({ name: "a", rows: [["甲", 1]] })),
        { name: "xl/vbaProject.bin", content: randomBytes(5000), claimed: { size: 1 } },
        { name: "xl/media/image1.png", content: randomBytes(50_000), claimed: { encrypted: true } },
        { name: "../../etc/passwd", content: "x" },
      ],
      "a comment",
    );
    expect(await rowsOf(file)).toEqual([[["甲", "1"]]]);
  });
});

describe("a file that does harm", () => {
  const bomb = (bytes: number) =>
    `<worksheet><sheetData>${" ".repeat(bytes)}</sheetData></worksheet>`;

  test("by unpacking to more than it may is refused before it is unpacked", async () => {
    const file = zip(parts(bomb(200_000_000)));
    expect(file.length).toBeLessThan(400_000);
    expect(await faultOf(file)).toMatchObject({ code: "unpacks-too-large" });
  });

  test.each([0, 1, 1000])(
    "by claiming to unpack to %i bytes is refused without unpacking more",
    async (size) => {
      const made = parts(bomb(100_000_000)).map((part) =>
        part.name.includes("sheet1") ? { ...part, claimed: { size } } : part,
      );
      const before = process.memoryUsage().rss;
      expect(await faultOf(zip(made))).toEqual({ code: "forged-size" });
      expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    },
  );

  test("by claiming less for many parts than they hold together is refused", async () => {
    const xml = bomb(35_000_000);
    const file = zip(partsOf([1, 2, 3].map((n) => ({ name: `s${n}`, xml }))));
    expect(await faultOf(file)).toMatchObject({ code: "unpacks-too-large" });
  });

  test("with 1,048,576 rows is refused with the number that is read, quickly", async () => {
    const rows = "<row><c><v>1</v></c></row>".repeat(1_048_576);
    const file = zip(parts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
    const begun = Date.now();
    const fault = await faultOf(file);
    expect(fault).toEqual({ code: "too-many-rows", n: 5001, max: 5000 });
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  test("with one value in the last row of all is refused, and so are 300 columns", async () => {
    const last = parts(
      sheetXml({
        name: "a",
        rows: [["甲"]],
        after: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      }),
    );
    expect(await faultOf(zip(last))).toEqual({ code: "too-many-rows", n: 1_048_576, max: 5000 });
    const wide = one([Array.from({ length: 300 }, (_, n) => n)]);
    expect(await faultOf(wide)).toEqual({ code: "too-many-columns", n: 61, max: 60 });
  });

  test("with a million empty rows is refused", async () => {
    const rows = "<row/>".repeat(1_000_000);
    const file = zip(parts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
    expect(await faultOf(file)).toMatchObject({ code: "too-many-rows" });
  });

  test("with entities that grow, or that read other files, is refused", async () => {
    const xml = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet/>';
    expect(await faultOf(zip(parts(xml)))).toEqual({ code: "damaged" });
  });

  test("with a cell of a million letters is refused", async () => {
    expect(await faultOf(one([["x".repeat(1_000_000)]]))).toMatchObject({ code: "cell-too-long" });
    expect(await faultOf(Buffer.from(`a,b\n${"x".repeat(1_000_000)},1`))).toMatchObject({
      code: "cell-too-long",
    });
  });

  test("with more parts than any workbook has is refused", async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({ name: `p${n}`, content: "" }));
    expect(await faultOf(zip(many))).toMatchObject({ code: "too-many-parts" });
  });

  test("that is cut off or garbled anywhere is refused or read, and never a bug", async () => {
    const whole = one([
      ["姓名", "号码"],
      ["张三", 7],
    ]);
    for (let cut = 0; cut < whole.length; cut += 397)
      expect(await faultOf(whole.subarray(0, cut))).toMatchObject({ code: expect.any(String) });
    for (let at = 5; at < whole.length; at += 251) {
      const garbled = Buffer.from(whole);
      garbled.writeUInt8((garbled.readUInt8(at) + 77) % 256, at);
      await faultOf(garbled);
    }
  }, 120_000);
});

describe("a file of another kind is named for what it is", () => {
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(name, "utf16le"),
    ]);
  test.each([
    ["an old workbook", ole("Workbook"), "old-excel"],
    ["a workbook with a password", ole("EncryptedPackage"), "encrypted"],
    ["an old document", ole("WordDocument"), "word"],
    ["a document", zip([{ name: "word/document.xml", content: "<a/>" }]), "word"],
    ["a packed folder", zip([{ name: "photo.jpg", content: "x" }]), "not-a-table"],
    ["a PDF", Buffer.from("%PDF-1.7 …"), "pdf"],
    ["a picture", Buffer.from("89504e470d0a1a0a00", "hex"), "picture"],
    ["nothing", Buffer.alloc(0), "empty"],
    ["random bytes", Buffer.concat([Buffer.from([0, 1, 2]), randomBytes(2000)]), "not-a-table"],
    ["an empty workbook", one([]), "empty"],
    [
      "a locked part",
      zip(parts("<a/>").map((part) => ({ ...part, claimed: { encrypted: true } }))),
      "encrypted",
    ],
  ])("%s", async (_, file, code) => {
    expect(await faultOf(file)).toMatchObject({ code });
  });
});

describe("plain text", () => {
  const text = "单位,姓名,号码\r\n市总工会,张三,7\r\n";
  const table = [
    [
      ["单位", "姓名", "号码"],
      ["市总工会", "张三", "7"],
    ],
  ];
  /** By a program that knows the encoding, since the runtime writes no GB18030. */
  const gb18030 = (utf8: string) =>
    spawnSync("iconv", ["-f", "utf-8", "-t", "gb18030"], { input: utf8 }).stdout;

  test.each([
    ["in UTF-8", Buffer.from(text)],
    ["in UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["in UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["in GB18030", gb18030(text)],
    ["with tabs", Buffer.from(text.replaceAll(",", "\t"))],
    ["with semicolons", Buffer.from(text.replaceAll(",", ";"))],
  ])("is read %s", async (_, file) => {
    expect(file.length).toBeGreaterThan(20);
    expect(await rowsOf(file)).toEqual(table);
  });

  test("keeps rare characters of GB18030 and quoted line breaks", async () => {
    const rare = '姓名,备注\n"𠮷野㐂","一\n二"\n';
    expect(await rowsOf(gb18030(rare))).toEqual([
      [
        ["姓名", "备注"],
        ["𠮷野㐂", "一\n二"],
      ],
    ]);
  });

  test("that a spreadsheet would compute is noted with its place, our own escape is taken off", async () => {
    const [sheet] = await readSpreadsheet(Buffer.from("a,b\n=1+1,'=x\n'+1,-1"));
    expect(sheet?.rows).toEqual([
      ["a", "b"],
      ["=1+1", "=x"],
      ["+1", "-1"],
    ]);
    expect(sheet?.faults).toEqual([{ row: 2, column: 0, code: "formula" }]);
  });

  test("of more rows or columns than we read is refused", async () => {
    expect(await faultOf(Buffer.from("a,b\n".repeat(5001)))).toMatchObject({
      code: "too-many-rows",
    });
    expect(await faultOf(Buffer.from("x,".repeat(299).concat("x")))).toMatchObject({
      code: "too-many-columns",
    });
  });
});

test("files that come together are read after each other, each by itself", async () => {
  const files = Array.from({ length: 7 }, (_, n) => one([["甲", n]]));
  expect(await Promise.all(files.map(rowsOf))).toEqual(files.map((_, n) => [[["甲", String(n)]]]));
});
