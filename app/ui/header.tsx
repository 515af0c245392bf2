import { Link } from "@remix-run/react";
import { useSay } from "../words";
import { LanguageSwitch } from "./language-switch";
import { useSections } from "./sections";

interface HeaderProps {
  readonly season: { readonly name: string; readonly alias: string } | null;
  /** Who is signed in. */
  readonly name: string | null;
  readonly staff: boolean;
  /** Where the work of whoever is signed in is; the first page when there is none. */
  readonly work: string;
}

/** The head of every public page. On phones the sections are in the bar below; see TabBar. */
export function Header({ season, name, staff, work }: HeaderProps) {
  const say = useSay();
  const sections = useSections();
  return (
    <header className="no-print border-b border-line bg-card">
      <div className="mx-auto flex h-14 max-w-[90rem] items-center gap-4 px-4 md:h-18 md:gap-4 xl:gap-9 md:px-6 xl:px-12">
        <Link to="/" className="flex items-center gap-3 text-lg font-bold md:text-xl">
          <span aria-hidden className="h-6 w-2 rounded-sm bg-court" />
          {season ? (
            <span className="whitespace-nowrap">
              <span className="hidden xl:inline">
                {season.name}
                {" · "}
              </span>
              {season.alias}
            </span>
          ) : (
            say("app.name")
          )}
        </Link>
        {sections.length > 1 && (
          <nav aria-label={say("app.nav")} className="hidden flex-1 gap-1 md:flex">
            {sections.map(({ to, label, current }) => (
              <Link
                key={to}
                to={to}
                aria-current={current ? "page" : undefined}
                className={`rounded-lg px-2 py-3 xl:px-3 font-semibold whitespace-nowrap ${current ? "text-text" : "text-quiet hover:text-text"}`}
              >
                {label}
              </Link>
            ))}
          </nav>
        )}
        <div className="ml-auto flex items-center gap-1 text-sm md:gap-3">
          {work !== "/" && (
            <Link
              to={work}
              className="rounded-lg px-2 py-3 xl:px-3 font-semibold text-court-text hover:underline"
            >
              {say(staff ? "app.office" : "app.work")}
            </Link>
          )}
          {name === null ? (
            <Link
              to="/accounts/sign-in"
              className="rounded-lg px-2 py-3 xl:px-3 text-quiet hover:text-text"
            >
              {say("app.sign-in")}
            </Link>
          ) : (
            <span className="hidden max-w-[10rem] truncate text-quiet sm:inline">{name}</span>
          )}
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
