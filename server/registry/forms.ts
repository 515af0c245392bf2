import type { Actor } from "../../domain/accounts/roles";
import { type Result, refuse } from "../../domain/kernel/result";
import type { LocalDay } from "../../domain/kernel/time";
import type { Db, Tx } from "../db";
import { Problem } from "../problem";
import type { ChangeRefusal, Changes } from "./changes";
import type { Field, FieldRefusal, Typed } from "./field";
import { type FormView, readForm, showForm, withFault } from "./form";
import type { Done, Registry } from "./registry";
import { type Kind, type Row, readRow } from "./tables";
import { nameIn } from "./undo";

/** How rows of a kind are entered: described once, used by every page that shows or takes such a row. */
export interface KindForm {
  readonly kind: Kind;
  /** With which a new row's id begins. */
  readonly prefix: string;
  /** Its fields; options that lie in the database are read from there. */
  readonly fields: (tx: Tx, row: Row) => Promise<readonly Field[]>;
  /** What a new row begins with, all columns but the id; `parent` names the row to which it will belong. */
  readonly fresh: (tx: Tx, parent: string | null, today: LocalDay) => Promise<Row>;
  /** Rules between fields, by the field that they speak of. */
  readonly between?: (row: Row) => Readonly<Record<string, FieldRefusal>>;
  /** The field to blame when there is such a row already. */
  readonly unique?: string;
  /** Columns that are not stored but become other rows of the same act. */
  readonly virtual?: readonly string[];
  /** The row as its form shows it, with the virtual columns. */
  readonly load?: (tx: Tx, row: Row) => Promise<Row>;
  /** Columns that follow from the virtual ones; may change other rows that have to be there first. */
  readonly before?: (changes: Changes, row: Row) => Promise<Row>;
  /** What else changes with it; `row` has the virtual columns. */
  readonly after?: (changes: Changes, id: string, row: Row) => Promise<void>;
}

/** A form to show: of a row that is there, or of a new one. */
export interface OpenForm {
  readonly id: string | null;
  readonly name: string | null;
  readonly view: FormView;
}

type Saved = Result<
  Done<string>,
  { readonly view: FormView; readonly refusal: ChangeRefusal | null }
>;

/** Forms of the registry: opened, read, saved. */
export class Forms {
  constructor(
    private readonly db: Db,
    private readonly registry: Registry,
  ) {}

  /** Throws not-found for a row that is not there. */
  async open(form: KindForm, id: string | null, parent: string | null = null): Promise<OpenForm> {
    const row = await this.#row(form, id, parent);
    const fields = await form.fields(this.db, row);
    return {
      id,
      name: id === null ? null : nameIn({ ...row, shortName: null }),
      view: showForm(fields, row),
    };
  }

  /** Saves a form as one act. Returns the row's id, or the form with what is wrong beside its fields. */
  async save(
    form: KindForm,
    at: { readonly id: string | null; readonly parent?: string | null },
    typed: Typed,
    by: Actor | string,
  ): Promise<Saved> {
    const row = await this.#row(form, at.id, at.parent ?? null);
    const fields = await form.fields(this.db, row);
    const shown = at.id === null ? null : (typed.fingerprint?.[0] ?? "");
    const read = readForm(fields, row, typed, shown, form.between);
    if (!read.ok) return refuse({ view: read.refusal, refusal: null });
    const id = at.id ?? this.registry.newId(form.prefix);
    const done = await this.registry.act(by, async (changes) => {
      const following = await form.before?.(changes, { ...row, ...read.value });
      const columns = stored(form, { ...read.value, ...following });
      if (at.id === null) await changes.create(form.kind, { ...stored(form, row), ...columns, id });
      else await changes.update(form.kind, id, columns);
      await form.after?.(changes, id, { ...row, ...read.value, ...following, id });
      return id;
    });
    if (done.ok) return done;
    const blamed = done.refusal.code === "not-unique" ? form.unique : undefined;
    const fault = blamed ? { name: blamed, refusal: { code: "not-unique" } } : null;
    return refuse({
      view: withFault(fields, row, typed, fault),
      refusal: blamed ? null : done.refusal,
    });
  }

  /** Removes rows of a kind as one act: all of them or none. */
  remove(kind: Kind, ids: readonly string[], by: Actor | string) {
    return this.registry.act(by, async (changes) => {
      for (const id of ids) await changes.remove(kind, id);
      return ids.length;
    });
  }

  /** Sets the same columns of several rows as one act. */
  patch(
    kind: Kind,
    ids: readonly string[],
    patch: Row,
    by: Actor | string,
    before?: (changes: Changes, row: Row, ids: readonly string[]) => Promise<Row>,
  ) {
    return this.registry.act(by, async (changes) => {
      const columns = before ? await before(changes, patch, ids) : patch;
      for (const id of ids) await changes.update(kind, id, columns);
      return ids.length;
    });
  }

  async #row(form: KindForm, id: string | null, parent: string | null): Promise<Row> {
    const row =
      id === null
        ? await form.fresh(this.db, parent, this.registry.today())
        : await readRow(this.db, form.kind, id);
    if (!row) throw new Problem("not-found");
    return form.load ? form.load(this.db, row) : row;
  }
}

/** Without the columns that are none. */
const stored = ({ virtual = [] }: KindForm, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !virtual.includes(column)));
