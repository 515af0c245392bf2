import { Form, Link } from "@remix-run/react";
import { refusalMessage } from "../../../domain/words/refusal";
import type { OrderPage } from "../../../server/services";
import { button } from "../../ui/button";
import { Field } from "../../ui/field";
import { useLang, useSay } from "../../words";
import { FindingList } from "./finding-list";

/** A round's running order: drawn, looked over, put right by hand. */
export function OrderPanel({ page }: { page: OrderPage }) {
  const say = useSay();
  const { head, drawn, begun, breaches, clashes } = page;
  return (
    <section aria-labelledby="order" className="card grid gap-4 p-4 md:p-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id="order" className="text-lg font-bold">
          {say("festival-office.order")}
        </h2>
        <div className="flex flex-wrap gap-3">
          <Link to={`/office/panels/${head.id}`} className={button.quiet}>
            {say("festival-office.order.panel")}
          </Link>
          {drawn && (
            <Link to={`/office/programme/${head.id}`} className={button.quiet}>
              {say("festival-office.order.programme")}
            </Link>
          )}
          {page.published && (
            <Link to={`/festival/rounds/${head.id}`} className={button.quiet}>
              {say("festival-office.order.public")}
            </Link>
          )}
        </div>
      </div>
      <FindingList findings={clashes} />
      {!page.published && <p className="text-quiet">{say("festival-office.order.hidden")}</p>}
      {drawn && (
        <div>
          <p className="break-all text-quiet">
            {say("festival-office.order.drawn", { seed: drawn.seed })}
          </p>
          {drawn.moved && (
            <p className="font-semibold text-warn-text">{say("festival-office.order.moved")}</p>
          )}
        </div>
      )}
      {breaches.length > 0 && (
        <ul className="grid gap-1 rounded-xl border-l-4 border-court-deep bg-warn-soft px-4 py-3 text-warn-text">
          {breaches.map((breach) => (
            <li key={`${breach.rule} ${breach.first} ${breach.second}`}>
              {say(`festival-office.order.breach.${breach.rule}`, { ...breach })}
            </li>
          ))}
        </ul>
      )}
      <OrderList page={page} />
      {begun ? (
        <p className="text-quiet">{say("festival-office.order.begun")}</p>
      ) : (
        <DrawForm page={page} />
      )}
    </section>
  );
}

function OrderList({ page: { entries, drawn, begun } }: { page: OrderPage }) {
  const say = useSay();
  if (entries.length === 0)
    return <p className="text-quiet">{say("festival-office.order.none")}</p>;
  return (
    <>
      {!drawn && !begun && <p>{say("festival-office.order.field", { n: entries.length })}</p>}
      <ol className="divide-y divide-line-soft">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="figures w-8 shrink-0 text-xl font-bold text-stage-deep">
              {entry.number ?? "·"}
            </span>
            <Link
              to={`/office/entries/${entry.id}`}
              className="flex min-h-11 min-w-0 flex-1 basis-48 flex-col justify-center"
            >
              <span className="font-semibold">{entry.title}</span>
              <span className="text-sm text-quiet">
                {[entry.unit, entry.category].filter((part) => part !== "").join(" · ")}
              </span>
            </Link>
            {entry.number !== null && !begun && (
              <Form method="post" className="flex items-center gap-2">
                <input type="hidden" name="entry" value={entry.id} />
                <input
                  key={`${entry.id} ${entry.number}`}
                  name="to"
                  inputMode="numeric"
                  maxLength={3}
                  defaultValue={entry.number}
                  aria-label={say("festival-office.order.move.to", { title: entry.title })}
                  className="min-h-11 w-16 rounded-lg border border-quiet bg-card px-2 text-center"
                />
                <button type="submit" name="do" value="move" className={button.quiet}>
                  {say("festival-office.order.move")}
                  <span className="sr-only"> {entry.title}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function DrawForm({ page: { drawn, blocked, together, proposal, entries } }: { page: OrderPage }) {
  const lang = useLang();
  const say = useSay();
  if (blocked) return <p className="text-quiet">{refusalMessage(blocked)[lang]}</p>;
  if (entries.length === 0) return null;
  return (
    <Form method="post" className="grid max-w-xl gap-3 border-t border-line pt-4">
      {together.length > 0 && (
        <p>
          {say("festival-office.order.with", {
            rounds: together.join(say("registry.and")),
          })}
        </p>
      )}
      <Field
        label={say("festival-office.order.seed")}
        hint={say("festival-office.order.seed.hint")}
        name="seed"
        defaultValue={proposal}
        maxLength={100}
        autoComplete="off"
        required
      />
      <div>
        <button type="submit" name="do" value="draw" className={drawn ? button.quiet : button.main}>
          {say(drawn ? "festival-office.order.again" : "festival-office.order.draw")}
        </button>
      </div>
    </Form>
  );
}
