import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import type { CommandId } from "../../../domain/kernel/ids";
import { game } from "../../../domain/league/game/index";
import { periodLength } from "../../../domain/league/game/rules";
import { type GameState, onCourt } from "../../../domain/league/game/state";
import type { GameCommand, GameEvent, GameTime } from "../../../domain/league/game/vocabulary";
import { inOrder } from "../../../domain/live/commit";
import type { Refusal } from "../../../domain/live/decider";
import { insistingOn } from "../../../domain/live/insisting";
import type { Wish } from "../../../domain/live/wish";
import { refusalMessage } from "../../../domain/words/refusal";
import type { TablePage } from "../../../server/services";
import { useOutbox } from "../../live/use-outbox";
import { useLang, useSay } from "../../words";
import { court } from "./court";
import { commandFor, type Deed, type Doer } from "./deeds";
import { anchorOf } from "./fate";
import { GameClock } from "./game-clock";
import { assistOf, clockEntry, type Line, lastLine, logLines, stateAfter } from "./lines";
import { namesOf, type PadNames } from "./names";
import type { Pad, PadRefusal, Panel, Place } from "./pad-context";
import { type Complete, NO_TAPS, type Taps, tapChange, tapDeed, tapDoer } from "./taps";
import { useSettings } from "./use-settings";

/** After these something may be added by one more tap. */
const FOLLOWED: ReadonlySet<GameCommand["type"]> = new Set([
  "shoot",
  "foul",
  "rebound",
  "turn-over",
  "block",
]);

/** The pad's state and all that its keys do. */
export function usePadState(
  page: TablePage,
  stream: string,
  official: string,
): { pad: Pad; storage: "opening" | "ready" | "missing" } {
  const [lang, say] = [useLang(), useSay()];
  const { outbox, sheet, store, storage } = useOutbox(game, stream, page);
  const { state, entries } = sheet;
  const [clock] = useState(() => new GameClock(store, `clock ${stream}`, state.clock.ms));
  const [clockReady, ready] = useReducer(() => true, false);
  const [taps, setTaps] = useState<Taps>(NO_TAPS);
  const [place, setPlace] = useState<Place | null>(null);
  const [panel, open] = useState<Panel | null>(null);
  const [followUp, follow] = useState<CommandId | null>(null);
  const [refusal, setRefusal] = useState<Pad["refusal"]>(null);
  const settings = useSettings();
  const names = useMemo(() => namesOf(lang, page, state), [lang, page, state]);
  const lines = useMemo(() => logLines(entries, state), [entries, state]);
  const anchor = useMemo(() => place && anchorOf(entries, place), [entries, place]);
  const behind = anchor?.id ?? null;
  const shown = useMemo(
    () => (behind ? stateAfter(entries, behind) : state),
    [entries, behind, state],
  );
  const events = useMemo(() => eventsUpTo(entries, behind), [entries, behind]);

  useEffect(() => {
    void clock.open().then(ready);
  }, [clock]);
  useEffect(() => {
    if (clockReady) clock.follow(state.clock, clockEntry(entries)?.id ?? null, page.at);
  }, [clock, clockReady, entries, state, page.at]);

  // The same function for ever, so that the log's lines are not drawn anew with every tap.
  const openPanel = useCallback((next: Panel | null) => {
    setRefusal(null);
    open(next);
  }, []);
  const time = (): GameTime => ({ period: state.clock.period, ms: clock.read() });

  const refuse = (key: string, no: Refusal, insist: PadRefusal["insist"]) =>
    setRefusal({ key, text: refusalMessage(named(names, no))[lang], insist });
  const wish = (key: string, command: Wish<GameCommand>): CommandId | null => {
    const answer = outbox.say(command);
    if (answer.ok) setRefusal(null);
    else refuse(key, answer.refusal, insistOn(key, command, answer.refusal));
    // Only ever an extra: many devices have nothing that trembles.
    if (answer.ok) navigator.vibrate?.(12);
    return answer.ok ? answer.value : null;
  };
  const said = (id: CommandId | null, command: GameCommand) => {
    if (!id) return;
    setTaps(NO_TAPS);
    setPlace(null);
    follow(FOLLOWED.has(command.type) ? id : null);
  };
  const insistOn = (key: string, command: Wish<GameCommand>, no: Refusal) => {
    const override = insisting(command, no);
    if (override === null) return null;
    return () => {
      const again = { ...command, override } as Wish<GameCommand>;
      const id = wish(key, again);
      if (!id) return;
      open(null);
      if (again.type !== "void") said(id, again);
    };
  };
  const when = (): GameTime => place?.time ?? time();
  const act = (key: string, command: GameCommand) => {
    // What was meant for behind an entry is not said for anywhere else.
    if (anchor && anchor.fate.kind !== "stands")
      return setRefusal({ key, text: say("pad.changed.place"), insist: null });
    const shows = place && isNow(state, place.time) ? withClock(command, clock.read()) : command;
    said(wish(key, placed(shows, place ? { after: place.id } : {})), command);
  };
  const complete = (key: string, whole: Complete) => {
    const at = when();
    const command: GameCommand | null =
      whole.kind === "deed"
        ? commandFor(whole.deed, whole.doer, at, shown)
        : { type: "substitute", ...at, side: whole.side, out: [...whole.out], in: [...whole.in] };
    if (!command) return setRefusal({ key, text: say("pad.refusal.team-cannot"), insist: null });
    act(key, command);
  };
  const tapped = (key: string, { taps, complete: whole }: ReturnType<typeof tapDeed>) => {
    setTaps(taps);
    setRefusal(null);
    if (whole) complete(key, whole);
    else follow(null);
  };
  const setClock = (key: string, type: "start-clock" | "set-clock", at: GameTime) => {
    const id = wish(key, { type, ...at });
    if (id) clock.said(id, at.ms);
  };
  const takeBack = (key: string, line: Line): boolean => {
    if (line.gone) return wish(key, { type: "void", commit: line.gone.by }) !== null;
    const assist = assistOf(lines, line);
    const first = assist ? wish(key, { type: "void", commit: assist.id }) : null;
    if (assist && !first) return false;
    if (wish(key, { type: "void", commit: line.id })) return true;
    if (first) outbox.say({ type: "void", commit: first });
    return false;
  };

  const pad: Pad = {
    page,
    sheet,
    shown,
    lines,
    names,
    clock,
    court: { home: court(shown, "home", events), away: court(shown, "away", events) },
    taps,
    place,
    anchor,
    panel,
    followUp,
    refusal,
    official,
    ...settings,
    time,
    when,
    wish,
    decline: (key, text) => setRefusal({ key, text, insist: null }),
    act,
    tapDeed: (deed: Deed) => tapped(`deed ${deed}`, tapDeed(taps, deed)),
    tapDoer: (key: string, doer: Doer) => tapped(key, tapDoer(taps, doer, isOnCourt(shown, doer))),
    tapChange: (key, side, leaving) => {
      const begun: Taps = leaving ? { kind: "doer", doer: { side, player: leaving } } : taps;
      const there = onCourt(shown[side]).map((line) => line.player);
      tapped(key, { taps: tapChange(begun, side, there), complete: null });
    },
    confirmChange: (key) => taps.kind === "change" && complete(key, taps),
    toggleClock: () => {
      if (!clock.running) return setClock("clock", "start-clock", time());
      wish("clock", { type: "stop-clock", ...time() });
    },
    nudgeClock: (key, change) => {
      const { period, ms } = time();
      const to = Math.min(Math.max(0, ms + change), periodLength(state.rules, Math.max(1, period)));
      setClock(key, "set-clock", { period, ms: to });
    },
    undo: () => {
      const line = lastLine(lines);
      if (line) takeBack("undo", line);
      follow(null);
      setTaps(NO_TAPS);
    },
    takeBack,
    replace: (key, line, command) => {
      const assist = assistOf(lines, line);
      const [by] = assist?.events ?? [];
      const kept =
        command.type === "shoot" &&
        command.made &&
        by?.type === "assisted" &&
        by.player !== command.player;
      if (assist && !kept && !wish(key, { type: "void", commit: assist.id })) return null;
      return wish(key, placed(command, { replaces: line.id }));
    },
    insertAt: (at) => {
      open(null);
      follow(null);
      setTaps(NO_TAPS);
      setPlace(at);
    },
    follow,
    open: openPanel,
    cancel: () => {
      setTaps(NO_TAPS);
      setPlace(null);
      setRefusal(null);
      follow(null);
      open(null);
    },
    dropRefused: () => {
      follow(null);
      outbox.dropRefused();
    },
    again: () => void outbox.knock(),
    correctRefused: (key, command) => {
      const answer = outbox.correctRefused(command);
      if (!answer.ok) refuse(key, answer.refusal, null);
      return answer.ok;
    },
    unsent: () => outbox.unsent(),
  };
  return { pad, storage };
}

