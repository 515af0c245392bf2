import { Link } from "@remix-run/react";
import { useSay } from "../words";
import { useSections } from "./sections";

const ICONS = {
  today: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6",
  fixtures: "M5 6h14v13H5zM5 10h14M9 4v4m6-4v4",
  standings: "M5 20V11h4v9m1 0V5h4v15m1 0v-7h4v7",
  festival:
    "M12 4l2.400 5.200 5.600.600-4.200 3.800 1.200 5.600L12 16.300 7 19.200l1.200-5.600L4 9.800l5.600-.600z",
  teams:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6m-6 8c0-3 2.7-5 6-5s6 2 6 5m1-13a3 3 0 0 1 0 6m1 2.200c2.400.500 4 2.200 4 4.800",
} as const;

/** The sections at the thumb, on phones only. */
export function TabBar() {
  const say = useSay();
  const sections = useSections();
  if (sections.length < 2) return null;
  return (
    <nav
      aria-label={say("app.nav")}
      className="no-print fixed inset-x-0 bottom-0 z-40 grid auto-cols-fr grid-flow-col border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {sections.map(({ to, short, icon, current }) => (
        <Link
          key={to}
          to={to}
          aria-current={current ? "page" : undefined}
          className={`flex h-16 flex-col items-center justify-center gap-0.5 text-xs font-semibold ${current ? "text-court-text" : "text-quiet"}`}
        >
          <svg
            aria-hidden="true"
            viewBox="0 0 24 24"
            className="h-6 w-6 fill-none stroke-current stroke-[1.8]"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d={ICONS[icon]} />
          </svg>
          {short}
        </Link>
      ))}
    </nav>
  );
}
