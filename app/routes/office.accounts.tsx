import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { accessOf } from "../../domain/accounts/access";
import type { LinkCard } from "../../server/services";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { back, originOf, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { MadeCard } from "../office/made-card";
import { meOf } from "../office/me";
import { NewStaff } from "../office/new-staff";
import { StaffLine } from "../office/staff-line";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "office.accounts.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "manage-accounts");
  const { accounts, league, now } = asked.context.services;
  const staff = (await accounts.list()).filter(
    ({ role }) => role === "organiser" || role === "admin",
  );
  const at = now();
  return {
    me: meOf(person),
    own: person.id,
    timeZone: (await league.book())?.timeZone ?? "Asia/Shanghai",
    staff: staff.map((account) => ({ ...account, access: accessOf(account, at) })),
  };
}

/** What came of a form. */
interface Done {
  readonly card?: LinkCard;
  readonly said?: {
    readonly what: "added" | "revoked" | "password-changed";
    readonly name: string;
  };
  readonly refused?: ReturnType<typeof back> & { readonly form: string };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "manage-accounts");
  const form = await asked.request.formData();
  const done = await answer(form, person, asked);
  return data<Done>(done, { status: done.refused ? 409 : 200 });
}

async function answer(
  form: FormData,
  person: Person,
  { request, context }: ActionFunctionArgs,
): Promise<Done> {
  const { accounts, cards, sessions } = context.services;
  const [account, name] = [textOf(form, "account"), textOf(form, "name")];
  const [login, password] = [textOf(form, "login"), textOf(form, "password")];
  const origin = originOf(context, request);
  const refused = (refusal: { readonly code: string }, which: string): Done => ({
    refused: { ...back(context, refusal), form: which },
  });
  switch (textOf(form, "do")) {
    case "add": {
      const role = textOf(form, "role") === "admin" ? "admin" : "organiser";
      const byPassword = login !== "" || password !== "";
      const credentials = byPassword ? { credentials: { login, password } } : {};
      const made = await accounts.createStaff({ name, role, ...credentials }, person);
      if (!made.ok) return refused(made.refusal, "add");
      if (byPassword) return { said: { what: "added", name: name.trim() } };
      const card = await cards.make(made.value, person, origin);
      return card.ok ? { card: card.value } : refused(card.refusal, "add");
    }
    case "again": {
      const card = await cards.make(account, person, origin);
      return card.ok ? { card: card.value } : refused(card.refusal, account);
    }
    case "password": {
      const { session } = await sessions.identify(request.headers.get("cookie"));
      const set = await accounts.setPassword(account, password, person, session);
      return set.ok ? { said: { what: "password-changed", name } } : refused(set.refusal, account);
    }
    case "revoke": {
      const gone = await accounts.revoke(account, person);
      return gone.ok ? { said: { what: "revoked", name } } : refused(gone.refusal, account);
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "add, again, password, revoke" });
  }
}

export default function Accounts() {
  const { me, own, timeZone, staff } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const living = staff.filter(({ revokedAt }) => revokedAt === null);
  const gone = staff.filter(({ revokedAt }) => revokedAt !== null);
  const faultOf = (form: string) =>
    done?.refused?.form === form ? done.refused.message[lang] : null;
  return (
    <OfficeFrame
      me={me}
      title={say("office.accounts.title")}
      subtitle={say("office.accounts.intro")}
    >
      {done?.card && <MadeCard card={done.card} zone={timeZone} />}
      {done?.said && (
        <Notice kind="good">{say(`accounts.${done.said.what}`, { name: done.said.name })}</Notice>
      )}
      {done?.refused && done.refused.form !== "add" && (
        <Notice kind="bad">{done.refused.message[lang]}</Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <ul className="card divide-y divide-line-soft">
          {living.map((account) => (
            <StaffLine
              key={account.id}
              account={account}
              own={account.id === own}
              zone={timeZone}
              fault={faultOf(account.id)}
            />
          ))}
        </ul>
        <NewStaff fault={faultOf("add")} key={living.length} />
      </div>
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone" className="text-lg font-bold">
            {say("office.accounts.revoked")}
          </h2>
          <ul className="mt-2 text-quiet">
            {gone.map(({ id, name, role }) => (
              <li key={id}>
                {name} · {say(`accounts.role.${role}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </OfficeFrame>
  );
}