/** A refusal with the names of those it speaks of. */
export function named(names: PadNames, no: Refusal) {
  const { player, side } = no;
  const who = typeof player === "string" ? names.anyone(player) : null;
  const team = side === "home" || side === "away" ? names.team(side) : null;
  return { ...no, who, team };
}

/** What a wish has to carry to be granted all the same; null when nobody may insist. */
export function insisting(command: Wish<GameCommand>, no: Refusal): string | null {
  if (typeof no.override !== "string") return null;
  return insistingOn("override" in command ? command.override : undefined, no.override);
}

/** Whether a time lies in the period that is being played, so that it can be compared with what the clock shows. */
const isNow = ({ phase, clock }: GameState, { period }: GameTime): boolean =>
  phase === "period" && period === clock.period;

/** What happens in play says what the clock shows while it is entered late. */
function withClock(command: GameCommand, shows: number): GameCommand {
  switch (command.type) {
    case "shoot":
    case "own-basket":
    case "rebound":
    case "assist":
    case "steal":
    case "turn-over":
    case "block":
    case "foul":
    case "double-foul":
    case "time-out":
    case "substitute":
      return { ...command, shows };
    default:
      return command;
  }
}

/** A command at an earlier place. */
export const placed = (
  command: GameCommand,
  place: { readonly replaces?: CommandId; readonly after?: CommandId },
) => ({ ...command, ...place }) as Wish<GameCommand>;

const isOnCourt = (state: GameState, { side, player }: Doer): boolean =>
  onCourt(state[side]).some((line) => line.player === player);

function eventsUpTo(entries: Pad["sheet"]["entries"], last: CommandId | null): GameEvent[] {
  const order = inOrder(entries);
  const end = last ? order.findIndex((entry) => entry.id === last) + 1 : order.length;
  return order.slice(0, end).flatMap((entry) => entry.events);
}
