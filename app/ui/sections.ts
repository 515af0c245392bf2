import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";
import { useSay } from "../words";

/**
 * The parts of the public pages that there are, in the order in which the header and the phone's bar show them: of
 * what is not published there is nothing to see.
 */
export function useSections() {
  const root = useRouteLoaderData<typeof loader>("root");
  const say = useSay();
  const sections = [
    {
      to: "/",
      label: say("app.today"),
      short: say("app.today"),
      icon: "today",
      end: true,
      of: null,
    },
    {
      to: "/schedule",
      label: say("app.fixtures"),
      short: say("app.fixtures"),
      icon: "fixtures",
      end: false,
      of: "league",
    },
    {
      to: "/league",
      label: say("app.standings"),
      short: say("app.standings.short"),
      icon: "standings",
      end: true,
      of: "league",
    },
    {
      to: "/league/teams",
      label: say("app.teams"),
      short: say("app.teams"),
      icon: "teams",
      end: false,
      of: "league",
    },
    {
      to: "/festival",
      label: say("festival.section"),
      short: say("festival.section"),
      icon: "festival",
      end: false,
      of: "festival",
    },
  ] as const;
  return sections.filter(({ of }) => of === null || root?.shows[of]);
}
