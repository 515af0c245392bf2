import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One source file of the project, by its path from the root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** The path from the root for a relative import, the package's name otherwise. */
  readonly target: string;
  readonly typesOnly: boolean;
}

const GENERATED = /^server\/prisma-client\//;

/** All TypeScript under some folders, in the order of their paths. */
export const sourceFiles = (...folders: readonly string[]): SourceFile[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
        path.posix.join(folder, name.replaceAll("\\", "/")),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !GENERATED.test(file))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(file, "utf8") }));

const parsed = new Map<string, ts.SourceFile>();

export function parse({ path: name, text }: SourceFile): ts.SourceFile {
  const known = parsed.get(name) ?? ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  parsed.set(name, known);
  return known;
}

/** A node and every node inside it. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found = [node];
  // The list grows while it is walked.
  for (const one of found) ts.forEachChild(one, (child) => void found.push(child));
  return found;
}

/** What a file imports, re-exports or loads, types and values told apart. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(parse(file))) {
    const [specifier, typesOnly] = importIn(node);
    if (!specifier) continue;
    const from = specifier.text;
    found.push({ from, target: targetOf(file.path, from), typesOnly });
  }
  return found;
}

function importIn(node: ts.Node): [ts.StringLiteral | null, boolean] {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return [node.moduleSpecifier, bringsOnlyTypes(node.importClause)];
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return [node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause)];
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  )
    return [node.argument.literal, true];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return [argument && ts.isStringLiteral(argument) ? argument : null, false];
  }
  return [null, false];
}

function bringsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  return clause.name === undefined && allTypes(clause.namedBindings);
}

const allTypes = (names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean =>
  names !== undefined &&
  (ts.isNamedImports(names) || ts.isNamedExports(names)) &&
  names.elements.length > 0 &&
  names.elements.every((element) => element.isTypeOnly);

function targetOf(file: string, from: string): string {
  if (from.startsWith(".")) return path.posix.join(path.posix.dirname(file), from);
  const parts = from.split("/");
  return from.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? from);
}
