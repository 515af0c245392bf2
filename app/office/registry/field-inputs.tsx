import { useId } from "react";
import type { FieldView } from "../../../server/services";
import { useLang, useSay } from "../../words";
import { Hours } from "./hours-input";
import { hintOf, labelOf, optionText, typedText } from "./labels";
import { TableInput } from "./table-input";

export const control =
  "min-h-11 w-full rounded-lg border border-quiet bg-card px-3 py-2 aria-invalid:border-2 aria-invalid:border-bad";

/** A field of a form, whatever its type: label, input, what is wrong with it, what somebody else has put there. */
export function FieldInputs({
  kind,
  field,
  anchored = false,
}: {
  kind: string;
  field: FieldView;
  /** Links on the page lead to it: `#field-NAME`. */
  anchored?: boolean;
}) {
  const lang = useLang();
  const say = useSay();
  const id = useId();
  const { name, spec, required, fault, theirs } = field;
  const label = labelOf(lang, kind, name);
  const hint = hintOf(lang, kind, name);
  const notes = [hint && `${id}-hint`, fault && `${id}-fault`, theirs && `${id}-theirs`]
    .filter(Boolean)
    .join(" ");
  const aria = {
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": notes === "" ? undefined : notes,
  } as const;
  const many = ["choices", "hours", "colours", "check", "table"].includes(spec.type);
  const body = (
    <>
      <Inputs id={id} kind={kind} field={field} aria={aria} />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className="mt-1 text-sm font-semibold text-bad">
          {fault[lang]}
        </p>
      )}
      {theirs && (
        <p
          id={`${id}-theirs`}
          className="mt-1 rounded bg-warn-soft px-2 py-1 text-sm text-warn-text"
        >
          {say("registry.theirs", { value: typedText(lang, field, theirs) })}
        </p>
      )}
    </>
  );
  const wide = ["hours", "choices", "table"].includes(spec.type) ? "col-span-full" : "";
  const anchor = anchored ? `field-${name}` : undefined;
  if (many)
    return (
      <fieldset id={anchor} className={`min-w-0 ${wide}`} {...(spec.type === "check" ? {} : aria)}>
        <legend className="mb-1 font-semibold">{label}</legend>
        {body}
      </fieldset>
    );
  return (
    <div id={anchor} className={`min-w-0 ${wide}`}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {!required && <span className="font-normal text-quiet"> {say("registry.optional")}</span>}
      </label>
      {body}
    </div>
  );
}

interface Aria {
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

function Inputs({
  id,
  kind,
  field,
  aria,
}: {
  id: string;
  kind: string;
  field: FieldView;
  aria: Aria;
}) {
  const lang = useLang();
  const { name, spec, typed, required } = field;
  const value = typed[name]?.[0] ?? "";
  const common = { id, name, defaultValue: value, className: control, ...aria };
  switch (spec.type) {
    case "text":
      return (
        <>
          <input
            {...common}
            maxLength={spec.max}
            placeholder={
              spec.empty ? optionText(lang, { value: "", word: spec.empty }) : spec.example
            }
            required={required}
            autoComplete="off"
            list={spec.offer ? `${id}-offer` : undefined}
          />
          {spec.offer && (
            <datalist id={`${id}-offer`}>
              {spec.offer.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      );
    case "number":
      return <input {...common} inputMode="numeric" required={required} autoComplete="off" />;
    case "day":
      return <input {...common} type="date" required={required} />;
    case "time":
      return <input {...common} inputMode="numeric" placeholder="19:30" required={required} />;
    case "lines":
    case "days":
      return (
        <textarea
          {...common}
          rows={Math.min(8, Math.max(3, value.split("\n").length + 1))}
          placeholder={spec.type === "days" ? "2026-12-01" : spec.example}
        />
      );
    case "check":
      return (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={name}
            defaultChecked={value !== ""}
            className="h-6 w-6 accent-court-text"
            {...aria}
          />
          {labelOf(lang, kind, `${name}.on`)}
        </label>
      );
    case "choice":
      return (
        <select {...common} required={required}>
          {required && value === "" && <option value="" />}
          {spec.options.map((option) => (
            <option key={option.value} value={option.value}>
              {optionText(lang, option)}
            </option>
          ))}
        </select>
      );
    case "choices":
      return (
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {spec.options.map((option) => (
            <label key={option.value} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={typed[name]?.includes(option.value)}
                className="h-6 w-6 accent-court-text"
              />
              {optionText(lang, option)}
            </label>
          ))}
        </div>
      );
    case "hours":
      return <Hours field={field} spans={spec.spans} />;
    case "colours":
      return <Colours field={field} />;
    case "table":
      return <TableInput kind={kind} field={field} columns={spec.columns} most={spec.most} />;
  }
}

function Colours({ field: { name, typed } }: { field: FieldView }) {
  const lang = useLang();
  return (
    <div className="grid grid-cols-2 gap-3">
      {["light", "dark"].map((shirt) => (
        <label key={shirt} className="block text-sm text-quiet">
          {labelOf(lang, "shirt", shirt)}
          <input
            name={`${name}.${shirt}`}
            defaultValue={typed[`${name}.${shirt}`]?.[0] ?? ""}
            maxLength={10}
            autoComplete="off"
            className={`${control} text-text`}
          />
        </label>
      ))}
    </div>
  );
}
