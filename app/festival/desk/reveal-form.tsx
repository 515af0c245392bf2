import { Form } from "@remix-run/react";
import { REVEAL_HOWS } from "../../../domain/festival/judging/reveal-hows";
import type { RevealHow } from "../../../domain/festival/judging/vocabulary";
import { button } from "../../ui/button";
import { useSay } from "../../words";

/** An organiser's choice of how a round is revealed. Nothing of a result is needed for it, and nothing is shown. */
export function RevealForm({ how, fault }: { how: RevealHow; fault: string | null }) {
  const say = useSay();
  return (
    <Form method="post" className="card mb-4 p-4 md:p-5">
      <fieldset>
        <legend className="font-bold">{say("desk.reveal.how")}</legend>
        <div className="mt-2 grid gap-x-4 sm:grid-cols-2">
          {REVEAL_HOWS.map((one) => (
            <label key={one} className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="radio"
                name="how"
                value={one}
                defaultChecked={one === how}
                className="mt-1 size-5 flex-none"
              />
              <span>
                <span className="block font-semibold">{say(`desk.reveal.how.${one}`)}</span>
                <span className="block text-sm text-quiet">
                  {say(`desk.reveal.how.${one}.why`)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="mt-2 text-sm text-quiet">{say("desk.reveal.office")}</p>
      {fault && (
        <p role="alert" className="mt-2 font-semibold text-bad">
          {fault}
        </p>
      )}
      <button type="submit" className={`${button.quiet} mt-3`}>
        {say("desk.reveal.choose")}
      </button>
    </Form>
  );
}
