import { useSay } from "../../words";

const STEPS = [1, 2, 3] as const;

/** Where somebody is on the way of an import. */
export function Steps({ at }: { at: number }) {
  const say = useSay();
  return (
    <ol aria-label={say("registration.steps")} className="flex flex-wrap gap-x-2 gap-y-2">
      {STEPS.map((step) => (
        <li
          key={step}
          aria-current={step === at ? "step" : undefined}
          className={`flex items-center gap-2 rounded-full py-1 pr-4 pl-1 font-semibold ${step === at ? "bg-ink text-white" : "bg-chip text-quiet"}`}
        >
          <span
            className={`figures grid size-8 place-items-center rounded-full text-lg ${step === at ? "bg-court text-ink" : "bg-card"}`}
          >
            {step}
          </span>
          {say(`registration.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
