import { expect, test } from "vitest";
import { languageOf } from "../../server/language";

const asked = (accept: string | undefined, cookie?: string) =>
  languageOf({ "accept-language": accept, cookie });

test("what was chosen on the device wins over what the browser prefers", () => {
  expect(asked("en-GB,en;q=0.9", "lang=zh")).toBe("zh");
  expect(asked("zh-CN", "leitai=x; lang=en")).toBe("en");
});

test("a cookie that names no language of ours counts for nothing", () => {
  expect(asked("en", "lang=fr")).toBe("en");
  expect(asked("en", "slang=zh")).toBe("en");
});

test("of the browser's languages the best liked that we speak counts", () => {
  expect(asked("fr-FR,fr;q=0.9,en;q=0.8,zh;q=0.7")).toBe("en");
  expect(asked("en;q=0.3, zh-TW;q=0.5")).toBe("zh");
  expect(asked("EN-us")).toBe("en");
});

test("a language that is refused is not spoken", () => {
  expect(asked("en;q=0, zh;q=0.1")).toBe("zh");
});

test("without any hint it is Chinese", () => {
  expect(asked(undefined)).toBe("zh");
  expect(asked("")).toBe("zh");
  expect(asked("*")).toBe("zh");
  expect(asked(";;;q=,,,".repeat(1000))).toBe("zh");
});
