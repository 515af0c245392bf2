import { useState } from "react";
import type { PrizeDecision, PrizeLine } from "../../../domain/festival/awards";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { ReasonField } from "./reason-field";

/** Those who are level at the line between two prizes: which of them gets which, and why. */
export function PrizeChoice({
  line: { entries, choices },
  onDecide,
}: {
  line: PrizeLine;
  onDecide: (decision: PrizeDecision) => void;
}) {
  const say = useSay();
  const { names, page } = useDesk();
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const left = entries.filter((entry) => given[entry] === undefined);
  const missing = reason.trim() === "";
  const send = () => {
    setTried(true);
    if (left.length > 0 || missing) return;
    const awards = entries.map((entry) => ({ entry, prize: choices[given[entry] ?? 0] ?? null }));
    onDecide({ awards, reason: reason.trim() });
  };
  return (
    <>
      <ul className="grid gap-3">
        {entries.map((entry) => (
          <li key={entry} data-level={entry}>
            <fieldset className="grid gap-1">
              <legend className="mb-1">
                <span className="block font-bold">{names.entry(entry)}</span>
                <span className="block text-sm text-quiet">
                  {page.entries.find(({ id }) => id === entry)?.unit}
                </span>
              </legend>
              <div className="flex flex-wrap gap-2">
                {choices.map((prize, index) => (
                  <Key
                    key={prize ?? "-"}
                    id={`prize ${entry} ${index}`}
                    tone="small"
                    pressed={given[entry] === index}
                    onPress={() => setGiven({ ...given, [entry]: index })}
                  >
                    <span>
                      {given[entry] === index && <span aria-hidden="true">✓ </span>}
                      {prize ?? say("desk.prizes.none-of-them")}
                    </span>
                  </Key>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      {tried && left.length > 0 && (
        <p role="alert" className="font-semibold text-bad">
          {say("desk.prizes.left", { entries: left.map(names.entry).join(" · ") })}
        </p>
      )}
      <ReasonField reason={reason} tried={tried} onReason={setReason} />
      <Key id="do-prizes" tone="stage" bubble="below left" onPress={send}>
        {say("desk.prizes.do")}
      </Key>
    </>
  );
}
