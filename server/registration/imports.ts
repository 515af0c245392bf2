import type { Actor } from "../../domain/accounts/roles";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { type Layout, NO_TABLE, readHeadings } from "../../domain/registration/columns";
import { FIELDS, type Field } from "../../domain/registration/fields";
import { hasErrors } from "../../domain/registration/findings";
import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import type { Db } from "../db";
import type { ChangeRefusal } from "../registry/changes";
import type { Registry } from "../registry/registry";
import type { UndoRefusal, UndoState } from "../registry/undo";
import { errorWorkbook } from "./error-file";
import type { Download } from "./exports";
import { FileFault } from "./file-fault";
import { type KeptFile, KeptFiles } from "./kept-files";
import { type Choices, fingerprintOf, guessAll, type Plan, planImport } from "./planning";
import { type PreviewView, previewOf } from "./preview";
import { readSpreadsheet } from "./read-file";
import { allTargets, findTarget, type NamedTarget, type Target } from "./targets";
import { writePlan } from "./writing";

/** The file is no longer kept, or its season or contest is no longer there. */
type Gone = { readonly code: "import-gone" };
export type ImportRefusal =
  | Gone
  | ChangeRefusal
  /** There are errors in it. */
  | { readonly code: "import-errors" }
  /** What it would do is no longer what the person has seen. */
  | { readonly code: "import-moved" };

/** The step in which columns are chosen. */
export interface ColumnsView {
  readonly file: string;
  readonly target: NamedTarget;
  readonly sheets: readonly SheetView[];
}

export interface SheetView {
  readonly name: string;
  readonly count: number;
  /** The row of the headings, from 1; 0 when the sheet is left out. */
  readonly header: number;
  readonly headings: readonly string[];
  readonly columns: readonly (Field | null)[];
  /** The first rows below the headings, or of the sheet where none are known. */
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** An import that was done. */
export interface DoneImport {
  readonly batch: string;
  readonly at: number;
  readonly by: string;
  readonly target: Target;
  readonly targetName: string;
  readonly file: string;
  readonly state: UndoState;
}

const SAMPLE = 5;
const RECENT_MS = 24 * 3_600_000;
const NAME_MAX = 80;
/** The entry in the log for an import as a whole. */
export const DONE = "import.done";

/** Spreadsheets on their way in: sent, looked at, imported as one act, undone as one. */
export class Imports {
  readonly #files: KeptFiles;

  constructor(
    private readonly db: Db,
    private readonly registry: Registry,
    private readonly now: () => number,
  ) {
    this.#files = new KeptFiles(now);
  }

  targets(): Promise<NamedTarget[]> {
    return allTargets(this.db);
  }

