import { useMemo, useState } from "react";
import type { PrizeDecision } from "../../../domain/festival/awards";
import type { LadderStep } from "../../../domain/festival/judging/ladder";
import type { EntryId } from "../../../domain/kernel/ids";
import { clockText, localAt } from "../../../domain/kernel/time";
import { useSay } from "../../words";
import { scoreText } from "../score-text";
import { newSalt } from "../sheet/salt";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { ladderNow, unconfirmedOf } from "./ladder-now";
import { PrizeChoice } from "./prize-choice";

/** Every step of the ladder beforehand, one after the other; it is checked once the last one was looked at. */
export function ScriptPreview() {
  const say = useSay();
  const { state, board, ask, cut, names, page, steps: said } = useDesk();
  const [orders, setOrders] = useState<readonly (readonly EntryId[])[]>([]);
  const [at, setAt] = useState(0);
  const [seen, setSeen] = useState(0);
  const [decisions, setDecisions] = useState<readonly PrizeDecision[]>([]);
  const ladder = useMemo(
    () => ladderNow(state, board, { orders, decisions }),
    [state, board, orders, decisions],
  );
  const missing = unconfirmedOf(state);
  if (missing > 0)
    return (
      <p className="rounded-xl bg-warn-soft p-3 font-semibold text-warn-text">
        {say("desk.reveal.missing", { n: missing })}
      </p>
    );
  if (!ladder.ok) return <p className="text-quiet">{say("desk.do.busy")}</p>;
  const { steps, open, undecided } = ladder.value;
  const step = steps[Math.min(at, steps.length - 1)];
  if (!step) return <p className="font-semibold">{say("desk.reveal.all-out")}</p>;
  const { checked } = state.script;
  const checkedAt = said.findLast(({ first }) => first.type === "reveal-checked")?.at;
  const go = (to: number) => {
    setAt(to);
    setSeen(Math.max(seen, to));
  };
  const walked = seen >= steps.length - 1 && open.length + undecided.length === 0;
  return (
    <section aria-labelledby="script-preview" data-preview={at + 1}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id="script-preview" className="font-bold">
          {say("desk.reveal.preview")}
        </h3>
        <p className="text-sm text-quiet">{say("desk.reveal.preview.only")}</p>
      </div>
      {(checked ? [] : open).map((group) => (
        <Level
          key={group.join()}
          group={group}
          onOrder={(order) => setOrders([...orders, order])}
        />
      ))}
      {(checked || open.length > 0 ? [] : undecided).map((line) => (
        <div key={line.entries.join()} className="mt-2 grid gap-3 rounded-xl bg-warn-soft p-3">
          <p className="font-semibold text-warn-text">{say("desk.reveal.prizes")}</p>
          <PrizeChoice line={line} onDecide={(one) => setDecisions([...decisions, one])} />
        </div>
      ))}
      <p className="mt-2 text-quiet" aria-live="polite">
        {say("desk.reveal.preview.step", { n: at + 1, of: steps.length })}
      </p>
      <StepCard step={step} />
      <div className="mt-2 grid grid-cols-2 gap-2">
        <Key id="preview-back" tone="small" off={at === 0} onPress={() => go(at - 1)}>
          {say("desk.reveal.preview.back")}
        </Key>
        <Key id="preview-next" tone="small" off={at >= steps.length - 1} onPress={() => go(at + 1)}>
          {say("desk.reveal.preview.next")}
        </Key>
      </div>
      <div className="mt-3 grid gap-1">
        {checked ? (
          <p data-checked className="rounded-xl bg-good-soft p-3 font-semibold text-good-text">
            ✓{" "}
            {say("desk.reveal.checked.by", {
              by: names.judge("C"),
              time: checkedAt ? clockText(localAt(checkedAt, page.timeZone).minutes) : "",
            })}
          </p>
        ) : (
          <Key
            id="check-script"
            tone="stage"
            off={cut || !walked}
            onPress={() =>
              void ask("check-script", {
                type: "check-reveal",
                orders: orders.map((order) => [...order]),
                ...(decisions.length > 0
                  ? {
                      decisions: decisions.map(({ awards, reason }) => ({
                        awards: [...awards],
                        reason,
                      })),
                    }
                  : {}),
                salt: newSalt(),
              })
            }
          >
            {say(walked ? "desk.reveal.check" : "desk.reveal.check.walk")}
          </Key>
        )}
      </div>
    </section>
  );
}

/** What one press will put on the screen. */
function StepCard({ step: { prize, lines } }: { step: LadderStep }) {
  const say = useSay();
  const { page, names } = useDesk();
  return (
    <div className="on-ink mt-1 rounded-xl bg-[#33101b] p-4 text-white">
      <p className="text-lg font-bold text-[#ffd27a]">
        {prize ??
          (lines.length > 1
            ? say("desk.reveal.preview.none")
            : say("festival.place", { n: lines[0]?.place ?? "" }))}
      </p>
      <ol className="mt-1 grid gap-1">
        {lines.map(({ entry, place, score, prize: own }) => (
          <li key={entry} data-line={entry} className="flex items-baseline gap-3">
            <span className="figures w-7 flex-none text-xl">{place}</span>
            <span className="min-w-0 flex-1">
              <span className="font-bold">{names.entry(entry)}</span>{" "}
              <span className="text-sm text-[#edc4d0]">
                {page.entries.find(({ id }) => id === entry)?.unit}
              </span>
              {own !== prize && (
                <span className="block text-sm text-[#ffd27a]">
                  {own ?? say("desk.prizes.none-of-them")}
                </span>
              )}
            </span>
            <span className="figures text-xl">{scoreText(page.rules, score)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A group that nothing parts: the one that is pressed comes before the others. */
function Level({
  group,
  onOrder,
}: {
  group: readonly EntryId[];
  onOrder: (order: readonly EntryId[]) => void;
}) {
  const say = useSay();
  const { names } = useDesk();
  const [order, setOrder] = useState(group);
  return (
    <div className="mt-2 rounded-xl bg-warn-soft p-3 text-warn-text">
      <p className="font-semibold">{say("desk.reveal.ties")}</p>
      <ol className="mt-1 grid gap-1">
        {order.map((entry, index) => (
          <li key={entry} className="flex items-center gap-3">
            <span className="figures w-6">{index + 1}</span>
            <span className="min-w-0 flex-1 font-semibold">{names.entry(entry)}</span>
            <Key
              id={`first ${entry}`}
              tone="small"
              off={index === 0}
              label={say("desk.reveal.ties.up", { entry: names.entry(entry) })}
              onPress={() => {
                const before = order[index - 1];
                if (before === undefined) return;
                setOrder(
                  order.map((one) => (one === entry ? before : one === before ? entry : one)),
                );
              }}
            >
              ↑
            </Key>
          </li>
        ))}
      </ol>
      <div className="mt-2">
        <Key id="order-sealed" onPress={() => onOrder(order)}>
          {say("desk.ties.do")}
        </Key>
      </div>
    </div>
  );
}
