import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Actor, may } from "../../domain/accounts/roles";
import { groupStream, parseStream } from "../../domain/kernel/ids";
import { isSameSet } from "../../domain/league/group/decide";
import type { GroupCommand, GroupEvent } from "../../domain/league/group/vocabulary";
import type { PublicCommit } from "../../domain/live/catch-up";
import { voided } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import type { Wish } from "../../domain/live/wish";
import { refusalMessage } from "../../domain/words/refusal";
import type { Facts, Lang } from "../../domain/words/say";
import { uuidOf } from "../live/ids";
import type { Gate, Live } from "../live/live";
import { Problem } from "../problem";
import { type AcrossView, acrossId, againstAcross, isAcross } from "./across";
import { type GroupView, standingsRulesOf } from "./group-views";
import type { League } from "./league";
import type { SeasonView } from "./season-view";

/** What an organiser decides a group with: its standings, its games, and everything that was decided so far. */
export interface GroupOffice {
  readonly season: string;
  readonly timeZone: string;
  /** How many of the group go on. */
  readonly advance: number;
  readonly group: GroupView;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly games: readonly {
    readonly id: string;
    readonly home: string;
    readonly away: string;
    readonly score: readonly [number, number] | null;
    /** It is being played. */
    readonly live: boolean;
  }[];
  readonly record: readonly DecisionEntry[];
}

/** What an organiser decides across the groups with: the comparisons, and the lots drawn for them so far. */
export interface AcrossOffice
  extends Pick<GroupOffice, "season" | "timeZone" | "teams" | "record"> {
  readonly across: AcrossView;
}

/** A line of the record: what was decided, when, and whether it was taken back. */
export interface DecisionEntry {
  readonly commit: string;
  readonly seq: number;
  readonly at: number;
  readonly event: GroupEvent;
  readonly voided: boolean;
}

/** What is decided about groups beside their games, by organisers and in public. */
export class Groups {
  constructor(
    private readonly live: Live,
    private readonly league: League,
  ) {}

  /** Throws not-found for a group that is not there. */
  async office(id: string): Promise<GroupOffice> {
    const { book, games, groups } = await this.#season(id);
    const group = groups.find((one) => one.id === id);
    if (!group) throw new Problem("not-found");
    const short = (team: string | null) =>
      (team !== null && book.teams.get(team)?.shortName) || team || "";
    const row = book.groups.find((one) => one.id === id);
    const own = new Set(book.fixtures.filter((one) => one.groupId === id).map((one) => one.id));
    return {
      season: book.alias,
      timeZone: book.timeZone,
      advance: book.settings.advancePerGroup,
      group,
      teams: (row?.teamIds ?? []).map((team) => ({ id: team, name: short(team) })),
      games: games
        .filter((game) => own.has(game.id))
        .map(({ id: game, home, away, status }) => ({
          id: game,
          home: short(home.teamId),
          away: short(away.teamId),
          score: status === "final" ? [home.points ?? 0, away.points ?? 0] : null,
          live: status === "live",
        })),
      record: await this.#record(id),
    };
  }

  /** The same across the groups; throws not-found where the season compares nobody there. */
  async officeAcross(): Promise<AcrossOffice> {
    const { book, across } = await this.league.view();
    if (!across) throw new Problem("not-found");
    return {
      season: book.alias,
      timeZone: book.timeZone,
      across,
      teams: [...book.teams.values()].map(({ id, shortName }) => ({ id, name: shortName })),
      record: await this.#record(acrossId(book.id)),
    };
  }

  /** Says something across the groups, as `decide` does about one. */
  async decideAcross(wish: Wish<GroupCommand>, actor: Actor, by: string) {
    const { book } = await this.league.view();
    return this.decide(acrossId(book.id), wish, actor, by);
  }

