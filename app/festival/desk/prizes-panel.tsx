import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { openPrizes } from "./next-step";
import { PanelFrame } from "./panel";
import { PrizeChoice } from "./prize-choice";

/** The lines between two prizes that wait for the head judge: one after the other. */
export function PrizesPanel() {
  const say = useSay();
  const { state, ask, open } = useDesk();
  const [line] = openPrizes(state);
  return (
    <PanelFrame title={say("desk.prizes.title")}>
      {line ? (
        <>
          <p>{say("desk.prizes.why")}</p>
          <PrizeChoice
            key={line.entries.join()}
            line={line}
            onDecide={async ({ awards, reason }) => {
              const said = { awards: [...awards], reason };
              if (await ask("do-prizes", { type: "decide-prizes", ...said })) open(null);
            }}
          />
        </>
      ) : (
        <p className="text-quiet">{say("desk.prizes.none")}</p>
      )}
    </PanelFrame>
  );
}
