import { REVEAL_HOWS } from "../../../domain/festival/judging/reveal-hows";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { PanelFrame } from "./panel";
import { ScriptPreview } from "./script-preview";

/** How the round is revealed; and for a ladder the walk through every step, which only the head judge sees. */
export function ScriptPanel() {
  const say = useSay();
  const { state, page, ask, cut } = useDesk();
  const { how, paused } = state.script;
  return (
    <PanelFrame title={say("desk.reveal")} wide>
      <section aria-labelledby="reveal-how">
        <h3 id="reveal-how" className="font-bold">
          {say("desk.reveal.how")}
        </h3>
        <ul className="mt-2 grid gap-2 sm:grid-cols-2">
          {REVEAL_HOWS.map((one) => (
            <li key={one} className="grid">
              <Key
                id={`how ${one}`}
                pressed={one === how}
                off={cut || one === how}
                bubble="below left"
                className="flex-col text-left"
                onPress={() => void ask(`how ${one}`, { type: "plan-reveal", how: one })}
              >
                <span>
                  {one === how && <span aria-hidden="true">✓ </span>}
                  {say(`desk.reveal.how.${one}`)}
                </span>
                <span className="text-sm leading-snug font-normal text-quiet">
                  {say(`desk.reveal.how.${one}.why`)}
                </span>
              </Key>
            </li>
          ))}
        </ul>
      </section>
      {how === "ladder" && <ScriptPreview />}
      <div className="grid gap-2 sm:grid-cols-2">
        <Key
          id="pause"
          off={cut}
          onPress={() => void ask("pause", { type: "pause-reveal", on: !paused })}
        >
          {say(paused ? "desk.reveal.resume" : "desk.reveal.pause")}
        </Key>
        <a
          href={`/live/rounds/${page.head.id}/script`}
          target="_blank"
          rel="noreferrer"
          className="desk-key"
        >
          {say("desk.reveal.print")}
        </a>
      </div>
    </PanelFrame>
  );
}
