import { gameStream, parseStream } from "../domain/kernel/ids";
import type { Boards } from "./live/boards";
import type { Services } from "./services";

/** A head judge's desk: on it nobody goes on writing whose device was signed out. */
export const isDesk = (board: string): boolean => board.startsWith("desk/");

/** What everybody may watch changes with what is published. */
const isForAll = (board: string): boolean => !isDesk(board) && !board.startsWith("account/");

const NOTICE = "notice/";

/** A desk is made from its own round alone, so that a basket elsewhere costs it nothing; league and festival share no board. */
function mayShow(board: string, stream: string): boolean {
  if (board.startsWith("account/")) return false;
  const parsed = parseStream(stream);
  const round = parsed?.kind === "rehearsal" ? parsed.round : parsed?.id;
  const isJudged = parsed?.kind === "round" || parsed?.kind === "rehearsal";
  const own = /^(?:desk|stage)\/(.+)$/.exec(board)?.[1];
  if (own !== undefined) return isJudged && round === own;
  // What is decided about a game is said of its group; a basket elsewhere changes nothing in it.
  if (board.startsWith(NOTICE))
    return stream.startsWith("group/") || stream === gameStream(board.slice(NOTICE.length));
  // Nothing of a rehearsal is on any page for everybody.
  if (parsed?.kind === "rehearsal") return false;
  return isJudged === (board === "festival");
}

/** Boards made from many streams, by name. */
export async function makeBoard(
  {
    league,
    outlooks,
    festival,
    rounds,
    rehearsals,
  }: Pick<Services, "league" | "outlooks" | "festival" | "rounds" | "rehearsals">,
  name: string,
): Promise<unknown | null> {
  // Who may see a desk is asked at the door of its room.
  const desk = /^desk\/(.+)$/.exec(name)?.[1];
  if (desk !== undefined) return rounds.desk(desk);
  const stage = /^stage\/(.+)$/.exec(name)?.[1];
  if (stage !== undefined) return rehearsals.stage(stage);
  // So is who an account is: there is nothing to see in its room, but who may no longer be in it is cut off.
  if (name.startsWith("account/")) return {};
  if (name === "festival") return festival.board();
  const book = await league.seasons.shown();
  if (!book) return null;
  if (name === "today") return league.todayBoard();
  if (name.startsWith("outlook/")) return outlooks.board(name.slice("outlook/".length));
  if (name.startsWith(NOTICE)) return league.noticeBoard(name.slice(NOTICE.length));
  if (name === `standings/${book.id}`) return league.standings();
  return null;
}

/** Boards are made again after what they may show: commits, and changes of what is published. */
export function keepFresh(
  boards: Boards,
  { live, league, festival }: Pick<Services, "live" | "league" | "festival">,
): void {
  live.onCommits(({ stream }) =>
    boards.touch(boards.names().filter((name) => mayShow(name, stream))),
  );
  league.seasons.onChanged = festival.festivals.onChanged = () =>
    boards.touch(boards.names().filter(isForAll));
}
