/** What somebody has sent on a device that is signed in no more: not saved, and to be sent again after the password. */
export interface Unsent {
  /** Where it was sent to. */
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** More is no form that somebody has typed. */
const MOST_CHARS = 100_000;

/** Reads a form that was refused before anybody looked at it; null for what is none or too long to be carried on. */
export async function readUnsent(request: Request): Promise<Unsent | null> {
  const type = request.headers.get("content-type") ?? "";
  if (request.bodyUsed || !/^application\/x-www-form-urlencoded\b/i.test(type)) return null;
  const text = await request.text();
  if (text.length > MOST_CHARS) return null;
  const url = new URL(request.url);
  url.searchParams.delete("_routes");
  const fields = [...new URLSearchParams(text)].filter(([name]) => !/password/i.test(name));
  return { path: url.pathname.replace(/\.data$/, "") + url.search, fields };
}
