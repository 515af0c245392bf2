import type { Results } from "../../../domain/festival/judging/vocabulary";
import { tieSentence } from "../../../domain/words/festival-reasons";
import { refusalMessage } from "../../../domain/words/refusal";
import { useLang, useSay } from "../../words";
import { decisionText } from "../decision-text";
import { scoreText } from "../score-text";
import { closingPreview, prizeGroups } from "./closing";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { PanelFrame } from "./panel";

/** What the round ends with: places, prizes, what parted equal scores, who goes on. Then, if it is so, the end. */
export function ClosePanel() {
  const [say, lang] = [useSay(), useLang()];
  const { state, ask, open, cut } = useDesk();
  const over = state.results !== null;
  const preview = closingPreview(state);
  const results = state.results ?? (preview.ok ? preview.value : null);
  const close = async () => {
    if (await ask("do-close", { type: "close" })) open(null);
  };
  return (
    <PanelFrame title={say(over ? "desk.close.results" : "desk.close.title")} wide>
      {!over && !preview.ok && (
        <p className="rounded-xl bg-warn-soft p-3 font-semibold text-warn-text">
          {say("desk.close.not-yet")} {refusalMessage(preview.refusal, "round")[lang]}
        </p>
      )}
      {results && <Outcome results={results} />}
      {!over && preview.ok && (
        <div className="desk-panel-end">
          <p className="font-semibold">{say("desk.close.why")}</p>
          {cut && <p className="font-semibold text-bad">{say("desk.do.offline")}</p>}
          <Key id="do-close" tone="stage" off={cut} onPress={() => void close()}>
            {say("desk.close.do")}
          </Key>
          <Key id="cancel" onPress={() => open(null)}>
            {say("desk.sure.cancel")}
          </Key>
        </div>
      )}
    </PanelFrame>
  );
}

function Outcome({ results: { ranked, reasons, decided = [], advance } }: { results: Results }) {
  const [say, lang] = [useSay(), useLang()];
  const { page, names, state } = useDesk();
  const cardOf = (entry: string) => page.entries.find(({ id }) => id === entry);
  const groups = prizeGroups(ranked);
  const withdrawn = state.entries.filter(({ status }) => status === "withdrawn");
  return (
    <>
      <table className="desk-results">
        <thead>
          <tr>
            <th scope="col" className="text-left">
              {say("desk.close.place")}
            </th>
            <th scope="col" className="text-left">
              {say("desk.close.entry")}
            </th>
            <th scope="col" className="text-right">
              {say("desk.close.score")}
            </th>
            {groups.length > 0 && (
              <th scope="col" className="text-left">
                {say("desk.close.prize")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ entry, place, shared, score, prize }) => (
            <tr key={entry} data-place={place}>
              <td className="figures text-xl">
                {place}
                {shared && (
                  <span className="ml-1 font-sans text-sm text-quiet">
                    {say("desk.close.shared")}
                  </span>
                )}
              </td>
              <th scope="row" className="text-left font-semibold">
                {names.entry(entry)}
                <span className="block text-sm font-normal text-quiet">{cardOf(entry)?.unit}</span>
              </th>
              <td className="figures text-right text-xl">{scoreText(page.rules, score)}</td>
              {groups.length > 0 && <td>{prize}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > 0 && (
        <section>
          <h3 className="font-bold">{say("desk.close.prizes")}</h3>
          <dl>
            {groups.map(({ prize, entries }) => (
              <div key={prize} className="flex flex-wrap gap-x-3">
                <dt className="font-semibold">
                  {prize} × {entries.length}
                </dt>
                <dd className="text-quiet">{entries.map(names.entry).join(" · ")}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {decided.map((decision) => (
        <p key={decision.awards[0]?.entry} data-decision>
          {decisionText(say, decision, names.entry)}
        </p>
      ))}
      {reasons.length > 0 && (
        <section>
          <h3 className="font-bold">{say("desk.close.ties")}</h3>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={`${reason.above} ${reason.below}`}>
                {tieSentence(lang, reason, names.entry)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {advance.map(({ to, entries }, index) => (
        // Two quotas may send to the same round.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above, and the list never changes its order
        <section key={index} data-advance={to}>
          <h3 className="font-bold">
            {say("desk.close.advance", {
              round: page.feeds.find(({ id }) => id === to)?.name ?? to,
            })}
          </h3>
          <p>
            {entries.length === 0
              ? say("desk.close.advance.none")
              : entries.map(names.entry).join(" · ")}
          </p>
        </section>
      ))}
      {withdrawn.length > 0 && (
        <p className="text-quiet">
          {say("desk.close.withdrawn", {
            entries: withdrawn.map(({ entry }) => names.entry(entry)).join(" · "),
          })}
        </p>
      )}
    </>
  );
}
