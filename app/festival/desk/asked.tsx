import { Form } from "@remix-run/react";
import { useState } from "react";
import type { EntryState } from "../../../domain/festival/judging/state";
import { titleText } from "../../../domain/words/titles";
import type { RoundOfficePage } from "../../../server/services";
import { button } from "../../ui/button";
import { Field } from "../../ui/field";
import { useSay } from "../../words";
import { scoreText } from "../score-text";
import { twoDigits } from "./names";

/** Why an answer to a request was refused: to which one, in words, and the reason that was typed. */
interface AnswerFault {
  readonly entry: string;
  readonly text: string;
  /** Null where the correction was to be granted. */
  readonly declined: string | null;
}

const folded = `${button.quiet} list-none [&::-webkit-details-marker]:hidden`;

/** Every request that waits for its answer. */
export function AskedCards({ page, fault }: { page: RoundOfficePage; fault: AnswerFault | null }) {
  return page.state.entries
    .filter(({ asked }) => asked !== null)
    .map((entry) => (
      <Asked
        key={entry.entry}
        page={page}
        entry={entry}
        fault={fault?.entry === entry.entry ? fault : null}
      />
    ));
}

/** What the head judge asks for, and the second person's word: yes, or no with a reason (J9, J34). */
function Asked({
  page,
  entry,
  fault,
}: {
  page: RoundOfficePage;
  entry: EntryState;
  fault: AnswerFault | null;
}) {
  const say = useSay();
  const granting = fault?.declined === null;
  const [open, setOpen] = useState(granting);
  const card = page.entries.find(({ id }) => id === entry.entry);
  return (
    <section className="rounded-2xl bg-warn-soft p-5" data-asked={entry.entry}>
      <h2 className="text-lg font-bold">{say("desk.office.asked")}</h2>
      <p className="mt-1 font-semibold">
        {twoDigits(entry.number)} {card && titleText(card.title)} · {card?.unit}
      </p>
      <p>{say("desk.office.reason", { reason: entry.asked?.reason })}</p>
      {entry.shown?.tally && (
        <p>
          {say("desk.office.published", {
            score: scoreText(page.rules, entry.shown.tally.score),
          })}
        </p>
      )}
      {granting && (
        <p role="alert" className="mt-2 font-semibold text-bad">
          {fault?.text}
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-start gap-3">
        <details
          className="open:basis-full"
          open={open}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary className={folded}>{say("desk.office.grant")}</summary>
          <Form method="post" className="mt-3 grid max-w-2xl gap-3">
            <input type="hidden" name="entry" value={entry.entry} />
            <p>{say("desk.office.grant.sure")}</p>
            <div>
              <button type="submit" className={button.main}>
                {say("desk.office.grant.do")}
              </button>
            </div>
          </Form>
        </details>
        <Decline entry={entry} fault={granting ? null : fault} />
      </div>
    </section>
  );
}

function Decline({ entry, fault }: { entry: EntryState; fault: AnswerFault | null }) {
  const say = useSay();
  const [open, setOpen] = useState(fault !== null);
  return (
    <details
      className="open:basis-full"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={folded}>{say("desk.office.decline")}</summary>
      <Form method="post" className="mt-3 grid max-w-2xl gap-3" noValidate>
        <input type="hidden" name="entry" value={entry.entry} />
        <input type="hidden" name="answer" value="decline" />
        <p>{say("desk.office.decline.sure")}</p>
        <Field
          label={say("desk.office.decline.reason")}
          hint={say("desk.correct.reason.hint")}
          fault={fault?.text ?? null}
          name="reason"
          maxLength={200}
          required
          autoComplete="off"
          defaultValue={fault?.declined ?? ""}
        />
        <div>
          <button type="submit" className={button.main}>
            {say("desk.office.decline.do")}
          </button>
        </div>
      </Form>
    </details>
  );
}
