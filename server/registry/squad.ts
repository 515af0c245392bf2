import { createHash } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import { type Result, refuse } from "../../domain/kernel/result";
import { PLAYER_CATEGORIES, type PlayerCategory } from "../../domain/league/game/ruleset-input";
import { refusalMessage } from "../../domain/words/refusal";
import { changeMessage } from "../../domain/words/registry-messages";
import type { Db } from "../db";
import { playerCategories } from "../league/player-categories";
import { knockoutRegulationsOf, regulationsOf } from "../league/regulations";
import type { SeasonSettings } from "../league/season-book";
import { Problem } from "../problem";
import { first, type Typed } from "./field";
import { plain, readWhole } from "./reading";
import type { Done, Registry } from "./registry";
import type { Row } from "./tables";

/** A squad as one form: a line for each player, and some empty ones. */

interface Message {
  readonly zh: string;
  readonly en: string;
}

export const SQUAD_COLUMNS = ["jersey", "name", "position", "heightCm", "birthYear"] as const;
type Column = (typeof SQUAD_COLUMNS)[number];

export interface SquadLine {
  /** The player's id, or `new1`, `new2` … */
  readonly key: string;
  readonly typed: Readonly<Record<Column, string>>;
  readonly captain: boolean;
  readonly categories: readonly PlayerCategory[];
  readonly faults: Readonly<Partial<Record<Column, Message>>>;
}

export interface SquadView {
  readonly lines: readonly SquadLine[];
  readonly max: number;
  /** Those that the season's regulations speak of, or that somebody has: others are nobody's business. */
  readonly categories: readonly PlayerCategory[];
  readonly fingerprint: string;
  readonly stale: boolean;
  readonly fault: Message | null;
}

const EMPTY_LINES = 3;
const NAME_MAX = 30;
const BLANK = { jersey: "", name: "", position: "", heightCm: "", birthYear: "" };

/** The players of a team, edited together. */
export class Squads {
  constructor(
    private readonly db: Db,
    private readonly registry: Registry,
  ) {}

  async view(team: string): Promise<SquadView> {
    const { players, max, categories } = await this.#squad(team);
    return {
      lines: [...players.map(lineOf), ...blanks(players.length, max)],
      ...{ max, categories },
      fingerprint: fingerprint(players),
      stale: false,
      fault: null,
    };
  }

  /** Saves a squad as one act: a line without number and name is no player. Returns the squad, or the form. */
  async save(team: string, typed: Typed, by: Actor): Promise<Result<Done<number>, SquadView>> {
    const { players, max, categories } = await this.#squad(team);
    const keys = [...new Set([...players.map(({ id }) => id), ...newKeys(typed)])];
    const captain = first(typed, "captain");
    const lines = keys.map((key) => {
      const texts = { ...BLANK };
      for (const column of SQUAD_COLUMNS) texts[column] = first(typed, `${key}.${column}`).trim();
      const said = typed[`${key}.categories`] ?? [];
      const counts = PLAYER_CATEGORIES.filter((one) => said.includes(one));
      return { key, typed: texts, captain: captain === key, categories: counts };
    });
    const present = lines.filter(isPlayer);
    const judged = lines.map((line) => ({
      ...line,
      faults: isPlayer(line) ? faultsOf(line, present) : {},
    }));
    const now = fingerprint(players);
    const stale = first(typed, "fingerprint") !== now;
    const back = (fault: Message | null): SquadView => ({
      lines: judged,
      ...{ max, categories },
      fingerprint: now,
      stale,
      fault,
    });
    if (present.length > max)
      return refuse(back(refusalMessage({ code: "squad-full", max } as { code: string })));
    if (stale || judged.some(({ faults }) => Object.keys(faults).length > 0))
      return refuse(back(null));
    const done = await this.registry.act(by, async (changes) => {
      const known = new Set(players.map(({ id }) => id));
      const staying = new Set(present.map(({ key }) => key));
      for (const { id } of players) if (!staying.has(id)) await changes.remove("player", id);
      // Two players may change shirts with each other: first all numbers are let go of, then given anew.
      const moving = present.filter(({ key, typed: { jersey } }) =>
        players.some((player) => player.id === key && player.jersey !== plain(jersey)),
      );
      for (const { key } of moving) await changes.update("player", key, { jersey: `~${key}` });
      for (const line of present) {
        if (known.has(line.key)) await changes.update("player", line.key, columnsOf(line));
        else
          await changes.create("player", {
            ...columnsOf(line),
            id: this.registry.newId("p-"),
            teamId: team,
          });
      }
      return present.length;
    });
    if (done.ok) return done;
    const { refusal } = done;
    const who = players.find(({ id }) => id === refusal.id);
    return refuse(back(changeMessage({ ...refusal, name: who?.name ?? null })));
  }

