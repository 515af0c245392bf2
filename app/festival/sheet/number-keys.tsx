import { useState } from "react";
import { markText } from "../../../domain/festival/mark-text";
import type { Criterion } from "../../../domain/festival/rules";
import type { Refusal } from "../../../domain/live/decider";
import { refusalMessage } from "../../../domain/words/refusal";
import { useLang, useSay } from "../../words";
import { SheetPanel } from "./panel";
import { useSheet } from "./sheet-context";
import { DIGIT_KEYS, tapped, typedMark, written } from "./typing";

/** Large number keys, and a field for the keys of a keyboard. A mark counts when it is whole: by «next» or «done». */
export function NumberKeys({ criterion }: { criterion: Criterion }) {
  const [lang, say] = [useLang(), useSay()];
  const { page, draft, mark, openPanel } = useSheet();
  const [typed, setTyped] = useState("");
  const [text, setText] = useState<string | null>(null);
  const { id, name } = criterion;
  const scale = page.mark;
  const before = draft.marks[id];
  const others = [...after(page.criteria, id), ...page.criteria];
  const next = others.find((one) => one.id !== id && draft.marks[one.id] === undefined);

  const type = (to: string) => {
    setTyped(to);
    const answer = typedMark(to, scale);
    // While somebody types, only what no further digit can make right is said at once.
    const hopeless = answer !== null && !answer.ok && answer.refusal.code !== "mark-range";
    setText(hopeless ? sentence(answer) : null);
  };
  const named = (refusal: Refusal): Refusal => ({ ...refusal, name });
  const sentence = (answer: ReturnType<typeof typedMark>) =>
    answer && !answer.ok ? refusalMessage(named(answer.refusal), "round")[lang] : null;
  const done = () => {
    const answer = typedMark(typed, scale);
    if (answer && !answer.ok) return setText(sentence(answer));
    if (answer?.ok) mark(id, answer.value);
    const whole = answer?.ok || before !== undefined;
    openPanel(whole && next ? { kind: "keys", criterion: next.id } : null);
  };
  const facts = {
    name,
    min: markText(scale.min),
    max: markText(scale.max),
    step: markText(scale.step),
  };
  return (
    <SheetPanel title={say("sheet.keys.title", facts)} clear>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <input
          data-first
          data-typed
          type="text"
          // Our own keys are larger than any keyboard that would cover them.
          inputMode="none"
          autoComplete="off"
          aria-label={say("sheet.keys.field", { name })}
          aria-invalid={text !== null}
          aria-describedby={text ? "sheet-typed-note" : undefined}
          placeholder={before === undefined ? "——" : markText(before)}
          value={typed}
          onChange={(event) => type(written(event.currentTarget.value))}
          className="figures mb-2 h-16 w-full rounded-xl border border-quiet bg-paper px-4 text-right text-5xl font-bold aria-invalid:border-2 aria-invalid:border-bad"
        />
        {text && (
          <p
            id="sheet-typed-note"
            role="alert"
            data-refusal="keys"
            className="mb-2 rounded-xl bg-bad px-4 py-3 font-semibold text-white"
          >
            {text}
          </p>
        )}
        <div className="sheet-digits">
          {DIGIT_KEYS.map((key) => (
            <button
              key={key}
              type="button"
              data-digit={key}
              className="sheet-key figures"
              aria-label={key === "⌫" ? say("sheet.keys.delete") : undefined}
              disabled={key === "." && scale.step % 1000 === 0}
              onClick={() => type(tapped(typed, key))}
            >
              {key}
            </button>
          ))}
        </div>
        <button
          type="submit"
          data-key="done"
          data-look="main"
          className="sheet-key mt-3 w-full text-lg !min-h-14"
        >
          {say(next ? "sheet.keys.next" : "sheet.keys.done")}
        </button>
      </form>
    </SheetPanel>
  );
}

const after = (criteria: readonly Criterion[], id: string): readonly Criterion[] =>
  criteria.slice(criteria.findIndex((one) => one.id === id) + 1);
