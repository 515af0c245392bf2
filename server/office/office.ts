import { accessOf, isEquipped } from "../../domain/accounts/access";
import type { Actor } from "../../domain/accounts/roles";
import { type LocalDay, localAt, parseDay } from "../../domain/kernel/time";
import type { Refusal } from "../../domain/live/decider";
import type { Accounts } from "../accounts/accounts";
import { audit } from "../audit";
import type { Db } from "../db";
import type { Games } from "../league/games";
import type { League } from "../league/league";
import type { SeasonBook } from "../league/season-book";
import type { GameCard } from "../league/season-view";
import { Problem } from "../problem";
import { openClashes } from "../schedule/desk";
import { task } from "../schedule/task";
import { AuditTrail } from "./audit-trail";
import type { OfficeGame, OfficeHome, OfficeNames, OfficialsDay, TableOfficial } from "./pages";

/** The log keeps no longer one. */
const REASON_MAX = 200;
/** Of an installation without a season. */
const HOME_ZONE = "Asia/Shanghai";

/** The organisers' own pages. */
export class Office {
  readonly trail: AuditTrail;

  constructor(
    private readonly db: Db,
    private readonly league: League,
    private readonly games: Games,
    private readonly accounts: Accounts,
    private readonly now: () => number,
    private readonly pseudonym: (accountId: string) => string,
  ) {
    this.trail = new AuditTrail(db, async () => (await league.book())?.timeZone ?? HOME_ZONE);
  }

  /** Null while there is no season. */
  async home(): Promise<OfficeHome | null> {
    if (!(await this.league.book())) return null;
    const { book, games: drafted } = await this.league.view();
    const { games } = await this.league.told();
    const { world, draft } = task(book, drafted);
    const day = this.#today(book);
    const officials = await this.#officials();
    const today = games
      .filter((game) => game.day === day || game.status === "live")
      .map((game) => ({ ...game, officials: officials.get(game.id) ?? [] }))
      .sort(byTime);
    return {
      season: { alias: book.alias, name: book.name, timeZone: book.timeZone },
      day,
      counts: {
        live: games.filter((game) => game.status === "live").length,
        played: games.filter((game) => game.status === "final").length,
        games: games.length,
        teams: book.teams.size,
        players: book.players.size,
      },
      today,
      waiting: [
        ...today
          .filter((game) => game.day === day && game.status !== "final" && !hasTable(game))
          .map((game) => ({ kind: "no-official" as const, game: game.id })),
        ...today
          .filter((game) => game.day !== day)
          .map((game) => ({ kind: "reopened" as const, game: game.id })),
        ...games
          .filter((game) => game.status === "final" && !game.signed)
          .map((game) => ({ kind: "unsigned" as const, game: game.id })),
        ...openClashes(draft, world, drafted).map((clash) => ({ kind: "clash" as const, clash })),
        ...drafted
          .filter((game) => game.day === null && game.status === "planned")
          .map((game) => ({ kind: "no-place" as const, game: game.id })),
      ],
      games,
      names: namesOf(book),
    };
  }

  /** The games of a day; of today, or of the next day with games, when none is named. */
  async officialsOn(wanted: string | null): Promise<OfficialsDay> {
    const { book, games } = await this.league.told();
    const today = this.#today(book);
    const days = [...new Set(games.flatMap((game) => game.day ?? []))].sort();
    const day = parseDay(wanted ?? "") ?? days.find((one) => one >= today) ?? days.at(-1) ?? today;
    const officials = await this.#officials();
    const known = await this.db.official.findMany({
      where: { role: "table" },
      select: { name: true },
      orderBy: { id: "asc" },
    });
    return {
      timeZone: book.timeZone,
      today,
      day,
      days,
      games: games
        .filter((game) => game.day === day)
        .map((game) => ({ ...game, officials: officials.get(game.id) ?? [] }))
        .sort(byTime),
      known: [...new Set(known.map(({ name }) => name))],
    };
  }

  /** Games that are over or on, the newest first; one that was opened again is on again. */
  async results(): Promise<{ readonly timeZone: string; readonly games: readonly GameCard[] }> {
    const { book, games } = await this.league.view();
    const begun = games.filter((game) => game.status !== "planned");
    return { timeZone: book.timeZone, games: begun.sort(byTime).reverse() };
  }

  /** Opens a signed game's sheet again for a correction. */
  async reopen(
    { game, reason }: { readonly game: string; readonly reason: string },
    by: Actor,
  ): Promise<Refusal | null> {
    const because = reason.trim();
    if (because === "") return { code: "reason-missing" };
    if (because.length > REASON_MAX) return { code: "reason-long", max: REASON_MAX };
    if (by.kind !== "account") throw new Problem("not-found");
    const refusal = await this.games.reopen(game, because, by, this.pseudonym(by.id));
    if (refusal) return refusal;
    // The game's own log knows a pseudonym only.
    const change = {
      at: this.now(),
      by: by.id,
      action: "game.reopened",
      target: `fixture/${game}`,
    };
    await audit(this.db, { ...change, after: { reason: because } });
    return null;
  }

  /** The table officials of each game, those who were revoked left out. */
  async #officials(): Promise<ReadonlyMap<string, readonly TableOfficial[]>> {
    const at = this.now();
    const byGame = new Map<string, TableOfficial[]>();
    for (const account of await this.accounts.list()) {
      if (account.role !== "official" || account.gameId === null) continue;
      if (account.revokedAt !== null) continue;
      const access = accessOf(account, at);
      const official: TableOfficial = {
        account: account.id,
        name: account.name,
        access,
        linkUntil: access === "link-open" ? (account.link?.expiresAt ?? null) : null,
        devices: account.devices,
        lastSeenAt: account.lastSeenAt,
      };
      byGame.set(account.gameId, [official, ...(byGame.get(account.gameId) ?? [])]);
    }
    return byGame;
  }

  #today(book: SeasonBook): LocalDay {
    return localAt(this.now(), book.timeZone).day;
  }
}

const hasTable = (game: OfficeGame): boolean =>
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

function byTime(a: GameCard, b: GameCard): number {
  const key = (game: GameCard) =>
    `${game.day ?? "9999"} ${String(game.start ?? 9999).padStart(4, "0")} ${game.code}`;
  return key(a) < key(b) ? -1 : 1;
}