  /**
   * Says a decision, or takes one back. Null when it was said, else the sentence why it was not; throws not-found for a
   * group that is not there.
   */
  async decide(
    id: string,
    wish: Wish<GroupCommand>,
    actor: Actor,
    by: string,
  ): Promise<Readonly<Record<Lang, string>> | null> {
    await this.open(id);
    const said = { stream: groupStream(id), id: randomUUID(), command: { ...wish } };
    const [answer] = await this.live.submit([said], this.gate(actor, by));
    // Commits are told of a turn later: whoever decides reads the standings that follow from it.
    await nextTurn();
    if (!answer || answer.ok) return null;
    const { refusal } = answer;
    return refusalMessage(
      { ...(await this.#names(groupStream(id), refusal)), ...refusal },
      "group",
    );
  }

  /** Who may say what about a group, for the door through which everyone comes. */
  gate(actor: Actor, by: string): Gate {
    return {
      by,
      names: (stream, refusal) => this.#names(stream, refusal),
      may: (stream, wish) => {
        const parsed = parseStream(stream);
        if (parsed?.kind !== "group" || this.league.decided(parsed.id).teams === null) return false;
        const { type } = wish as Wish<GroupCommand>;
        // Across groups there is nothing to decide but lots (C7).
        if (isAcross(parsed.id) && !ACROSS.has(type)) return false;
        // Only the system says which teams a group has.
        return type !== "open" && may(actor, "edit-league");
      },
      against:
        ({ stream }, wish) =>
        () =>
          this.#against(stream, wish as Wish<GroupCommand>),
    };
  }

  /** Opens the group's stream with its teams as they were drawn; once more only when they are others. */
  async open(id: string): Promise<void> {
    const view = await this.#season(id);
    const own = teamsOf(view, id);
    if (!own) throw new Problem("not-found");
    const { teams } = this.league.decided(id);
    if (teams && isSameSet(teams, own)) return;
    const stream = groupStream(id);
    const command = { type: "open", teams: own };
    const wish = { stream, id: uuidOf(`open ${stream} ${own.join()}`), command };
    const [answer] = await this.live.submit([wish], { may: () => true, by: "leitai" });
    // Two organisers may open it at the same moment; the second finds it open.
    if (answer && !answer.ok && answer.refusal.code !== "same-id-other-command")
      throw new Error(answer.refusal.code);
  }

  /** What only the games know: which teams are level, and which games are the group's (C1, C4). */
  async #against(stream: string, wish: Wish<GroupCommand>): Promise<Refusal | null> {
    const { replaces, after } = wish as { replaces?: unknown; after?: unknown };
    if (replaces !== undefined || after !== undefined) return { code: "no-places" };
    const id = parseStream(stream)?.id ?? "";
    const known = await this.league.seasons.ofGroup(id);
    if (!known) return { code: "not-opened" };
    const { book, groups, across } = this.league.seasons.view(known);
    if (id === acrossId(book.id)) return againstAcross(across, wish);
    const group = groups.find((one) => one.id === id);
    if (!group) return { code: "not-opened" };
    if (wish.type === "draw-lots" || wish.type === "enter-lots") {
      // Of a team that has two lots the others' being level says nothing.
      if (new Set(wish.teams).size < wish.teams.length) return { code: "team-twice" };
      if (!group.standings.complete) return { code: "lots-too-early", open: group.open };
      const { ranks } = group.standings;
      const level = ranks.some((block) => isSameSet(block, wish.teams));
      const parted = group.decisions.some(
        (one) => "teams" in one && one.counts && isSameSet(one.teams, wish.teams),
      );
      return level || parted ? null : { code: "not-level" };
    }
    if (wish.type === "carry") {
      const { carryOver, points } = standingsRulesOf(book);
      if (carryOver === "none") return { code: "carry-none" };
      // Where no game ends level, such a result would stay open for ever (S4).
      return wish.homeScore === wish.awayScore && points.draw === null
        ? { code: "carried-level" }
        : null;
    }
    if (wish.type === "nullify" || wish.type === "forfeit-both") {
      const game = book.fixtures.find((fixture) => fixture.id === wish.game);
      return game?.groupId === id ? null : { code: "not-in-group" };
    }
    return null;
  }

  async #record(id: string): Promise<readonly DecisionEntry[]> {
    const history = await this.live.catchUp(groupStream(id), { after: 0 });
    if (!history || !("commits" in history)) return [];
    // Only groups have streams of this name, so their commits hold what groups say.
    const commits = history.commits as readonly PublicCommit<GroupEvent>[];
    const gone = voided(commits);
    return commits.flatMap((commit) =>
      commit.events
        .filter(({ type }) => type !== "opened")
        .map((event) => ({
          commit: commit.id,
          seq: commit.seq,
          at: commit.at,
          event,
          voided: gone.has(commit.seq),
        })),
    );
  }

  /** The season that the group belongs to, whichever the office works on. */
  async #season(id: string): Promise<SeasonView> {
    const { seasons } = this.league;
    return seasons.view(await seasons.ofGroup(id));
  }

  async #names(stream: string, { team, game }: Refusal): Promise<Facts> {
    const known = await this.league.seasons.ofGroup(parseStream(stream)?.id ?? "");
    if (!known) return {};
    const { book, games } = this.league.seasons.view(known);
    const card = games.find(({ id }) => id === game);
    return {
      team: (typeof team === "string" && book.teams.get(team)?.shortName) || (team ?? null),
      game: card ? `${card.home.shortName ?? ""}–${card.away.shortName ?? ""}` : (game ?? null),
    };
  }
}

const ACROSS = new Set<Wish<GroupCommand>["type"]>(["draw-lots", "enter-lots", "void"]);

/** The teams of a group, or of all groups where they are compared; null for what is no group of the season. */
function teamsOf({ book, across }: SeasonView, id: string): readonly string[] | null {
  if (id === acrossId(book.id)) return across && book.groups.flatMap(({ teamIds }) => teamIds);
  return book.groups.find((group) => group.id === id)?.teamIds ?? null;
}
