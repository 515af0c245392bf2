import ts from "typescript";
import { expect, test } from "vitest";
import { TABLE } from "../../domain/words/index";
import { nodesOf, parse, type SourceFile, sourceFiles } from "../support/source-files";

const pages = sourceFiles("app");
const words = sourceFiles("domain/words").filter(({ path }) => !path.endsWith("/say.ts"));

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** A word, and not a sign such as "×" or a lone unit. */
const WORD = /\p{L}{2,}/u;
const SPOKEN = new Set(["title", "aria-label", "placeholder", "alt", "aria-description", "label"]);

const at = (file: SourceFile, node: ts.Node): string => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${file.path}:${line + 1}: ${node.getText().trim().slice(0, 60)}`;
};

const nodes = function* (wanted: (node: ts.Node) => boolean) {
  for (const file of pages)
    for (const node of nodesOf(parse(file))) if (wanted(node)) yield at(file, node);
};

test("every sentence exists in every language", () => {
  const keys = Object.keys(TABLE.zh).sort();
  expect(keys.length).toBeGreaterThan(100);
  expect(Object.keys(TABLE.en).sort()).toEqual(keys);
  for (const table of Object.values(TABLE))
    expect(Object.entries(table).filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
});

test("a sentence takes the same facts in every language", () => {
  const odd = Object.keys(TABLE.zh).filter(
    (key) => factsIn(TABLE.zh[key] ?? "") !== factsIn(TABLE.en[key] ?? ""),
  );
  expect(odd.map((key) => `${key}: ${TABLE.zh[key]} / ${TABLE.en[key]}`)).toEqual([]);
});

test("no key is given twice, in one feature or in two", () => {
  const keys = words.flatMap(keysIn);
  // Each key stands in both languages.
  const often = [...new Set(keys)].filter((key) => keys.filter((one) => one === key).length > 2);
  expect(often).toEqual([]);
});

test("no page holds a Chinese character of its own", () => {
  const found = nodes(
    (node) =>
      (ts.isStringLiteralLike(node) ||
        ts.isJsxText(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)) &&
      CHINESE.test(node.text),
  );
  expect([...found]).toEqual([]);
});

test("no page holds a visible word of its own", () => {
  const found = nodes((node) => {
    if (ts.isJsxText(node)) return WORD.test(node.text);
    if (!ts.isStringLiteralLike(node) || !WORD.test(node.text)) return false;
    const { parent } = node;
    const holder = ts.isJsxExpression(parent) ? parent.parent : parent;
    if (ts.isPropertyAssignment(holder)) return holder.name.getText() === "title";
    if (ts.isJsxAttribute(holder)) return SPOKEN.has(holder.name.getText());
    return ts.isJsxElement(holder) || ts.isJsxFragment(holder);
  });
  expect([...found]).toEqual([]);
});

test("every key that a page names exists", () => {
  const found = nodes((node) => {
    if (!ts.isCallExpression(node) || !/^(say|sayIn)$/.test(node.expression.getText()))
      return false;
    return node.arguments.some((argument) =>
      [...nodesOf(argument)].some(
        (part) => ts.isStringLiteral(part) && part.text.includes(".") && !(part.text in TABLE.zh),
      ),
    );
  });
  expect([...found]).toEqual([]);
});

/** The names in braces, a plural choice counting as its number. */
const factsIn = (sentence: string): string =>
  [...new Set([...sentence.matchAll(/\{([\w-]+)/g)].map((match) => match[1]))].sort().join(" ");

/** The property names with a dot in them: what `words()` is called with. */
function keysIn(file: SourceFile): string[] {
  return [...nodesOf(parse(file))].flatMap((node) =>
    ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text.includes(".")
      ? [node.name.text]
      : [],
  );
}
