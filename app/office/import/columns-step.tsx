import { Form, Link } from "@remix-run/react";
import { FIELDS } from "../../../domain/registration/fields";
import { columnLetters } from "../../../domain/registration/text";
import type { ColumnsView, SheetView } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { ScrollSideways } from "../../ui/scroll-sideways";
import { useSay } from "../../words";

/** The second step: each sheet with what its columns are taken for, and its first rows below. */
export function ColumnsStep({
  at,
  view,
  again,
}: {
  at: string;
  view: ColumnsView;
  again: boolean;
}) {
  const say = useSay();
  return (
    <>
      {again && <Notice kind="warn">{say("registration.columns.again")}</Notice>}
      <Form method="post" action="/office/import" className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <input type="hidden" name="at" value={at} />
        <div>
          <h2 className="text-lg font-bold">{say("registration.columns.title")}</h2>
          <p className="text-quiet">
            {say("registration.preview.of", { file: view.file, name: view.target.name })}
          </p>
          <p className="mt-1 text-quiet">{say("registration.columns.intro")}</p>
        </div>
        {view.sheets.map((sheet, index) => (
          <SheetColumns
            // biome-ignore lint/suspicious/noArrayIndexKey: sheets keep their places, and two may have one name
            key={`${index} ${sheet.header}`}
            sheet={sheet}
            index={index}
            kind={view.target.kind}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="do" value="columns" className={button.main}>
            {say("registration.columns.next")}
          </button>
          <Link to="/office/import" className={button.quiet}>
            {say("registration.restart")}
          </Link>
        </div>
      </Form>
    </>
  );
}

/** The headings stand near the top; nobody looks for them further down. */
const HEADER_ROWS = 30;

function SheetColumns({
  sheet,
  index,
  kind,
}: {
  sheet: SheetView;
  index: number;
  kind: ColumnsView["target"]["kind"];
}) {
  const say = useSay();
  const rows = Math.min(Math.max(HEADER_ROWS, sheet.header), sheet.count);
  const select =
    "min-h-11 w-full min-w-36 rounded-lg border border-quiet bg-card px-2 py-2 font-normal";
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <legend className="mb-2 font-bold">
        {say("registration.columns.of", { name: sheet.name, n: sheet.count })}
      </legend>
      <label className="max-w-xs font-semibold">
        {say("registration.columns.header")}
        <select
          name={`header.${index}`}
          defaultValue={sheet.header}
          className={`${select} mt-1 block`}
        >
          <option value={0}>{say("registration.columns.header.none")}</option>
          {Array.from({ length: rows }, (_, at) => at + 1).map((row) => (
            <option key={row} value={row}>
              {say("registration.columns.header.row", { n: row })}
            </option>
          ))}
        </select>
      </label>
      <ScrollSideways label={say("registration.columns.sample", { name: sheet.name })}>
        <table className="w-full">
          <thead>
            {sheet.header > 0 && (
              <tr className="align-bottom">
                <th
                  scope="col"
                  className="px-3 py-2 text-left text-sm whitespace-nowrap text-quiet"
                >
                  {say("registration.columns.row")}
                </th>
                {sheet.headings.map((heading, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <th key={column} scope="col" className="p-2 text-left">
                    <span className="block max-w-48 truncate text-sm text-quiet">
                      {columnLetters(column)} {heading}
                    </span>
                    <select
                      name={`column.${index}.${column}`}
                      defaultValue={sheet.columns[column] ?? ""}
                      aria-label={say("registration.columns.column", {
                        column: columnLetters(column),
                        heading,
                      })}
                      className={`${select} ${sheet.columns[column] ? "border-court-deep bg-court-soft font-semibold" : "text-quiet"}`}
                    >
                      <option value="">{say("registration.columns.skip")}</option>
                      {FIELDS[kind].map((field) => (
                        <option key={field} value={field}>
                          {say(`registration.field.${field}`)}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            )}
          </thead>
          <tbody className="divide-y divide-line-soft">
            {sheet.sample.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className="px-3 py-2 text-left font-normal text-quiet tabular-nums">
                  {row}
                </th>
                {sheet.headings.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={column} className="max-w-60 truncate px-3 py-2 whitespace-nowrap">
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </fieldset>
  );
}
