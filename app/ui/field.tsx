import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

const control =
  "min-h-11 w-full rounded-lg border border-quiet bg-card px-3 py-2 aria-invalid:border-2 aria-invalid:border-bad";

/** A text field with its label, and below it what is wrong with what was entered. */
export function Field({
  label,
  hint,
  fault,
  ...input
}: { label: string; hint?: string; fault?: string | null } & ComponentProps<"input">) {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={control}
        aria-invalid={fault ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p id={`${id}-note`} className={`mt-1 text-sm ${fault ? "text-bad" : "text-quiet"}`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A choice from a list, with its label, and below it what is wrong with what was chosen. */
export function Choice({
  label,
  fault,
  children,
  ...select
}: { label: string; fault?: string | null; children: ReactNode } & ComponentProps<"select">) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <select
        {...select}
        id={id}
        className={control}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-note` : undefined}
      >
        {children}
      </select>
      {fault && (
        <p id={`${id}-note`} className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}
