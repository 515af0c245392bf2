import type { Actor } from "../../domain/accounts/roles";
import { type Result, refuse } from "../../domain/kernel/result";
import { localAt } from "../../domain/kernel/time";
import {
  closedOn,
  type RegistrationWindow,
  type WindowClosed,
  windowIn,
} from "../../domain/registration/window";
import type { Db, Tx } from "../db";
import { Problem } from "../problem";
import type { Changes } from "../registry/changes";
import type { Typed } from "../registry/field";
import { lines, number, text } from "../registry/fields";
import type { Forms, KindForm, OpenForm } from "../registry/forms";
import type { Squads, SquadView } from "../registry/squad";
import type { Row } from "../registry/tables";

/** Why a unit can only look at what it has registered. */
export type RegistrationClosed = "season-begun" | "order-drawn" | "withdrawn" | WindowClosed;

export interface UnitTeam {
  readonly id: string;
  readonly name: string;
  readonly season: string;
  readonly leader: string;
  readonly headCoach: string;
  readonly players: number;
  readonly closed: RegistrationClosed | null;
  readonly window: RegistrationWindow;
}

export interface UnitEntry {
  readonly id: string;
  readonly title: string;
  readonly contest: string;
  readonly performers: number;
  readonly closed: RegistrationClosed | null;
  readonly window: RegistrationWindow;
}

export interface UnitPage {
  readonly name: string;
  readonly teams: readonly UnitTeam[];
  readonly entries: readonly UnitEntry[];
}

export interface UnitTeamPage {
  readonly team: UnitTeam;
  readonly form: OpenForm;
  readonly squad: SquadView;
}

export interface UnitEntryPage {
  readonly entry: UnitEntry;
  readonly form: OpenForm;
}

const NAME = 30;

/**
 * What a unit's own people see and change of its teams and entries: a team's until the season's first day, an entry's
 * until the running order of its contest is drawn; both only on the days on which registration is open, where some are
 * named. Whatever belongs to another unit is as if it were not there.
 */
export class Units {
  constructor(
    private readonly db: Db,
    private readonly forms: Forms,
    private readonly squads: Squads,
    private readonly now: () => number,
  ) {}

