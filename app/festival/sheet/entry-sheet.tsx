import { useSay } from "../../words";
import { CriterionCard } from "./criterion-card";
import { levelLines } from "./level-words";
import { isOwed } from "./lines";
import { Receipt } from "./receipt";
import { RecusalProposal, Recused } from "./recusal";
import { useSheet } from "./sheet-context";

/** The sheet of the entry that is open, as far as it can be filled. */
export function EntrySheet() {
  const say = useSay();
  const { page, line, marks, editable, proposesRecusal, show, grades } = useSheet();
  if (!line) return null;
  if (line.status === "recused") return <Recused />;
  if (proposesRecusal) return <RecusalProposal />;
  const isIn = line.status === "handed-in";
  return (
    <>
      <Notices />
      {isIn && !editable && <Receipt line={line} />}
      {isIn && marks === null ? (
        <p className="card p-5">{say("sheet.elsewhere.marks")}</p>
      ) : (
        <>
          {page.criteria.map((criterion) => (
            <CriterionCard key={criterion.id} criterion={criterion} />
          ))}
          {editable && grades.length === 0 && <Levels />}
        </>
      )}
      {!line.isOut && <p className="px-1 text-sm text-quiet">{say("sheet.secret")}</p>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {editable && grades.length === 0 && <InputChoice />}
        {marks !== null && Object.keys(marks).length > 0 && (
          <button
            type="button"
            data-key="show"
            data-look="card"
            className="sheet-key ml-auto"
            onClick={() => show(true)}
          >
            {say("sheet.show")}
          </button>
        )}
      </div>
    </>
  );
}

/** What the head judge has done to this sheet. */
function Notices() {
  const say = useSay();
  const { line, draft, tie, editable } = useSheet();
  if (!line) return null;
  const box = "rounded-xl px-4 py-3 font-semibold";
  if (line.shut !== null)
    return (
      <p data-shut={line.shut} className={`${box} bg-chip`}>
        {say(`sheet.shut.${line.shut}`)}
      </p>
    );
  if (line.status === "returned")
    return (
      <p data-returned className={`${box} bg-bad text-white`}>
        {say("sheet.returned")}
      </p>
    );
  if (line.status === "absent" && isOwed(line))
    return <p className={`${box} bg-bad-soft text-bad`}>{say("sheet.absent")}</p>;
  if (line.status === "handed-in" && draft.changing !== null)
    return <p className={`${box} bg-warn-soft text-warn-text`}>{say("sheet.changing")}</p>;
  if (line.correcting)
    return <p className={`${box} bg-warn-soft text-warn-text`}>{say("sheet.correcting")}</p>;
  if (tie === "unit" && editable && !draft.stays)
    return (
      <p data-own-unit className={`${box} bg-warn-soft text-warn-text`}>
        {say("sheet.own-unit")}
      </p>
    );
  return null;
}

function InputChoice() {
  const say = useSay();
  const { input, setInput } = useSheet();
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">{say("sheet.input")}</legend>
      {(["slider", "keys"] as const).map((mode) => (
        <button
          key={mode}
          type="button"
          data-key={`input ${mode}`}
          aria-pressed={input === mode}
          className="sheet-key text-[15px]"
          onClick={() => setInput(mode)}
        >
          {say(`sheet.input.${mode}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What marks mean, so that one judge's 85 is another's. */
function Levels() {
  const say = useSay();
  const { page } = useSheet();
  return (
    <section aria-label={say("sheet.levels")} className="px-1">
      <ul className="flex flex-wrap gap-x-4 text-[13px] text-quiet">
        {levelLines(say, page).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
