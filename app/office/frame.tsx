import type { ReactNode } from "react";
import { StillSignedIn } from "../accounts/still-signed-in";
import { useSay } from "../words";
import { type Me, Side } from "./side";

/** The frame of an office page: the way round on the left, the page's name, its own buttons, and the page. */
export function OfficeFrame({
  me,
  title,
  subtitle,
  actions,
  children,
}: {
  me: Me;
  title: string;
  subtitle?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-lg focus:bg-card focus:px-4 focus:py-3 focus:text-text"
      >
        {say("app.skip")}
      </a>
      <div className="lg:flex">
        <Side me={me} />
        <main id="content" className="min-w-0 flex-1 px-4 py-5 md:px-8 md:py-7">
          <div className="mx-auto max-w-[100rem]">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
              <div>
                <h1 className="text-2xl font-bold">{title}</h1>
                {subtitle && <p className="mt-1 text-quiet">{subtitle}</p>}
              </div>
              {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
            </div>
            <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5">
              <StillSignedIn>{children}</StillSignedIn>
            </div>
          </div>
        </main>
      </div>
    </>
  );
}
