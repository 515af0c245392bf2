import { Form } from "@remix-run/react";
import { useId } from "react";
import { clockText } from "../../domain/kernel/time";
import { DUTIES, kindOf } from "../../domain/schedule/crew";
import { pairingText } from "../../domain/words/pairing";
import type { CrewDay, OfficeGame, TableOfficial } from "../../server/services";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { useLang, useSay } from "../words";
import { CrewForm } from "./crew-form";
import { StatusMark } from "./day-list";
import { instantText } from "./instants";

/** A game with the people at its table, and the form for another one. */
export function GameTable({
  game,
  zone,
  fault,
  here,
  crew,
  nameOf,
  crewBack,
}: {
  game: OfficeGame;
  zone: string;
  fault: string | null;
  /** The page again, with its day. */
  here: string;
  crew: CrewDay;
  nameOf: (game: string) => string;
  /** The crew as it was chosen when the form came back, and why it did. */
  crewBack: { readonly typed: readonly string[]; readonly fault: string } | null;
}) {
  const lang = useLang();
  const say = useSay();
  const heading = useId();
  const pairing = pairingText(lang, game);
  const own = crew.assignments.filter(({ gameId }) => gameId === game.id);
  const people = new Map(crew.world.officials.map((official) => [official.id, official]));
  const atTable = own.flatMap(({ officialId, duty }) => {
    const official = people.get(officialId);
    return official && kindOf(duty) === "table" ? [{ name: official.name, duty }] : [];
  });
  atTable.sort((a, b) => DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty));
  const waiting = atTable.filter(({ name }) => game.officials.every((one) => one.name !== name));
  return (
    <li aria-labelledby={heading} className="card p-4 md:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={heading} className="text-lg font-bold">
          {pairing}
        </h3>
        <StatusMark game={game} />
      </div>
      <p className="text-quiet">
        {game.start !== null && clockText(game.start)} {game.venue} {game.court}
      </p>
      {crew.world.officials.length > 0 && (
        <CrewForm
          // Begun anew once something was saved.
          key={JSON.stringify([own, crewBack?.typed])}
          game={game}
          crew={crew}
          pairing={pairing}
          nameOf={nameOf}
          typed={crewBack?.typed ?? null}
          fault={crewBack?.fault ?? null}
          here={here}
        />
      )}
      <h4 className="mt-5 border-t border-line pt-4 font-bold">{say("crew.logins")}</h4>
      {waiting.length > 0 && game.status !== "final" && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {waiting.map(({ name, duty }) => (
            <li key={name}>
              <Form method="post" action={here}>
                <input type="hidden" name="game" value={game.id} />
                <input type="hidden" name="name" value={name} />
                <button
                  type="submit"
                  name="do"
                  value="add"
                  aria-label={say("crew.link.of", { name })}
                  className={button.quiet}
                >
                  {name}
                  <span className="text-sm font-normal text-quiet">
                    {say(`crew.duty.${duty}`)} · {say("crew.link")}
                  </span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {game.officials.length === 0 ? (
        <p className="mt-3 font-semibold text-warn-text">{say("office.officials.nobody")}</p>
      ) : (
        <ul className="mt-3 divide-y divide-line-soft border-y border-line-soft">
          {game.officials.map((official) => (
            <OfficialLine key={official.account} official={official} zone={zone} here={here} />
          ))}
        </ul>
      )}
      {game.status !== "final" && (
        <Form
          method="post"
          action={here}
          // Emptied once somebody was added.
          key={game.officials.length}
          className="mt-4 flex flex-wrap items-end gap-3"
          aria-label={say("office.officials.add-for", { game: pairing })}
        >
          <input type="hidden" name="game" value={game.id} />
          <div className="min-w-0 flex-1 basis-44">
            <Field
              label={say("office.officials.name")}
              name="name"
              list="known-officials"
              autoComplete="off"
              maxLength={80}
              required
              fault={fault}
            />
          </div>
          <button type="submit" name="do" value="add" className={button.quiet}>
            {say("office.officials.add")}
          </button>
        </Form>
      )}
    </li>
  );
}

function OfficialLine({
  official,
  zone,
  here,
}: {
  official: TableOfficial;
  zone: string;
  here: string;
}) {
  const { account, name } = official;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-40">
          <span className="block font-bold">{name}</span>
          <AccessText official={official} zone={zone} />
        </p>
        <NewLink account={account} name={name} here={here} />
        <Revoke account={account} name={name} here={here} />
      </div>
    </li>
  );
}

/** A one-time link anew; the one before it is worth nothing from then on. */
export function NewLink({ account, name, here }: { account: string; name: string; here: string }) {
  const say = useSay();
  return (
    <Form method="post" action={here}>
      <input type="hidden" name="account" value={account} />
      <button
        type="submit"
        name="do"
        value="again"
        className={button.quiet}
        aria-label={say("office.officials.again-for", { name })}
      >
        {say("office.officials.again")}
      </button>
    </Form>
  );
}

/** Two presses, also without scripts: the first one shows what the second will do. */
export function Revoke({ account, name, here }: { account: string; name: string; here: string }) {
  const say = useSay();
  return (
    <details className="basis-auto open:basis-full">
      <summary
        className="flex min-h-11 list-none items-center rounded-lg px-2 font-bold text-bad hover:underline [&::-webkit-details-marker]:hidden"
        aria-label={say("office.officials.revoke-for", { name })}
      >
        {say("accounts.revoke")}
      </summary>
      <Form
        method="post"
        action={here}
        className="mt-1 flex flex-wrap items-center gap-3 rounded-xl bg-bad-soft p-3"
      >
        <input type="hidden" name="account" value={account} />
        <input type="hidden" name="name" value={name} />
        <p className="min-w-0 flex-1 basis-56">{say("accounts.revoke-question", { name })}</p>
        <button type="submit" name="do" value="revoke" className={button.danger}>
          {say("office.officials.revoke-for", { name })}
        </button>
      </Form>
    </details>
  );
}

/** Whether this person can begin, and if not, why not. */
export function AccessText({
  official: { access, linkUntil, devices, lastSeenAt },
  zone,
}: {
  official: Pick<TableOfficial, "access" | "linkUntil" | "devices" | "lastSeenAt">;
  zone: string;
}) {
  const lang = useLang();
  const say = useSay();
  const at = (instant: number | null) => (instant === null ? "" : instantText(lang, instant, zone));
  const good = access === "signed-in" || access === "link-open";
  return (
    <span className={`block text-sm ${good ? "text-good-text" : "text-warn-text"}`}>
      <span aria-hidden="true">{good ? "✓ " : "! "}</span>
      {say(`accounts.state.${access}`, { until: at(linkUntil), n: devices, seen: at(lastSeenAt) })}
    </span>
  );
}
