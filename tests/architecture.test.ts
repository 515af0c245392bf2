import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { importsOf, nodesOf, parse, type SourceFile, sourceFiles } from "./support/source-files";

const domain = sourceFiles("domain");
const server = sourceFiles("server");
const app = sourceFiles("app");
const tests = sourceFiles("tests");

/** Who may take values from whom inside the domain; everyone may take them from its own folder. */
const STOREYS: Readonly<Record<string, readonly string[]>> = {
  "domain/kernel": [],
  "domain/live": ["domain/kernel"],
  "domain/league": ["domain/kernel", "domain/live"],
  "domain/festival": ["domain/kernel", "domain/live"],
  "domain/schedule": ["domain/kernel"],
  "domain/accounts": ["domain/kernel"],
  "domain/registration": ["domain/kernel"],
  "domain/words": [
    "domain/kernel",
    "domain/league",
    "domain/festival",
    "domain/schedule",
    "domain/accounts",
    "domain/registration",
  ],
};
const DOMAIN_PACKAGES = ["zod", "@noble/hashes"];

/** Schemas are read at the borders only, so zod's weight does not reach a spectator's page by accident. */
const SCHEMA_FILE = /(^|[-/])(vocabulary|wire|input|output|input-issues|festival\/rules)\.ts$/;

/** The packages that pages may be made of. */
const APP_PACKAGES = [
  "react",
  "react-dom",
  "isbot",
  "@remix-run/react",
  "@remix-run/node",
  "@remix-run/fs-routes",
  "socket.io-client",
  "idb",
  "recharts",
  "qrcode",
  "@fontsource/barlow-condensed",
];

/** The files that keep things; all others ask them. */
const KEEPERS = /^server\/(db|migrations|accounts\/accounts|live\/log)\.ts$/;

/** Sentences are looked up and not read; cutting a table in two would only hide the half. */
const TABLES = /^domain\/words\//;

const valuesOf = (file: SourceFile) => importsOf(file).filter((one) => !one.typesOnly);

/** `file: what` for every offence, so that a failure reads like a list of things to do. */
const offences = (
  files: readonly SourceFile[],
  find: (file: SourceFile) => readonly string[],
): string[] => files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));

test("the trees are not empty", () => {
  for (const files of [domain, server, app, tests]) expect(files.length).toBeGreaterThan(10);
});

test("the domain imports only itself, zod and @noble/hashes, and each part only the parts below it", () => {
  const found = offences(domain, (file) => {
    const home = file.path.split("/").slice(0, 2).join("/");
    const open = [home, ...(STOREYS[home] ?? [])];
    const isOpen = (target: string) => open.some((folder) => target.startsWith(`${folder}/`));
    return importsOf(file)
      .filter(({ from, target, typesOnly }) =>
        from.startsWith(".")
          ? !(typesOnly ? target.startsWith("domain/") : isOpen(target))
          : !DOMAIN_PACKAGES.includes(target),
      )
      .map(({ from }) => from);
  });
  expect(found).toEqual([]);
});

test("types, too, never lead from the kernel or the live mechanism up to a sport", () => {
  const low = domain.filter(({ path }) => /^domain\/(kernel|live)\//.test(path));
  const found = offences(low, (file) =>
    importsOf(file)
      .filter(({ target }) =>
        /^domain\/(league|festival|schedule|accounts|registration|words)\//.test(target),
      )
      .map(({ from }) => from),
  );
  expect(found).toEqual([]);
});

test("zod is a value only in vocabularies, wires, inputs and outputs", () => {
  const elsewhere = domain.filter(({ path }) => !SCHEMA_FILE.test(path));
  const found = offences(elsewhere, (file) =>
    valuesOf(file)
      .filter(({ target }) => target === "zod")
      .map(({ from }) => from),
  );
  expect(found).toEqual([]);
});

test("the domain knows no clock, no chance and no process", () => {
  const found = offences(domain, (file) =>
    [...nodesOf(parse(file))].filter(isImpure).map((node) => node.getText()),
  );
  expect(found).toEqual([]);
});

test("pages take values from the domain, from each other and from few packages, and from the server only types", () => {
  const found = offences(app, (file) =>
    importsOf(file)
      .filter(({ from, target, typesOnly }) => {
        if (!from.startsWith(".")) return !(allowedInApp(file, from, target) || typesOnly);
        if (target.startsWith("server/")) return !typesOnly;
        return !/^(app|domain)\//.test(target);
      })
      .map(({ from }) => from),
  );
  expect(found).toEqual([]);
});

test("schemas reach the browser only through what the network carries", () => {
  // A route without a page answers programs; nothing of it is ever sent to a browser.
  const pages = app.filter(({ path }) => !/^app\/routes\/.*\.ts$/.test(path));
  const found = offences(pages, (file) =>
    valuesOf(file)
      .filter(({ target }) => target === "zod" || /^domain\/.*-(in|out)put$/.test(target))
      .map(({ from }) => from),
  );
  expect(found).toEqual([]);
});

test("the server never imports a page", () => {
  const found = offences(server, (file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith("app/"))
      .map(({ from }) => from),
  );
  expect(found).toEqual([]);
});

test("only files that keep things touch Prisma itself", () => {
  const others = [...server, ...app].filter(({ path }) => !KEEPERS.test(path));
  const found = offences(others, (file) =>
    valuesOf(file)
      .filter(({ target }) => /^@prisma\/|^server\/prisma-client\//.test(target))
      .map(({ from }) => from),
  );
  expect(found).toEqual([]);
});

test("no file is longer than a reader can hold in mind, which is 300 lines", () => {
  const long = [...domain, ...server, ...app, ...tests, ...sourceFiles("prisma")].filter(
    ({ path, text }) => text.split("\n").length > 301 && !TABLES.test(path),
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("no test is skipped, focused or promised", () => {
  const marks = /\b(?:test|it|describe)\.(?:only|skip|todo|fixme|fails|skipIf|runIf)\b/g;
  expect(offences(tests, ({ text }) => text.match(marks) ?? [])).toEqual([]);
});

test.each(["league", "festival", "registration", "schedule"])(
  "[%s] every rule has a test, and every id one rule",
  (feature) => {
    const ids = [...rulesOf(feature).matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const rules = idsIn(rulesOf(feature), /^\| ([A-Z]\d+) \|/gm);
    const named = idsIn(
      tests
        .filter(({ path }) => path.includes(`/${feature}/`))
        .map(({ text }) => text)
        .join("\n"),
      /\[([A-Z]\d+)\]/g,
    );
    expect(rules.filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id) => !rules.includes(id))).toEqual([]);
  },
);

const rulesOf = (feature: string): string =>
  readdirSync(`domain/${feature}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("RULES.md"))
    .map((file) => readFileSync(`domain/${feature}/${file}`, "utf8"))
    .join("\n");

const idsIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))].sort();

/** Rendering on the server needs Node's streams; nothing else in the pages does. */
function allowedInApp({ path }: SourceFile, from: string, target: string): boolean {
  if (from.startsWith("node:")) return path === "app/entry.server.tsx";
  return APP_PACKAGES.includes(target);
}

function isImpure(node: ts.Node): boolean {
  // The global of that name, not somebody's property.
  if (ts.isIdentifier(node) && node.text === "process")
    return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
  if (ts.isNewExpression(node))
    return node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
  if (!ts.isPropertyAccessExpression(node)) return false;
  return ["Date.now", "Math.random", "performance.now", "globalThis.process"].includes(
    node.getText(),
  );
}
