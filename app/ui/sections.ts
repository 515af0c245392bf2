import { useLocation, useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";
import { useSay } from "../words";

/**
 * The parts of the public pages that there are, in the order in which the header and the phone's bar show them: of
 * what is not published there is nothing to see.
 */
export function useSections() {
  const root = useRouteLoaderData<typeof loader>("root");
  const say = useSay();
  const { pathname } = useLocation();
  const sections = [
    {
      to: "/",
      label: say("app.today"),
      short: say("app.today"),
      icon: "today",
      pages: ["/"],
      of: null,
    },
    {
      to: "/schedule",
      label: say("app.fixtures"),
      short: say("app.fixtures"),
      icon: "fixtures",
      pages: ["/schedule", "/league/games"],
      of: "league",
    },
    {
      to: "/league",
      label: say("app.standings"),
      short: say("app.standings.short"),
      icon: "standings",
      pages: [
        ...["/league", "/league/groups", "/league/leaders", "/league/rules"],
        ...["/league/draw", "/league/draws"],
      ],
      of: "league",
    },
    {
      to: "/league/teams",
      label: say("app.teams"),
      short: say("app.teams"),
      icon: "teams",
      pages: ["/league/teams", "/league/players"],
      of: "league",
    },
    {
      to: "/festival",
      label: say("app.festival"),
      short: say("app.festival"),
      icon: "festival",
      pages: ["/festival"],
      of: "festival",
    },
  ] as const;
  return sections
    .filter(({ of }) => of === null || root?.shows[of])
    .map((section) => ({ ...section, current: isCurrent(section.pages, pathname) }));
}

/** A page belongs to the section whose page it is, or below whose page it lies; the first pages hold only themselves. */
export const isCurrent = (pages: readonly string[], pathname: string): boolean =>
  pages.some(
    (page) =>
      pathname === page || (page !== "/" && page !== "/league" && pathname.startsWith(`${page}/`)),
  );
