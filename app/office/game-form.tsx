import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { useSay } from "../words";

/** Something that an office decides about one game, folded away until it is asked for; its reason is public. */
export function GameForm({
  game,
  word,
  label,
  urgent = false,
  open,
  typed = "",
  fault,
  action,
  before,
  children,
}: {
  game: string;
  /** What opens it, and the same with the game's name for those who hear it. */
  word: string;
  label: string;
  /** Somebody waits for it. */
  urgent?: boolean;
  open: boolean;
  /** The reason that was sent and refused. */
  typed?: string;
  /** What is wrong with the reason. */
  fault?: string | null;
  action: string;
  /** What is asked or said first, with forms of its own: Enter in a field means the button of its form. */
  before?: ReactNode;
  children?: ReactNode;
}) {
  const say = useSay();
  return (
    <details className="basis-auto open:basis-full" open={open}>
      <summary
        aria-label={label}
        className={`flex min-h-11 list-none items-center rounded-lg px-2 font-bold hover:underline [&::-webkit-details-marker]:hidden ${urgent ? "text-bad" : ""}`}
      >
        {word}
      </summary>
      <div className="mt-1 grid gap-3 rounded-xl bg-warn-soft p-4">
        {before}
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="game" value={game} />
          {children}
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 flex-1 basis-60">
              <Field
                label={say("office.results.reason")}
                name="reason"
                maxLength={200}
                required
                autoComplete="off"
                defaultValue={typed}
                fault={fault ?? null}
              />
            </div>
            <button type="submit" className={button.main}>
              {action}
            </button>
          </div>
        </Form>
      </div>
    </details>
  );
}
