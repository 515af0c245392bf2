import { columnLetters } from "../../../domain/registration/text";
import { findingText } from "../../../domain/words/finding-text";
import type { PreviewView } from "../../../server/services";
import { button } from "../../ui/button";
import { ScrollSideways } from "../../ui/scroll-sideways";
import { useLang, useSay } from "../../words";

type Found = PreviewView["findings"][number];

/** So many warnings are read at a glance; more of them wait behind a line until somebody looks. */
const FEW = 12;

/** What is wrong or doubtful, each with its place; the errors first. */
export function Report({ view, file }: { view: PreviewView; file: string }) {
  const say = useSay();
  const errors = view.findings.filter(({ severity }) => severity === "error");
  const warnings = view.findings.filter(({ severity }) => severity === "warning");
  return (
    <section aria-labelledby="report" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="report" className="text-lg font-bold">
          {say("registration.report")}
        </h3>
        {view.findings.length > 0 && (
          <a href={file} className={button.quiet}>
            {say("registration.report.file")}
          </a>
        )}
      </div>
      {view.findings.length === 0 ? (
        <p className="text-quiet">{say("registration.report.none")}</p>
      ) : (
        <>
          {errors.length > 0 && (
            <FoundTable
              label={say("registration.report.errors", { n: errors.length })}
              findings={errors}
            />
          )}
          {warnings.length > 0 && (
            <details open={errors.length === 0 && warnings.length <= FEW}>
              <summary className="min-h-11 cursor-pointer content-center font-semibold">
                {say("registration.report.warnings", { n: warnings.length })}
              </summary>
              <FoundTable
                label={say("registration.report.warnings", { n: warnings.length })}
                findings={warnings}
              />
            </details>
          )}
        </>
      )}
      {view.more > 0 && (
        <p className="text-quiet">{say("registration.report.more", { n: view.more })}</p>
      )}
    </section>
  );
}

function FoundTable({ label, findings }: { label: string; findings: readonly Found[] }) {
  const lang = useLang();
  const say = useSay();
  const head = "px-4 py-3 text-left text-sm font-semibold text-quiet";
  return (
    <ScrollSideways label={label}>
      <table className="w-full">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={head}>
              {say("registration.report.place")}
            </th>
            <th scope="col" className={head}>
              {say("registration.report.what")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line-soft">
          {findings.map((found, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place
            <tr key={at} className="align-top">
              <td className="px-4 py-2.5">
                <Place found={found} />
              </td>
              <td className="px-4 py-2.5">
                <Mark severity={found.severity} /> {findingText(lang, found)}{" "}
                {found.suggestion !== undefined && (
                  <strong>
                    {say("registration.report.meant", { suggestion: found.suggestion })}
                  </strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

function Place({ found: { sheet, row, column } }: { found: Found }) {
  const say = useSay();
  const where =
    row === 0
      ? null
      : column === null
        ? say("registration.report.row", { row })
        : say("registration.report.cell", { column: columnLetters(column), row });
  if (sheet === "" && where === null) return say("registration.report.all");
  return (
    <>
      {where && <span className="block font-semibold whitespace-nowrap tabular-nums">{where}</span>}
      <span className="block text-sm text-quiet">{sheet}</span>
    </>
  );
}

function Mark({ severity }: { severity: Found["severity"] }) {
  const say = useSay();
  const look = severity === "error" ? "bg-bad-soft text-bad" : "bg-warn-soft text-warn-text";
  return (
    <span className={`mr-1 rounded-md px-2 py-0.5 text-sm font-bold whitespace-nowrap ${look}`}>
      {say(`registration.severity.${severity}`)}
    </span>
  );
}
