import type { Actor } from "../../domain/accounts/roles";
import { type Result, refuse } from "../../domain/kernel/result";
import { changeMessage } from "../../domain/words/registry-messages";
import type { Lang } from "../../domain/words/say";
import type { Db, Tx } from "../db";
import type { GameCard } from "../league/season-view";
import { Problem } from "../problem";
import type { ChangeRefusal, Changes } from "./changes";
import type { Field, Typed } from "./field";
import { type FormView, readForm, showForm } from "./form";
import type { Forms, KindForm, OpenForm } from "./forms";
import type { Done } from "./registry";
import { type Row, readRow } from "./tables";
import { nameIn } from "./undo";

/** A line of a list. */
export interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Words of `registry.mark`. */
  readonly marks: readonly string[];
  /** What the list can be narrowed by, as people read it; names are words of `registry.field`. */
  readonly facets?: Readonly<Record<string, string>>;
}

/** What to look for in a list. */
export interface Wanted {
  readonly query: string;
  /** What was chosen of each facet. */
  readonly facets: (name: string) => string;
}

export interface ListView {
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly query: string;
  readonly facets: readonly {
    readonly name: string;
    readonly options: readonly string[];
    readonly chosen: string;
  }[];
  /** What can be done with several rows: words of `registry.act`. */
  readonly acts: readonly string[];
}

/** What can be done with several rows at once: removed, or some of their columns set. */
export interface BulkAct {
  readonly name: string;
  readonly patch?: Row;
  /** Asks for what to set. */
  readonly fields?: (tx: Tx) => Promise<readonly Field[]>;
  /** What is set in the rows, where that is not what was asked for. */
  readonly before?: (changes: Changes, asked: Row, ids: readonly string[]) => Promise<Row>;
}

/** The games of the season in work with those who have come into them; none without a season. */
export type GamesInWork = () => Promise<readonly Pick<GameCard, "id" | "home" | "away">[]>;

/** A kind of row as organisers work on it: how it is entered, listed, and changed in numbers. */
export interface KindDesk {
  readonly form: KindForm;
  readonly list: (tx: Tx, lang: Lang, games: GamesInWork) => Promise<readonly ListRow[]>;
  readonly acts: readonly BulkAct[];
}

/** A bulk act before it is done. */
export interface BulkPreview {
  readonly act: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** What it will set, to be filled in. */
  readonly view: FormView | null;
  readonly refusal: { readonly zh: string; readonly en: string } | null;
}

const REMOVE: BulkAct = { name: "remove" };

/** Lists and forms of rows, the same for every kind. */
export class Desk {
  constructor(
    private readonly db: Db,
    private readonly forms: Forms,
    private readonly games: GamesInWork,
  ) {}

  async list({ list, acts }: KindDesk, { query, facets }: Wanted, lang: Lang): Promise<ListView> {
    const all = await list(this.db, lang, this.games);
    const wanted = query.normalize("NFKC").trim().toLowerCase();
    const rows = all.filter(
      (row) =>
        `${row.name} ${row.about}`.normalize("NFKC").toLowerCase().includes(wanted) &&
        Object.entries(row.facets ?? {}).every(([name, value]) =>
          ["", value].includes(facets(name)),
        ),
    );
    return {
      rows,
      total: all.length,
      query,
      facets: facetsOf(all).map((one) => ({ ...one, chosen: facets(one.name) })),
      acts: acts.map(({ name }) => name),
    };
  }

  open({ form }: KindDesk, id: string | null, parent: string | null = null): Promise<OpenForm> {
    return this.forms.open(form, id, parent);
  }

  save(
    { form }: KindDesk,
    at: { readonly id: string | null; readonly parent?: string | null },
    typed: Typed,
    by: Actor,
  ) {
    return this.forms.save(form, at, typed, by);
  }

  async has({ form }: KindDesk, id: string): Promise<boolean> {
    return (await readRow(this.db, form.kind, id)) !== null;
  }

  remove({ form }: KindDesk, ids: readonly string[], by: Actor) {
    return this.forms.remove(form.kind, ids, by);
  }

  /** What a bulk act would do. */
  async preview(desk: KindDesk, name: string, ids: readonly string[]): Promise<BulkPreview> {
    const act = actOf(desk, name);
    const rows = await this.#rows(desk, ids);
    const fields = (await act.fields?.(this.db)) ?? [];
    return {
      act: act.name,
      ids: rows.map(({ id }) => id),
      names: rows.map(({ name: called }) => called),
      view: fields.length > 0 ? showForm(fields, {}) : null,
      refusal: null,
    };
  }

  /** Does it: to all of them or to none. */
  async bulk(
    desk: KindDesk,
    name: string,
    { ids, typed }: { readonly ids: readonly string[]; readonly typed: Typed },
    by: Actor,
  ): Promise<Result<Done<number>, BulkPreview>> {
    const act = actOf(desk, name);
    const preview = await this.preview(desk, name, ids);
    const { kind } = desk.form;
    if (act === REMOVE) return this.#told(preview, await this.forms.remove(kind, preview.ids, by));
    const fields = (await act.fields?.(this.db)) ?? [];
    const read = readForm(fields, {}, typed, null);
    if (!read.ok) return refuse({ ...preview, view: read.refusal });
    const patch = { ...act.patch, ...read.value };
    return this.#told(preview, await this.forms.patch(kind, preview.ids, patch, by, act.before));
  }

  async #told(
    preview: BulkPreview,
    done: Result<Done<number>, ChangeRefusal>,
  ): Promise<Result<Done<number>, BulkPreview>> {
    if (done.ok) return done;
    const { refusal } = done;
    const row = await readRow(this.db, refusal.kind, refusal.id);
    return refuse({ ...preview, refusal: changeMessage({ ...refusal, name: nameIn(row) }) });
  }

  async #rows({ form }: KindDesk, ids: readonly string[]) {
    const wanted = [...new Set(ids)].slice(0, 1000);
    const rows = await Promise.all(
      wanted.map(async (id) => ({ id, row: await readRow(this.db, form.kind, id) })),
    );
    return rows.flatMap(({ id, row }) => (row ? [{ id, name: nameIn(row) ?? id }] : []));
  }
}

/** Each facet with its values, in the order of the list; one that would narrow nothing is left out. */
function facetsOf(rows: readonly ListRow[]) {
  const names = Object.keys(rows[0]?.facets ?? {});
  return names.flatMap((name) => {
    const values = new Set(rows.map(({ facets }) => facets?.[name] ?? ""));
    const options = [...values].filter((value) => value !== "");
    return options.length > 1 ? [{ name, options }] : [];
  });
}

function actOf({ acts }: KindDesk, name: string): BulkAct {
  const act = acts.find((one) => one.name === name);
  if (!act)
    throw new Problem("bad-shape", { field: "act", why: acts.map((one) => one.name).join(", ") });
  return act.name === REMOVE.name ? REMOVE : act;
}
