import { declinedLast } from "../../../domain/festival/judging/state";
import { type Say, useSay } from "../../words";
import { scoreText } from "../score-text";
import { type Attention, attentionFor } from "./attention";
import { type Desk, useDesk } from "./desk-context";
import { Key } from "./key";

/** What the head judge should have seen before confirming. It stands on this page and on no other. */
export function AttentionCard() {
  const say = useSay();
  const desk = useDesk();
  const { state, board, entry, rows } = desk;
  if (!entry) return null;
  const found = attentionFor(state, board, entry, rows);
  const declined = declinedLast(entry);
  return (
    // Where there is much it scrolls by itself, and the keyboard has to reach it for that.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="card p-5" aria-labelledby="desk-attention" data-attention tabIndex={0}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="desk-attention" className="font-bold">
          {say("desk.attention")}
        </h2>
        <p className="text-sm text-quiet">{say("desk.only-you")}</p>
      </div>
      {entry.asked && (
        <Item title={say("desk.attention.correction")}>
          {say("desk.attention.correction.why", { reason: entry.asked.reason })}
        </Item>
      )}
      {declined && (
        <Item title={say("desk.attention.declined-correction")}>
          {say("desk.correct.declined", { ...declined })}
        </Item>
      )}
      {found.length === 0 && !entry.asked && !declined && (
        <p className="mt-2 text-quiet">{say("desk.attention.none")}</p>
      )}
      {found.map((one) => {
        const { title, text } = words(say, desk, one);
        return (
          <Item key={`${one.kind} ${"seat" in one ? one.seat : ""}`} title={title}>
            {text}
            {one.kind === "recusal" && (
              <Key
                id={`recuse ${one.seat}`}
                tone="small"
                bubble="below left"
                onPress={() =>
                  desk.say(`recuse ${one.seat}`, {
                    type: "recuse",
                    entry: entry.entry,
                    seat: one.seat,
                  })
                }
                className="mt-2"
              >
                {say("desk.seat.recuse")}
              </Key>
            )}
          </Item>
        );
      })}
    </section>
  );
}

function Item({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="mt-3 border-line-soft border-b pb-3 last:border-b-0 last:pb-0">
      <h3 className="font-bold">{title}</h3>
      <div className="text-quiet">{children}</div>
    </div>
  );
}

function words(
  say: Say,
  { names, page }: Desk,
  one: Attention,
): { readonly title: string; readonly text: string } {
  const judge = "seat" in one ? names.judge(one.seat) : "";
  switch (one.kind) {
    case "recusal":
      return {
        title: say(one.declared ? "desk.attention.declared" : "desk.attention.recusal", { judge }),
        text: say("desk.attention.recusal.why"),
      };
    case "own-unit":
      return {
        title: say("desk.attention.own-unit", { judge }),
        text: say("desk.attention.own-unit.why"),
      };
    case "sensitive":
      return {
        title: say("desk.attention.sensitive"),
        text: say("desk.attention.sensitive.why", { judge, from: one.from, to: one.to }),
      };
    case "drift": {
      const way = one.mean > 0 ? "high" : "low";
      const points = scoreText(page.rules, Math.abs(one.mean));
      return {
        title: say(`desk.attention.drift.${way}`, { judge }),
        text: say(`desk.attention.drift.${way}.why`, { entries: one.entries, points }),
      };
    }
    case "place":
      return {
        title: neighbourText(say, page, one),
        text: one.prize
          ? say("desk.attention.prize-line", {
              prize: one.prize.name,
              last: one.prize.last,
              next: one.prize.last + 1,
            })
          : say("desk.attention.place", { place: one.place }),
      };
    case "level":
      return {
        title: say("desk.attention.level", { number: one.number }),
        text: say("desk.attention.level.why"),
      };
    case "changed":
      return { title: say("desk.attention.changed", { judge }), text: one.reason };
    case "remark":
      return { title: say("desk.attention.remark", { judge }), text: one.remark };
  }
}

function neighbourText(
  say: Say,
  { rules }: Desk["page"],
  { neighbour, place }: Extract<Attention, { kind: "place" }>,
): string {
  return neighbour
    ? say("desk.attention.neighbour", {
        place: neighbour.place,
        gap: scoreText(rules, neighbour.gap),
      })
    : say("desk.attention.place", { place });
}
