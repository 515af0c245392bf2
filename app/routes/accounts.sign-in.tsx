import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Role } from "../../domain/accounts/roles";
import { statusOf } from "../../domain/words/problem";
import { refusalMessage } from "../../domain/words/refusal";
import type { Unsent } from "../../server/services";
import { landing } from "../accounts/landing";
import { ReEntry, Resend } from "../accounts/re-entry";
import { unsentOf } from "../accounts/unsent";
import { localPath } from "../local-path";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "accounts.sign-in.title");

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context: { actor, services } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const person = actor.kind === "account" ? { name: actor.name, role: actor.role } : null;
  const lapsed = person ? null : await services.sessions.lapsed(request.headers.get("cookie"));
  return {
    to: localPath(asked.get("to"), lapsed ? "/office" : landing(actor)),
    asked: asked.has("to"),
    person,
    lapsed,
    other: asked.has("other"),
    out: asked.has("out"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const cookie = request.headers.get("cookie");
  const { signIn, sessions } = context.services;
  const unsent = unsentOf(text(form.get("unsent")));
  // From the page that shows what could not be saved: the password comes next.
  if (form.has("unsent") && !form.has("password")) return data({ unsent });
  const lapsed = form.has("again") ? await sessions.lapsed(cookie) : null;
  const login = lapsed?.login ?? text(form.get("login"));
  const given = { login, password: text(form.get("password")), address: context.address };
  const answer = await signIn.withPassword(given, cookie);
  if (!answer.ok) {
    const { refusal } = answer;
    const headers =
      refusal.code === "too-many" ? { "Retry-After": String(refusal.seconds) } : undefined;
    return data(
      { message: refusalMessage({ ...refusal }), login: login.slice(0, 100), unsent },
      { status: statusOf(refusal.code), headers },
    );
  }
  const { actor, setCookie } = answer.value;
  const headers = { "Set-Cookie": setCookie };
  if (unsent) return data({ resend: unsent }, { headers });
  return redirect(localPath(form.get("to"), landing(actor)), { headers });
}

const text = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** What an action may have answered, taken together. */
interface Answered {
  readonly message?: { readonly zh: string; readonly en: string };
  readonly login?: string;
  readonly unsent?: Unsent | null;
  readonly resend?: Unsent;
}

export default function SignIn() {
  const { to, asked, person, lapsed, other, out } = useLoaderData<typeof loader>();
  const answered: Answered = useActionData<typeof action>() ?? {};
  const lang = useLang();
  if (answered.resend)
    return (
      <Card>
        <Resend unsent={answered.resend} />
      </Card>
    );
  if (lapsed?.login && !other)
    return (
      <Card>
        <ReEntry
          name={lapsed.name}
          login={lapsed.login}
          to={to}
          unsent={answered.unsent ?? null}
          fault={answered.message?.[lang] ?? null}
        />
      </Card>
    );
  return (
    <Card>
      <SignInForm {...{ to, asked, person, out, answered }} lapsed={lapsed?.name ?? null} />
    </Card>
  );
}

function Card({ children }: { children: ReactNode }) {
  return (
    <div className="page">
      <div className="card mx-auto mt-4 max-w-lg p-6 md:mt-12 md:p-10">{children}</div>
    </div>
  );
}

function SignInForm({
  to,
  asked,
  person,
  out,
  lapsed,
  answered,
}: {
  to: string;
  asked: boolean;
  person: { readonly name: string; readonly role: Role } | null;
  out: boolean;
  /** The name of somebody who comes by links only and was signed out by time. */
  lapsed: string | null;
  answered: Answered;
}) {
  const lang = useLang();
  const { message, login } = answered;
  const say = useSay();
  return (
    <>
      <h1 className="text-2xl font-bold">{say("accounts.sign-in.title")}</h1>
      <div className="mt-4 grid gap-4">
        {out && !person && <Notice kind="good">{say("accounts.signed-out")}</Notice>}
        {lapsed !== null && (
          <Notice kind="warn">{say("accounts.again.by-link", { name: lapsed })}</Notice>
        )}
        {message && <Notice kind="bad">{message[lang]}</Notice>}
        {person && (
          <div className="rounded-xl bg-paper-deep p-4">
            <p className="font-semibold">
              {say("accounts.sign-in.already", {
                role: say(`accounts.role.${person.role}`),
                name: person.name,
              })}
            </p>
            <div className="mt-3 flex flex-wrap gap-3">
              <Link to={to} className={button.main}>
                {say("accounts.sign-in.go-on")}
              </Link>
              <Form method="post" action="/accounts/sign-out">
                <button type="submit" className={button.quiet}>
                  {say("accounts.sign-out")}
                </button>
              </Form>
            </div>
          </div>
        )}
        {person && <h2 className="text-lg font-bold">{say("accounts.sign-in.as-other")}</h2>}
        <Form method="post" className="grid gap-4">
          {asked && <input type="hidden" name="to" value={to} />}
          <Field
            label={say("accounts.sign-in.login")}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={login}
            required
            maxLength={100}
          />
          <Field
            label={say("accounts.sign-in.password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={600}
          />
          <button type="submit" className={person ? button.quiet : button.main}>
            {say("accounts.sign-in.submit")}
          </button>
        </Form>
        <p className="border-t border-line pt-4 text-quiet">{say("accounts.sign-in.officials")}</p>
      </div>
    </>
  );
}
