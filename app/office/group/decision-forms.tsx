import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import type { GroupOffice } from "../../../server/services";
import { button } from "../../ui/button";
import { Choice, Field } from "../../ui/field";
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
        {(typed) => (
          <>
            <TeamChoice teams={teams} chosen={typed("team")} />
            <Field
              label={say("group.deduct.points")}
              name="points"
              inputMode="numeric"
              required
              autoComplete="off"
              defaultValue={typed("points")}
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
        {(typed) => (
          <>
            <Choice
              label={say("group.result.game")}
              name="game"
              required
              defaultValue={typed("game")}
            >
              <option value="">{say("group.choose")}</option>
              {games.map(({ id, home, away, score }) => (
                <option key={id} value={id}>
                  {home}–{away}
                  {score && ` ${score[0]}:${score[1]}`}
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
        {(typed) => (
          <>
            <TeamChoice teams={teams} name="home" chosen={typed("home")} />
            <TeamChoice teams={teams} name="away" chosen={typed("away")} />
            <Field
              label={say("group.carry.score")}
              name="score"
              required
              maxLength={7}
              autoComplete="off"
              placeholder="80:75"
              defaultValue={typed("score")}
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
        {(typed) => <TeamChoice teams={teams} chosen={typed("team")} />}
      </DecisionForm>
    </div>
  );
}

function TeamChoice({
  teams,
  chosen,
  name = "team",
}: {
  teams: GroupOffice["teams"];
  chosen: string;
  name?: "team" | "home" | "away";
}) {
  const say = useSay();
  const label = say(name === "team" ? "group.team" : `group.carry.${name}`);
  return (
    <Choice label={label} name={name} required defaultValue={chosen}>
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
  children: (typed: (field: string) => string) => ReactNode;
}) {
  const say = useSay();
  const lang = useLang();
  const heading = useId();
  const own = back?.form === name ? back : null;
  const typed = (field: string) => own?.typed[field] ?? "";
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
      {children(typed)}
      <Field
        label={say("group.reason")}
        name="reason"
        required
        maxLength={300}
        autoComplete="off"
        defaultValue={typed("reason")}
        fault={own?.field === "reason" ? own.message[lang] : null}
      />
      {own && own.field !== "reason" && (
        <p role="alert" className="font-semibold text-bad">
          {own.message[lang]}
        </p>
      )}
      <div>
        <button type="submit" className={danger ? button.danger : button.main}>
          {act}
        </button>
      </div>
    </Form>
  );
}
