import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import {
  Link,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import type { FormView, SquadView } from "../../server/services";
import { textOf } from "../office/forms";
import { RegistryForm } from "../office/registry/form";
import { SquadForm } from "../office/registry/squad-form";
import { typedOf } from "../office/registry/typed";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { unitFormFor, unitPageFor } from "../unit/own-unit";
import { ReadOnly } from "../unit/read-only";
import { ClosedNote } from "../unit/registered";
import { UnitFrame } from "../unit/unit-frame";
import { useSay } from "../words";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) => staffMeta(matches, "unit.squad");

export async function loader(asked: LoaderFunctionArgs) {
  const { unit } = unitPageFor(asked);
  return asked.context.services.units.team(unit, asked.params.id ?? "");
}

/** What was not taken, with what was typed. */
interface Refused {
  readonly view?: FormView;
  readonly squad?: SquadView;
}

export async function action(asked: ActionFunctionArgs) {
  const { unit, person } = unitFormFor(asked);
  const { units } = asked.context.services;
  const { id = "" } = asked.params;
  const form = await asked.request.formData();
  const back = (refused: Refused) => data<Refused>(refused, { status: 409 });
  const on = redirect(`/unit/teams/${id}?saved`);
  switch (textOf(form, "do")) {
    case "save": {
      const saved = await units.saveTeam(unit, id, typedOf(form), person);
      return saved.ok ? on : back({ view: saved.refusal.view });
    }
    case "squad": {
      const saved = await units.saveSquad(unit, id, typedOf(form), person);
      if (saved.ok) return on;
      return back(saved.refusal.view ? { squad: saved.refusal.view } : {});
    }
    default:
      throw problem(asked.context, "bad-shape", { field: "do", why: "save, squad" });
  }
}

export default function UnitTeam() {
  const { team, form, squad } = useLoaderData<typeof loader>();
  const done: Refused | undefined = useActionData<typeof action>();
  const [search] = useSearchParams();
  const say = useSay();
  const view = done?.view ?? form.view;
  const players = done?.squad ?? squad;
  return (
    <UnitFrame title={team.name} subtitle={team.season}>
      {search.has("saved") && !done && <Notice kind="good">{say("unit.saved")}</Notice>}
      {team.closed ? (
        <>
          <ClosedNote {...team} />
          <ReadOnly kind="team" view={form.view} />
          <Squad squad={squad} />
        </>
      ) : (
        <>
          <RegistryForm key={view.fingerprint} kind="team" view={view} submit={say("unit.save")} />
          <SquadForm key={players.fingerprint} squad={players} />
        </>
      )}
      <div>
        <Link to={`/league/teams/${team.id}`} className={button.quiet}>
          {say("unit.public-page")}
        </Link>
      </div>
    </UnitFrame>
  );
}

/** The players of a team whose squad is closed. */
function Squad({ squad }: { squad: SquadView }) {
  const say = useSay();
  const players = squad.lines.filter(({ typed }) => typed.name !== "");
  return (
    <section aria-labelledby="squad" className="card p-4 md:p-6">
      <h2 id="squad" className="text-lg font-bold">
        {say("unit.squad")}
      </h2>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {players.map(({ key, typed, captain }) => (
          <li key={key} className="flex min-h-11 items-center gap-3 border-b border-line-soft">
            <span className="figures w-8 text-right text-xl font-bold">{typed.jersey}</span>
            <span className="font-semibold">{typed.name}</span>
            <span className="text-quiet">
              {typed.position}
              {captain && ` · ${say("unit.captain")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
