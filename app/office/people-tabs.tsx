import { Link } from "@remix-run/react";
import { useSay } from "../words";
import type { Me } from "./side";

/** From one kind of people to the next. */
export function PeopleTabs({ me, at }: { me: Me; at: "judges" | "managers" }) {
  const say = useSay();
  const tabs = [
    { key: "judges", to: "/office/people" },
    { key: "managers", to: "/office/people?show=managers" },
    { key: "officials", to: "/office/officials" },
    ...(me.admin ? [{ key: "staff", to: "/office/accounts" } as const] : []),
  ] as const;
  return (
    <nav aria-label={say("people.tabs")}>
      <ul className="flex flex-wrap gap-2">
        {tabs.map(({ key, to }) => (
          <li key={key}>
            <Link
              to={to}
              aria-current={key === at ? "page" : undefined}
              className="flex min-h-11 items-center rounded-xl border border-line bg-card px-4 font-bold hover:border-quiet aria-[current=page]:border-ink aria-[current=page]:bg-ink aria-[current=page]:text-white"
            >
              {say(`people.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
