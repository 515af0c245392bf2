import type { EntryState } from "../../../domain/festival/judging/state";
import type { Marks as SheetMarks } from "../../../domain/festival/rules";
import { clockText, localAt } from "../../../domain/kernel/time";
import { useSay } from "../../words";
import { sheetMarkText } from "../score-text";
import { type Desk, useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { PanelFrame } from "./panel";
import { seatStep } from "./steps";

/** Everything that can be said of one judge for the entry that is looked at. */
export function SeatPanel({ seat }: { seat: string }) {
  const say = useSay();
  const desk = useDesk();
  const { entry, rows, names, board, page } = desk;
  const row = rows.find((one) => one.seat === seat);
  if (!entry || !row) return null;
  const seenAt = board.judges.find((one) => one.seat === seat)?.seenAt ?? null;
  const facts = { judge: names.judge(seat), number: twoDigits(entry.number) };
  return (
    <PanelFrame title={say("desk.seat.title", facts)}>
      <p className="text-quiet">
        {seenAt === null
          ? say("desk.seat.unseen")
          : say("desk.seat.seen", { time: clockText(localAt(seenAt, page.timeZone).minutes) })}
      </p>
      {row.sheet && <Marks marks={row.sheet.marks} />}
      {row.sheet?.reason && (
        <p>
          <b>{say("desk.seat.reason")}</b> {row.sheet.reason}
        </p>
      )}
      {row.sheet?.remark && (
        <p>
          <b>{say("desk.seat.remark")}</b> {row.sheet.remark}
        </p>
      )}
      {entry.status === "called" ? (
        <Keys desk={desk} row={row} entry={entry.entry} />
      ) : (
        <p className="rounded-xl bg-warn-soft p-3 font-semibold text-warn-text">
          {say(whyShut(entry))}
        </p>
      )}
    </PanelFrame>
  );
}

/** Why nothing can be said of a judge now, and what helps. */
function whyShut({ status, shown }: EntryState) {
  if (status === "waiting") return "desk.seat.not-called";
  if (status === "withdrawn") return "desk.seat.withdrawn";
  if (shown?.placed) return "desk.seat.placed";
  return shown === null ? "desk.seat.late" : "desk.seat.shown";
}

function Marks({ marks }: { marks: SheetMarks }) {
  const { rules } = useDesk().page;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1">
      {rules.criteria.map(({ id, name }) => (
        <div key={id} className="flex items-baseline gap-2">
          <dt className="text-quiet">{name}</dt>
          <dd className="figures text-xl">{sheetMarkText(rules, marks[id] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Keys({
  desk,
  row: { seat, status, reserve },
  entry,
}: {
  desk: Desk;
  row: Desk["rows"][number];
  entry: NonNullable<Desk["entry"]>["entry"];
}) {
  const say = useSay();
  const { say: tell, open, takeBack, steps, state } = desk;
  const gone = state.away.includes(seat);
  const done = (key: string, type: "recuse" | "absent" | "return-sheet") => {
    const all = tell(key, { type, entry, seat });
    if (all) open(null);
    return all;
  };
  const back = async (key: string) => {
    const step = seatStep(steps, entry, seat);
    if (!step || (await takeBack(key, step))) open(null);
  };
  if (status === "recused")
    return (
      <Key id="undo-recuse" bubble="below left" onPress={() => void back("undo-recuse")}>
        {say("desk.seat.undo-recuse")}
      </Key>
    );
  // J31: the act is the reserve judge's now.
  const isTaken = status === "absent" && reserve !== null;
  return (
    <>
      {status === "handed-in" && (
        <Key id="seat-return" onPress={() => done("seat-return", "return-sheet")}>
          {say("desk.seat.return")}
        </Key>
      )}
      {!isTaken && (
        <Key id="seat-recuse" onPress={() => done("seat-recuse", "recuse")} className="flex-col">
          {say("desk.seat.recuse")}
          <span className="text-sm font-medium text-quiet">{say("desk.seat.recuse.hint")}</span>
        </Key>
      )}
      {status === "absent" && seatStep(steps, entry, seat) && (
        <Key id="undo-absent" bubble="below left" onPress={() => void back("undo-absent")}>
          {say("desk.seat.undo-absent")}
        </Key>
      )}
      {(status === "writing" || status === "not-signed-in" || status === "returned") && (
        <Key id="seat-absent" onPress={() => done("seat-absent", "absent")}>
          {say("desk.seat.absent")}
        </Key>
      )}
      {gone ? (
        <Key
          id="seat-back"
          onPress={() => tell("seat-back", { type: "back", seat })}
          className="flex-col"
        >
          {say("desk.seat.back")}
          <span className="text-sm font-medium text-quiet">{say("desk.seat.absent.rest.on")}</span>
        </Key>
      ) : (
        <Key
          id="seat-absent-rest"
          className="flex-col"
          onPress={() => {
            const key = "seat-absent-rest";
            if (!tell(key, { type: "away", seat })) return;
            if (status !== "handed-in" && status !== "absent")
              tell(key, { type: "absent", entry, seat });
            open(null);
          }}
        >
          {say("desk.seat.absent.rest")}
          <span className="text-sm font-medium text-quiet">
            {say("desk.seat.absent.rest.hint")}
          </span>
        </Key>
      )}
    </>
  );
}
