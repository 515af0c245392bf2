import { isEquipped } from "../../domain/accounts/access";
import { gameStream } from "../../domain/kernel/ids";
import { addDays, type LocalDay, localAt } from "../../domain/kernel/time";
import type { Accounts } from "../accounts/accounts";
import { BACKUP_NOTE } from "../backup";
import type { Db } from "../db";
import type { Festival } from "../festival/festival";
import type { GroupView } from "../league/group-views";
import type { League } from "../league/league";
import { byTime } from "../league/page-parts";
import type { SeasonBook } from "../league/season-book";
import type { GameCard, SeasonView } from "../league/season-view";
import { straysIn } from "../league/strays";
import type { Live } from "../live/live";
import type { Registry } from "../registry/registry";
import type { Crews } from "../schedule/crews";
import { openClashes } from "../schedule/desk";
import type { TimetablePublisher } from "../schedule/publishing";
import { task } from "../schedule/task";
import type { Elsewhere, OfficeGame, OfficeHome, OfficeNames, Waiting } from "./pages";
import { roundsOn, roundsWaiting } from "./rounds-today";
import { tableOfficials } from "./table-officials";

export interface HomeNeeds {
  readonly db: Db;
  readonly live: Live;
  readonly league: League;
  readonly festival: Festival;
  readonly accounts: Accounts;
  readonly timetable: TimetablePublisher;
  readonly crews: Crews;
  readonly registry: Registry;
  readonly now: () => number;
}

/** Of an installation without a season. */
const HOME_ZONE = "Asia/Shanghai";

/** The office's first page, all of it from facts; null while there is neither a season nor a festival. */
export async function officeHome(needs: HomeNeeds): Promise<OfficeHome | null> {
  const { festival, accounts, league, now, db } = needs;
  const [season, contests] = await Promise.all([league.book(), festival.book()]);
  if (!season && !contests) return null;
  const timeZone = season?.timeZone ?? contests?.timeZone ?? HOME_ZONE;
  const { day } = localAt(now(), timeZone);
  const played = season ? await leagueToday(needs, season, day) : NO_LEAGUE;
  const rounds = contests ? await roundsOn(festival, accounts, contests, day) : [];
  const judging = contests ? await roundsWaiting(festival, accounts, contests, day) : [];
  const note = await db.meta.findUnique({ where: { key: BACKUP_NOTE } });
  return {
    ...played,
    season: season && { alias: season.alias, name: season.name },
    elsewhere: await pressingElsewhere(needs, season),
    festival: contests && { alias: contests.alias, name: contests.name },
    timeZone,
    day,
    at: now(),
    entries: contests && {
      entries: [...contests.entries.values()].filter(({ status }) => status !== "withdrawn").length,
      contests: contests.contests.length,
    },
    backupAt: note ? Date.parse(note.value) : null,
    rounds,
    waiting: [
      ...played.waiting.filter(isUrgent),
      ...judging,
      ...played.waiting.filter((one) => !isUrgent(one)),
    ],
  };
}

const isUrgent = ({ kind }: Waiting): boolean => kind === "no-official" || kind === "to-replay";

type Played = Pick<OfficeHome, "counts" | "today" | "games" | "names" | "waiting">;

const NO_LEAGUE: Played = {
  counts: { live: 0, played: 0, games: 0, teams: 0, players: 0 },
  today: [],
  games: [],
  names: { teams: {}, venues: [], stages: [] },
  waiting: [],
};

