import { KINDS, type Kind } from "../../../domain/registration/fields";

/** What stands in the addresses and forms of an import. */

/** `teams/SEASON` or `entries/CONTEST`; null for anything else. */
export function targetOf(text: string): { readonly kind: Kind; readonly id: string } | null {
  const cut = text.indexOf("/");
  const kind = KINDS.find((one) => one === text.slice(0, cut));
  const id = text.slice(cut + 1);
  return kind && id !== "" && id.length <= 100 ? { kind, id } : null;
}

export const importPath = (query: Readonly<Record<string, string>>): string =>
  `/office/import?${new URLSearchParams(query)}`;

interface Choices {
  readonly createUnits: boolean;
  readonly others: "keep" | "remove";
}

export const choicesIn = (query: URLSearchParams): Choices => ({
  createUnits: query.has("units"),
  others: query.has("remove") ? "remove" : "keep",
});

/** The query that says these choices again. */
export const choicesQuery = ({ createUnits, others }: Choices): Record<string, string> => ({
  ...(createUnits ? { units: "1" } : {}),
  ...(others === "remove" ? { remove: "1" } : {}),
});

/** Sheets are few and columns at most sixty; whoever sends more is no page of ours. */
const SHEETS = 30;
const COLUMNS = 60;

/** What was chosen for each sheet: `header.0`, and `column.0.3` for its fourth column. */
export function chosenSheets(
  form: FormData,
): { readonly header: number; readonly columns: readonly string[] }[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : null;
  };
  return Array.from({ length: SHEETS }, (_, sheet) => sheet)
    .filter((sheet) => form.has(`header.${sheet}`))
    .map((sheet) => ({
      header: Number(/^\d{1,4}$/.exec(text(`header.${sheet}`) ?? "")?.[0] ?? 0),
      columns: Array.from(
        { length: COLUMNS },
        (_, column) => text(`column.${sheet}.${column}`) ?? "",
      ),
    }));
}
