import "../league/board.css";
import "./hall.css";
import type { CSSProperties } from "react";
import type { LocalDay } from "../../domain/kernel/time";
import { dayText, nearDayText } from "../../domain/words/dates";
import type { HallDay, HallItem } from "../../server/services";
import { BoardContact } from "../live/board-contact";
import type { Freshness } from "../live/freshness";
import { FullScreenButton, useAwakeScreen } from "../live/hall-screen";
import { ProperName } from "../ui/proper-name";
import { widthOf } from "../ui/text-width";
import { useLang, useSay } from "../words";
import { hallName, itemName, itemPart, itemTime } from "./item-text";
import { keyOf } from "./on-now";

/** There is room for so many lines below. */
const LINES = 3;

/** A hall's screen while nothing is on: what comes next, and the rest of the day. Null: nothing comes. */
export function HallNext({
  day,
  item,
  freshness,
}: {
  day: HallDay;
  item: HallItem | null;
  freshness: Freshness;
}) {
  const lang = useLang();
  const say = useSay();
  useAwakeScreen();
  const rest = item
    ? day.items.filter((one) => keyOf(one) !== keyOf(item) && one.from > item.from)
    : [];
  return (
    <main className={`board on-ink ${freshness.kind === "offline" ? "is-stale" : ""}`}>
      <header className="board-head">
        <span aria-hidden="true" className="board-bar" />
        <h1 className="board-title">
          <strong>
            <ProperName>{hallName(day.hall)}</ProperName>
          </strong>
        </h1>
        <p className="board-quiet">{dayText(lang, day.day)}</p>
        <BoardContact freshness={freshness} running={false} look="board" />
        <FullScreenButton />
      </header>
      {item ? (
        <Coming item={item} today={day.day} />
      ) : (
        <p className="hall-next board-quiet">{say("screens.nothing")}</p>
      )}
      {rest.length > 0 && (
        <ol className="hall-rest">
          {rest.slice(0, LINES).map((one) => (
            <li key={keyOf(one)}>
              <span className="figures">{itemTime(one)}</span>
              <span>
                <ProperName>{itemName(lang, one)}</ProperName>
              </span>
              <span className="board-quiet">{itemPart(lang, one)}</span>
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}

function Coming({ item, today }: { item: HallItem; today: LocalDay }) {
  const lang = useLang();
  const say = useSay();
  const name = itemName(lang, item);
  const on = (item.kind === "game" ? item.game.day : (item.round.day as LocalDay | null)) ?? today;
  return (
    <section className="hall-next">
      <h2 className="board-moment">
        {say("screens.next")}
        {on !== today && ` · ${nearDayText(lang, on, today) ?? dayText(lang, on)}`}
      </h2>
      <p className="figures hall-time">{itemTime(item)}</p>
      <p className="hall-name" style={{ "--length": widthOf(name) } as CSSProperties}>
        <ProperName>{name}</ProperName>
      </p>
      <p className="board-quiet">{itemPart(lang, item)}</p>
    </section>
  );
}
