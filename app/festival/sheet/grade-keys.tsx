import type { Grade } from "../../../domain/festival/methods";
import { useSay } from "../../words";

/** The grades as keys, best first: words, no numbers. */
export function GradeKeys({
  grades,
  value,
  label,
  onPick,
}: {
  grades: readonly Grade[];
  value: number | undefined;
  /** Of what it is a grade. */
  label: string;
  onPick: (mark: number) => void;
}) {
  const say = useSay();
  return (
    <fieldset className="sheet-grades">
      <legend className="sr-only">{say("sheet.grades", { name: label })}</legend>
      {grades.map(({ word, mark }) => (
        <button
          key={mark}
          type="button"
          data-grade={mark}
          aria-pressed={value === mark}
          className="sheet-key"
          onClick={() => onPick(mark)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
