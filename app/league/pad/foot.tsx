import { useStill } from "../../live/use-still";
import { useSay } from "../../words";
import { Key } from "./key";
import { lastLine } from "./lines";
import { usePad } from "./pad-context";
import { useUndoText } from "./use-line-text";

/** Taking back the last thing by its name, the arrow, and everything that is seldom needed. */
export function Foot() {
  const [say, text] = [useSay(), useUndoText()];
  const { lines, undo, sheet, act, when, names, open, panel, mirrored } = usePad();
  const last = lastLine(lines);
  // What another table has just said stands here now: an undo that was meant for one's own must not take that back.
  const still = useStill(sheet.otherAt) && sheet.otherAt !== null;
  const { arrow } = sheet.state;
  const pointsRight = (arrow === "away") !== mirrored;
  return (
    <div className="pad-foot">
      <Key
        id="undo"
        tone="ink"
        onTap={undo}
        disabled={last === null || still}
        bubble="above left"
        className="flex-col !min-h-[72px]"
      >
        <span className="text-lg">↶ {say("pad.undo")}</span>
        <span
          data-undo
          className="line-clamp-2 text-[13px] leading-tight font-medium text-white/80"
        >
          {last ? text(last) : say("pad.undo.nothing")}
        </span>
      </Key>
      <Key
        id="arrow"
        bubble="above right"
        onTap={() =>
          arrow === null ? open({ kind: "jump" }) : act("arrow", { type: "use-arrow", ...when() })
        }
        className="flex-col"
      >
        {say("pad.arrow")}
        <span className="max-w-full truncate text-[13px] font-semibold text-court-text">
          {arrow === null
            ? say("pad.arrow.none")
            : pointsRight
              ? `${names.team(arrow)} ▶`
              : `◀ ${names.team(arrow)}`}
        </span>
      </Key>
      <Key
        id="menu"
        bubble="above right"
        pressed={panel?.kind === "menu"}
        onTap={() => open(panel ? null : { kind: "menu" })}
      >
        {say("pad.menu")}
      </Key>
    </div>
  );
}
