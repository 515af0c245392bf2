import { Form } from "@remix-run/react";
import { useState } from "react";
import type { GameQuestion } from "../../server/services";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { useSay } from "../words";

const DECISIONS = {
  abandoned: ["resume", "replay", "award"],
  protest: ["confirmed", "withdrawn", "protest-replay", "protest-award"],
} as const satisfies Record<GameQuestion, readonly string[]>;

export interface Typed {
  readonly decision: string;
  readonly reason: string;
  readonly home: string;
  readonly away: string;
  readonly period: string;
  readonly clock: string;
}

/** What becomes of a game that was stopped, or whose result was protested. */
export function GameDecision({
  game,
  pairing,
  question,
  typed,
  fault,
}: {
  game: string;
  pairing: string;
  question: GameQuestion;
  /** What was sent and refused. */
  typed: Typed | null;
  fault: string | null;
}) {
  const say = useSay();
  const [decision, setDecision] = useState<string>(typed?.decision ?? "");
  const shows = (...kinds: string[]) => decision === "" || kinds.includes(decision);
  return (
    <details className="basis-auto open:basis-full" open={fault !== null}>
      <summary
        aria-label={say("office.decision.of", { game: pairing })}
        className="flex min-h-11 list-none items-center rounded-lg px-2 font-bold text-bad hover:underline [&::-webkit-details-marker]:hidden"
      >
        {say(`office.decision.${question}`)}
      </summary>
      <Form method="post" className="mt-1 grid gap-3 rounded-xl bg-warn-soft p-4">
        <input type="hidden" name="game" value={game} />
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{say("office.decision.how")}</legend>
          {DECISIONS[question].map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="decision"
                value={one}
                required
                checked={decision === one}
                onChange={() => setDecision(one)}
                className="size-5"
              />
              {say(`office.decision.${one}`)}
            </label>
          ))}
        </fieldset>
        {shows("award", "protest-award") && (
          <div className="grid grid-cols-2 gap-3 sm:max-w-md">
            <Field
              label={say("office.decision.home")}
              name="home"
              inputMode="numeric"
              defaultValue={typed?.home ?? ""}
            />
            <Field
              label={say("office.decision.away")}
              name="away"
              inputMode="numeric"
              defaultValue={typed?.away ?? ""}
            />
          </div>
        )}
        {shows("replay", "protest-replay") && (
          <div className="grid grid-cols-2 gap-3 sm:max-w-md">
            <Field
              label={say("office.decision.period")}
              name="period"
              inputMode="numeric"
              defaultValue={typed?.period ?? ""}
            />
            <Field
              label={say("office.decision.clock")}
              name="clock"
              defaultValue={typed?.clock ?? ""}
            />
          </div>
        )}
        {fault && (
          <p role="alert" className="font-semibold text-bad">
            {fault}
          </p>
        )}
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-60">
            <Field
              label={say("office.results.reason")}
              name="reason"
              maxLength={200}
              required
              autoComplete="off"
              defaultValue={typed?.reason ?? ""}
            />
          </div>
          <button type="submit" className={button.main}>
            {say("office.decision.do")}
          </button>
        </div>
      </Form>
    </details>
  );
}
