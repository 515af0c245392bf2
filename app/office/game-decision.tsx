import { useState } from "react";
import type { GameQuestion } from "../../server/services";
import { Field } from "../ui/field";
import { useSay } from "../words";
import { GameForm } from "./game-form";

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
    <GameForm
      game={game}
      word={say(`office.decision.${question}`)}
      label={say("office.decision.of", { game: pairing })}
      urgent
      open={fault !== null}
      typed={typed?.reason ?? ""}
      action={say("office.decision.do")}
    >
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
    </GameForm>
  );
}
