import { type Actor, may } from "../../domain/accounts/roles";
import type { RoundCommand, RoundEvent } from "../../domain/festival/judging/vocabulary";
import { parseStream, type RoundId, type StreamName } from "../../domain/kernel/ids";
import type { Refusal } from "../../domain/live/decider";
import type { Wish } from "../../domain/live/wish";
import type { Facts } from "../../domain/words/say";
import { enteredTitle } from "../../domain/words/titles";
import type { Gate } from "../live/live";
import type { OpenStream } from "../live/streams";
import { type Festival, find } from "./festival";
import type { FestivalBook, RoundRow } from "./festival-book";
import { seatsIn } from "./festival-parts";
import { isSame, levelIn } from "./level-groups";

/** Only the system opens a round; only an organiser grants or declines a correction, seats somebody else and enters declared ties. */
const OPENED_BY_SYSTEM: RoundCommand["type"] = "open";
const STAFF_COMMANDS: readonly string[] = [
  "grant-correction",
  "decline-correction",
  "seat",
  "declare-ties",
];
const PAPER_COMMANDS: readonly string[] = ["paper", "check-paper"];

/** What the head judge may take back: everything said at the desk until it was published. */
const TAKEN_BACK: readonly RoundEvent["type"][] = [
  "called",
  "withdrawn",
  "timed",
  "penalised",
  "rewarded",
  "recused",
  "absent",
  "returned",
  "confirmed",
  "criterion-revealed",
  "sheet-revealed",
  "extremes-revealed",
  "score-revealed",
  "tied-ordered",
  "prizes-decided",
  "reveal-checked",
  "correction-asked",
];

/** Who may say what in a round, for the door through which everyone comes. */
export function roundGate(festival: Festival, actor: Actor, by: string): Gate {
  return {
    by,
    names: (stream, refusal) => namesIn(festival, stream, refusal),
    may: (stream, wish) => {
      const parsed = parseStream(stream);
      if (parsed?.kind !== "round" && parsed?.kind !== "rehearsal") return false;
      if (festival.stateOf(parsed.stream).phase === "unopened") return false;
      return maySay(actor, roundOf(parsed), wish as Wish<RoundCommand>);
    },
    against: (stream, wish) =>
      againstRehearsal(festival, stream, wish) ??
      againstPlace(stream, wish) ??
      againstTotals(festival, stream, wish),
  };
}

const roundOf = (name: StreamName & { readonly kind: "round" | "rehearsal" }): RoundId =>
  name.kind === "round" ? name.id : name.round;

/** J18: nobody calls an act while the hall looks at a rehearsal. */
function againstRehearsal(festival: Festival, { stream }: OpenStream, wish: Wish<unknown>) {
  const parsed = parseStream(stream);
  const { type } = wish as { readonly type?: string };
  if (type !== "call" || parsed?.kind !== "round") return undefined;
  return async () => (festival.onNow(parsed.id).rehearsal ? { code: "rehearsal-on" } : null);
}

/** M11: only the contest knows who is level in its total, and in which stream it is said. */
function againstTotals(festival: Festival, { stream }: OpenStream, wish: Wish<unknown>) {
  const parsed = parseStream(stream);
  const { type, level } = wish as { readonly type?: string; readonly level?: readonly string[] };
  if (type !== "order-totals" || parsed?.kind !== "round" || !Array.isArray(level))
    return undefined;
  return async () => {
    const groups = await levelIn(festival, parsed.id);
    return groups.some((group) => isSame(group.level, level)) ? null : { code: "not-level" };
  };
}

function maySay(actor: Actor, round: RoundId, command: Wish<RoundCommand>): boolean {
  if (command.type === OPENED_BY_SYSTEM) return false;
  if (command.type === "hand-in") return may(actor, "judge-entry", { round, seat: command.seat });
  if (command.type === "recuse")
    return (
      may(actor, "judge-entry", { round, seat: command.seat }) || may(actor, "run-round", { round })
    );
  if (command.type === "plan-reveal" || command.type === "order-totals")
    return may(actor, "run-round", { round }) || may(actor, "grant-correction");
  if (PAPER_COMMANDS.includes(command.type)) return may(actor, "enter-paper", { round });
  if (STAFF_COMMANDS.includes(command.type)) return may(actor, "grant-correction");
  return may(actor, "run-round", { round });
}

async function namesIn(festival: Festival, stream: string, refusal: Refusal): Promise<Facts> {
  const parsed = parseStream(stream);
  const id = (parsed?.kind === "rehearsal" ? parsed.round : parsed?.id) ?? "";
  const book = await festival.festivals.ofRound(id);
  const round = book?.rounds.find((one) => one.id === id);
  if (!book || !round) return {};
  const entry = typeof refusal.entry === "string" ? book.entries.get(refusal.entry) : undefined;
  const seat = seatsIn(book, round).find((one) => one.seat === refusal.seat);
  return {
    title: entry ? enteredTitle(entry.title) : null,
    unit: entry && !isBlind(book, round) ? entry.unit : null,
    judge: seat?.name ?? null,
  };
}

/** J28: a refusal does not say whose work it is. */
const isBlind = (book: FestivalBook, round: RoundRow): boolean =>
  find(book, round.id).contest.settings.gallery === true;

/** A round is said in its own order; what is taken back must be the desk's own and not published yet. */
function againstPlace(
  stream: OpenStream,
  wish: Wish<unknown>,
): (() => Promise<Refusal | null>) | undefined {
  const { type, commit, replaces, after } = wish as {
    type?: string;
    commit?: string;
    replaces?: string;
    after?: string;
  };
  if (replaces !== undefined || after !== undefined) return async () => ({ code: "no-places" });
  if (type !== "void") return undefined;
  return async () => {
    const history = await stream.history();
    const target = history.find((entry) => entry.commit.id === commit);
    const events = (target?.commit.events ?? []) as readonly RoundEvent[];
    const other = events.find((event) => !TAKEN_BACK.includes(event.type));
    return other ? { code: "not-taken-back", what: other.type } : null;
  };
}
