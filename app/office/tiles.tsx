import type { OfficeHome } from "../../server/services";
import { type Say, useSay } from "../words";
import { agoText } from "./ago";

/** A table without an entry for so long is worth a look; an interval takes a quarter of an hour. */
export const SILENT_MINUTES = 20;

interface Tile {
  readonly figure: string | number;
  readonly label: string;
  readonly note?: string;
  readonly look?: "good" | "warn";
}

/** The day in figures. */
export function Tiles({ home }: { home: OfficeHome }) {
  const say = useSay();
  const { counts, entries, backupAt, at, season } = home;
  const tiles: Tile[] = [
    ...(season
      ? [
          {
            figure: counts.live,
            label: say(counts.live === 0 ? "office.tile.live.none" : "office.tile.live"),
            ...tablesOf(say, home),
          },
          { figure: `${counts.played}/${counts.games}`, label: say("office.tile.played") },
          {
            figure: counts.teams,
            label: say("office.tile.teams"),
            note: say("office.tile.players", { n: counts.players }),
          },
        ]
      : []),
    ...(entries
      ? [
          {
            figure: entries.entries,
            label: say("office.tile.entries"),
            note: say("office.tile.contests", { n: entries.contests }),
          },
        ]
      : []),
    backupAt === null
      ? {
          figure: "–",
          label: say("office.tile.backup.none"),
          note: say("office.tile.backup.how"),
        }
      : {
          figure: agoText(say, at - backupAt),
          label: say("office.tile.backup"),
          note: say("office.tile.backup.good"),
          look: "good" as const,
        },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 md:gap-4 lg:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {tiles.map(({ figure, label, note, look }) => (
        <li key={label} className="card flex flex-col px-4 py-3 md:px-5 md:py-4">
          <span className="figures text-4xl leading-tight">{figure}</span>
          <span className="text-quiet">{label}</span>
          {note && (
            <span
              className={`text-sm ${look === "good" ? "font-semibold text-good-text" : look === "warn" ? "font-semibold text-warn-text" : "text-quiet"}`}
            >
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the tables of the games that are on have sent lately: nobody can see more of them from here. */
function tablesOf(say: Say, { today, at }: OfficeHome): Pick<Tile, "note" | "look"> {
  const live = today.filter(({ status }) => status === "live");
  if (live.length === 0) return {};
  const silent = live.filter(
    ({ lastEntryAt }) => lastEntryAt === null || at - lastEntryAt > SILENT_MINUTES * 60_000,
  );
  return silent.length === 0
    ? { note: say("office.tile.tables.fresh"), look: "good" }
    : {
        note: say("office.tile.tables.silent", { n: silent.length, minutes: SILENT_MINUTES }),
        look: "warn",
      };
}