  async #squad(team: string) {
    const row = await this.db.team.findUnique({
      where: { id: team },
      include: { season: true, players: true },
    });
    if (!row) throw new Problem("not-found");
    const settings: SeasonSettings = JSON.parse(row.season.settings);
    const players = row.players.sort((a, b) => Number(a.jersey) - Number(b.jersey));
    const played = [regulationsOf(settings).game, knockoutRegulationsOf(settings).game];
    const basketBonus = played.flatMap((game) => game.basketBonus);
    const quotas = played.flatMap((game) => game.quotas);
    const asked = new Set<PlayerCategory>([
      ...basketBonus.flatMap((bonus) => (bonus.for === "woman" ? ["woman" as const] : [])),
      ...quotas.map(({ category }) => category),
      ...players.flatMap((player) => playerCategories(player.categories)),
    ]);
    return {
      players,
      max: settings.squadMax ?? 15,
      categories: PLAYER_CATEGORIES.filter((one) => asked.has(one)),
    };
  }
}

interface Player {
  readonly id: string;
  readonly name: string;
  readonly jersey: string;
  readonly position: string;
  readonly heightCm: number | null;
  readonly birthYear: number | null;
  readonly captain: boolean;
  readonly categories: string;
}

const lineOf = (player: Player): SquadLine => ({
  key: player.id,
  typed: {
    jersey: player.jersey,
    name: player.name,
    position: player.position,
    heightCm: player.heightCm === null ? "" : String(player.heightCm),
    birthYear: player.birthYear === null ? "" : String(player.birthYear),
  },
  captain: player.captain,
  categories: playerCategories(player.categories),
  faults: {},
});

const blanks = (known: number, max: number): SquadLine[] =>
  Array.from(
    { length: Math.max(0, Math.min(known === 0 ? 8 : EMPTY_LINES, max - known)) },
    (_, at) => ({
      key: `new${at + 1}`,
      typed: BLANK,
      captain: false,
      categories: [],
      faults: {},
    }),
  );

const newKeys = (typed: Typed): string[] =>
  Object.keys(typed).flatMap((input) => /^(new\d{1,2})\.name$/.exec(input)?.[1] ?? []);

const isPlayer = ({ typed: { jersey, name } }: Pick<SquadLine, "typed">): boolean =>
  jersey !== "" || name !== "";

function faultsOf(
  { key, typed }: Pick<SquadLine, "key" | "typed">,
  present: readonly Pick<SquadLine, "key" | "typed">[],
): SquadLine["faults"] {
  const faults: Partial<Record<Column, Message>> = {};
  const say = (refusal: { readonly code: string; readonly [fact: string]: string | number }) =>
    refusalMessage(refusal);
  const jersey = plain(typed.jersey);
  if (!/^(0|00|[1-9]\d?)$/.test(jersey)) faults.jersey = say({ code: "jersey" });
  else if (present.some((other) => other.key !== key && plain(other.typed.jersey) === jersey))
    faults.jersey = say({ code: "jersey-twice" });
  if (typed.name === "") faults.name = say({ code: "missing" });
  if (typed.name.length > NAME_MAX) faults.name = say({ code: "too-long", max: NAME_MAX });
  if (typed.position.length > 8) faults.position = say({ code: "too-long", max: 8 });
  const number = (column: "heightCm" | "birthYear", least: number, most: number) => {
    if (typed[column] === "") return;
    const value = readWhole(typed[column]);
    if (value === null || value < least || value > most)
      faults[column] = say({ code: "number", least, most });
  };
  number("heightCm", 120, 250);
  number("birthYear", 1930, 2020);
  return faults;
}

const columnsOf = ({
  typed,
  captain,
  categories,
}: Pick<SquadLine, "typed" | "captain" | "categories">): Row => ({
  name: typed.name,
  jersey: plain(typed.jersey),
  position: typed.position,
  heightCm: readWhole(typed.heightCm),
  birthYear: readWhole(typed.birthYear),
  captain,
  categories: JSON.stringify(categories),
});

const fingerprint = (players: readonly Player[]): string =>
  createHash("sha256")
    .update(JSON.stringify(players.map(lineOf)))
    .digest("hex")
    .slice(0, 24);
