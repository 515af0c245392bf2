import { gameStream, parseStream } from "../../domain/kernel/ids";
import type { GameState } from "../../domain/league/game/state";
import type { Commit } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { uuidOf } from "../live/ids";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import type { Sides } from "./group-views";
import type { League } from "./league";
import { rulesForGame } from "./regulations";
import type { SeasonBook } from "./season-book";
import type { GameCard, SeasonView } from "./season-view";

/** Score sheets: opened with a game's two teams, and again when a corrected result sends others into it (G27). */
export class Sheets {
  constructor(
    private readonly live: Live,
    private readonly league: League,
  ) {
    live.onCommits(({ stream }, commits) => {
      // Nobody waits for it: a sheet that could not be opened now is opened when its table comes.
      if (commits.some(mayMove)) void this.#follow(stream).catch(() => undefined);
    });
  }

  /**
   * Opens a game's stream once both teams are known, and again when others have come into it; a game that has begun
   * begins anew with them only for a reason. Else opening it again changes nothing.
   */
  async open(id: string, reason?: string): Promise<void> {
    const known = this.league.game(id)?.state;
    if (known && known.phase !== "before" && reason === undefined) return;
    const { book, games, sides } = await this.#season(id);
    const card = games.find((game) => game.id === id);
    if (!card) throw new Problem("not-found");
    const come = sides.get(id);
    // A first sheet is for whoever was put into the game by hand, where nobody has come into it yet.
    const byHand = { home: card.home.teamId, away: card.away.teamId };
    const due =
      known && come ? come : { home: come?.home ?? byHand.home, away: come?.away ?? byHand.away };
    if (known && (due.home === null || due.away === null || isBetween(known, due))) return;
    const { home, away } = due;
    if (home === null || away === null) throw new Problem("not-found");
    const stream = gameStream(id);
    const command = { type: "open", rules: rulesFor(book, card), home, away };
    // Teams may change to and fro: each change is one opening, however many ask for it.
    const again = known ? ` ${this.live.streams.find(stream)?.seq} ${home} ${away}` : "";
    const wish = {
      ...{ stream, id: uuidOf(`open ${stream}${again}`) },
      command: reason === undefined ? command : { ...command, reason },
    };
    const [answer] = await this.live.submit([wish], { may: () => true, by: "leitai" });
    // Two tables may open it at the same moment; the second finds it open.
    if (answer && !answer.ok && !FOUND_OPEN.has(answer.refusal.code))
      throw new Error(answer.refusal.code);
  }

  /** Why a game that has not begun is not scored: others have come into it since its sheet was opened (G27). */
  async againstTeams(id: string): Promise<Refusal | null> {
    const state = this.league.game(id)?.state;
    if (state?.phase !== "before") return null;
    const due = (await this.#season(id)).sides.get(id);
    return due && !isBetween(state, due) ? { code: "teams-changed" } : null;
  }

  /** Opens the sheets again of games that have not begun and into which others have come. */
  async #follow(stream: string): Promise<void> {
    const parsed = parseStream(stream);
    if (parsed?.kind !== "game" && parsed?.kind !== "group") return;
    const { seasons } = this.league;
    const { id, kind } = parsed;
    const book = await (kind === "game" ? seasons.ofGame(id) : seasons.ofGroup(id));
    const waiting = (book?.fixtures ?? []).filter(
      (game) => game.homeFrom !== null && this.league.game(game.id)?.state.phase === "before",
    );
    if (waiting.length === 0) return;
    const { sides } = seasons.view(book);
    for (const { id: game } of waiting) {
      const [state, due] = [this.league.game(game)?.state, sides.get(game)];
      if (state && due && !isBetween(state, due)) await this.open(game);
    }
  }

  async #season(id: string): Promise<SeasonView> {
    const { seasons } = this.league;
    return seasons.view(await seasons.ofGame(id));
  }
}

const FOUND_OPEN: ReadonlySet<string> = new Set(["same-id-other-command", "already-opened"]);

/** What may send other teams into a game: an end, its correction, a decision, or taking any of them back. */
const mayMove = ({ events, void: voided }: Pick<Commit, "events" | "void">): boolean =>
  voided !== undefined || events.some((event) => MOVING.has((event as { type: string }).type));

const MOVING: ReadonlySet<string> = new Set([
  ...["finished", "forfeited", "defaulted", "awarded", "signed", "reopened", "replayed"],
  ...["lots-drawn", "lots-entered", "team-put-out", "result-nullified", "both-forfeited"],
  ...["points-deducted"],
]);

const isBetween = ({ home, away }: GameState, due: Sides): boolean =>
  home.team === due.home && away.team === due.away;

/** By the season's rules; a Swiss system needs a winner as the knockout does. */
function rulesFor({ settings }: SeasonBook, { level }: GameCard) {
  const rules = rulesForGame(settings, level);
  return settings.swissRounds === undefined ? rules : { ...rules, drawAllowed: false };
}
