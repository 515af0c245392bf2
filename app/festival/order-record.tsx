import { useEffect, useState } from "react";
import { clockText, type Instant, localAt } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import type { Lang } from "../../domain/words/say";
import type { RoundPage } from "../../server/services";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";

type Answer = "none" | "running" | { readonly same: boolean };

/** The draw of the running order: its seed, each step, and the way to make it again on one's own device. */
export function OrderRecord({ page }: { page: RoundPage }) {
  const say = useSay();
  const lang = useLang();
  const names = entryNames(lang, page.entries);
  const [ready, setReady] = useState(false);
  const [answer, setAnswer] = useState<Answer>("none");
  useEffect(() => setReady(true), []);
  const { drawn, head, festival } = page;
  const own = drawn?.transcript.rounds.find(({ round }) => round === head.id);
  if (!drawn || !own) return null;
  const replay = async () => {
    setAnswer("running");
    const { replayOrder } = await import("../../domain/festival/running-order");
    const again = replayOrder(drawn.input, drawn.seed);
    setAnswer({
      same: again.ok && JSON.stringify(again.value.transcript) === JSON.stringify(drawn.transcript),
    });
  };
  return (
    <section aria-labelledby="order" className="card bg-stage-soft p-4 md:p-6">
      <h2 id="order" className="text-lg font-bold">
        {say("festival.order")}
      </h2>
      <p className="mt-1">{say("festival.order.explain")}</p>
      {drawn.movedAt !== null && (
        <p
          data-moved
          className="mt-2 rounded-xl bg-warn-soft px-4 py-3 font-semibold text-warn-text"
        >
          {say("festival.order.moved", {
            when: momentText(lang, drawn.movedAt, festival.timeZone),
          })}
        </p>
      )}
      <dl className="mt-3 grid gap-2">
        <div>
          <dt className="text-sm text-quiet">{say("festival.order.seed")}</dt>
          <dd>
            <code className="break-all">{drawn.seed}</code>
          </dd>
        </div>
        <div>
          <dt className="text-sm text-quiet">{say("festival.order.fingerprint")}</dt>
          <dd>
            <code className="text-sm break-all">{drawn.transcript.entry}</code>
          </dd>
        </div>
      </dl>
      <p className="mt-2 text-sm">{say("festival.order.tries", { n: own.tries })}</p>
      <details className="mt-1">
        <summary className="py-2.5 font-semibold text-stage-deep">
          {say("festival.order.steps")}
        </summary>
        <ol className="grid gap-1 text-sm">
          {own.picks.map(({ number, left, barred, drawn: place, entry }) => (
            <li key={number}>
              {say(own.way === "even" ? "festival.order.step" : "festival.order.step.open", {
                number,
                left: own.way === "even" ? left.length : left.length - barred.length,
                drawn: place,
                title: names.title(entry),
              })}
            </li>
          ))}
        </ol>
      </details>
      <button
        type="button"
        disabled={!ready || answer === "running"}
        onClick={replay}
        className="mt-2 min-h-12 rounded-xl bg-stage-deep px-6 font-bold text-white disabled:opacity-60"
      >
        {say(answer === "running" ? "festival.order.running" : "festival.order.start")}
      </button>
      <output aria-live="polite" className="mt-2 block font-semibold">
        {typeof answer === "object" && (
          <span className={answer.same ? "text-good-text" : "text-bad"}>
            <span aria-hidden="true">{answer.same ? "✓ " : "✗ "}</span>
            {say(answer.same ? "festival.order.same" : "festival.order.differs")}
          </span>
        )}
      </output>
    </section>
  );
}

function momentText(lang: Lang, at: Instant, timeZone: string): string {
  const { day, minutes } = localAt(at, timeZone);
  return `${dayText(lang, day)} ${clockText(minutes)}`;
}
