import { clockText, localAt } from "../../../domain/kernel/time";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { LadderCard } from "./ladder-card";
import { type ScriptLine, scriptOf } from "./script";

/** The reveal as a script: what is done and when, what comes now. The screen can show only what it has released. */
export function ScriptCard() {
  const say = useSay();
  const { entry, page, state, steps, ask, open, cut } = useDesk();
  const { how } = state.script;
  if (how === "hold" || how === "ladder") return <LadderCard />;
  if (!entry || entry.status === "withdrawn") return null;
  // Works on a wall are announced by nobody, and whose they are is said with their result.
  const lines = scriptOf(entry, steps, page.rules, how).filter(
    ({ name }) => name !== "announce" || !state.programme?.atOnce,
  );
  const now = lines.find(({ state }) => state === "now");
  const ready =
    entry.confirmed === null
      ? "desk.script.locked"
      : now
        ? "desk.script.ready"
        : "desk.script.finished";
  return (
    <section className="card p-5" aria-labelledby="desk-script" data-script>
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="desk-script" className="font-bold">
          {say("desk.script")}
        </h2>
        <p className="text-sm text-quiet">{say(ready)}</p>
      </div>
      <ol className="mt-2">
        {lines.map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </ol>
      <div className="mt-2 flex items-center justify-between gap-3 text-sm text-quiet">
        {say("desk.reveal.now", { how: say(`desk.reveal.how.${how}`) })}
        <Key id="script" tone="small" onPress={() => open({ kind: "script" })}>
          {say("desk.reveal.open")}
        </Key>
      </div>
      {now && (
        <div className="mt-3 grid grid-cols-2 gap-2">
          <Key
            id="sheets"
            tone="small"
            off={cut || (now.name !== "sheets" && now.name !== "criteria")}
            onPress={() =>
              void ask("sheets", { type: "reveal", entry: entry.entry, step: "sheets" })
            }
          >
            {say("desk.script.all-sheets")}
          </Key>
          <Key
            id="all"
            tone="small"
            off={cut}
            bubble="above right"
            onPress={() => open({ kind: "all" })}
          >
            {say("desk.script.all")}
          </Key>
        </div>
      )}
    </section>
  );
}

const DOT: Readonly<Record<ScriptLine["state"], string>> = {
  done: "border-good bg-good text-white",
  now: "border-stage text-stage",
  later: "border-[#b9b19c] text-transparent",
};
const SIGN: Readonly<Record<ScriptLine["state"], string>> = { done: "✓", now: "●", later: "" };

function Line({ line: { name, state, at, count } }: { line: ScriptLine }) {
  const say = useSay();
  const { page } = useDesk();
  const time = at === null ? null : clockText(localAt(at, page.timeZone).minutes);
  return (
    <li
      data-line={name}
      data-state={state}
      aria-current={state === "now" ? "step" : undefined}
      className="flex min-h-11 items-center gap-3 border-line-soft border-b last:border-b-0"
    >
      <span
        aria-hidden="true"
        className={`flex size-5 flex-none items-center justify-center rounded-full border-2 text-xs leading-none ${DOT[state]}`}
      >
        {SIGN[state]}
      </span>
      <span className={`flex-1 ${state === "now" ? "font-bold" : ""}`}>
        {say(`desk.script.${name}`)}
        <span className="sr-only"> {say(`desk.script.${state}`)}</span>
      </span>
      {count && state !== "later" && (
        <span className="figures text-quiet">{say("desk.script.count", count)}</span>
      )}
      {time && <time className="figures text-quiet">{time}</time>}
    </li>
  );
}
