import type { GroupOffice } from "../../../server/services";
import { Choice, Field } from "../../ui/field";
import { useSay } from "../../words";
import { type DecisionBack, DecisionForm } from "./decision-forms";

/** Lots for teams that nothing else parts: drawn here from a seed, or entered as they were drawn in the hall. */
export function LotForms({
  page,
  back,
}: {
  page: Pick<GroupOffice, "teams"> & {
    readonly group: Pick<GroupOffice["group"], "lotsDue" | "open">;
  };
  back: DecisionBack | null;
}) {
  const say = useSay();
  const { group, teams } = page;
  const nameOf = (team: string) => teams.find(({ id }) => id === team)?.name ?? team;
  if (group.lotsDue.length === 0)
    return (
      <section aria-labelledby="lots" className="card p-4 md:p-5">
        <h2 id="lots" className="text-lg font-bold">
          {say("group.lots")}
        </h2>
        <p className="mt-1 text-quiet">
          {group.open > 0 ? say("group.lots.open", { open: group.open }) : say("group.lots.none")}
        </p>
      </section>
    );
  return (
    <section aria-labelledby="lots" className="grid gap-3">
      <h2 id="lots" className="text-lg font-bold">
        {say("group.lots")}
      </h2>
      {group.lotsDue.map((due) => (
        <div key={due.join()} className="grid gap-3">
          <p className="font-semibold">
            {say("group.lots.due", { teams: due.map(nameOf).join(say("decisions.comma")) })}
          </p>
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <DecisionForm
              name={`draw-lots ${due.join()}`}
              title={say("group.lots.draw")}
              act={say("group.lots.do-draw")}
              explain={say("group.lots.draw.hint")}
              back={back}
            >
              {(typed, fault) => (
                <>
                  {due.map((team) => (
                    <input key={team} type="hidden" name="lot" value={team} />
                  ))}
                  <Field
                    label={say("group.lots.seed")}
                    name="seed"
                    required
                    maxLength={100}
                    autoComplete="off"
                    defaultValue={typed("seed")}
                    fault={fault("seed")}
                  />
                </>
              )}
            </DecisionForm>
            <DecisionForm
              name={`enter-lots ${due.join()}`}
              title={say("group.lots.enter")}
              act={say("group.lots.do-enter")}
              back={back}
            >
              {(typed, fault) =>
                due.map((_, index) => (
                  <Choice
                    // biome-ignore lint/suspicious/noArrayIndexKey: a lot is its number
                    key={index}
                    label={say("group.lots.place", { place: index + 1 })}
                    name="lot"
                    required
                    defaultValue={typed("lot").split(" ")[index] ?? ""}
                    fault={fault(`lot-${index}`)}
                  >
                    <option value="">{say("group.choose")}</option>
                    {due.map((team) => (
                      <option key={team} value={team}>
                        {nameOf(team)}
                      </option>
                    ))}
                  </Choice>
                ))
              }
            </DecisionForm>
          </div>
        </div>
      ))}
    </section>
  );
}
