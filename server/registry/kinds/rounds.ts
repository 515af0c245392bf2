import { canonicalJson } from "../../../domain/kernel/canonical-json";
import { ok, refuse } from "../../../domain/kernel/result";
import { clockText } from "../../../domain/kernel/time";
import type { Tx } from "../../db";
import { activeFestivalId } from "../../festival/active-festival";
import type { ContestSettings, RoundSettings } from "../../festival/festival-book";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import type { Field, FieldRefusal, Option } from "../field";
import { check, choice, choices, day, text, time } from "../fields";
import { readWhole } from "../reading";
import { table } from "../table-field";
import type { Row } from "../tables";
import { contestFor } from "./entries";
import { prizesField } from "./prizes-field";

type Advance = RoundSettings["advance"][number];
type Prize = NonNullable<RoundSettings["prizes"]>["prizes"][number];

const EMPTY: RoundSettings = { categories: [], advance: [], prizes: null };
/** Between the categories of a quota in an option's value. */
const AND = "+";

/** Heats and finals of the festival that is worked on. */
export const rounds: KindDesk = {
  form: {
    kind: "round",
    prefix: "r-",
    virtual: ["contestCategories", "categories", "advance", "prizes", "prizeTies"],
    fields: roundFields,
    fresh: async (tx, parent) => {
      const { id: contestId } = await contestFor(tx, parent);
      const last = await tx.round.aggregate({ where: { contestId }, _max: { position: true } });
      return {
        ...{ contestId, kind: "final", name: "", day: null, start: null, courtId: null },
        ...{ published: true, settings: JSON.stringify(EMPTY) },
        position: (last._max.position ?? -1) + 1,
      };
    },
    load: async (tx, row) => {
      const contest = await tx.contest.findUnique({ where: { id: String(row.contestId) } });
      const { categories }: ContestSettings = JSON.parse(contest?.settings ?? "{}");
      const own = settingsIn(row);
      return {
        ...row,
        contestCategories: categories ?? [],
        categories: own.categories,
        advance: own.advance,
        prizes: own.prizes?.prizes ?? [],
        prizeTies: own.prizes?.ties ?? "share",
      };
    },
    between: (row): Readonly<Record<string, FieldRefusal>> =>
      row.day === null && row.start !== null ? { day: { code: "day-of-start" } } : {},
    before: async (changes, row) => {
      const settings: RoundSettings = {
        ...settingsIn(row),
        categories: row.categories as readonly string[],
        advance: row.advance as readonly Advance[],
        prizes:
          (row.prizes as readonly Prize[]).length === 0
            ? null
            : {
                prizes: row.prizes as Prize[],
                ties: row.prizeTies as NonNullable<RoundSettings["prizes"]>["ties"],
              },
      };
      await asItBegan(changes, row, settings);
      return { settings: JSON.stringify(settings) };
    },
  },
  list: async (tx) => {
    const rows = await tx.round.findMany({
      where: { contest: { festivalId: (await activeFestivalId(tx)) ?? "" } },
      include: {
        contest: true,
        court: { include: { venue: true } },
        _count: { select: { places: true, seats: true } },
      },
      orderBy: [{ contest: { position: "asc" } }, { position: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, contest, name, day: on, start, court, published, _count }) => ({
      id,
      name: `${contest.name} · ${name}`,
      about: [
        ...(on === null ? [] : [start === null ? on : `${on} ${clockText(start)}`]),
        ...(court ? [court.venue.name] : []),
      ].join(" · "),
      marks: [
        _count.places > 0 ? "ordered" : "no-order",
        ...(_count.seats === 0 ? ["no-panel"] : []),
        ...(published ? [] : ["hidden"]),
      ],
      facets: { contest: contest.name },
    }));
  },
  acts: [
    { name: "publish", patch: { published: true } },
    { name: "hide", patch: { published: false } },
    { name: "remove" },
  ],
};

const settingsIn = (row: Row): RoundSettings => JSON.parse(String(row.settings));

async function roundFields(tx: Tx, row: Row): Promise<Field[]> {
  const categories = (row.contestCategories ?? []) as ContestSettings["categories"];
  const sisters = await tx.round.findMany({
    where: { contestId: String(row.contestId), NOT: { id: String(row.id ?? "") } },
    orderBy: { position: "asc" },
  });
  return [
    text("name", { max: 30, offer: ["初赛", "初赛第1场", "初赛第2场", "决赛"] }),
    choice("kind", [{ value: "heat" }, { value: "final" }]),
    nullable(day("day", { optional: true })),
    time("start", { optional: true }),
    choice("courtId", await stageOptions(tx), { optional: true }),
    check("published"),
    ...(categories.length === 0
      ? []
      : [
          choices(
            "categories",
            categories.map(({ id, name }) => ({ value: id, label: name })),
          ),
        ]),
    ...(sisters.length === 0
      ? []
      : [
          advanceField(
            sisters.map(({ id, name }) => ({ value: id, label: name })),
            quotaOptions(row, categories),
          ),
        ]),
    prizesField("prizes"),
    choice(
      "prizeTies",
      ["share", "extra", "fewer", "decide"].map((value) => ({ value, word: `prizes.${value}` })),
    ),
  ];
}

/** An empty day is none. */
const nullable = (field: Field): Field => ({
  ...field,
  set: (value, row) => field.set(value === "" ? null : value, row),
});

async function stageOptions(tx: Tx): Promise<Option[]> {
  const courts = await tx.court.findMany({
    where: { venue: { kind: "hall" } },
    include: { venue: true },
    orderBy: [{ venue: { name: "asc" } }, { position: "asc" }],
  });
  return courts.map(({ id, name, venue }) => ({ value: id, label: `${venue.name} · ${name}` }));
}

/** All categories, each one, and those that already go on together. */
function quotaOptions(row: Row, categories: ContestSettings["categories"]): Option[] {
  const nameOf = (id: string) => categories.find((one) => one.id === id)?.name ?? id;
  const known = ((row.advance ?? []) as readonly Advance[]).map((one) => one.categories);
  const sets = [...categories.map(({ id }) => [id]), ...known.filter(({ length }) => length > 1)];
  const options = sets.map((ids) => ({
    value: ids.join(AND),
    label: ids.map(nameOf).join(" + "),
  }));
  return [
    { value: "", word: "all-categories" },
    ...options.filter(({ value }, at) => options.findIndex((one) => one.value === value) === at),
  ];
}

const advanceField = (to: readonly Option[], categories: readonly Option[]): Field =>
  table<Advance>("advance", {
    columns: [
      { name: "to", options: [{ value: "", word: "none" }, ...to] },
      { name: "categories", options: categories },
      { name: "best", max: 3, example: "6" },
      // The usual one is an empty choice, so that a line stays empty.
      {
        name: "by",
        options: [
          { value: "", word: "by.count" },
          { value: "place", word: "by.place" },
        ],
      },
    ],
    most: 8,
    optional: true,
    show: (one) => ({
      to: one.to,
      categories: one.categories.join(AND),
      best: String(one.best),
      by: one.by === "place" ? "place" : "",
    }),
    read: ({ to: next = "", categories: own = "", best = "", by = "" }) => {
      if (!to.some(({ value }) => value === next)) return refuse({ code: "line-round" });
      if (!categories.some(({ value }) => value === own)) return refuse({ code: "not-offered" });
      const count = readWhole(best);
      if (count === null || count < 1 || count > 200)
        return refuse({ code: "line-count", text: best });
      const quota = { to: next, categories: own === "" ? [] : own.split(AND), best: count };
      return ok(by === "place" ? { ...quota, by } : quota);
    },
  });

/** Once it is opened, a round says itself who goes on and what is given. */
async function asItBegan(changes: Changes, row: Row, settings: RoundSettings): Promise<void> {
  if (row.id === undefined) return;
  const id = String(row.id);
  const before = await changes.read("round", id);
  const same =
    before &&
    canonicalJson(JSON.parse(String(before.settings))) ===
      canonicalJson(JSON.parse(JSON.stringify(settings))) &&
    before.kind === row.kind;
  if (same) return;
  const stream = `round/${id}`;
  if (await changes.tx.commit.findFirst({ where: { stream }, select: { seq: true } }))
    changes.refuse({ code: "round-begun", kind: "round", id } as { code: string });
}
