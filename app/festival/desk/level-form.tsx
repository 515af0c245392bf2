import { Form } from "@remix-run/react";
import type { LevelNames } from "../../../server/services";
import { button } from "../../ui/button";
import { Choice, Field } from "../../ui/field";
import { ProperName } from "../../ui/proper-name";
import { useSay } from "../../words";

/** What was chosen, place by place, and why. */
export interface LevelTyped {
  readonly level: readonly string[];
  readonly reason: string;
}

/** One group among the others of the page, however it stands. */
export const keyOf = ({ level }: LevelNames): string =>
  level
    .map(({ id }) => id)
    .sort()
    .join(" ");

/** Who is level in the total of all stages, and how the head judge or a lot parts them (M11). */
export function LevelForm({
  group,
  typed,
  fault,
}: {
  group: LevelNames;
  /** What was typed and refused. */
  typed: LevelTyped | null;
  /** What is wrong, and whether with the reason or with whom was chosen. */
  fault: { readonly text: string; readonly ofReason: boolean } | null;
}) {
  const say = useSay();
  const { teams, category, ordered, level, reason } = group;
  const kind = teams ? (".teams" as const) : ("" as const);
  const form = (
    <Form method="post" className="mt-3 grid max-w-2xl gap-3" noValidate>
      <input type="hidden" name="answer" value="level" />
      <input type="hidden" name="group" value={keyOf(group)} />
      <p>{say("desk.office.level.why")}</p>
      {fault && !fault.ofReason && (
        <p role="alert" className="font-semibold text-bad">
          {fault.text}
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {level.map((_, at) => (
          <Choice
            // biome-ignore lint/suspicious/noArrayIndexKey: a position is its number
            key={at}
            label={say("desk.office.level.place", { place: at + 1 })}
            name="level"
            required
            defaultValue={typed?.level[at] ?? ""}
          >
            <option value="">{say("desk.office.level.choose")}</option>
            {level.map(({ id, name, team }) => (
              <option key={id} value={id}>
                {[name, team].filter((part) => part !== "").join(" · ")}
              </option>
            ))}
          </Choice>
        ))}
      </div>
      <Field
        label={say("desk.office.level.reason")}
        hint={say("desk.correct.reason.hint")}
        fault={fault?.ofReason ? fault.text : null}
        name="reason"
        maxLength={200}
        required
        autoComplete="off"
        defaultValue={typed?.reason ?? ""}
      />
      <div>
        <button type="submit" className={button.main}>
          {say("desk.office.level.do")}
        </button>
      </div>
    </Form>
  );
  return (
    <section
      data-level={ordered ? "ordered" : "open"}
      className={`rounded-2xl p-5 ${ordered ? "card" : "bg-warn-soft"}`}
    >
      <h2 className="text-lg font-bold">
        {ordered
          ? say(`desk.office.level.done${kind}`, { category })
          : say(`desk.office.level${kind}`, { category })}
      </h2>
      <ol className="mt-1 font-semibold">
        {level.map(({ id, name, team }, at) => (
          <li key={id}>
            {ordered && `${at + 1}. `}
            <ProperName>{name}</ProperName>{" "}
            <span className="font-normal text-quiet">
              <ProperName>{team}</ProperName>
            </span>
          </li>
        ))}
      </ol>
      {reason !== null && <p>{say("desk.office.reason", { reason })}</p>}
      {ordered ? (
        <details className="mt-2" open={fault !== null}>
          <summary className={`${button.quiet} list-none [&::-webkit-details-marker]:hidden`}>
            {say("desk.office.level.again")}
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
}
