import { useSay } from "../../words";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { SideChoice } from "./side-choice";
import { arrowOf, momentOf } from "./ties";

/** The first jump ball: whoever wins it, the arrow points to the others. */
export function JumpPanel() {
  const say = useSay();
  const { act, when, open, sheet } = usePad();
  // After the first period nobody remembers the jump ball, but everybody sees whose throw-in it is.
  if (sheet.state.phase === "interval") return <ArrowPanel />;
  return (
    <PanelFrame
      title={say("pad.jump.title")}
      tie={{ ...arrowOf(sheet.state), ...momentOf(sheet.state) }}
    >
      <p className="text-sm text-quiet">{say("pad.jump.hint")}</p>
      <SideChoice
        id="jump"
        label={say("pad.jump.title")}
        side={null}
        onChoose={(side) => {
          act(`jump ${side}`, { type: "jump-ball", ...when(), side });
          open(null);
        }}
      />
    </PanelFrame>
  );
}

/** Between periods: which side throws in first, then the arrow turns by itself. */
function ArrowPanel() {
  const say = useSay();
  const { act, when, open, sheet } = usePad();
  return (
    <PanelFrame
      title={say("pad.arrow.title")}
      tie={{ ...arrowOf(sheet.state), ...momentOf(sheet.state) }}
    >
      <p className="text-sm text-quiet">{say("pad.arrow.hint")}</p>
      <SideChoice
        id="arrow"
        label={say("pad.arrow.title")}
        side={null}
        onChoose={(side) => {
          act(`arrow ${side}`, { type: "set-arrow", ...when(), side });
          open(null);
        }}
      />
    </PanelFrame>
  );
}
