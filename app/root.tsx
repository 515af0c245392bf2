import "./app.css";
import figures from "@fontsource/barlow-condensed/files/barlow-condensed-latin-500-normal.woff2?url";
import boldFigures from "@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { may } from "../domain/accounts/roles";
import { say } from "../domain/words/index";
import { landing } from "./accounts/landing";
import { useNonce } from "./nonce";
import { ErrorPage } from "./ui/error-page";
import { Header } from "./ui/header";
import { TabBar } from "./ui/tab-bar";
import { useSay, WordsProvider } from "./words";

/** What a route may export as its `handle`. */
export interface PageHandle {
  /** It fills the whole screen and gets no header. */
  readonly fullScreen?: boolean;
  /** What it shows changes while people look: browsers without scripts ask for it again every half minute. */
  readonly live?: boolean;
}

const useHandle = (name: keyof PageHandle): boolean =>
  useMatches().some((match) => (match.handle as PageHandle | undefined)?.[name]);

const font = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" } as const;

export const links: LinksFunction = () => [
  // Scores are what people come for; in another face they would jump when this one arrives.
  { ...font, href: boldFigures },
  { ...font, href: figures },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "alternate icon", href: "/favicon.ico", sizes: "32x32" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, lang, requestId, services } = context;
  const prepares = may(actor, "see-office");
  const [league, festival] = await Promise.all([
    services.league.seasons.shown(),
    services.festival.festivals.shown(),
  ]);
  // The name of what nobody may see yet is for those who prepare it.
  const inWork = prepares ? await services.office.inWork() : null;
  const named = league ?? festival ?? inWork?.league ?? inWork?.festival ?? null;
  return {
    lang,
    requestId,
    season: named && { name: named.name, alias: named.alias },
    shows: { league: league !== null, festival: festival !== null },
    inWork,
    name: actor.kind === "account" ? actor.name : null,
    staff: prepares,
    work: landing(actor),
  };
}

/** A form that found no server leaves the page as it is: asking for it again would find none either. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  defaultShouldRevalidate,
}) => !actionResult?.offline && defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.season?.name ?? say(data?.lang ?? "zh", "app.name") },
  { name: "description", content: say(data?.lang ?? "zh", "app.tagline") },
];

let jumps = 0;

/**
 * By what the router remembers how far an entry of the history was scrolled. A jump within the page that the browser
 * made itself has no key of its own: under the one of them all, every jump would go back to where the one before led.
 */
const placeKey = ({ key, hash }: { readonly key: string; readonly hash: string }): string =>
  key === "default" && hash !== "" ? `jump-${++jumps}` : key;

/** The page around every page, errors included. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const lang = root?.lang ?? "zh";
  const nonce = useNonce();
  const live = useHandle("live");
  return (
    <html lang={lang === "zh" ? "zh-CN" : "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#faf8f4" />
        <Meta />
        <Links />
        {live && (
          <noscript>
            <meta httpEquiv="refresh" content="30" />
          </noscript>
        )}
      </head>
      <body>
        <WordsProvider lang={lang}>{children}</WordsProvider>
        <ScrollRestoration nonce={nonce} getKey={placeKey} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const full = useHandle("fullScreen");
  if (full) return <Outlet />;
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const say = useSay();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-lg focus:bg-ink focus:px-4 focus:py-3 focus:text-white"
      >
        {say("app.skip")}
      </a>
      <Header
        season={root?.season ?? null}
        name={root?.name ?? null}
        staff={root?.staff ?? false}
        work={root?.work ?? "/"}
      />
      <main id="content" className="pb-20 md:pb-0">
        {children}
      </main>
      <TabBar />
    </>
  );
}
