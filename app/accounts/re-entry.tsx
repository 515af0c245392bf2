import { Form, Link } from "@remix-run/react";
import type { Unsent } from "../../server/services";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { useSay } from "../words";

/** For somebody whom time has signed out: the password alone, and back to where they were. */
export function ReEntry({
  name,
  login,
  to,
  unsent,
  fault,
}: {
  name: string;
  login: string;
  to: string;
  unsent: Unsent | null;
  fault: string | null;
}) {
  const say = useSay();
  return (
    <>
      <h1 className="text-2xl font-bold">{say("accounts.again.title")}</h1>
      <div className="mt-4 grid gap-4">
        <p>{say("accounts.again.why", { name })}</p>
        {unsent && <Notice kind="warn">{say("accounts.again.unsent")}</Notice>}
        <Form method="post" className="grid gap-4">
          <input type="hidden" name="again" value="1" />
          <input type="hidden" name="to" value={to} />
          {unsent && <input type="hidden" name="unsent" value={JSON.stringify(unsent)} />}
          {/* Password keepers have to know whose password this is. */}
          <input type="hidden" autoComplete="username" value={login} readOnly />
          <Field
            label={say("accounts.sign-in.password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={600}
            fault={fault}
          />
          <button type="submit" className={button.main}>
            {say("accounts.again.go")}
          </button>
        </Form>
        <Link to="/accounts/sign-in?other" className={button.quiet}>
          {say("accounts.again.other")}
        </Link>
      </div>
    </>
  );
}

/** What was sent too late, to be sent by the person who typed it and by nobody else. */
export function Resend({ unsent: { path, fields } }: { unsent: Unsent }) {
  const say = useSay();
  const typed = fields.filter(([name, value]) => name !== "do" && value.trim() !== "");
  return (
    <>
      <h1 className="text-2xl font-bold">{say("accounts.resend.title")}</h1>
      <p className="mt-4">{say("accounts.resend.why")}</p>
      <ul className="mt-3 max-h-72 overflow-y-auto rounded-xl bg-paper-deep p-4" tabIndex={-1}>
        {typed.map(([, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
          <li key={index} className="break-words whitespace-pre-wrap">
            {value}
          </li>
        ))}
      </ul>
      <Form method="post" action={path} reloadDocument className="mt-5 grid gap-3">
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className={button.main}>
          {say("accounts.resend.go")}
        </button>
        <Link to={path} reloadDocument className={button.quiet}>
          {say("accounts.resend.drop")}
        </Link>
      </Form>
    </>
  );
}
