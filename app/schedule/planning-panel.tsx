import { Form, Link, useNavigation } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import type { DeskView, PlanningView } from "../../server/services";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { deskUrl } from "./desk-url";
import { useEscape, useFocusOn } from "./move-panel";
import { PlanningMerits } from "./planning-merits";
import { PlanningPreview } from "./planning-preview";
import { usePlanning } from "./use-planning";

interface Shown {
  readonly desk: DeskView;
  readonly planning: PlanningView;
  readonly week: LocalDay;
  readonly names: DeskNames;
}

/** A timetable being searched for, what was found, and what would come of taking it. */
export function PlanningPanel({
  planning: first,
  ...shown
}: Omit<Shown, "planning"> & { planning: PlanningView | null }) {
  const say = useSay();
  const { week } = shown;
  const { planning, isCut } = usePlanning(first);
  const heading = useFocusOn(first?.id ?? "gone");
  useEscape(deskUrl({ week }));
  const how = planning?.how ?? first?.how ?? "anew";
  return (
    <section
      aria-labelledby="planning"
      data-planning={planning?.state ?? "gone"}
      className="card grid gap-4 border-2 border-focus p-4 md:p-5"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id="planning" ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
          {say(how === "repair" ? "planning.repair.title" : "planning.anew.title")}
        </h2>
        <Link to={deskUrl({ week })} preventScrollReset className={button.quiet}>
          {say("plan.close")}
        </Link>
      </div>
      {isCut && <Notice kind="warn">{say("planning.cut")}</Notice>}
      {planning ? (
        <State {...shown} planning={planning} />
      ) : (
        <Notice kind="warn">{say("planning.gone")}</Notice>
      )}
    </section>
  );
}

function State({ desk, planning, week, names }: Shown) {
  const say = useSay();
  const { state, preview, how } = planning;
  if (state === "failed")
    return (
      <>
        <Notice kind="bad">{say("planning.failed")}</Notice>
        <StartForm desk={desk} week={week} how={how} label={say("plan.anew.again")} />
      </>
    );
  if (state === "running")
    return (
      <>
        <Running {...planning} />
        <Quality {...planning} />
        <PlanningMerits {...planning} />
        <Acts desk={desk} planning={planning} week={week} />
      </>
    );
  return (
    <>
      {state === "done" ? <p role="status">{say("planning.done")}</p> : <Why {...planning} />}
      {state === "done" && <Quality {...planning} />}
      {preview && <PlanningPreview desk={desk} preview={preview} names={names} />}
      <PlanningMerits {...planning} />
      <Acts desk={desk} planning={planning} week={week} />
    </>
  );
}

function Running({ elapsed, seconds, id }: PlanningView) {
  const say = useSay();
  const over = Math.min(seconds, Math.floor(elapsed / 1000));
  return (
    <div className="grid gap-2">
      <p>{say("planning.running", { elapsed: over, seconds })}</p>
      <progress
        aria-label={say("planning.progress")}
        value={Math.min(elapsed, seconds * 1000)}
        max={seconds * 1000}
        className="h-3 w-full appearance-none overflow-hidden rounded-full bg-line-soft [&::-moz-progress-bar]:bg-focus [&::-webkit-progress-bar]:bg-line-soft [&::-webkit-progress-value]:bg-focus"
      />
      <p role="status" className="text-sm text-quiet">
        {say("planning.running.begin")}
      </p>
      <noscript>
        <a href={`?planning=${id}`} className={button.quiet}>
          {say("planning.look")}
        </a>
      </noscript>
    </div>
  );
}

/** How far from perfect it is, as far as that is known: few moves in a repair, else what it costs. */
function Quality({ gapPercent: p, merits, how, moved, mustMove }: PlanningView) {
  const say = useSay();
  if (!merits) return null;
  if (how === "repair")
    return (
      <p className="font-semibold">
        {say("planning.moved", { n: moved })}
        {moved === mustMove && <> {say("planning.moved.fewest")}</>}
      </p>
    );
  if (p === null) return <p className="text-quiet">{say("planning.gap.later")}</p>;
  return (
    <p className="font-semibold">
      {p === 0 ? say("planning.gap.none") : say("planning.gap", { p })}
    </p>
  );
}

/** The demands that clash, and what would help. */
function Why({ impossible }: PlanningView) {
  const lang = useLang();
  const say = useSay();
  if (!impossible) return null;
  return (
    <div className="grid gap-3 rounded-2xl border border-bad/40 bg-bad-soft p-4">
      <p role="alert" className="font-bold">
        {say("planning.impossible")}
      </p>
      <p>{impossible.why[lang]}</p>
      {impossible.helps.length > 0 && (
        <div>
          <p className="font-semibold">{say("planning.helps")}</p>
          <ul className="list-disc pl-5">
            {impossible.helps.map((help) => (
              <li key={help.zh}>{help[lang]}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-sm">{say("planning.elsewhere")}</p>
      <p className="text-sm">{say("planning.without")}</p>
    </div>
  );
}

/** What can be done with a search. */
function Acts({ desk, planning, week }: Omit<Shown, "names">) {
  const say = useSay();
  const busy = useNavigation().state !== "idle";
  const { id, state, version, preview, how } = planning;
  const isOld = version !== desk.version;
  const act = (what: string, label: string, look: string) => (
    <button type="submit" name="do" value={what} disabled={busy} className={look}>
      {label}
    </button>
  );
  return (
    <>
      {isOld && <Notice kind="warn">{say("planning.old")}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Form method="post" preventScrollReset className="flex flex-wrap gap-3">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="planning" value={id} />
          <input type="hidden" name="week" value={week} />
          {state === "running" && act("stop", say("planning.stop"), button.main)}
          {state !== "running" &&
            !isOld &&
            (preview?.changed.length ?? 0) > 0 &&
            act("take", say("plan.anew.confirm"), button.main)}
          {act(
            "cancel",
            say(state === "running" ? "planning.cancel" : "planning.discard"),
            button.quiet,
          )}
        </Form>
        {state !== "running" && (
          <StartForm desk={desk} week={week} how={how} label={say("plan.anew.again")} />
        )}
      </div>
    </>
  );
}

/** Begins a search. */
export function StartForm({
  desk,
  week,
  how,
  label,
}: {
  desk: DeskView;
  week: LocalDay;
  how: PlanningView["how"];
  label: string;
}) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="version" value={desk.version} />
      <input type="hidden" name="week" value={week} />
      <input type="hidden" name="how" value={how} />
      <button type="submit" name="do" value="start" disabled={busy} className={button.quiet}>
        {label}
      </button>
    </Form>
  );
}
