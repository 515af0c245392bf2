import { gameStream, roundStream, type StreamId } from "../../domain/kernel/ids";
import { daysBetween, type LocalDay, localAt, type Minutes } from "../../domain/kernel/time";
import { qrOf } from "../accounts/qr";
import type { Db } from "../db";
import type { Festival } from "../festival/festival";
import type { DrawShows } from "../league/draw-shows";
import type { League } from "../league/league";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import type { Hall, HallDay, HallItem, ScreenAddress, ScreenList } from "./pages";

interface Needs {
  readonly db: Db;
  readonly live: Live;
  readonly league: League;
  readonly draws: DrawShows;
  readonly festival: Festival;
  readonly now: () => number;
}

/** Of an installation that shows nothing. */
const HOME_ZONE = "Asia/Shanghai";
const DAY: Minutes = 24 * 60;

type Placed = HallItem & { readonly court: string | null; readonly status: string };

/** What is shown on big screens: one address for each hall, and the boards of the day. Only of what is published. */
export class Screens {
  constructor(private readonly needs: Needs) {}

  /** One hall with what is there today; throws not-found for none. */
  async hall(id: string): Promise<HallDay> {
    const hall = (await this.#halls()).find((one) => one.id === id);
    if (!hall) throw new Problem("not-found");
    const { today, items } = await this.#items();
    return { ...today, hall, items: atHall(items, hall) };
  }

  /** `origin` is where screens find this installation. */
  async list(origin: string): Promise<ScreenList> {
    const { db, league, draws } = this.needs;
    const [halls, { today, items }, season, book, show] = await Promise.all([
      this.#halls(),
      this.#items(),
      league.isShown(),
      league.seasons.shown(),
      draws.newest(),
    ]);
    const drawn = await db.draw.count({ where: { seasonId: book?.id ?? "" } });
    const address = (path: string): ScreenAddress => {
      const url = new URL(path, origin).href;
      return { path, url, qr: qrOf(url) };
    };
    const days = halls.map((hall) => ({
      ...{ ...today, hall, items: atHall(items, hall) },
      address: address(`/live/halls/${encodeURIComponent(hall.id)}`),
    }));
    return {
      day: today.day,
      // Where something happens today first.
      halls: [...days.filter(busy), ...days.filter((one) => !busy(one))],
      items: items.filter(isToday).map((one) => ({ ...one, address: address(pathOf(one)) })),
      pages: [
        ...(show
          ? [{ kind: "draw-show" as const, address: address(`/live/draws/${show.id}/board`) }]
          : []),
        ...(season ? [{ kind: "standings" as const, address: address("/league") }] : []),
        ...(season && drawn > 0
          ? [{ kind: "draw" as const, address: address("/league/draw") }]
          : []),
      ],
    };
  }

  async #halls(): Promise<readonly Hall[]> {
    const courts = await this.needs.db.court.findMany({
      include: { venue: { include: { _count: { select: { courts: true } } } } },
      orderBy: [{ venueId: "asc" }, { position: "asc" }],
    });
    return courts.map(({ id, name, venue }) => ({
      id,
      venue: venue.name,
      court: venue._count.courts > 1 ? name : null,
    }));
  }

  /** All that is published and has a time, by time. */
  async #items() {
    const { league, festival, now } = this.needs;
    const [book, contests] = await Promise.all([
      league.seasons.shown(),
      festival.festivals.shown(),
    ]);
    const timeZone = book?.timeZone ?? contests?.timeZone ?? HOME_ZONE;
    const today = { day: localAt(now(), timeZone).day, timeZone, at: now() };
    const items = [
      ...((await league.isShown()) ? await this.#games(today.day) : []),
      ...(await this.#rounds(today.day)),
    ].sort((a, b) => a.from - b.from);
    return { today, items };
  }

  async #games(today: LocalDay): Promise<readonly Placed[]> {
    const { league } = this.needs;
    const [book, { games }] = await Promise.all([league.seasons.shown(), league.fixtures()]);
    const courts = new Map(book?.fixtures.map(({ id, shown }) => [id, shown?.courtId ?? null]));
    return games.flatMap((game) => {
      const from = fromOf(game, today);
      if (from === null) return [];
      const lastAt = this.#lastAt(gameStream(game.id));
      const court = courts.get(game.id) ?? null;
      return [{ kind: "game" as const, game, from, lastAt, court, status: game.status }];
    });
  }

  async #rounds(today: LocalDay): Promise<readonly Placed[]> {
    const { festival } = this.needs;
    const [book, page] = await Promise.all([festival.festivals.shown(), festival.page()]);
    const courts = new Map(book?.rounds.map(({ id, courtId }) => [id, courtId]));
    return (page?.contests ?? [])
      .flatMap(({ rounds }) => rounds)
      .flatMap((round) => {
        const from = fromOf(round, today);
        if (from === null) return [];
        const lastAt = this.#lastAt(roundStream(round.id));
        const court = courts.get(round.id) ?? null;
        return [{ kind: "round" as const, round, from, lastAt, court, status: round.status }];
      });
  }

  #lastAt(stream: StreamId): number | null {
    return this.needs.live.streams.find(stream)?.at ?? null;
  }
}

function fromOf(
  { day, start }: { readonly day: string | null; readonly start: Minutes | null },
  today: LocalDay,
): Minutes | null {
  if (day === null || start === null) return null;
  return daysBetween(today, day as LocalDay) * DAY + start;
}

const isToday = ({ from, status }: Placed): boolean =>
  (from >= 0 && from < DAY) || (status === "live" && from < DAY);

const busy = ({ items }: HallDay): boolean => items.some(({ from }) => from < DAY);

/** Today's there, and the next one after today. */
function atHall(items: readonly Placed[], hall: Hall): readonly HallItem[] {
  const here = items.filter(({ court }) => court === hall.id);
  const later = here.find(({ from, status }) => from >= DAY && status === "planned");
  return [...here.filter(isToday), ...(later ? [later] : [])].map(
    ({ court: _court, status: _status, ...item }) => item,
  );
}

const pathOf = (item: HallItem): string =>
  item.kind === "game"
    ? `/live/games/${item.game.id}/board`
    : `/live/rounds/${item.round.id}/board`;
