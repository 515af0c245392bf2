import { Form } from "@remix-run/react";
import { PASSWORD } from "../../domain/accounts/limits";
import { button } from "../ui/button";
import { Choice, Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { useSay } from "../words";

/** A new organiser or admin, who gets a password or a one-time link. */
export function NewStaff({ fault }: { fault: string | null }) {
  const say = useSay();
  return (
    <section aria-labelledby="new-staff" className="card p-4 md:p-5">
      <h2 id="new-staff" className="text-lg font-bold">
        {say("office.accounts.new")}
      </h2>
      <Form method="post" className="mt-3 grid gap-4">
        {fault && <Notice kind="bad">{fault}</Notice>}
        <Field
          label={say("accounts.list.name")}
          name="name"
          autoComplete="off"
          maxLength={80}
          required
        />
        <Choice label={say("accounts.list.role")} name="role" defaultValue="organiser">
          <option value="organiser">{say("accounts.role.organiser")}</option>
          <option value="admin">{say("accounts.role.admin")}</option>
        </Choice>
        <fieldset className="grid gap-3">
          <legend className="mb-1 font-semibold">{say("office.accounts.way")}</legend>
          <p className="text-sm text-quiet">{say("office.accounts.by-password.hint")}</p>
          <Field
            label={say("accounts.sign-in.login")}
            name="login"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
          />
          <Field
            label={say("office.accounts.password", { min: PASSWORD.min })}
            name="password"
            type="password"
            autoComplete="new-password"
          />
        </fieldset>
        <div>
          <button type="submit" name="do" value="add" className={button.main}>
            {say("accounts.add")}
          </button>
        </div>
      </Form>
    </section>
  );
}
