import path from "node:path";
import type { Kind } from "../../domain/registration/fields";
import { type Finding, hasErrors } from "../../domain/registration/findings";
import { columnLetters } from "../../domain/registration/text";
import { inBoth } from "../../domain/words/command-line";
import { findingText } from "../../domain/words/finding-text";
import { refusalMessage } from "../../domain/words/refusal";
import type { Db } from "../db";
import { FileFault } from "../registration/file-fault";
import { Imports } from "../registration/imports";
import { type Choices, guessAll, type Plan, planImport } from "../registration/planning";
import { readSpreadsheet } from "../registration/read-file";
import { allTargets } from "../registration/targets";
import { Registry } from "../registry/registry";
import type { Call } from "./call";
import { badInput, Complaint, type Exit, fileName, refused } from "./complaint";
import { withDatabase } from "./installation";
import { print } from "./print";
import { readInput } from "./read-input";

const PLACE = { teams: "season", entries: "contest" } as const;
const BY = "machine";

/** What `import teams` and `import entries` have in common: read, plan, report, and write unless it is a rehearsal. */
export async function importFile(
  kind: Kind,
  { positionals: [file = ""], options }: Call,
  usage: string,
): Promise<Exit> {
  const place = PLACE[kind];
  const id = options[place];
  if (id === undefined) throw badInput("missing-argument", { argument: `--${place} ID`, usage });
  const bytes = await readInput(file);
  const sheets = await readSpreadsheet(bytes).catch((fault) => {
    if (!(fault instanceof FileFault)) throw fault;
    const { code, facts } = fault;
    const text = refusalMessage({ ...facts, code: `file-${code}` });
    throw new Complaint(2, `file-${code}`, text, { file, ...facts });
  });
  const choices: Choices = {
    createUnits: "new-units" in options,
    others: "remove-others" in options ? "remove" : "keep",
  };
  const dryRun = "dry-run" in options;
  return withDatabase<Exit>(async (db, env) => {
    const target = { kind, id };
    const layouts = guessAll(sheets, kind);
    const plan = await planImport(db, target, sheets, layouts, choices, env.now());
    if (!plan) throw await noTarget(db, kind, id);
    const errors = plan.findings.filter(({ severity }) => severity === "error");
    const head = { [place]: id, file: path.basename(file), dryRun };
    if (hasErrors(plan.findings)) {
      print({ ...head, imported: false, batch: null, ...told(plan) });
      throw refused("import-errors", { file: fileName(file), n: errors.length }, { file });
    }
    if (dryRun) {
      print({ ...head, imported: false, batch: null, ...told(plan) });
      return 0;
    }
    const imports = new Imports(db, new Registry(db, env.now), env.now);
    const kept = { name: path.basename(file), target, sheets, layouts };
    const done = await imports.importNow(kept, choices, BY);
    if (!done.ok) {
      const { code, ...facts } = done.refusal;
      throw new Complaint(1, code, refusalMessage(done.refusal), { file, ...facts });
    }
    print({ ...head, imported: true, batch: done.value.batch, ...told(done.value.plan) });
    return 0;
  });
}

const told = ({ counts, units, findings }: Plan) => ({
  counts,
  newUnits: units.map(({ name }) => name),
  findings: findings.map(line),
});

/** A finding as a program and a person read it. */
function line(finding: Finding) {
  const { severity, code, sheet, row, column, value, suggestion, facts } = finding;
  return {
    ...{ severity, code, sheet, row },
    column: column === null ? null : columnLetters(column),
    ...(value === undefined ? {} : { value }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(facts === undefined ? {} : { facts }),
    message: { zh: findingText("zh", finding), en: findingText("en", finding) },
  };
}

async function noTarget(db: Db, kind: Kind, id: string): Promise<Complaint> {
  const known = (await allTargets(db)).filter((one) => one.kind === kind).map((one) => one.id);
  const facts = { id, kind: inBoth(`import-${PLACE[kind]}`), known: known.join(", ") || "–" };
  return badInput("import-no-target", facts, { id, known });
}
