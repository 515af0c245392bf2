import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import type { RegistrationClosed } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";

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
}: {
  to: string;
  name: string;
  about: readonly string[];
  closed: RegistrationClosed | null;
}) {
  const say = useSay();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-lg font-bold">{name}</p>
        <p className="text-quiet">{about.filter((one) => one !== "").join(" · ")}</p>
        <ClosedNote closed={closed} />
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

export function ClosedNote({ closed }: { closed: RegistrationClosed | null }) {
  const say = useSay();
  return (
    <p className={`text-sm ${closed ? "text-quiet" : "text-good-text"}`}>
      <span aria-hidden="true">{closed ? "– " : "✓ "}</span>
      {say(closed ? `unit.closed.${closed}` : "unit.open")}
    </p>
  );
}