  async page(unit: string): Promise<UnitPage> {
    const row = await this.db.unit.findUnique({ where: { id: unit } });
    if (!row) throw new Problem("not-found");
    const [teams, entries] = await Promise.all([
      this.db.team.findMany({ where: { unitId: unit }, ...TEAM, orderBy: { name: "asc" } }),
      this.db.entry.findMany({
        where: { unitId: unit },
        ...ENTRY,
        orderBy: [{ contest: { position: "asc" } }, { position: "asc" }],
      }),
    ]);
    return {
      name: row.name,
      teams: teams.map((team) => this.#teamOf(team)),
      entries: entries.map((entry) => this.#entryOf(entry)),
    };
  }

  async team(unit: string, id: string): Promise<UnitTeamPage> {
    const team = await this.#ownTeam(unit, id);
    const [form, squad] = await Promise.all([
      this.forms.open(this.#teamForm, id),
      this.squads.view(id),
    ]);
    return { team, form, squad };
  }

  async saveTeam(unit: string, id: string, typed: Typed, by: Actor) {
    await this.#ownTeam(unit, id);
    return this.forms.save(this.#teamForm, { id }, typed, by);
  }

  async saveSquad(
    unit: string,
    id: string,
    typed: Typed,
    by: Actor,
  ): Promise<Result<null, { readonly view: SquadView | null; readonly code: string | null }>> {
    const { closed } = await this.#ownTeam(unit, id);
    if (closed) return refuse({ view: null, code: closed });
    const saved = await this.squads.save(id, typed, by);
    return saved.ok ? { ok: true, value: null } : refuse({ view: saved.refusal, code: null });
  }

  async entry(unit: string, id: string): Promise<UnitEntryPage> {
    const entry = await this.#ownEntry(unit, id);
    return { entry, form: await this.forms.open(this.#entryForm, id) };
  }

  async saveEntry(unit: string, id: string, typed: Typed, by: Actor) {
    await this.#ownEntry(unit, id);
    return this.forms.save(this.#entryForm, { id }, typed, by);
  }

  async #ownTeam(unit: string, id: string): Promise<UnitTeam> {
    const row = await this.db.team.findFirst({ where: { id, unitId: unit }, ...TEAM });
    if (!row) throw new Problem("not-found");
    return this.#teamOf(row);
  }

  async #ownEntry(unit: string, id: string): Promise<UnitEntry> {
    const row = await this.db.entry.findFirst({ where: { id, unitId: unit }, ...ENTRY });
    if (!row) throw new Problem("not-found");
    return this.#entryOf(row);
  }

  #teamOf({ id, name, leader, headCoach, season, _count }: TeamRow): UnitTeam {
    const [closed, window] = [this.#closedFor(season), windowIn(season.settings)];
    const players = _count.players;
    return { id, name, season: season.name, leader, headCoach, players, closed, window };
  }

  #closedFor(season: {
    startDay: string;
    timeZone: string;
    settings: string;
  }): RegistrationClosed | null {
    const today = localAt(this.now(), season.timeZone).day;
    return today >= season.startDay ? "season-begun" : closedOn(windowIn(season.settings), today);
  }

  #entryOf({ id, title, performers, status, contest, places }: EntryRow): UnitEntry {
    const drawn = contest.orders.length > 0 || places.length > 0;
    const window = windowIn(contest.settings);
    const today = localAt(this.now(), contest.festival.timeZone).day;
    const closed =
      status !== "registered" ? "withdrawn" : drawn ? "order-drawn" : closedOn(window, today);
    return { id, title, contest: contest.name, performers, closed, window };
  }

  /** The people around a team; its name and colours stay the organisers'. */
  readonly #teamForm: KindForm = {
    kind: "team",
    prefix: "t-",
    fields: async () => [
      text("leader", { max: NAME, optional: true }),
      text("headCoach", { max: NAME, optional: true }),
    ],
    fresh: nothingNew,
    // Asked inside the change itself, so that nobody slips in while a day ends.
    before: async ({ tx, refuse: stop }, { seasonId }) => {
      const season = await tx.season.findUniqueOrThrow({ where: { id: String(seasonId) } });
      const closed = this.#closedFor(season);
      if (closed) stop({ code: closed });
      return {};
    },
  };

  /** What a unit says of its act; contest, category and place stay the organisers'. */
  readonly #entryForm: KindForm = {
    kind: "entry",
    prefix: "e-",
    fields: async () => [
      text("title", { max: 60 }),
      number("performers", { least: 1, most: 500 }),
      lines("people", { max: NAME, optional: true }),
      text("contact", { max: 60, optional: true }),
    ],
    fresh: nothingNew,
    before: async (changes: Changes, { id }) => {
      const row = await changes.tx.entry.findUniqueOrThrow({ where: { id: String(id) }, ...ENTRY });
      const { closed } = this.#entryOf(row);
      if (closed) changes.refuse({ code: closed });
      return {};
    },
  };
}

/** Who takes part is registered by the organisers. */
async function nothingNew(): Promise<Row> {
  throw new Problem("not-found");
}

const TEAM = { include: { season: true, _count: { select: { players: true } } } } as const;
const ENTRY = {
  include: {
    contest: { include: { orders: { select: { id: true } }, festival: true } },
    places: true,
  },
} as const;

type TeamRow = NonNullable<Awaited<ReturnType<typeof teamRow>>>;
type EntryRow = NonNullable<Awaited<ReturnType<typeof entryRow>>>;
const teamRow = (tx: Tx) => tx.team.findFirst(TEAM);
const entryRow = (tx: Tx) => tx.entry.findFirst(ENTRY);