  /** Reads a file and keeps it for its owner; nothing is written. Returns the name under which it is kept. */
  async open(
    sent: { readonly target: Target; readonly name: string; readonly bytes: Uint8Array },
    owner: string,
  ): Promise<Result<string, { readonly code: string }>> {
    const { target } = sent;
    if (!(await findTarget(this.db, target))) return refuse({ code: "not-found" });
    try {
      const sheets = await readSpreadsheet(sent.bytes);
      const layouts = guessAll(sheets, target.kind);
      const name = sent.name.replace(/\p{Cc}/gu, "").slice(-NAME_MAX);
      return ok(this.#files.keep({ owner, name, target, sheets, layouts }));
    } catch (error) {
      if (error instanceof FileFault) return refuse({ ...error.facts, code: `file-${error.code}` });
      throw error;
    }
  }

  async columns(id: string, owner: string): Promise<ColumnsView | null> {
    const found = await this.#find(id, owner);
    if (!found) return null;
    const { file, target } = found;
    const sheets = file.sheets.map(({ name, rows }, at): SheetView => {
      const { header, columns } = file.layouts[at] ?? NO_TABLE;
      const width = Math.max(0, ...rows.map((row) => row.length));
      const sample = rows
        .map((cells, index) => ({ row: index + 1, cells }))
        .filter(({ row, cells }) => row > header && cells.some((cell) => cell.trim() !== ""))
        .slice(0, SAMPLE);
      const headings = Array.from({ length: width }, (_, column) =>
        header > 0 ? (rows[header - 1]?.[column] ?? "") : "",
      );
      const fields = headings.map((_, column) => columns[column] ?? null);
      return { name, count: rows.length, header, headings, columns: fields, sample };
    });
    return { file: file.name, target, sheets };
  }

  /**
   * Takes what somebody chose for each sheet. Where another row holds the headings than before, its columns are
   * guessed anew and shown again: false then, true when the choice can be used as it is.
   */
  choose(
    id: string,
    owner: string,
    chosen: readonly { readonly header: number; readonly columns: readonly string[] }[],
  ): boolean {
    const file = this.#files.find(id, owner);
    if (!file) return true;
    const known = FIELDS[file.target.kind];
    let usable = true;
    const layouts = file.layouts.map((layout, at): Layout => {
      const { header, columns } = chosen[at] ?? layout;
      const rows = file.sheets[at]?.rows ?? [];
      if (header < 1 || header > rows.length) return NO_TABLE;
      if (header !== layout.header) {
        usable = false;
        return {
          ...layout,
          header,
          columns: readHeadings(rows[header - 1] ?? [], file.target.kind),
        };
      }
      const fields = columns.map((name) => known.find((field) => field === name) ?? null);
      const once = fields.map((field, column) => (fields.indexOf(field) === column ? field : null));
      return { ...layout, columns: once };
    });
    this.#files.change(id, owner, layouts);
    return usable;
  }

  async preview(id: string, owner: string, choices: Choices): Promise<PreviewView | null> {
    const found = await this.#find(id, owner);
    const plan = found && (await this.#plan(found.file, choices));
    if (!found || !plan) return null;
    const { file, target } = found;
    return previewOf(plan, { file: file.name, target, choices });
  }

  /** The file again, with the reasons in a last column; null when it is no longer kept. */
  async errorFile(
    id: string,
    owner: string,
    choices: Choices,
    lang: Lang,
  ): Promise<Download | null> {
    const found = await this.#find(id, owner);
    const plan = found && (await this.#plan(found.file, choices));
    if (!found || !plan) return null;
    const name = say(lang, "registration.report.name", {
      file: found.file.name.replace(/\.\w{1,5}$/, ""),
    });
    const bytes = await errorWorkbook(found.file.sheets, plan.findings, lang);
    return { name, format: "xlsx", bytes };
  }

  /** Imports what was seen, all of it or nothing. */
  async run(
    id: string,
    actor: Extract<Actor, { kind: "account" }>,
    choices: Choices,
    seen: string,
  ): Promise<Result<{ readonly batch: string; readonly plan: Plan }, ImportRefusal>> {
    const file = this.#files.find(id, actor.id);
    if (!file) return refuse({ code: "import-gone" });
    const done = await this.importNow(file, choices, actor, seen);
    if (done.ok) this.#files.drop(id);
    return done;
  }

  /** @param seen what the person has seen of it; undefined when nobody was asked */
  async importNow(
    file: Pick<KeptFile, "name" | "target" | "sheets" | "layouts">,
    choices: Choices,
    by: Actor | string,
    seen?: string,
  ): Promise<Result<{ readonly batch: string; readonly plan: Plan }, ImportRefusal>> {
    const { target, name, sheets, layouts } = file;
    const act = await this.registry.act<Plan, ImportRefusal>(by, async (changes) => {
      // Planned again inside the transaction, so that nothing slips in between.
      const plan = await planImport(changes.tx, target, sheets, layouts, choices, this.now());
      if (!plan) return changes.refuse({ code: "import-gone" });
      if (hasErrors(plan.findings)) return changes.refuse({ code: "import-errors" });
      if (seen !== undefined && seen !== fingerprintOf(plan))
        return changes.refuse({ code: "import-moved" });
      await writePlan(changes, (prefix) => this.registry.newId(prefix), target, plan);
      const place = target.kind === "teams" ? "season" : "contest";
      if (changes.touched.size > 0)
        await changes.note(DONE, `${place}/${target.id}`, { file: name, ...plan.counts });
      return plan;
    });
    return act.ok ? ok({ batch: act.value.batch, plan: act.value.value }) : act;
  }

  /** What was imported within the last day, the newest first. */
  async recent(): Promise<DoneImport[]> {
    const rows = await this.db.audit.findMany({
      where: { action: DONE, at: { gt: BigInt(this.now() - RECENT_MS) } },
      orderBy: { id: "desc" },
      take: 20,
    });
    const [targets, states, people] = await Promise.all([
      allTargets(this.db),
      this.registry.undoState(rows.flatMap(({ batch }) => batch ?? [])),
      this.db.account.findMany({
        where: { id: { in: rows.map(({ by }) => by) } },
        select: { id: true, name: true },
      }),
    ]);
    return rows.flatMap(({ batch, at, by, target: place, after }) => {
      const [of = "", id = ""] = place.split("/");
      const target: Target = { kind: of === "season" ? "teams" : "entries", id };
      const state = states.get(batch ?? "");
      if (!batch || !state) return [];
      const { file }: { readonly file?: string } = JSON.parse(after ?? "{}");
      return [
        {
          ...{ batch, at: Number(at), target, state, file: file ?? "" },
          by: people.find((person) => person.id === by)?.name ?? by,
          targetName: targets.find((one) => one.kind === target.kind && one.id === id)?.name ?? id,
        },
      ];
    });
  }

  /** Takes an import back as a whole, and nothing else; returns how many rows were put back. */
  async undo(batch: string, by: Actor): Promise<Result<number, UndoRefusal>> {
    const rows = await this.db.audit.count({ where: { batch, action: DONE } });
    if (rows === 0) return refuse({ code: "no-such-act" });
    const undone = await this.registry.undo(batch, by);
    return undone.ok ? ok(undone.value.value) : undone;
  }

  async #find(id: string, owner: string) {
    const file = this.#files.find(id, owner);
    const target = file && (await findTarget(this.db, file.target));
    return file && target ? { file, target } : null;
  }

  #plan({ target, sheets, layouts }: KeptFile, choices: Choices): Promise<Plan | null> {
    return planImport(this.db, target, sheets, layouts, choices, this.now());
  }
}
