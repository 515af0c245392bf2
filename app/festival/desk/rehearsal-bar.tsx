import { Form } from "@remix-run/react";
import { useLang, useSay } from "../../words";
import { useDesk } from "./desk-context";

/** Before the first act a round can be rehearsed; while it is, that stands above everything, with the one way out. */
export function RehearsalBar({
  refused,
}: {
  refused: { readonly message: { readonly zh: string; readonly en: string } } | null;
}) {
  const [say, lang] = [useSay(), useLang()];
  const { state } = useDesk();
  const rehearsing = state.programme?.rehearsal === true;
  const fresh = state.phase === "open" && state.entries.every(({ status }) => status === "waiting");
  if (!rehearsing && !fresh) return null;
  return (
    <div
      data-rehearsal={rehearsing ? "on" : "off"}
      className={`flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-2 ${rehearsing ? "bg-away text-ink" : "bg-chip"}`}
    >
      {rehearsing && <strong className="text-lg">{say("rehearsal.mark.both")}</strong>}
      <p className="min-w-0 flex-1 basis-60">
        {say(rehearsing ? "rehearsal.desk" : "rehearsal.begin.why")}
      </p>
      {refused && (
        <p role="alert" className="font-bold text-bad">
          {refused.message[lang]}
        </p>
      )}
      <Form method="post">
        <button
          type="submit"
          name="do"
          value={rehearsing ? "end-rehearsal" : "rehearse"}
          data-key={rehearsing ? "end-rehearsal" : "rehearse"}
          className="min-h-11 rounded-xl border border-ink/40 bg-card px-4 py-2 font-bold hover:border-ink"
        >
          {say(rehearsing ? "rehearsal.end" : "rehearsal.begin")}
        </button>
      </Form>
    </div>
  );
}
