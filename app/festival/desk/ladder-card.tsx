import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { unconfirmedOf } from "./ladder-now";

/** What stands beside an act while its result is kept back: how far the round is from its ceremony. */
export function LadderCard() {
  const say = useSay();
  const { state, open, ask, cut } = useDesk();
  const { how, checked, steps, back, paused } = state.script;
  const missing = unconfirmedOf(state);
  const left = state.entries.some(({ status, shown }) => status !== "withdrawn" && !shown?.placed);
  return (
    <section className="card p-5" aria-labelledby="desk-script" data-script={how}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="desk-script" className="font-bold">
          {say("desk.script")}
        </h2>
        {how === "ladder" && (
          <p className={`text-sm ${checked ? "text-good-text" : "text-quiet"}`}>
            {say(
              left
                ? checked
                  ? "desk.reveal.checked"
                  : "desk.reveal.unchecked"
                : "desk.reveal.all-out",
            )}
          </p>
        )}
      </div>
      <p className="mt-2 font-semibold">
        {say("desk.reveal.now", { how: say(`desk.reveal.how.${how}`) })}
      </p>
      <p className="mt-1 text-quiet">
        {missing > 0
          ? say("desk.reveal.missing", { n: missing })
          : say(`desk.reveal.how.${how}.why`)}
      </p>
      <div className="mt-3 grid grid-cols-2 gap-2">
        <Key id="script" tone="small" onPress={() => open({ kind: "script" })}>
          {say("desk.reveal.open")}
        </Key>
        {steps.length > 0 && (
          <Key
            id="screen-back"
            tone="small"
            off={cut || back >= steps.length}
            bubble="above right"
            onPress={() => void ask("screen-back", { type: "screen-back" })}
          >
            {say("desk.reveal.back")}
          </Key>
        )}
        {how === "ladder" && (
          <Key
            id="pause"
            tone="small"
            off={cut}
            onPress={() => void ask("pause", { type: "pause-reveal", on: !paused })}
          >
            {say(paused ? "desk.reveal.resume" : "desk.reveal.pause")}
          </Key>
        )}
      </div>
      {steps.length > 0 && <p className="mt-2 text-sm text-quiet">{say("desk.reveal.back.why")}</p>}
    </section>
  );
}
