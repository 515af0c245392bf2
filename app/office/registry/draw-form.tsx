import { Form, Link } from "@remix-run/react";
import type { DrawDesk } from "../../../server/services";
import { button } from "../../ui/button";
import { useSay } from "../../words";
import { control } from "./field-inputs";

/** Before the draw: each team's pot, and the seed. */
export function DrawForm({
  desk,
  typed,
}: {
  desk: DrawDesk;
  typed: Readonly<Record<string, readonly string[]>>;
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
        <button type="submit" name="do" value="draw" className={button.main}>
          {say("registry.draw.do")}
        </button>
      </div>
    </Form>
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
