import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { staffMeta } from "../office/staff-meta";
import { unitPageFor } from "../unit/own-unit";
import { Registered, RegisteredLine } from "../unit/registered";
import { UnitFrame } from "../unit/unit-frame";
import { useSay } from "../words";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) => staffMeta(matches, "unit.title");

export async function loader(asked: LoaderFunctionArgs) {
  const { unit } = unitPageFor(asked);
  return asked.context.services.units.page(unit);
}

export default function Unit() {
  const { name, teams, entries } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <UnitFrame title={name} subtitle={say("unit.intro")} back={false}>
      <Registered title={say("unit.teams")} none={say("unit.no-teams")}>
        {teams.map(({ id, name: team, season, leader, headCoach, players, closed, window }) => (
          <RegisteredLine
            key={id}
            to={`/unit/teams/${id}`}
            name={team}
            about={[
              season,
              say("unit.players", { n: players }),
              leader && say("unit.leader", { name: leader }),
              headCoach && say("unit.coach", { name: headCoach }),
            ]}
            closed={closed}
            window={window}
          />
        ))}
      </Registered>
      <Registered title={say("unit.entries")} none={say("unit.no-entries")}>
        {entries.map(({ id, title, contest, performers, closed, window }) => (
          <RegisteredLine
            key={id}
            to={`/unit/entries/${id}`}
            name={title}
            about={[contest, say("unit.performers", { n: performers })]}
            closed={closed}
            window={window}
          />
        ))}
      </Registered>
    </UnitFrame>
  );
}
