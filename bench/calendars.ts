import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Instance, instanceInput } from "../domain/schedule/engine/instance-input";
import { season } from "./seasons";

/** What a bench of the timetable's engine is told by words such as `seeds=10`. */
export const argument = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);

const SIZES = [
  { teams: 34, days: 61, halls: 8, counties: 5 },
  { teams: 64, days: 75, halls: 12, counties: 7 },
  { teams: 128, days: 90, halls: 20, counties: 9 },
  { teams: 300, days: 100, halls: 36, counties: 13 },
];

/** The calendars in the folder `seasons`, else made-up ones; only those that `only` names when it is given. */
export function calendars(): Instance[] {
  const only = argument("only")?.split(",");
  return given().filter(({ name }) => only === undefined || only.includes(name));
}

function given(): Instance[] {
  const folder = argument("seasons");
  if (folder === undefined) return SIZES.map((size) => season(size, 1));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) =>
      instanceInput.safeParse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))),
    )
    .flatMap(({ data }) => (data ? [data] : []))
    .sort((a, b) => a.games.length - b.games.length);
}

/** Where each game was published, −1 where that place is no more. */
export function published({ reference, slots }: Instance): number[] | undefined {
  const places = new Map(slots.map(({ id, day, venue, start }) => [`${[day, venue, start]}`, id]));
  return reference?.map((place) => places.get(`${place}`) ?? -1);
}
