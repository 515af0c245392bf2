import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { LocalDay } from "../../domain/kernel/time";
import { localAt } from "../../domain/kernel/time";
import { openGroup } from "../../domain/league/scenarios/open-group";
import { teamScenario } from "../../domain/league/scenarios/scenarios";
import type { Chance, Need, TeamScenario } from "../../domain/league/scenarios/vocabulary";
import { type Standings, type StandingsInput, standings } from "../../domain/league/standings";
import {
  briefText,
  chanceText,
  noScenariosText,
  type OptionLine,
  optionLines,
  optionText,
} from "../../domain/words/scenarios";
import { Problem } from "../problem";
import type { GroupView } from "./group-views";
import type { League } from "./league";
import { byTime, head, names } from "./page-parts";
import type { SeasonHead, StandingsBoard } from "./pages";
import type { GameCard, SeasonView } from "./season-view";

interface InBoth<Text> {
  readonly zh: Text;
  readonly en: Text;
}
type Said = InBoth<string>;

/** What a team needs to be among the first so many, in sentences. */
export interface NeedText {
  readonly top: number;
  readonly chance: Chance;
  readonly text: Said;
  /** What the team's own results lead to. */
  readonly options: readonly {
    readonly text: Said;
    /** Where that is long: the same in a few words, and what it hangs on line by line. */
    readonly long: { readonly brief: Said; readonly lines: InBoth<readonly OptionLine[]> } | null;
  }[];
}

export interface TeamOutlook {
  readonly team: string;
  readonly places: readonly Chance[];
  readonly needs: readonly NeedText[];
}

/** What an unfinished group can still become; `refused` says why that is not known exactly. */
export interface Outlook {
  readonly teams: readonly TeamOutlook[];
  readonly refused: Said | null;
}

/** What changes on a group's page while its games are on. */
export interface OutlookBoard {
  /** Another one when a result or a decision has changed what the page says. */
  readonly stamp: string;
  /** The standings if the games that are on ended as they stand; null while none is. */
  readonly now: Standings | null;
}

export interface GroupPage {
  readonly season: SeasonHead;
  readonly day: LocalDay;
  readonly group: GroupView;
  readonly games: readonly GameCard[];
  readonly advance: number;
  readonly teams: StandingsBoard["teams"];
  readonly outlook: Outlook;
  readonly board: OutlookBoard;
}

/** From so many open games on, only what it takes to go through is told, and not also what makes a group's winner. */
const MANY = 4;

/** What groups can still become: worked out when somebody asks, and kept until the group changes. */
export class Outlooks {
  readonly #kept = new Map<
    string,
    { readonly stamp: string; readonly outlook: Promise<Outlook> }
  >();

  constructor(
    private readonly league: League,
    private readonly now: () => number,
  ) {}

  /** A group with its games and what each team needs; throws not-found. */
  async page(id: string): Promise<GroupPage> {
    const view = await this.league.shown();
    const group = view.groups.find((one) => one.id === id);
    if (!group) throw new Problem("not-found");
    const { book } = view;
    return {
      season: head(book),
      day: localAt(this.now(), book.timeZone).day,
      group,
      games: view.games.filter((game) => game.group === group.letter).sort(byTime),
      advance: book.settings.advancePerGroup,
      teams: names(book, book.groups.find((one) => one.id === id)?.teamIds),
      outlook: await this.#outlook(view, group),
      board: boardOf(view, group),
    };
  }

  /** Null when there is no such group to be seen. */
  async board(id: string): Promise<OutlookBoard | null> {
    const view = await this.league.shown();
    const group = view.groups.find((one) => one.id === id);
    return group ? boardOf(view, group) : null;
  }

  /** What one team needs; null while nothing hangs on anything. */
  async ofTeam(team: string): Promise<TeamOutlook | null> {
    const view = await this.league.shown();
    const row = view.book.groups.find(({ teamIds }) => teamIds.includes(team));
    const group = view.groups.find(({ id }) => id === row?.id);
    if (!group || group.open === 0) return null;
    const { teams } = await this.#outlook(view, group);
    return teams.find((one) => one.team === team) ?? null;
  }

  #outlook(view: SeasonView, group: GroupView): Promise<Outlook> {
    const input = view.inputs.get(group.id);
    if (!input || group.open === 0) return Promise.resolve({ teams: [], refused: null });
    const stamp = stampOf(view, input);
    const kept = this.#kept.get(group.id);
    if (kept?.stamp === stamp) return kept.outlook;
    const outlook = workedOut(input, view).catch((error) => {
      // What failed is tried again by the next who asks.
      this.#kept.delete(group.id);
      throw error;
    });
    this.#kept.set(group.id, { stamp, outlook });
    return outlook;
  }
}

const stampOf = ({ book }: SeasonView, input: StandingsInput): string =>
  createHash("sha256")
    .update(JSON.stringify([input, book.settings.advancePerGroup, names(book, input.teams)]))
    .digest("hex")
    .slice(0, 12);

/** Team by team, with a breath in between: scorers' taps do not wait for it. */
async function workedOut(input: StandingsInput, view: SeasonView): Promise<Outlook> {
  const opened = openGroup(input);
  if (!opened.ok) {
    const text = (lang: "zh" | "en") => noScenariosText(lang, opened.refusal);
    return { teams: [], refused: { zh: text("zh"), en: text("en") } };
  }
  const { advancePerGroup: advance } = view.book.settings;
  const tops = [...new Set(opened.value.open.length < MANY ? [advance, 1] : [advance])].filter(
    (top) => top < input.teams.length,
  );
  const teams: TeamOutlook[] = [];
  for (const team of input.teams) {
    teams.push(told(teamScenario(opened.value, team, tops), view));
    await setImmediate();
  }
  return { teams, refused: null };
}

function told({ team, places, needs }: TeamScenario, { book }: SeasonView): TeamOutlook {
  const nameOf = (id: string) => book.teams.get(id)?.shortName ?? id;
  const both = <Text>(text: (lang: "zh" | "en") => Text): InBoth<Text> => ({
    zh: text("zh"),
    en: text("en"),
  });
  const needText = (need: Need): NeedText => ({
    top: need.top,
    chance: need.chance,
    text: both((lang) => chanceText(lang, need)),
    options: need.options.map((one) => ({
      text: both((lang) => optionText(lang, one, need.top, nameOf)),
      long:
        briefText("zh", one, nameOf) === null
          ? null
          : {
              brief: both((lang) => briefText(lang, one, nameOf) ?? ""),
              lines: both((lang) => optionLines(lang, one, need.top, nameOf)),
            },
    })),
  });
  return { team, places: places.map(({ chance }) => chance), needs: needs.map(needText) };
}

function boardOf(view: SeasonView, group: GroupView): OutlookBoard {
  const input = view.inputs.get(group.id);
  if (!input) return { stamp: "", now: null };
  return { stamp: `${stampOf(view, input)} ${group.live}`, now: ifEndedNow(view, group, input) };
}

/** A game that is on counts as it stands; a level one has no result yet. */
function ifEndedNow(view: SeasonView, group: GroupView, input: StandingsInput): Standings | null {
  const on = view.games.filter((game) => game.status === "live" && game.group === group.letter);
  if (on.length === 0) return null;
  const games = input.games.map((game) => {
    const live =
      game.homeScore === null &&
      on.find((card) => card.home.teamId === game.home && card.away.teamId === game.away);
    return live ? { ...game, homeScore: live.home.points, awayScore: live.away.points } : game;
  });
  return standings({ ...input, games });
}
