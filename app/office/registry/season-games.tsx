import { useEffect, useState } from "react";
import { type FormatWish, gamesOf, leagueFormat } from "../../../domain/league/format";
import { useSay } from "../../words";

/** How many games the format has that stands in the form, from the first look and while it is typed. */
export function SeasonGames({ typed }: { typed: Typed }) {
  const say = useSay();
  const [now, setNow] = useState(typed);
  useEffect(() => {
    const read = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest("form") : null;
      if (!form?.querySelector("[name=advancePerGroup]")) return;
      const data = new FormData(form);
      const texts = [...data].flatMap(([name, value]) =>
        typeof value === "string" ? [[name, [value]] as const] : [],
      );
      setNow(Object.fromEntries(texts));
    };
    document.addEventListener("input", read);
    return () => document.removeEventListener("input", read);
  }, []);
  const wish = wishIn(now);
  const format = wish && leagueFormat(wish);
  if (!format?.ok) return null;
  const { groups, knockout } = gamesOf(format.value);
  return (
    <p className="card px-4 py-3 font-semibold md:px-6" role="status">
      {say("registry.season.games", { all: groups + knockout, groups, knockout })}
    </p>
  );
}

type Typed = Readonly<Record<string, readonly string[]>>;

function wishIn(typed: Typed): FormatWish | null {
  const text = (name: string) => typed[name]?.[0] ?? "";
  if (text("teams") === "" || text("groups") === "") return null;
  const placesTo = Number(text("placesTo"));
  return {
    teams: Number(text("teams")),
    groups: Number(text("groups")),
    advancePerGroup: Number(text("advancePerGroup")),
    thirdPlaceGame: text("thirdPlaceGame") !== "",
    seeding: text("seeding") === "bracket" ? "bracket" : "crossover",
    bestOthers: Number(text("bestOthers")),
    legs: text("legs") === "2" ? 2 : 1,
    ...(placesTo > 2 ? { placesTo } : {}),
    ...(text("first") === "swiss" ? { swissRounds: Number(text("swissRounds")) } : {}),
    elimination: text("elimination") === "double" ? "double" : "single",
    reset: text("reset") !== "",
  };
}
