import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import type { GroupOffice } from "../../../server/services";
import { button } from "../../ui/button";
import { Choice, Field } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";

/** What was typed in the form that came back, and why it did. */
export interface DecisionBack {
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly field: string | null;
  readonly message: { readonly zh: string; readonly en: string };
}

interface Props {
  readonly page: GroupOffice;
  readonly back: DecisionBack | null;
}

/** Points deducted, a team put out, a game's result: what a committee may decide of a group. */
export function DecisionForms({ page, back }: Props) {
  const say = useSay();
  const { teams, games } = page;
  return (
    <div className="grid items-start gap-5 md:grid-cols-2 2xl:grid-cols-3">
      <DecisionForm
        name="deduct"
        title={say("group.deduct")}
        act={say("group.deduct.do")}
        back={back}
      >
        {(typed, fault) => (
          <>
            <TeamChoice teams={teams} chosen={typed("team")} fault={fault("team")} />
            <Field
              label={say("group.deduct.points")}
              name="points"
              inputMode="numeric"
              required
              autoComplete="off"
              defaultValue={typed("points")}
              fault={fault("points")}
            />
          </>
        )}
      </DecisionForm>
      <DecisionForm
        name="result"
        title={say("group.result")}
        act={say("group.result.do")}
        back={back}
      >
        {(typed, fault) => (
          <>
            <Choice
              label={say("group.result.game")}
              name="game"
              required
              defaultValue={typed("game")}
              fault={fault("game")}
            >
              <option value="">{say("group.choose")}</option>
              {games.map(({ id, home, away, score, live }) => (
                <option key={id} value={id}>
                  {home}–{away}
                  {score && ` ${score[0]}:${score[1]}`}
                  {live && ` · ${say("fixture.status.live")}`}
                </option>
              ))}
            </Choice>
            <Choice
              label={say("group.result.ruling")}
              name="ruling"
              defaultValue={typed("ruling") || "nullify"}
            >
              <option value="nullify">{say("group.result.nullify")}</option>
              <option value="forfeit-both">{say("group.result.forfeit-both")}</option>
            </Choice>
          </>
        )}
      </DecisionForm>
      <DecisionForm
        name="carry"
        title={say("group.carry")}
        act={say("group.carry.do")}
        explain={say("group.carry.explain")}
        back={back}
      >
        {(typed, fault) => (
          <>
            <TeamChoice teams={teams} name="home" chosen={typed("home")} fault={fault("home")} />
            <TeamChoice teams={teams} name="away" chosen={typed("away")} fault={fault("away")} />
            <Field
              label={say("group.carry.score")}
              name="score"
              required
              maxLength={7}
              autoComplete="off"
              placeholder="80:75"
              defaultValue={typed("score")}
              fault={fault("score")}
            />
          </>
        )}
      </DecisionForm>
      <DecisionForm
        name="put-out"
        title={say("group.put-out")}
        act={say("group.put-out.do")}
        explain={say("group.put-out.explain")}
        danger
        back={back}
      >
        {(typed, fault) => (
          <TeamChoice teams={teams} chosen={typed("team")} fault={fault("team")} />
        )}
      </DecisionForm>
    </div>
  );
}

function TeamChoice({
  teams,
  chosen,
  fault,
  name = "team",
}: {
  teams: GroupOffice["teams"];
  chosen: string;
  fault: string | null;
  name?: "team" | "home" | "away";
}) {
  const say = useSay();
  const label = say(name === "team" ? "group.team" : `group.carry.${name}`);
  return (
    <Choice label={label} name={name} required defaultValue={chosen} fault={fault}>
      <option value="">{say("group.choose")}</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

/** A form of one decision; every decision has a public reason. What was typed is there again when it comes back. */
export function DecisionForm({
  name,
  title,
  act,
  explain,
  danger = false,
  back,
  children,
}: {
  name: string;
  title: string;
  act: string;
  explain?: string;
  danger?: boolean;
  back: DecisionBack | null;
  children: (
    typed: (field: string) => string,
    fault: (field: string) => string | null,
  ) => ReactNode;
}) {
  const say = useSay();
  const lang = useLang();
  const heading = useId();
  const own = back?.form === name ? back : null;
  const typed = (field: string) => own?.typed[field] ?? "";
  const fault = (field: string) => (own?.field === field ? own.message[lang] : null);
  // A game that is on: said once more, and for this game alone.
  const sure = own?.field === "sure" ? typed("game") : null;
  return (
    <Form
      method="post"
      aria-labelledby={heading}
      key={own ? JSON.stringify(own.typed) : name}
      className="card grid gap-3 p-4 md:p-5"
    >
      <h2 id={heading} className="text-lg font-bold">
        {title}
      </h2>
      {explain && <p className="text-sm text-quiet">{explain}</p>}
      <input type="hidden" name="form" value={name} />
      {children(typed, fault)}
      <Field
        label={say("group.reason")}
        name="reason"
        required
        maxLength={300}
        autoComplete="off"
        defaultValue={typed("reason")}
        fault={fault("reason")}
      />
      {own?.field === null && (
        <p role="alert" className="font-semibold text-bad">
          {own.message[lang]}
        </p>
      )}
      {own && sure !== null && (
        <>
          <Notice kind="bad">{own.message[lang]}</Notice>
          <input type="hidden" name="sure" value={sure} />
        </>
      )}
      <div>
        <button type="submit" className={danger || sure !== null ? button.danger : button.main}>
          {sure === null ? act : say("group.result.do-live")}
        </button>
      </div>
    </Form>
  );
}
