import { Link } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import type { DeskView } from "../../server/services";
import { instantText } from "../office/instants";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";
import { deskUrl } from "./desk-url";

/** How far the draft is from what people were told, always in sight. */
export function PublishBar({ desk, week }: { desk: DeskView; week: LocalDay }) {
  const lang = useLang();
  const say = useSay();
  const { changes, seasonHidden, shownAt, times } = desk.publishing;
  const pending = seasonHidden || changes.length > 0;
  const title = seasonHidden
    ? say("plan.publish.hidden")
    : pending
      ? say("plan.publish.pending", { n: changes.length })
      : say("plan.publish.none");
  const when = shownAt === null ? "" : instantText(lang, shownAt, desk.timeZone);
  const hint = seasonHidden
    ? say("plan.publish.hidden.hint")
    : pending
      ? say("plan.publish.pending.hint")
      : shownAt === null
        ? ""
        : say("plan.publish.times", { n: times, when });
  return (
    <div
      className={`flex flex-wrap items-center gap-x-5 gap-y-2 rounded-2xl border px-4 py-3 ${pending ? "border-court bg-court-soft" : "border-line bg-card"}`}
    >
      <p className="min-w-0 flex-1 basis-64">
        <span className="block font-bold" data-pending={changes.length}>
          <span aria-hidden="true">{pending ? "● " : "✓ "}</span>
          {title}
        </span>
        <span className="block text-sm text-quiet">{hint}</span>
      </p>
      <Link
        to={deskUrl({ week, publish: true })}
        preventScrollReset
        className={pending ? button.main : button.quiet}
      >
        {say(pending ? "plan.publish.look" : "plan.publish.open")}
      </Link>
    </div>
  );
}
