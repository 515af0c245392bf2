import { Form, Link, NavLink, useRouteLoaderData } from "@remix-run/react";
import type { Role } from "../../domain/accounts/roles";
import type { loader } from "../root";
import { LanguageSwitch } from "../ui/language-switch";
import { type Say, useSay } from "../words";

/** Who is at work; `admin` sees what only admins may. */
export interface Me {
  readonly name: string;
  readonly role: Role;
  readonly admin: boolean;
}

const entries = (say: Say, { admin }: Me) => [
  {
    title: null,
    half: null,
    links: [{ to: "/office", label: say("office.nav.today"), end: true }],
  },
  {
    title: say("office.nav.league"),
    half: "league" as const,
    links: [
      { to: "/office/seasons", label: say("office.nav.seasons"), end: false },
      { to: "/office/teams", label: say("office.nav.teams"), end: false },
      { to: "/office/draw", label: say("office.nav.draw"), end: false },
      { to: "/schedule/plan", label: say("office.nav.plan"), end: false },
      { to: "/office/officials", label: say("office.nav.officials"), end: false },
      { to: "/office/results", label: say("office.nav.results"), end: false },
    ],
  },
  {
    title: say("office.nav.festival"),
    half: "festival" as const,
    links: [
      { to: "/office/festival", label: say("office.nav.contests"), end: false },
      { to: "/office/orders", label: say("office.nav.orders"), end: false },
      { to: "/office/panels", label: say("office.nav.panels"), end: false },
      { to: "/office/results-festival", label: say("office.nav.awards"), end: false },
    ],
  },
  {
    title: say("office.nav.common"),
    half: null,
    links: [
      { to: "/office/venues", label: say("office.nav.venues"), end: false },
      { to: "/live/screens", label: say("screens.title"), end: false },
      { to: "/office/units", label: say("office.nav.units"), end: false },
      { to: "/office/import", label: say("registration.nav"), end: false },
      { to: "/office/people", label: say("people.nav"), end: false },
      ...(admin ? [{ to: "/office/accounts", label: say("office.nav.accounts"), end: false }] : []),
      { to: "/office/audit", label: say("office.nav.audit"), end: false },
      { to: "/", label: say("office.nav.public"), end: true },
    ],
  },
];

/** The dark side of every office page; on narrow screens a bar with a menu. */
export function Side({ me }: { me: Me }) {
  const say = useSay();
  return (
    <header className="no-print on-ink bg-ink text-white lg:min-h-screen lg:w-56 lg:shrink-0">
      <div className="hidden px-4 py-5 lg:sticky lg:top-0 lg:block lg:max-h-screen lg:overflow-y-auto lg:[scrollbar-color:var(--color-ink-quiet)_transparent] lg:[scrollbar-width:thin]">
        <Brand />
        <Menu me={me} />
      </div>
      <details className="lg:hidden">
        <summary className="flex min-h-14 list-none items-center justify-between gap-4 px-4 [&::-webkit-details-marker]:hidden">
          <span className="flex items-center gap-3 text-lg font-bold">
            <Mark />
            {say("app.name")}
          </span>
          <span className="flex items-center gap-2 font-semibold">
            <span aria-hidden="true">☰</span>
            {say("office.menu")}
          </span>
        </summary>
        <div className="border-t border-ink-line px-4 pb-4">
          <Menu me={me} />
        </div>
      </details>
    </header>
  );
}

const Mark = () => <span aria-hidden="true" className="h-6 w-2 rounded-sm bg-court" />;

function Brand() {
  const say = useSay();
  return (
    <Link
      to="/office"
      className="flex min-h-11 items-center gap-3 rounded-lg px-2 text-lg font-bold"
    >
      <Mark />
      {say("app.name")}
    </Link>
  );
}

/** Which season or festival the office works on, where the public sees another one or none. */
function InWork({ half }: { half: "league" | "festival" }) {
  const say = useSay();
  const work = useRouteLoaderData<typeof loader>("root")?.inWork?.[half];
  if (!work) return null;
  return (
    <Link
      to={half === "league" ? `/office/seasons/${work.id}` : "/office/festival"}
      className="mx-1 mb-1 block rounded-lg border border-ink-line px-2 py-2 text-sm hover:bg-ink-soft"
    >
      <span className="block font-semibold">{say("in-work.now", { name: work.alias })}</span>
      <span className="block text-ink-quiet">
        {work.shown === null
          ? say("in-work.none-shown")
          : say("in-work.shown", { name: work.shown })}
      </span>
    </Link>
  );
}

function Menu({ me }: { me: Me }) {
  const say = useSay();
  return (
    <>
      <nav aria-label={say("office.nav")} className="mt-2 grid gap-4">
        {entries(say, me).map(({ title, half, links }) => (
          <div key={title ?? ""}>
            {title && <p className="px-3 pb-1 text-sm text-ink-quiet">{title}</p>}
            {half && <InWork half={half} />}
            <ul>
              {links.map(({ to, label, end }) => (
                <li key={to}>
                  <NavLink
                    to={to}
                    end={end}
                    className={({ isActive }) =>
                      `flex min-h-11 items-center rounded-lg px-3 font-semibold ${isActive ? "bg-ink-raised text-white" : "text-white/85 hover:bg-ink-soft"}`
                    }
                  >
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="mt-6 border-t border-ink-line pt-4">
        <p className="px-3 text-sm text-ink-quiet">
          {me.name}
          {!me.name.includes(say(`accounts.role.${me.role}`)) &&
            ` · ${say(`accounts.role.${me.role}`)}`}
        </p>
        <div className="flex flex-wrap items-center justify-between">
          <Form method="post" action="/accounts/sign-out">
            <button
              type="submit"
              className="min-h-11 rounded-lg px-3 font-semibold text-white/85 hover:bg-ink-soft"
            >
              {say("accounts.sign-out")}
            </button>
          </Form>
          <LanguageSwitch onInk />
        </div>
      </div>
    </>
  );
}
