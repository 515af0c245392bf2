import { randomUUID } from "node:crypto";
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
import type { GroupView } from "./group-views";
import type { League } from "./league";

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
  }[];
  readonly record: readonly DecisionEntry[];
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
    const { book, games, groups } = await this.league.view();
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
        })),
      record: await this.#record(id),
    };
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
    if (!answer || answer.ok) return null;
    const { refusal } = answer;
    return refusalMessage({ ...(await this.#names(refusal)), ...refusal }, "group");
  }

  /** Who may say what about a group, for the door through which everyone comes. */
  gate(actor: Actor, by: string): Gate {
    return {
      by,
      names: (_, refusal) => this.#names(refusal),
      may: (stream, wish) => {
        const parsed = parseStream(stream);
        if (parsed?.kind !== "group" || this.league.decided(parsed.id).teams === null) return false;
        // Only the system says which teams a group has.
        return (wish as Wish<GroupCommand>).type !== "open" && may(actor, "edit-league");
      },
      against:
        ({ stream }, wish) =>
        () =>
          this.#against(stream, wish as Wish<GroupCommand>),
    };
  }

  /** Opens the group's stream with its teams as they were drawn; once more only when they are others. */
  async open(id: string): Promise<void> {
    const { book } = await this.league.view();
    const row = book.groups.find((group) => group.id === id);
    if (!row) throw new Problem("not-found");
    const { teams } = this.league.decided(id);
    if (teams && isSameSet(teams, row.teamIds)) return;
    const stream = groupStream(id);
    const command = { type: "open", teams: row.teamIds };
    const wish = { stream, id: uuidOf(`open ${stream} ${row.teamIds.join()}`), command };
    const [answer] = await this.live.submit([wish], { may: () => true, by: "leitai" });
    // Two organisers may open it at the same moment; the second finds it open.
    if (answer && !answer.ok && answer.refusal.code !== "same-id-other-command")
      throw new Error(answer.refusal.code);
  }

  /** What only the games know: which teams are level, and which games are the group's (C1, C4). */
  async #against(stream: string, wish: Wish<GroupCommand>): Promise<Refusal | null> {
    const { replaces, after } = wish as { replaces?: unknown; after?: unknown };
    if (replaces !== undefined || after !== undefined) return { code: "no-places" };
    const id = parseStream(stream)?.id;
    const { book, groups } = await this.league.view();
    const group = groups.find((one) => one.id === id);
    if (!group) return { code: "not-opened" };
    if (wish.type === "draw-lots" || wish.type === "enter-lots") {
      if (!group.standings.complete) return { code: "lots-too-early", open: group.open };
      const { ranks } = group.standings;
      const level = ranks.some((block) => isSameSet(block, wish.teams));
      const parted = group.decisions.some(
        (one) => "lots" in one && one.counts && isSameSet(one.teams, wish.teams),
      );
      return level || parted ? null : { code: "not-level" };
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

  async #names({ team, game }: Refusal): Promise<Facts> {
    const { book, games } = await this.league.view();
    const card = games.find(({ id }) => id === game);
    return {
      team: (typeof team === "string" && book.teams.get(team)?.shortName) || (team ?? null),
      game: card ? `${card.home.shortName ?? ""}–${card.away.shortName ?? ""}` : (game ?? null),
    };
  }
}
