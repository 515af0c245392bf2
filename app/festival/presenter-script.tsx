import "./presenter-script.css";
import { clockText, localAt } from "../../domain/kernel/time";
import { titleText } from "../../domain/words/titles";
import type { ScriptPage, ScriptStep } from "../../server/services";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { decisionText } from "./decision-text";
import { scoreText } from "./score-text";

/** What the presenter reads out, in large type on A4, in the order of the reveal; with room to write how a name is said. */
export function PresenterScript({ page }: { page: ScriptPage }) {
  const say = useSay();
  const { head, steps, ready, missing, how } = page;
  return (
    <main className="presenter-script mx-auto max-w-4xl px-4 py-6">
      <header>
        <p className="font-semibold text-quiet">{say("script.title")}</p>
        <h1 className="text-3xl leading-tight font-bold">
          <ProperName>{head.contest}</ProperName> <ProperName>{head.name}</ProperName>
        </h1>
        <p className="mt-1">
          {say(`desk.reveal.how.${how}`)}
          {how === "ladder" && ready === "yes" && ` · ${say("script.checked")}`}
        </p>
        {ready === "yes" && (
          <p className="mt-1 font-semibold text-bad">
            {say("script.secret", {
              n: steps.length,
              time: clockText(localAt(page.at, page.timeZone).minutes),
            })}
          </p>
        )}
        <p className="no-print mt-4 flex flex-wrap gap-3">
          {ready === "yes" && (
            <button type="button" className={button.main} onClick={() => window.print()}>
              {say("script.print")}
            </button>
          )}
          <a className={button.quiet} href={`/live/rounds/${head.id}/desk`}>
            {say("script.back")}
          </a>
        </p>
      </header>
      {ready === "yes" ? (
        <ol className="mt-4">
          {steps.map((step, index) => (
            // A step has no other name than its place in the script.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Step key={index} page={page} step={step} n={index + 1} />
          ))}
        </ol>
      ) : (
        <Notice kind="bad">
          {ready === "unconfirmed"
            ? say("script.not-yet", { n: missing })
            : say(ready === "plan" ? "script.not-yet.plan" : "script.not-yet.check")}
        </Notice>
      )}
    </main>
  );
}

function Step({ page, step, n }: { page: ScriptPage; step: ScriptStep; n: number }) {
  const say = useSay();
  const { prize, lines, done, decisions } = step;
  const titleOf = (entry: string) => {
    const card = page.entries.find(({ id }) => id === entry);
    return card ? titleText(card.title) : entry;
  };
  const others = page.how === "ladder" && prize === null && lines.length > 1;
  return (
    <li className="presenter-step" data-step={n}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-quiet">{say("script.step", { n })}</span>
        {done && <span className="text-quiet">✓ {say("script.done")}</span>}
      </p>
      {(prize !== null || others) && (
        <h2 className="text-3xl font-bold text-stage">
          {prize === null ? say("script.no-prize") : <ProperName>{prize}</ProperName>}
        </h2>
      )}
      <ul>
        {lines.map(({ entry, place, score, prize: own }) => {
          const card = page.entries.find(({ id }) => id === entry);
          return (
            <li key={entry} className="presenter-line" data-entry={entry}>
              <p className="presenter-title">
                <ProperName>{card ? titleText(card.title) : entry}</ProperName>
              </p>
              <p className="text-2xl">
                <ProperName>{card?.unit ?? ""}</ProperName>
              </p>
              <p className="flex flex-wrap items-baseline gap-x-6 text-2xl">
                {place !== null && <span>{say("festival.place", { n: place })}</span>}
                {own !== null && own !== prize && <strong>{own}</strong>}
                <strong className="figures text-4xl">{scoreText(page.rules, score)}</strong>
              </p>
              <p className="presenter-said">{say("script.said")}</p>
            </li>
          );
        })}
      </ul>
      {decisions.map((decision) => (
        <p key={decision.awards[0]?.entry} data-decision className="text-xl">
          {decisionText(say, decision, titleOf)}
        </p>
      ))}
    </li>
  );
}
