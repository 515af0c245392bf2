import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { THINGS } from "./whole-server";

/** An answer with everything that no two answers share taken out, so that two of them can be compared. */
export interface Compared {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Short ones could stand anywhere; an answer that names them is about one of them alone. */
const NAMES = [...Object.values(THINGS.game), ...Object.values(THINGS.round)];

const PASSING = new Set(["date", "x-request-id", "keep-alive", "connection"]);

interface How {
  readonly cookie?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** Asks as one of our own pages would, and follows no redirect. */
export function ask(url: string, path: string, how: How = {}): Promise<Response> {
  const { cookie, form, json, headers = {} } = how;
  const method = how.method ?? (form || json !== undefined ? "POST" : "GET");
  return fetch(url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(method === "GET" || method === "HEAD" ? {} : { origin: url }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(form ? { body: new URLSearchParams(form) } : {}),
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
}

export async function compared(response: Response): Promise<Compared> {
  const requestId = response.headers.get("x-request-id") ?? "-";
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
  // A page names its own address where it asks for the other language.
  const asked = new URL(response.url).pathname.replace(/\.data$/, "");
  const own = asked.length > 1 ? asked : undefined;
  const plain = (text: string) =>
    [requestId, nonce, own, ...NAMES]
      .filter((part) => part !== undefined)
      .reduce((out, part) => out.replaceAll(part, "~"), text)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "~");
  const headers = [...response.headers].filter(([name]) => !PASSING.has(name));
  return {
    status: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, plain(value)])),
    body: plain(await response.text()),
  };
}

/** The address of a page's data for the browser's own navigation. */
export function dataTwin(path: string): string {
  const [pathname = "", search] = path.split("?");
  return `${pathname === "/" ? "/_root" : pathname}.data${search ? `?${search}` : ""}`;
}

/** Asks for exactly this address, which a client of the usual kind would tidy up first. */
export async function askExactly(
  url: string,
  path: string,
  { cookie, method }: { readonly cookie: string; readonly method: string },
): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(url);
  const headers = { ...(cookie ? { cookie } : {}), connection: "close" };
  const sent = request({ host: hostname, port, path, method, headers }).end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let body = "";
  for await (const chunk of answer) body += String(chunk);
  return { status: answer.statusCode ?? 0, body };
}
