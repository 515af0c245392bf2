/** Writes the next migration: `npx tsx scripts/migration.ts NAME`, after a change of prisma/schema.prisma. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { migrationSql } from "../server/migrations";

const folder = "prisma/migrations";
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name))
  throw new Error("usage: npx tsx scripts/migration.ts name_of_the_change");
await mkdir(folder, { recursive: true });
const last = (await readdir(folder))
  .filter((entry) => existsSync(`${folder}/${entry}/schema.prisma`))
  .sort()
  .at(-1);
const schema = await readFile("prisma/schema.prisma", "utf8");
const sql = await migrationSql(
  last ? await readFile(`${folder}/${last}/schema.prisma`, "utf8") : null,
  schema,
);
if (!sql) throw new Error("the schema has not changed");
const next = String(Number(last?.slice(0, 4) ?? 0) + 1).padStart(4, "0");
await mkdir(`${folder}/${next}_${name}`);
await writeFile(`${folder}/${next}_${name}/migration.sql`, sql);
// A copy of the schema stands beside each migration: the next one is the difference from it.
await writeFile(`${folder}/${next}_${name}/schema.prisma`, schema);
console.log(`${folder}/${next}_${name}`);
