import { Form, Link, useNavigation } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import type { DeskView } from "../../server/services";
import { instantText } from "../office/instants";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { deskUrl } from "./desk-url";
import { useEscape, useFocusOn } from "./move-panel";

const KINDS = ["moved", "placed", "taken-off"] as const;

interface Shown {
  readonly desk: DeskView;
  readonly week: LocalDay;
  readonly names: DeskNames;
}

/** What publishing would tell people, game by game, before it is done; and the way back. */
export function PublishPanel({ desk, week, names }: Shown) {
  const say = useSay();
  const heading = useFocusOn("publish");
  useEscape(deskUrl({ week }));
  const busy = useNavigation().state !== "idle";
  const { changes, seasonHidden, besideShown } = desk.publishing;
  const teams = [...new Set(changes.flatMap((change) => change.teams))].map(names.team);
  return (
    <section aria-labelledby="publish" className="card grid gap-4 border-2 border-focus p-4 md:p-5">
      <div className="flex items-start justify-between gap-3">
        <h2 id="publish" ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
          {say("plan.publish.title")}
        </h2>
        <Link to={deskUrl({ week })} preventScrollReset className={button.quiet}>
          {say("plan.close")}
        </Link>
      </div>
      {changes.length === 0 && !seasonHidden && (
        <p className="font-semibold">{say("plan.publish.same")}</p>
      )}
      {changes.length > 0 && (
        <>
          <p className="text-lg font-bold">
            {say("plan.publish.sum", {
              n: changes.length,
              kinds: KINDS.flatMap((kind) => {
                const n = changes.filter((change) => change.kind === kind).length;
                return n === 0 ? [] : [say(`plan.publish.sum.${kind}`, { n })];
              }).join(say("schedule.and")),
            })}
          </p>
          {teams.length > 0 && (
            <p>
              {say("plan.publish.teams", {
                n: teams.length,
                teams: teams.join(say("schedule.and")),
              })}
            </p>
          )}
        </>
      )}
      {desk.clashes.length > 0 && changes.length > 0 && (
        <p className="rounded-xl bg-warn-soft px-4 py-3 font-semibold text-warn-text">
          <span aria-hidden="true">⚠ </span>
          {say("plan.publish.clashes", { n: desk.clashes.length })}
        </p>
      )}
      {besideShown && (
        <div className="grid justify-items-start gap-3 rounded-xl bg-warn-soft px-4 py-3 text-warn-text">
          <p className="font-semibold">{say("in-work.plan")}</p>
          <Link to={`/office/seasons/${besideShown.season}`} className={button.main}>
            {say("in-work.plan.open")}
          </Link>
        </div>
      )}
      {(changes.length > 0 || seasonHidden) && !besideShown && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="version" value={desk.version} />
          <input type="hidden" name="week" value={week} />
          <button type="submit" name="do" value="publish" disabled={busy} className={button.main}>
            {say(seasonHidden ? "plan.publish.confirm.first" : "plan.publish.confirm", {
              n: changes.length,
            })}
          </button>
        </Form>
      )}
      <ul className="divide-y divide-line-soft" data-changes>
        {changes.map(({ fixtureId, kind, from, to }) => (
          <li key={fixtureId} className="py-2">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">{names.game(fixtureId)}</span>
              <span className="text-sm font-semibold text-court-text">
                {say(`plan.publish.${kind}`)}
              </span>
            </span>
            {from && (
              <span className="block text-sm text-quiet">
                {say("plan.from")}: <s>{names.place(from)}</s>
              </span>
            )}
            {to && (
              <span className="block text-sm">
                {say("plan.to")}: {names.place(to)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <TakeBack desk={desk} week={week} busy={busy} />
    </section>
  );
}

/** Two presses, also without scripts: the first says what the second will do. */
function TakeBack({ desk, week, busy }: { desk: DeskView; week: LocalDay; busy: boolean }) {
  const lang = useLang();
  const say = useSay();
  const { undo } = desk.publishing;
  if (!undo) return null;
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 content-center font-bold">{say("plan.publish.undo")}</summary>
      <p className="mb-3 text-sm">
        {say("plan.publish.undo.what", {
          n: undo.games,
          when: instantText(lang, undo.at, desk.timeZone),
        })}
      </p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="version" value={desk.version} />
        <input type="hidden" name="week" value={week} />
        <button type="submit" name="do" value="unpublish" disabled={busy} className={button.danger}>
          {say("plan.publish.undo")}
        </button>
      </Form>
    </details>
  );
}
