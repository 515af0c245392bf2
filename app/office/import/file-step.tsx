import { Form } from "@remix-run/react";
import { type FormEvent, useId, useState } from "react";
import type { DoneImport, NamedTarget } from "../../../server/services";
import { button } from "../../ui/button";
import { Choice } from "../../ui/field";
import { useSay } from "../../words";
import { FILE_MAX } from "./limits";
import { Recent } from "./recent";

/** The first step: into what, and which file. Beside it what goes out: templates and exports. */
export function FileStep({
  targets,
  recent,
  chosen,
  fault,
  zone,
}: {
  targets: readonly NamedTarget[];
  recent: readonly DoneImport[];
  chosen: string;
  fault: string | null;
  zone: string;
}) {
  const say = useSay();
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {targets.length === 0 ? (
          <p className="card p-6">{say("registration.none")}</p>
        ) : (
          <Form
            method="post"
            encType="multipart/form-data"
            reloadDocument
            onSubmit={stayWithTooLarge}
            className="card grid gap-4 p-5 md:p-6"
          >
            <Choice label={say("registration.target")} name="target" defaultValue={chosen}>
              {targets.map(({ kind, id, name, rows }) => (
                <option key={`${kind}/${id}`} value={`${kind}/${id}`}>
                  {say(`registration.target.${kind}`, { name, n: rows })}
                </option>
              ))}
            </Choice>
            <FileField fault={fault} />
            <div>
              <button type="submit" className={button.main}>
                {say("registration.send")}
              </button>
            </div>
          </Form>
        )}
        <Recent recent={recent} zone={zone} />
      </div>
      <Outgoing targets={targets} />
    </div>
  );
}

const isTooLarge = ({ files }: HTMLInputElement) =>
  [...(files ?? [])].some(({ size }) => size > FILE_MAX);

/** What would be refused anyway need not be sent; the field says why already. */
function stayWithTooLarge(sending: FormEvent<HTMLFormElement>) {
  const field = sending.currentTarget.querySelector<HTMLInputElement>("input[type=file]");
  if (!field || !isTooLarge(field)) return;
  sending.preventDefault();
  field.focus();
}

function FileField({ fault: answered }: { fault: string | null }) {
  const say = useSay();
  const id = useId();
  const [now, setNow] = useState<"not chosen" | "fits" | "too large">("not chosen");
  const tooLarge = say("registration.refusal.file-too-large", { max: FILE_MAX / 1_000_000 });
  // What the server said was about the file before.
  const fault = { "not chosen": answered, fits: null, "too large": tooLarge }[now];
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {say("registration.file")}
      </label>
      <input
        id={id}
        type="file"
        name="file"
        required
        onChange={({ currentTarget }) => setNow(isTooLarge(currentTarget) ? "too large" : "fits")}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-note`}
        className="min-h-14 w-full rounded-lg border border-dashed border-quiet bg-paper p-2 file:mr-4 file:min-h-10 file:rounded-lg file:border-0 file:bg-chip file:px-4 file:font-semibold aria-invalid:border-2 aria-invalid:border-bad"
      />
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={`mt-1 text-sm ${fault ? "font-semibold text-bad" : "text-quiet"}`}
      >
        {fault ?? say("registration.file.hint")}
      </p>
    </div>
  );
}

/** Files to take away; plain links, so that the browser saves them. */
function Outgoing({ targets }: { targets: readonly NamedTarget[] }) {
  const say = useSay();
  const link = "flex min-h-11 items-center font-semibold text-court-text hover:underline";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <section aria-labelledby="template" className="card p-5">
        <h2 id="template" className="text-lg font-bold">
          {say("registration.template")}
        </h2>
        <p className="mt-1 text-sm text-quiet">{say("registration.template.intro")}</p>
        <ul className="mt-2">
          {(["teams", "entries"] as const).map((kind) => (
            <li key={kind}>
              <a href={`/office/import/${kind}-template.xlsx`} className={link}>
                {say(`registration.template.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {targets.length > 0 && (
        <section aria-labelledby="export" className="card p-5">
          <h2 id="export" className="text-lg font-bold">
            {say("registration.export")}
          </h2>
          <p className="mt-1 text-sm text-quiet">{say("registration.export.intro")}</p>
          <ul className="mt-2 divide-y divide-line-soft">
            {targets.map(({ kind, id, name }) => (
              <li
                key={`${kind}/${id}`}
                className="flex flex-wrap items-center justify-between gap-x-4"
              >
                <span>{name}</span>
                <span className="flex gap-4">
                  {(["xlsx", "csv"] as const).map((format) => (
                    <a
                      key={format}
                      href={`/office/export/${kind}.${format}?${kind === "teams" ? "season" : "contest"}=${encodeURIComponent(id)}`}
                      aria-label={say("registration.export.of", {
                        name,
                        format: say(`registration.export.${format}`),
                      })}
                      className={link}
                    >
                      {say(`registration.export.${format}`)}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
