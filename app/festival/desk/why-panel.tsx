import { useMemo, useState } from "react";
import { asked, whyAbove } from "../../../domain/festival/why-above";
import { whyText, whyTitles } from "../../../domain/words/why-text";
import { Choice } from "../../ui/field";
import { useLang, useSay } from "../../words";
import { WhyNote } from "../why-note";
import { useDesk } from "./desk-context";
import { judgedNow } from "./judged-now";
import { PanelFrame } from "./panel";

/** Why one of any two acts stands above the other, by the sheets that are in: before anybody else may know. */
export function WhyPanel() {
  const lang = useLang();
  const say = useSay();
  const { page, state, board, entry, names } = useDesk();
  const round = useMemo(() => {
    const { deductions, ...judged } = judgedNow(page.rules, state, board);
    return asked(judged, deductions);
  }, [page.rules, state, board]);
  const [picked, pick] = useState<{ readonly a?: string; readonly b?: string }>({});
  const known = (id: string | undefined) => round.ranked.find((one) => one.entry === id)?.entry;
  // Whoever is looked at, beside the act right above; of the first one, right below.
  const looked = round.ranked.findIndex((one) => one.entry === entry?.entry);
  const a = known(picked.a) ?? round.ranked[Math.max(looked, 0)]?.entry;
  const beside = round.ranked[looked > 0 ? looked - 1 : 1]?.entry;
  const b = known(picked.b) ?? beside;
  const why = a && b ? whyAbove(round, a, b) : null;
  const text = why && whyText(lang, why, round.rules, { entry: names.entry, judge: names.seat });
  return (
    <PanelFrame title={say("figures.why.title")} wide>
      {round.ranked.length < 2 ? (
        <p className="text-quiet">{say("figures.none")}</p>
      ) : (
        <>
          <p className="text-quiet">{say("figures.now", { n: round.ranked.length })}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            {(["a", "b"] as const).map((which) => (
              <Choice
                key={which}
                label={say(which === "a" ? "figures.why.first" : "figures.why.second")}
                value={which === "a" ? a : b}
                onChange={({ currentTarget }) => pick({ a, b, [which]: currentTarget.value })}
              >
                {round.ranked.map((one) => (
                  <option key={one.entry} value={one.entry}>
                    {one.place} · {names.entry(one.entry)}
                  </option>
                ))}
              </Choice>
            ))}
          </div>
          {why && text ? (
            <WhyNote
              why={{ above: why.above.entry, below: why.below.entry, ...text }}
              titles={whyTitles(lang)}
              level="h3"
            />
          ) : (
            <p className="text-warn-text">{say("figures.why.same")}</p>
          )}
        </>
      )}
    </PanelFrame>
  );
}
