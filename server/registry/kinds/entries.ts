import { sayIfKnown } from "../../../domain/words/index";
import type { Tx } from "../../db";
import { activeFestivalId } from "../../festival/active-festival";
import type { ContestSettings } from "../../festival/festival-book";
import { Problem } from "../../problem";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import { type Field, first, type Option } from "../field";
import { choice, lines, number, text } from "../fields";
import { duration } from "../measures";
import type { Row } from "../tables";
import { unitNames } from "./options";
import { unitCalled } from "./units";

const STATUSES: Option[] = ["registered", "withdrawn"].map((value) => ({ value }));

/** What is entered for the contests of the festival that is worked on. */
export const entries: KindDesk = {
  form: {
    kind: "entry",
    prefix: "e-",
    virtual: ["unit", "categories"],
    fields: async (tx, row) => [
      text("unit", { max: 60, offer: await unitNames(tx) }),
      text("title", { max: 60 }),
      ...categoryField(row),
      number("performers", { least: 1, most: 500 }),
      duration("durationSec", { most: 3600, example: "5:00", optional: true }),
      text("contact", { max: 60, optional: true }),
      choice("status", STATUSES),
      lines("people", { max: 30, optional: true }),
    ],
    fresh: async (tx, parent) => {
      const contest = await contestFor(tx, parent);
      const last = await tx.entry.aggregate({
        where: { contestId: contest.id },
        _max: { position: true },
      });
      return {
        ...{ contestId: contest.id, unit: "", unitId: null, title: "", category: "" },
        ...{ performers: 1, durationSec: null, contact: "", people: "[]", status: "registered" },
        position: (last._max.position ?? -1) + 1,
      };
    },
    load: async (tx, row) => {
      const [unit, contest] = await Promise.all([
        tx.unit.findUnique({ where: { id: String(row.unitId ?? "") } }),
        tx.contest.findUnique({ where: { id: String(row.contestId) } }),
      ]);
      const settings: ContestSettings | null = contest && JSON.parse(contest.settings);
      return { ...row, unit: unit?.name ?? "", categories: settings?.categories ?? [] };
    },
    before: async (changes, row) => {
      const unitId = await unitCalled(changes, String(row.unit));
      await asItPerforms(changes, { ...row, unitId });
      return { unitId };
    },
  },
  list: async (tx, lang) => {
    const rows = await tx.entry.findMany({
      where: { contest: { festivalId: (await activeFestivalId(tx)) ?? "" } },
      include: { contest: true, unit: true },
      orderBy: [{ contest: { position: "asc" } }, { position: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, title, contest, category, unit, performers, status }) => {
      const { categories }: ContestSettings = JSON.parse(contest.settings);
      const named = categories.find((one) => one.id === category)?.name ?? category;
      return {
        id,
        name: title,
        about: [
          contest.name,
          ...(named === "" ? [] : [named]),
          unit.name,
          sayIfKnown(lang, "festival-office.performers", { n: performers }) ?? "",
        ].join(" · "),
        marks: status === "withdrawn" ? ["withdrawn"] : [],
        facets: { contest: contest.name, category: named, unit: unit.name },
      };
    });
  },
  acts: [
    { name: "withdraw", patch: { status: "withdrawn" } },
    { name: "enter", patch: { status: "registered" } },
    {
      name: "category",
      fields: async (tx) => [anyCategory(await categoryOptions(tx))],
      before: ofOneContest,
    },
    { name: "remove" },
  ],
};

function categoryField(row: Row): Field[] {
  const known = (row.categories as ContestSettings["categories"] | undefined) ?? [];
  const options = known.map(({ id, name }) => ({ value: id, label: name }));
  return options.length === 0 ? [] : [choice("category", options)];
}

/** The contest for which something is entered: the one that is asked for, else the first. */
export async function contestFor(tx: Tx, id: string | null) {
  const festivalId = (await activeFestivalId(tx)) ?? "";
  const contest = await tx.contest.findFirst({
    where: { festivalId, ...(id === null ? {} : { id }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  if (!contest) throw new Problem("not-found");
  return contest;
}

/** Once its round is opened, that round says itself for whom and in which category an entry performs. */
async function asItPerforms(changes: Changes, row: Row): Promise<void> {
  if (row.id === undefined) return;
  const id = String(row.id);
  const before = await changes.read("entry", id);
  if (!before || (before.unitId === row.unitId && before.category === row.category)) return;
  const places = await changes.find("roundEntry", { entryId: id });
  const streams = places.map(({ roundId }) => `round/${String(roundId)}`);
  const begun = await changes.tx.commit.findFirst({ where: { stream: { in: streams } } });
  if (begun) changes.refuse({ code: "entry-performs", kind: "entry", id } as { code: string });
}

async function categoryOptions(tx: Tx): Promise<Option[]> {
  const contests = await tx.contest.findMany({
    where: { festivalId: (await activeFestivalId(tx)) ?? "" },
    orderBy: { position: "asc" },
  });
  return contests.flatMap(({ id, name, settings }) => {
    const { categories }: ContestSettings = JSON.parse(settings);
    return categories.map((one) => ({ value: `${id}/${one.id}`, label: `${name} · ${one.name}` }));
  });
}

const anyCategory = (options: readonly Option[]): Field => ({
  ...choice("category", options),
  show: () => ({ category: [] }),
  read: (typed) => choice("category", options).read({ category: [first(typed, "category")] }),
});

/** A category belongs to a contest; entries of another one cannot stand in it. */
async function ofOneContest(changes: Changes, { category }: Row, ids: readonly string[]) {
  const [contestId = "", own = ""] = String(category).split("/");
  for (const id of ids) {
    const entry = await changes.read("entry", id);
    if (entry && entry.contestId !== contestId)
      changes.refuse({ code: "other-contest", kind: "entry", id } as { code: string });
    if (entry) await asItPerforms(changes, { ...entry, category: own });
  }
  return { category: own };
}
