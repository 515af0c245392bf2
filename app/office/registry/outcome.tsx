import { Form } from "@remix-run/react";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";

/** What came of an act, as a page tells it. */
export interface Outcome {
  /** The act that can be undone. */
  readonly batch?: string;
  /** A sentence of `registry.done`, and its facts. */
  readonly done?:
    | "saved"
    | "removed"
    | "changed"
    | "undone"
    | "drawn"
    | "announced"
    | "published"
    | "hidden"
    | "chosen"
    | "festival-chosen"
    | "ordered"
    | "moved"
    | "seated";
  readonly count?: number;
  readonly refusal?: { readonly zh: string; readonly en: string };
}

/** The result of the last act, with its undo. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | null | undefined }) {
  const lang = useLang();
  const say = useSay();
  if (!outcome) return null;
  if (outcome.refusal) return <Notice kind="bad">{outcome.refusal[lang]}</Notice>;
  if (!outcome.done) return null;
  return (
    <Notice kind="good">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span>{say(`registry.done.${outcome.done}`, { n: outcome.count ?? 1 })}</span>
        {outcome.batch && (
          <Form method="post" className="inline">
            <input type="hidden" name="batch" value={outcome.batch} />
            <button type="submit" name="do" value="undo" className={button.quiet}>
              {say("registry.undo")}
            </button>
          </Form>
        )}
      </div>
    </Notice>
  );
}
