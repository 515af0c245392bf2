import { type CSSProperties, useRef } from "react";
import { markText } from "../../../domain/festival/mark-text";
import type { Criterion } from "../../../domain/festival/rules";
import { useSay } from "../../words";
import { levelWord } from "./level-words";
import { dragStep, onScale } from "./scale";
import { useSheet } from "./sheet-context";

/** A slider without a value until it is touched. A finger goes in steps it can see, the arrow keys in the scale's own. */
export function Slider({ criterion }: { criterion: Criterion }) {
  const say = useSay();
  const { page, draft, mark } = useSheet();
  const scale = page.mark;
  const value = draft.marks[criterion.id];
  const dragged = useRef(false);
  const reached = ((value ?? scale.min) - scale.min) / (scale.max - scale.min);
  return (
    <input
      type="range"
      className="sheet-range"
      data-empty={value === undefined}
      style={{ "--reached": reached } as CSSProperties}
      min={scale.min}
      max={scale.max}
      step={scale.step}
      value={value ?? scale.min}
      aria-label={say("sheet.slider", { name: criterion.name })}
      aria-valuetext={
        value === undefined
          ? say("sheet.tick.none")
          : say("sheet.slider.value", {
              mark: markText(value),
              level: levelWord(say, page, criterion.id, value),
            })
      }
      onPointerDown={() => {
        dragged.current = true;
      }}
      onPointerUp={() => {
        dragged.current = false;
      }}
      onPointerCancel={() => {
        dragged.current = false;
      }}
      onChange={(event) => {
        const at = event.currentTarget.valueAsNumber;
        mark(criterion.id, onScale(scale, at, dragged.current ? dragStep(scale) : scale.step));
      }}
    />
  );
}
