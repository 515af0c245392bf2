import type { Actor } from "../domain/accounts/roles";
import type { Lang } from "../domain/words/say";
import type { Services } from "../server/services";

/** What every loader and action receives. */
interface Context {
  readonly services: Services;
  /** Who is asking. */
  readonly actor: Actor;
  /** Names the device's session without being able to use it; null for anonymous. */
  readonly device: string | null;
  /** The language of the page. */
  readonly lang: Lang;
  /** For scripts that stand in the page itself. */
  readonly nonce: string;
  /** The number that stands in the log and on the error page. */
  readonly requestId: string;
  /** Where the request comes from, as the server sees it. */
  readonly address: string;
  /** Writes a bug into the log, with the request's number and path. */
  readonly report: (bug: unknown) => void;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends Context {}
  /** Data reach pages with their own types. */
  interface Future {
    v3_singleFetch: true;
  }
}
declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends Context {}
}
