import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { statusOf } from "../../domain/words/problem";
import { refusalMessage } from "../../domain/words/refusal";
import { landing } from "../accounts/landing";
import { localPath } from "../local-path";
import { staffMeta } from "../office/staff-meta";
import { button } from "../ui/button";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "accounts.sign-in.title");

export const headers = () => ({ "Cache-Control": "no-store" });

export function loader({ request, context: { actor } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const person = actor.kind === "account" ? { name: actor.name, role: actor.role } : null;
  return {
    to: localPath(asked.get("to"), landing(actor)),
    asked: asked.has("to"),
    person,
    out: asked.has("out"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const [login, password] = [text(form.get("login")), text(form.get("password"))];
  const answer = await context.services.signIn.withPassword(
    { login, password, address: context.address },
    request.headers.get("cookie"),
  );
  if (!answer.ok) {
    const { refusal } = answer;
    const headers =
      refusal.code === "too-many" ? { "Retry-After": String(refusal.seconds) } : undefined;
    return data(
      { message: refusalMessage({ ...refusal }), login: login.slice(0, 100) },
      { status: statusOf(refusal.code), headers },
    );
  }
  const { actor, setCookie } = answer.value;
  return redirect(localPath(form.get("to"), landing(actor)), {
    headers: { "Set-Cookie": setCookie },
  });
}

const text = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

export default function SignIn() {
  const { to, asked, person, out } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  return (
    <div className="page">
      <div className="card mx-auto mt-4 max-w-lg p-6 md:mt-12 md:p-10">
        <h1 className="text-2xl font-bold">{say("accounts.sign-in.title")}</h1>
        <div className="mt-4 grid gap-4">
          {out && !person && <Notice kind="good">{say("accounts.signed-out")}</Notice>}
          {refused && <Notice kind="bad">{refused.message[lang]}</Notice>}
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
              defaultValue={refused?.login}
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
          <p className="border-t border-line pt-4 text-quiet">
            {say("accounts.sign-in.officials")}
          </p>
        </div>
      </div>
    </div>
  );
}
