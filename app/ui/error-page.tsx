import { isRouteErrorResponse, Link, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { say as sayIn } from "../../domain/words/index";
import { asProblem } from "../respond";
import type { loader } from "../root";
import { useLang, useSay } from "../words";

/** What a person sees when a page cannot be shown: in their language first, in the other one below. */
export function ErrorPage() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const lang = useLang();
  const say = useSay();
  const other = lang === "zh" ? "en" : "zh";
  const response = isRouteErrorResponse(error) ? error : null;
  const problem = asProblem(response?.data);
  const requestId = problem?.requestId ?? root?.requestId ?? "";
  const code = problem ? null : response?.status === 404 ? "error.not-found" : "error.bug";
  const message = (of: typeof lang) =>
    problem?.message[of] ?? sayIn(of, code ?? "error.bug", { requestId });
  const unsent = unsentIn(response?.data);
  const title =
    response?.status === 404
      ? "app.error.not-found"
      : unsent
        ? "app.unsent.title"
        : "app.error.title";
  return (
    <div className="page">
      <div className="card mx-auto mt-6 max-w-2xl p-6 md:mt-16 md:p-10">
        <p className="figures text-6xl font-bold text-court-deep">{response?.status ?? 500}</p>
        <h1 className="mt-3 text-2xl font-bold">{say(title)}</h1>
        {unsent ? (
          <Unsent unsent={unsent} />
        ) : (
          <>
            <p className="mt-3">{message(lang)}</p>
            <p className="mt-2 text-sm text-quiet" lang={other === "zh" ? "zh-CN" : "en"}>
              {message(other)}
            </p>
          </>
        )}
        <div className="mt-6 flex flex-wrap gap-3">
          {response?.status === 401 && !unsent && (
            <Link
              to="/accounts/sign-in"
              className="rounded-xl bg-court-text px-5 py-3 font-bold text-white"
            >
              {say("app.sign-in")}
            </Link>
          )}
          <Link to="/" className="rounded-xl border border-line px-5 py-3 font-bold">
            {say("app.home")}
          </Link>
        </div>
        {requestId && (
          <p className="mt-6 text-sm text-quiet">{say("app.error.number", { requestId })}</p>
        )}
      </div>
    </div>
  );
}

/** A form that came after the device was signed out by time; it travels on to the page that asks for the password. */
const unsentIn = (data: unknown): object | null =>
  (data as { unsent?: object } | null | undefined)?.unsent ?? null;

function Unsent({ unsent }: { unsent: object }) {
  const say = useSay();
  return (
    <form method="post" action="/accounts/sign-in" className="mt-4">
      <input type="hidden" name="unsent" value={JSON.stringify(unsent)} />
      <p className="font-semibold">{say("app.unsent")}</p>
      <button
        type="submit"
        className="mt-4 rounded-xl bg-court-text px-5 py-3 font-bold text-white"
      >
        {say("app.unsent.go")}
      </button>
    </form>
  );
}
