import { decimalsOf, markText, weightText } from "../../../domain/festival/mark-text";
import type { Criterion } from "../../../domain/festival/rules";
import { useSay } from "../../words";
import { GradeKeys } from "./grade-keys";
import { levelWord } from "./level-words";
import { keySizes, onScale } from "./scale";
import { useSheet } from "./sheet-context";
import { Slider } from "./slider";
import { TickLine } from "./tick-line";

/** One criterion: its figure, and while marks may be given the slider and the keys beside it. */
export function CriterionCard({ criterion }: { criterion: Criterion }) {
  const say = useSay();
  const { page, marks, editable, input, tick, grades, mark } = useSheet();
  const { id, name } = criterion;
  const scale = page.mark;
  const value = marks?.[id];
  const facts = {
    name,
    weight: weightText(criterion),
    min: markText(scale.min),
    max: markText(scale.max),
  };
  if (grades.length > 0)
    return (
      <section aria-label={name} data-criterion={id} className="card px-4 py-3">
        <h3 className="text-lg leading-tight font-bold">{name}</h3>
        {editable && <TickLine tick={tick(id)} />}
        {editable ? (
          <GradeKeys
            grades={grades}
            value={value}
            label={name}
            onPick={(given) => mark(id, given)}
          />
        ) : (
          <p data-figure={id} data-empty={value === undefined} className="mt-1 text-3xl font-bold">
            {grades.find((one) => one.mark === value)?.word ?? "——"}
          </p>
        )}
      </section>
    );
  const level = value === undefined ? null : levelWord(say, page, id, value);
  return (
    <section
      aria-label={name}
      data-criterion={id}
      className="card grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2"
    >
      <div className="min-w-0 py-1">
        <h3 className="flex flex-wrap items-baseline gap-x-3 text-lg leading-tight font-bold">
          {name}
          <span className="text-[13px] font-normal text-quiet">
            {level === null
              ? say("sheet.criterion.of", facts)
              : say("sheet.criterion.level", { ...facts, level })}
          </span>
        </h3>
        {editable && <TickLine tick={tick(id)} />}
      </div>
      <Figure criterion={criterion} value={value} />
      {editable && input === "slider" && (
        <div className="col-span-2">
          <Slider criterion={criterion} />
          {value !== undefined && <Steps criterion={criterion} value={value} />}
        </div>
      )}
    </section>
  );
}

function Figure({ criterion, value }: { criterion: Criterion; value: number | undefined }) {
  const say = useSay();
  const { page, editable, panel, openPanel } = useSheet();
  const { id, name } = criterion;
  const text = value === undefined ? null : markText(value, decimalsOf(page.mark.step));
  if (!editable)
    return (
      <p className="sheet-figure figures font-bold" data-figure={id} data-empty={text === null}>
        {text ?? "——"}
      </p>
    );
  const isOpen = panel?.kind === "keys" && panel.criterion === id;
  return (
    <button
      type="button"
      data-figure={id}
      data-empty={text === null}
      aria-expanded={isOpen}
      aria-label={
        text === null
          ? say("sheet.criterion.none", { name })
          : say("sheet.criterion.figure", { name, mark: text })
      }
      onClick={() => openPanel({ kind: "keys", criterion: id })}
      className={`sheet-figure figures font-bold ${isOpen ? "outline-3 outline-stage" : "hover:bg-paper-deep"}`}
    >
      {text ?? "——"}
    </button>
  );
}

/** What a finger cannot do on a slider. */
function Steps({ criterion, value }: { criterion: Criterion; value: number }) {
  const say = useSay();
  const { page, mark } = useSheet();
  const sizes = keySizes(page.mark);
  const steps = [...sizes.toReversed().map((size) => -size), ...sizes];
  return (
    <div className="sheet-steps pb-2">
      {steps.map((by) => {
        const text = `${by < 0 ? "−" : "+"}${markText(Math.abs(by))}`;
        return (
          <button
            key={by}
            type="button"
            data-step={by}
            aria-label={say("sheet.step", { name: criterion.name, step: text })}
            onClick={() => mark(criterion.id, onScale(page.mark, value + by))}
            className="sheet-key figures"
          >
            {text}
          </button>
        );
      })}
    </div>
  );
}
