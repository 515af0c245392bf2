import { parseStream } from "../domain/kernel/ids";
import type { Accounts } from "./accounts/accounts";
import { MACHINE } from "./accounts/changer";
import type { Live } from "./live/live";

const MINUTE = 60_000;

/**
 * How long after its last word a game that stays signed leaves its table signed in, in ms: protests are written down
 * and players come to look at the sheet.
 */
export const SHEET_LOOK = 120 * MINUTE;

/**
 * Ends what people may do at a game or a round that is over. A round's devices go with its closing; a game's once it
 * has stayed signed for a while. Whoever is let in after that, by a new link, stays as long again.
 */
export class Closing {
  constructor(
    private readonly live: Pick<Live, "onCommits" | "streams">,
    private readonly accounts: Accounts,
    private readonly now: () => number,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Works until the answer is called. */
  start(): () => void {
    const deaf = this.live.onCommits(({ stream }, commits) => {
      const parsed = parseStream(stream);
      if (parsed?.kind === "round" && commits.some((commit) => commit.events.some(isClosed)))
        this.accounts.closeRound(parsed.id, MACHINE).catch(this.onError);
    });
    // By the state and not by a timer for each game, so that a restart forgets none.
    const timer = setInterval(() => void this.sweep().catch(this.onError), MINUTE).unref();
    void this.sweep().catch(this.onError);
    return () => {
      deaf();
      clearInterval(timer);
    };
  }

  /** Looks at all that is over for long enough. */
  async sweep(): Promise<void> {
    const before = this.now() - SHEET_LOOK;
    for (const { stream, state, at } of this.live.streams.all()) {
      const parsed = parseStream(stream);
      if (!parsed || !isOver(state) || at > before) continue;
      if (parsed.kind === "game") await this.accounts.closeGame(parsed.id, MACHINE, before);
      if (parsed.kind === "round") await this.accounts.closeRound(parsed.id, MACHINE, before);
    }
  }
}

/** Kinds of streams share no state; each says in its own way that nobody has anything to do here any more. */
function isOver(state: unknown): boolean {
  const { signed, phase } = state as { signed?: unknown; phase?: unknown };
  return signed === true || phase === "closed";
}

const isClosed = (event: unknown): boolean => (event as { type?: unknown }).type === "closed";
