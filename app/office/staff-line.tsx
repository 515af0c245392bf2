import { Form } from "@remix-run/react";
import type { Access } from "../../domain/accounts/access";
import { PASSWORD } from "../../domain/accounts/limits";
import type { Role } from "../../domain/accounts/roles";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { useSay } from "../words";
import { AccessText, NewLink, Revoke } from "./game-table";

interface StaffAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly login: string | null;
  readonly access: Access;
  readonly link: { readonly expiresAt: number } | null;
  readonly devices: number;
  readonly lastSeenAt: number | null;
}

const HERE = "/office/accounts";

/** An organiser or admin: how they sign in, and what can be done about it. */
export function StaffLine({
  account,
  own,
  zone,
  fault,
}: {
  account: StaffAccount;
  own: boolean;
  zone: string;
  fault: string | null;
}) {
  const say = useSay();
  const { id, name, role, login } = account;
  const called = say(`accounts.role.${role}`);
  const way =
    login === null ? say("office.accounts.no-login") : say("office.accounts.login", { login });
  return (
    <li className="px-4 py-4 md:px-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          <p className="font-bold">
            {name} {own && <span className="text-quiet">{say("office.accounts.you")}</span>}
          </p>
          <p className="text-sm text-quiet">
            {called} · {way}
          </p>
          <p>
            <AccessText
              official={{ ...account, linkUntil: account.link?.expiresAt ?? null }}
              zone={zone}
            />
          </p>
        </div>
        <NewLink account={id} name={name} here={HERE} />
        {login !== null && <SetPassword id={id} name={name} login={login} fault={fault} />}
        {!own && <Revoke account={id} name={name} here={HERE} />}
      </div>
    </li>
  );
}

function SetPassword({
  id,
  name,
  login,
  fault,
}: {
  id: string;
  name: string;
  login: string;
  fault: string | null;
}) {
  const say = useSay();
  return (
    <details className="basis-auto open:basis-full" open={fault !== null}>
      <summary
        aria-label={`${say("accounts.change-password")}: ${name}`}
        className="flex min-h-11 list-none items-center rounded-lg px-2 font-bold hover:underline [&::-webkit-details-marker]:hidden"
      >
        {say("accounts.change-password")}
      </summary>
      <Form
        method="post"
        action={HERE}
        className="mt-1 flex flex-wrap items-end gap-3 rounded-xl bg-paper-deep p-4"
      >
        <input type="hidden" name="account" value={id} />
        <input type="hidden" name="name" value={name} />
        {/* Password keepers have to know whose password this is. */}
        <input type="hidden" autoComplete="username" value={login} readOnly />
        <div className="min-w-0 flex-1 basis-60">
          <Field
            label={say("accounts.new-password", { min: PASSWORD.min })}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            fault={fault}
          />
        </div>
        <button type="submit" name="do" value="password" className={button.quiet}>
          {say("accounts.change-password")}
        </button>
      </Form>
    </details>
  );
}
