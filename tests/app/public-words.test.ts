import { expect, test } from "vitest";
import { TABLE } from "../../domain/words/index";
import { WORDS_OF_PAGES } from "../../scripts/words-by-language.mjs";
import { importsOf, type SourceFile, sourceFiles } from "../support/source-files";

const app = sourceFiles("app");
const byPath = new Map(app.map((file) => [file.path.replace(/\.tsx?$/, ""), file]));
const groups = Object.entries(WORDS_OF_PAGES);
const brings = ({ path }: SourceFile, pages: RegExp) => pages.test(`/${path}`);
const routes = app.filter(({ path }) => path.startsWith("app/routes/"));

/** Everything of the pages that these files bring with them, themselves included. */
function reached(from: readonly SourceFile[]): SourceFile[] {
  const found = new Set(from);
  for (const file of found)
    for (const { target, typesOnly } of importsOf(file)) {
      const next = typesOnly ? undefined : byPath.get(target.replace(/\.tsx?$/, ""));
      if (next) found.add(next);
    }
  return [...found];
}

/** What keys of these features begin with and no others do, such as `pad` or `game.refusal`. */
async function prefixes(names: readonly string[]): Promise<string[]> {
  const features = await Promise.all(names.map((name) => import(`../../domain/words/${name}.ts`)));
  const keys = features.flatMap((feature) =>
    Object.values(feature as Record<string, { zh?: object }>).flatMap(({ zh }) =>
      Object.keys(zh ?? {}),
    ),
  );
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !(key in TABLE.zh))).toEqual([]);
  const own = new Set(keys);
  const others = Object.keys(TABLE.zh).filter((key) => !own.has(key));
  const alone = (key: string) => {
    const parts = key.split(".");
    const beginnings = parts.map((_, index) => parts.slice(0, index + 1).join("."));
    return beginnings.find((one) => !others.some((other) => `${other}.`.startsWith(`${one}.`)));
  };
  return [...new Set(keys.map((key) => alone(key) ?? key))];
}

test.each(groups)(
  "there are pages that bring the words of %s, and pages that do not",
  (_, { routes: pages }) => {
    const bringing = routes.filter((file) => brings(file, pages));
    expect(bringing.length).toBeGreaterThan(0);
    expect(routes.length - bringing.length).toBeGreaterThan(15);
  },
);

test.each(groups)(
  "no other page uses the words of %s, which its browser does not get",
  async (_, group) => {
    const keys = new RegExp(
      `["'\`](?:${(await prefixes(group.features)).join("|")})\\.[\\w.$-]*`,
      "g",
    );
    const root = app.filter(({ path }) => path === "app/root.tsx");
    const pages = reached([...root, ...routes.filter((file) => !brings(file, group.routes))]);
    const used = pages.flatMap(({ path, text }) =>
      (text.match(keys) ?? []).map((key) => `${path}: ${key}`),
    );
    expect(used).toEqual([]);
  },
);
