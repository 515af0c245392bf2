import { randomUUID } from "node:crypto";
import { canonicalJson } from "../../domain/kernel/canonical-json";
import { gameStream } from "../../domain/kernel/ids";
import type { Ruleset } from "../../domain/league/game/rules";
import type { GameState, PlayerLine, TeamLine } from "../../domain/league/game/state";
import { type Listed, SIDES } from "../../domain/league/game/vocabulary";
import type { Lang } from "../../domain/words/say";
import type { Db } from "../db";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import type { League } from "./league";
import { type ListMarks, listMarks, sameMarks } from "./list-marks";
import { gameRulesView, type RulesView, rulesForGame } from "./regulations";
import type { SeasonBook } from "./season-book";

/** The regulations of single games: they are the season's until a game begins, and its own from then on (G26). */
export class GameRules {
  constructor(
    private readonly live: Live,
    private readonly league: League,
    private readonly db: Db,
  ) {}

  /** By what a game is, was or would be played, in plain words; throws not-found where there is no such game to be seen. */
  async page(id: string, lang: Lang, mayRead: boolean): Promise<RulesView> {
    const { card, stream } = await this.league.gamePage(id, mayRead);
    const book = await this.league.seasons.ofGame(id);
    if (!book) throw new Problem("not-found");
    const now = rulesForGame(book.settings, card.level);
    return gameRulesView(book, stream?.state.rules ?? now, now, lang);
  }

  /** Every sheet that is open before its game takes what has been changed in its season's regulations. */
  async follow(): Promise<void> {
    const books = [await this.league.seasons.inWork(), await this.league.seasons.shown()];
    const games = books.flatMap((book) => book?.fixtures.map(({ id }) => id) ?? []);
    for (const id of new Set(games)) await this.followIn(id);
  }

  /** The same for one game. */
  async followIn(id: string): Promise<void> {
    const state = this.league.game(id)?.state;
    if (state?.phase !== "before" || state.replays > 0) return;
    const book = await this.league.seasons.ofGame(id);
    const rules = book && rulesOf(book, id);
    if (!rules || canonicalJson(rules) === canonicalJson(state.rules)) return;
    await this.#say(id, { type: "take-rules", rules });
    await this.#markAnew(id, book, rules);
  }

  /** Lists that were chosen under other regulations say of each player what is asked for now (G19, G20). */
  async #markAnew(id: string, book: SeasonBook, rules: Ruleset): Promise<void> {
    const state = this.league.game(id)?.state;
    if (!state) return;
    const day = book.fixtures.find((fixture) => fixture.id === id)?.place?.day ?? book.startDay;
    const marks = await listMarks(this.db, rules, day, teamsOf(state));
    for (const side of SIDES) {
      const team: TeamLine = state[side];
      const same = ({ player, perBasket, categories }: PlayerLine) =>
        sameMarks({ bonus: perBasket, categories: [...categories] }, marks.get(player) ?? {});
      if (team.players.every(same)) continue;
      const players = team.players.map((line) => listedAs(line, marks.get(line.player) ?? {}));
      await this.#say(id, { type: "list", side, players, override: "list-too-long quota" });
    }
  }

  /** A game that begins at this very moment refuses it, and is played by what it began with. */
  async #say(id: string, command: { readonly type: string; readonly [field: string]: unknown }) {
    const wish = { stream: gameStream(id), id: randomUUID(), command };
    await this.live.submit([wish], { may: () => true, by: "leitai" });
  }
}

function rulesOf(book: SeasonBook, id: string): Ruleset | null {
  const fixture = book.fixtures.find((one) => one.id === id);
  const level = book.stages.find((stage) => stage.id === fixture?.stageId)?.level ?? "groups";
  return fixture ? rulesForGame(book.settings, level) : null;
}

const teamsOf = ({ home, away }: GameState) =>
  [home.team, away.team].filter((team) => team !== null);

const listedAs = ({ player, jersey, captain }: PlayerLine, marks: ListMarks): Listed => ({
  ...{ player, jersey, captain },
  ...marks,
});