async function leagueToday(needs: HomeNeeds, book: SeasonBook, day: LocalDay): Promise<Played> {
  const { league, live, accounts, crews, now } = needs;
  const [view, { games }] = await Promise.all([league.view(), league.told()]);
  const { games: drafted } = view;
  const { world, draft } = task(book, drafted);
  const officials = await tableOfficials(accounts, now());
  const tables = await crews.tables();
  const today = games
    .filter((game) => game.day === day || game.status === "live")
    .map((game) => ({
      ...game,
      officials: officials.get(game.id) ?? [],
      crew: tables.get(game.id) ?? [],
      lastEntryAt: live.streams.find(gameStream(game.id))?.at ?? null,
    }))
    .sort(byTime);
  const of = (
    kind: "no-official" | "to-replay" | "reopened" | "unsigned" | "no-place",
    list: readonly GameCard[],
  ) => list.map((game) => ({ kind, game: game.id }));
  return {
    counts: {
      live: games.filter((game) => game.status === "live").length,
      played: games.filter((game) => game.ending !== null).length,
      games: games.length,
      teams: book.teams.size,
      players: book.players.size,
    },
    today,
    games,
    names: namesOf(book),
    waiting: [
      ...of(
        "no-official",
        today.filter((game) => needsTable(game, day) && !hasTable(game)),
      ),
      ...of("to-replay", games.filter(isToReplay)),
      ...lotsWaiting(view),
      ...of(
        "reopened",
        today.filter((game) => game.day !== day),
      ),
      ...(await crewsWaiting(needs, day)),
      ...of(
        "unsigned",
        games.filter((game) => game.ending !== null && !game.signed),
      ),
      ...openClashes(draft, world, drafted).map((clash) => ({ kind: "clash" as const, clash })),
      ...(await untold(needs)),
      ...of(
        "no-place",
        drafted.filter((game) => game.day === null && game.status === "planned"),
      ),
    ],
  };
}

const needsTable = ({ day, status }: GameCard, today: LocalDay): boolean =>
  day === today && (status === "planned" || status === "live");

function lotsWaiting({ groups, across }: SeasonView): Waiting[] {
  const due = (group: GroupView | null, lotsDue: GroupView["lotsDue"]) =>
    lotsDue.map((teams) => ({
      kind: "lots" as const,
      group: group && { id: group.id, letter: group.letter },
      teams,
    }));
  return [
    ...groups.flatMap((group) => due(group, group.lotsDue)),
    ...(across?.tables ?? []).flatMap((table) => due(null, table.lotsDue)),
  ];
}

/** Once it is known who is due; before that nobody can begin it anew. */
const isToReplay = (game: GameCard): boolean => {
  const stray = straysIn([game]).get(game.id);
  return stray !== undefined && !stray.off && stray.home !== null && stray.away !== null;
};

async function pressingElsewhere(
  { league, accounts, now }: HomeNeeds,
  inWork: SeasonBook | null,
): Promise<Elsewhere | null> {
  const shown = await league.seasons.shown();
  if (!shown || shown.id === inWork?.id) return null;
  const { games } = league.seasons.told(shown);
  const { day } = localAt(now(), shown.timeZone);
  const officials = await tableOfficials(accounts, now());
  const count = (is: (game: GameCard) => boolean) => games.filter(is).length;
  const pressing = {
    live: count((game) => game.status === "live"),
    unsigned: count((game) => game.ending !== null && !game.signed),
    tables: count(
      (game) => needsTable(game, day) && !hasTable({ officials: officials.get(game.id) ?? [] }),
    ),
  };
  const { id, name } = shown;
  return Object.values(pressing).some((n) => n > 0) ? { id, name, ...pressing } : null;
}

/** Today's and tomorrow's games: those who are asked later have made other plans. */
async function crewsWaiting({ crews }: HomeNeeds, today: LocalDay): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const day of [today, addDays(today, 1)]) {
    const { games, open, conflicts } = await crews.waitingOn(day);
    if (open > 0) found.push({ kind: "crew", day, games, open });
    if (conflicts > 0) found.push({ kind: "crew-conflicts", day, n: conflicts });
  }
  return found;
}

async function untold({ timetable }: HomeNeeds): Promise<Waiting[]> {
  const { changes } = await timetable.view();
  return changes.length === 0 ? [] : [{ kind: "timetable", changes: changes.length }];
}

const hasTable = (game: Pick<OfficeGame, "officials">): boolean =>
  game.officials.some(({ access }) => isEquipped(access));

const namesOf = (book: SeasonBook): OfficeNames => ({
  teams: Object.fromEntries([...book.teams.values()].map((team) => [team.id, team.shortName])),
  venues: [...book.venues.values()].map(({ id, name }) => ({
    id,
    name,
    courts: [...book.courts.values()].filter((court) => court.venueId === id),
  })),
  stages: book.stages.map(({ id, name }) => ({ id, name })),
});
