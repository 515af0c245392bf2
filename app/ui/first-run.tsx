import { Link, useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";
import { useSay } from "../words";
import { button } from "./button";

/** The first page before anything is published: what will be here, and the way in for those who prepare it. */
export function FirstRun() {
  const root = useRouteLoaderData<typeof loader>("root");
  const say = useSay();
  return (
    <div className="page">
      <div className="card mx-auto mt-4 max-w-2xl p-6 md:mt-16 md:p-10">
        <span aria-hidden="true" className="block h-2 w-16 rounded-sm bg-court" />
        <h1 className="mt-5 text-2xl font-bold">{say("app.first")}</h1>
        <p className="mt-3">{say("app.first.what")}</p>
        <p className="mt-2 text-quiet">{say("app.first.staff")}</p>
        <Link
          to={root?.staff ? "/office" : "/accounts/sign-in?to=/office"}
          className={`${button.main} mt-6`}
        >
          {say(root?.staff ? "app.office" : "app.sign-in")}
        </Link>
      </div>
    </div>
  );
}
