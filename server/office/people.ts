import { type Access, accessOf } from "../../domain/accounts/access";
import { type LocalDay, localAt, parseDay } from "../../domain/kernel/time";
import type { AccountSummary } from "../accounts/account-list";
import type { Accounts } from "../accounts/accounts";
import type { Db } from "../db";

/** How far somebody's signing in has come. */
export interface PersonAccess {
  /** Null where no account was made yet. */
  readonly account: string | null;
  readonly name: string;
  readonly access: Access;
  /** Of a link that was not used. */
  readonly linkUntil: number | null;
  readonly devices: number;
  readonly lastSeenAt: number | null;
}

export interface SeatPerson extends PersonAccess {
  readonly seat: string;
  /** The unit to which the judge belongs. */
  readonly unit: string | null;
}

export interface RoundChoice {
  readonly id: string;
  readonly contest: string;
  readonly name: string;
  readonly day: LocalDay | null;
  readonly start: number | null;
}

export interface JudgesPage {
  readonly timeZone: string;
  readonly rounds: readonly RoundChoice[];
  /** The round that is looked at; null while there is none. */
  readonly round: RoundChoice | null;
  /** In the order of a panel: 1, 2, 3 …, the reserve, the head judge. */
  readonly seats: readonly SeatPerson[];
}

export interface ManagersPage {
  readonly timeZone: string;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly managers: readonly PersonAccess[];
  }[];
}

/** Of an installation without a festival. */
const HOME_ZONE = "Asia/Shanghai";

/** The people of rounds and units as the office lists them. */
export class People {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly now: () => number,
  ) {}

  /** The judges of a round; of today's or the next one, when none is named. Null when there is no such round. */
  async judges(wanted: string | null): Promise<JudgesPage | null> {
    const festival = await this.db.festival.findFirst({ select: { timeZone: true } });
    const timeZone = festival?.timeZone ?? HOME_ZONE;
    const rows = await this.db.round.findMany({
      include: { contest: { select: { name: true, position: true } } },
    });
    const rounds = rows
      .map((row) => ({
        id: row.id,
        contest: row.contest.name,
        name: row.name,
        day: parseDay(row.day ?? ""),
        start: row.start,
      }))
      .sort(byTime);
    const today = localAt(this.now(), timeZone).day;
    const next = rounds.find(({ day }) => day !== null && day >= today) ?? rounds.at(-1) ?? null;
    const round = wanted === null ? next : rounds.find(({ id }) => id === wanted);
    if (round === undefined) return null;
    return { timeZone, rounds, round, seats: round ? await this.#seatsOf(round.id) : [] };
  }

  async managers(): Promise<ManagersPage> {
    const [units, season] = await Promise.all([
      this.db.unit.findMany({ select: { id: true, name: true } }),
      this.db.season.findFirst({ select: { timeZone: true } }),
    ]);
    const at = this.now();
    const managers = (await this.accounts.list()).filter(
      ({ role, revokedAt }) => role === "manager" && revokedAt === null,
    );
    return {
      timeZone: season?.timeZone ?? HOME_ZONE,
      units: units
        .map((unit) => ({
          ...unit,
          managers: managers
            .filter(({ unitId }) => unitId === unit.id)
            .map((account) => personOf(account, at)),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, "zh")),
    };
  }

  async #seatsOf(round: string): Promise<readonly SeatPerson[]> {
    const rows = await this.db.seat.findMany({
      where: { roundId: round },
      include: { judge: { include: { unit: { select: { name: true } } } } },
    });
    const at = this.now();
    const known = (await this.accounts.list()).filter(
      ({ roundId, revokedAt }) => roundId === round && revokedAt === null,
    );
    return rows
      .map(({ seat, judge }) => {
        const account = known.find((one) => one.seat === seat && one.name === judge.name.trim());
        const person = account ? personOf(account, at) : nobodyYet(judge.name);
        return { ...person, seat, unit: judge.unit?.name ?? null };
      })
      .sort((a, b) => rankOf(a.seat) - rankOf(b.seat));
  }
}

const personOf = (account: AccountSummary, at: number): PersonAccess => {
  const access = accessOf(account, at);
  return {
    account: account.id,
    name: account.name,
    access,
    linkUntil: access === "link-open" ? (account.link?.expiresAt ?? null) : null,
    devices: account.devices,
    lastSeenAt: account.lastSeenAt,
  };
};

const nobodyYet = (name: string): PersonAccess => ({
  account: null,
  name,
  access: "no-link",
  linkUntil: null,
  devices: 0,
  lastSeenAt: null,
});

/** The panel by number, then the reserve, the head judge last. */
function rankOf(seat: string): number {
  const number = Number(seat.replace(/\D/g, ""));
  return seat === "C" ? 1000 : seat.startsWith("R") ? 500 + number : number;
}

function byTime(a: RoundChoice, b: RoundChoice): number {
  const key = ({ day, start, contest, name }: RoundChoice) =>
    `${day ?? "9999"} ${String(start ?? 9999).padStart(4, "0")} ${contest} ${name}`;
  return key(a) < key(b) ? -1 : 1;
}
