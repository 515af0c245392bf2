import { Form, Link } from "@remix-run/react";
import type { LegalDraws } from "../../../domain/league/draw/legal";
import type { DrawDesk } from "../../../server/services";
import { LegalCount } from "../../league/draw-legal";
import { button } from "../../ui/button";
import { useSay } from "../../words";
import { ExtraFields } from "../draw/extra-fields";
import { control } from "./field-inputs";

/** Before the draw: each team's pot, and the seed. */
export function DrawForm({
  desk,
  typed,
  legal,
  announced,
}: {
  desk: DrawDesk;
  typed: Readonly<Record<string, readonly string[]>>;
  /** How many legal draws what was typed leaves, when that was asked. */
  legal: LegalDraws | null;
  announced: boolean;
}) {
  const say = useSay();
  const places = desk.groupSizes.reduce((sum, size) => sum + size, 0);
  const fits = places === desk.teams.length;
  return (
    <Form method="post" className="card grid gap-5 p-4 md:p-6">
      <p>
        {say("registry.draw.plan", {
          teams: desk.teams.length,
          groups: desk.groupSizes.length,
          sizes: desk.groupSizes.join(say("registry.and")),
        })}
      </p>
      {!fits && (
        <div className="rounded-xl bg-warn-soft p-4 text-warn-text">
          <p className="font-semibold">
            {say("registry.refusal.teams-do-not-fit", { teams: desk.teams.length, places })}
          </p>
          <p className="mt-2 flex flex-wrap gap-3">
            <Link to="/office/seasons" className={`${button.quiet} text-text`}>
              {say("office.nav.seasons")}
            </Link>
            <Link to="/office/teams" className={`${button.quiet} text-text`}>
              {say("office.nav.teams")}
            </Link>
          </p>
        </div>
      )}
      {desk.teams.length > 0 && (
        <fieldset>
          <legend className="font-bold">{say("registry.draw.pots")}</legend>
          <p className="mt-1 text-sm text-quiet">{say("registry.draw.pots.hint")}</p>
          <ul className="mt-3 grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
            {desk.teams.map(({ id, name, unit, pot }) => (
              <li key={id}>
                <label className="flex min-h-14 items-center justify-between gap-3 rounded-xl border border-line px-4 py-1">
                  <span className="min-w-0">
                    <span className="block font-semibold">{name}</span>
                    {unit !== name && <span className="block text-sm text-quiet">{unit}</span>}
                  </span>
                  <select
                    name={`pot.${id}`}
                    defaultValue={typed[`pot.${id}`]?.[0] ?? String(pot)}
                    aria-label={say("registry.draw.pot-of", { name })}
                    className="min-h-11 rounded-lg border border-quiet bg-card px-2"
                  >
                    {Array.from({ length: Math.max(desk.pots, pot) }, (_, at) => at + 1).map(
                      (n) => (
                        <option key={n} value={n}>
                          {say("registry.draw.pot", { n })}
                        </option>
                      ),
                    )}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {desk.teams.length > 0 && <ExtraFields desk={desk} typed={typed} />}
      <div>
        <button type="submit" name="do" value="preview" className={button.quiet} formNoValidate>
          {say("draw-office.preview")}
        </button>
      </div>
      {legal && (
        <output className="rounded-xl bg-good-soft p-4 font-semibold">
          {say("draw.legal")}: <LegalCount legal={legal} />
        </output>
      )}
      <fieldset className="grid gap-3 border-t border-line pt-4">
        <legend className="float-left w-full font-bold">{say("draw-office.show")}</legend>
        <p className="max-w-3xl text-sm text-quiet">
          {say(announced ? "draw-office.again.hint" : "draw-office.show.hint")}
        </p>
        <div className="grid gap-3 md:grid-cols-2">
          <TextField name="secret" typed={typed} />
          <TextField name="source" typed={typed} />
        </div>
        <div>
          <button
            type="submit"
            name="do"
            value="announce"
            className={announced ? button.quiet : button.main}
            formNoValidate
          >
            {say(announced ? "draw-office.again" : "draw-office.announce")}
          </button>
        </div>
      </fieldset>
      <fieldset className="grid gap-3 border-t border-line pt-4">
        <legend className="float-left w-full font-bold">{say("draw-office.now")}</legend>
        <label className="block max-w-md font-semibold">
          {say("registry.draw.seed")}
          <span className="block text-sm font-normal text-quiet">
            {say("registry.draw.seed.hint")}
          </span>
          <input
            name="seed"
            defaultValue={typed.seed?.[0] ?? ""}
            maxLength={100}
            required
            autoComplete="off"
            className={`${control} mt-1 font-normal`}
          />
        </label>
        <div>
          <button type="submit" name="do" value="draw" className={button.quiet}>
            {say("registry.draw.do")}
          </button>
        </div>
      </fieldset>
    </Form>
  );
}

function TextField({
  name,
  typed,
}: {
  name: "secret" | "source";
  typed: Readonly<Record<string, readonly string[]>>;
}) {
  const say = useSay();
  return (
    <label className="block font-semibold">
      {say(`draw-office.${name}`)}
      <span className="block text-sm font-normal text-quiet">
        {say(`draw-office.${name}.hint`)}
      </span>
      <input
        name={name}
        defaultValue={typed[name]?.[0] ?? ""}
        maxLength={100}
        autoComplete="off"
        className={`${control} mt-1 font-normal`}
      />
    </label>
  );
}

/** After the draw: the groups, the public record, and the way back while no game has begun. */
export function DrawDone({
  drawn,
  sure,
}: {
  drawn: NonNullable<DrawDesk["drawn"]>;
  sure: boolean;
}) {
  const say = useSay();
  return (
    <section aria-labelledby="drawn" className="card grid gap-5 p-4 md:p-6">
      <h2 id="drawn" className="text-lg font-bold">
        {say("registry.draw.drawn", { games: drawn.games })}
      </h2>
      <p className="break-all text-quiet">{say("registry.draw.by-seed", { seed: drawn.seed })}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {drawn.groups.map(({ group, teams }) => (
          <section key={group} className="rounded-xl border border-line p-4">
            <h3 className="font-bold">{say("fixture.group", { letter: group })}</h3>
            <ol className="mt-1 grid gap-1">
              {teams.map((team, at) => (
                <li key={team} className="flex gap-2">
                  <span className="figures w-4 text-quiet">{at + 1}</span>
                  {team}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Link to="/schedule/plan" className={button.main}>
          {say("registry.draw.to-plan")}
        </Link>
        <Link to="/office/fixtures" className={button.quiet}>
          {say("registry.page.fixtures.title")}
        </Link>
        <Link to="/league/draw" className={button.quiet}>
          {say("registry.draw.public")}
        </Link>
      </div>
      <Form method="post" className="grid justify-items-start gap-3 border-t border-line pt-4">
        {sure ? (
          <>
            <p className="font-semibold">{say("registry.draw.sure", { games: drawn.games })}</p>
            <div className="flex flex-wrap gap-3">
              <button type="submit" name="do" value="discard" className={button.danger}>
                {say("registry.draw.discard")}
              </button>
              <Link to="/office/draw" className={button.quiet}>
                {say("registry.cancel")}
              </Link>
            </div>
          </>
        ) : (
          <button type="submit" name="do" value="ask" className={button.quiet}>
            {say("registry.draw.discard")}
          </button>
        )}
      </Form>
    </section>
  );
}
