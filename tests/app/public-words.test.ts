import { expect, test } from "vitest";
import { TABLE } from "../../domain/words/index";
import { STAFF_ROUTE, STAFF_WORDS } from "../../scripts/words-by-language.mjs";
import { importsOf, type SourceFile, sourceFiles } from "../support/source-files";

const app = sourceFiles("app");
const byPath = new Map(app.map((file) => [file.path.replace(/\.tsx?$/, ""), file]));
const isStaff = ({ path }: SourceFile) => STAFF_ROUTE.test(`/${path}`);
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
async function prefixes(): Promise<string[]> {
  const features = await Promise.all(
    STAFF_WORDS.map((name: string) => import(`../../domain/words/${name}.ts`)),
  );
  const keys = features.flatMap((feature) =>
    Object.values(feature as Record<string, { zh?: object }>).flatMap(({ zh }) =>
      Object.keys(zh ?? {}),
    ),
  );
  expect(keys.length).toBeGreaterThan(300);
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

test("there are pages for everybody and pages for staff", () => {
  expect(routes.filter(isStaff).length).toBeGreaterThan(5);
  expect(routes.filter((file) => !isStaff(file)).length).toBeGreaterThan(15);
});

test("no page for everybody uses the words of staff, which its browser does not get", async () => {
  const keys = new RegExp(`["'\`](?:${(await prefixes()).join("|")})\\.[\\w.$-]*`, "g");
  const root = app.filter(({ path }) => path === "app/root.tsx");
  const pages = reached([...root, ...routes.filter((file) => !isStaff(file))]);
  const used = pages.flatMap(({ path, text }) =>
    (text.match(keys) ?? []).map((key) => `${path}: ${key}`),
  );
  expect(used).toEqual([]);
});
