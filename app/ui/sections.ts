import { useSay } from "../words";

/** The parts of the public pages, in the order in which the header and the phone's bar show them. */
export function useSections() {
  const say = useSay();
  return [
    { to: "/", label: say("app.today"), short: say("app.today"), icon: "today", end: true },
    {
      to: "/schedule",
      label: say("app.fixtures"),
      short: say("app.fixtures"),
      icon: "fixtures",
      end: false,
    },
    {
      to: "/league",
      label: say("app.standings"),
      short: say("app.standings.short"),
      icon: "standings",
      end: true,
    },
    {
      to: "/league/teams",
      label: say("app.teams"),
      short: say("app.teams"),
      icon: "teams",
      end: false,
    },
    {
      to: "/festival",
      label: say("festival.section"),
      short: say("festival.section"),
      icon: "festival",
      end: false,
    },
  ] as const;
}
