import { useId } from "react";
import type { Column, FieldView } from "../../../server/services";
import { useLang, useSay } from "../../words";
import { labelOf, optionText } from "./labels";

const box =
  "block min-h-11 w-full rounded-lg border border-quiet bg-card px-2 py-2 text-base text-text";
/** Empty lines below those that are filled, for more of them. */
const SPARE = 2;

/** A list with a line for each thing: numbered, with empty lines below; a line that is emptied is gone. */
export function TableInput({
  kind,
  field: { name, typed },
  columns,
  most,
}: {
  kind: string;
  field: FieldView;
  columns: readonly Column[];
  most: number;
}) {
  const lang = useLang();
  const say = useSay();
  const id = useId();
  const filled = Object.keys(typed).reduce(
    (lines, input) => Math.max(lines, Number(input.split(".")[1] ?? -1) + 1),
    0,
  );
  const textAt = (line: number, column: string) => typed[`${name}.${line}.${column}`]?.[0] ?? "";
  return (
    <ol className="grid gap-2">
      {[...Array(Math.min(most, Math.max(1, filled) + SPARE)).keys()].map((line) => (
        <li key={line} className="flex items-start gap-2">
          <span
            aria-hidden="true"
            className={`figures w-6 shrink-0 text-quiet ${line === 0 ? "pt-8" : "pt-2.5"}`}
          >
            {line + 1}
          </span>
          {textAt(line, "id") !== "" && (
            <input type="hidden" name={`${name}.${line}.id`} value={textAt(line, "id")} />
          )}
          <div className="flex min-w-0 flex-1 flex-wrap gap-2">
            {columns.map((column) => {
              const input = `${name}.${line}.${column.name}`;
              const label = labelOf(lang, `${kind}.${name}`, column.name);
              return (
                <div
                  key={column.name}
                  className={`min-w-0 text-sm text-quiet ${column.max !== undefined && column.max <= 6 ? "w-24" : "max-w-md flex-1 basis-36"}`}
                >
                  <label htmlFor={`${id}-${input}`} className={line === 0 ? "block" : "sr-only"}>
                    {label}
                    <span className="sr-only"> {say("registry.line", { n: line + 1 })}</span>
                  </label>
                  <Cell
                    id={`${id}-${input}`}
                    name={input}
                    column={column}
                    value={textAt(line, column.name)}
                    first={line === 0}
                  />
                </div>
              );
            })}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Cell({
  id,
  name,
  column,
  value,
  first,
}: {
  id: string;
  name: string;
  column: Column;
  value: string;
  first: boolean;
}) {
  const lang = useLang();
  const common = { id, name, defaultValue: value, className: box };
  if (!column.options)
    return (
      <input
        {...common}
        maxLength={column.max}
        placeholder={first ? column.example : undefined}
        autoComplete="off"
      />
    );
  return (
    <select {...common}>
      {column.options.map((option) => (
        <option key={option.value} value={option.value}>
          {optionText(lang, option)}
        </option>
      ))}
    </select>
  );
}
