import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { dayText } from "../../domain/words/dates";
import type { RegistrationClosed, UnitEntry } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";

/** What a unit has registered of one kind. */
export function Registered({
  title,
  none,
  children,
}: {
  title: string;
  none: string;
  children: readonly ReactNode[];
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card p-4 md:p-6">
      <h2 id={id} className="text-lg font-bold">
        {title}
      </h2>
      {children.length === 0 ? (
        <p className="mt-3 text-quiet">{none}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line-soft">{children}</ul>
      )}
    </section>
  );
}

/** One of them, with whether it can still be changed. */
export function RegisteredLine({
  to,
  name,
  about,
  closed,
  window,
}: {
  to: string;
  name: string;
  about: readonly string[];
  closed: RegistrationClosed | null;
  window: UnitEntry["window"];
}) {
  const say = useSay();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-lg font-bold">{name}</p>
        <p className="text-quiet">{about.filter((one) => one !== "").join(" · ")}</p>
        <ClosedNote closed={closed} window={window} />
      </div>
      <Link
        to={to}
        className={closed ? button.quiet : button.main}
        aria-label={say(closed ? "unit.look-for" : "unit.edit-for", { name })}
      >
        {say(closed ? "unit.look" : "unit.edit")}
      </Link>
    </li>
  );
}

export function ClosedNote({ closed, window }: Pick<UnitEntry, "closed" | "window">) {
  const lang = useLang();
  const say = useSay();
  const days = {
    opens: window.opens && dayText(lang, window.opens),
    closes: window.closes && dayText(lang, window.closes),
  };
  const open = window.closes ? "unit.open-until" : "unit.open";
  return (
    <p className={`text-sm ${closed ? "text-quiet" : "text-good-text"}`}>
      <span aria-hidden="true">{closed ? "– " : "✓ "}</span>
      {say(closed ? `unit.closed.${closed}` : open, days)}
    </p>
  );
}
