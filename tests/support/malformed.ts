import type { Random } from "../../domain/kernel/random";

/** A request as bytes, without its Host, Cookie and Origin: those are added when it is sent. */
export interface Malformed {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

const LONG = 9_000;
const MEGABYTE = 1_000_000;

/** Texts that a careless program trips over. */
export const HOSTILE: readonly string[] = [
  ...["", " ", "\u0000", "a\u0000b", "\r\nX-Injected: 1", "null", "undefined", "NaN", "true"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "[object Object]", "{}", "[]"],
  ...["0", "-1", "1.5", "1e309", "9".repeat(40), "0x10", "٣", "2026-02-30", "2026-13-01"],
  ...["9999999-01-01", "-000001-01-01", "2026-02-29T25:61", "24:61", "'", "' OR 1=1 --"],
  ...["<script>alert(1)</script>", "{{7*7}}", "%00", "%ff", "../../etc/passwd", "..\\..\\x"],
  ...["//evil.example", "javascript:alert(1)", "\u202eabc", "\ud800", "😀", "ﷺ".repeat(50)],
  "x".repeat(LONG),
];

const METHODS = "GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND LOCK M-SEARCH".split(" ");

const FIELDS =
  "do account game version day on start court week seed reason login password name role lang to team by time before".split(
    " ",
  );
const DEEDS = "add again password revoke move unpin undo plan link open close".split(" ");

const QUERIES = [
  ...["?", "??", "?&&&=", "?%", "?%ff=%ff", "?a[]=1&a[b]=2", "?__proto__[x]=1", "?a=%00", "?#x"],
  ...["?_data=root", "?_data=routes/_index", "?_data=routes%2Foffice._index", "?_data=%00"],
  ...["?_routes=root", "?_routes=routes/none", "?_routes=__proto__", "?index&index", "?index="],
];

/** Half a character has no bytes; a browser sends the sign for "unreadable" in its place. */
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString());

/** Every method, with nothing else that is odd. */
export const methodsOn = (path: string): Malformed[] =>
  METHODS.map((method) => ({ method, target: path, headers: {}, body: null }));

/** Addresses near a real one. */
export function oddAddresses(path: string, random: Random): Malformed[] {
  const get = (target: string): Malformed => ({ method: "GET", target, headers: {}, body: null });
  const segments = path.split("/");
  const withSegment = (text: string) => {
    const at = 1 + random.below(Math.max(1, segments.length - 1));
    return segments.map((segment, n) => (n === at ? text : segment)).join("/");
  };
  const ways = [
    `${path}/`,
    `/${path}`,
    path.toUpperCase(),
    `${path}%20`,
    `${path}%`,
    `${path}%ff`,
    `${path}%00`,
    `${path}/%2e%2e/%2e%2e/etc/passwd`,
    `${path}\\..\\`,
    `${path};a=b`,
    `${path}.data`,
    `${path}.data?_routes=__proto__`,
    `${path}/${"x".repeat(LONG)}`,
    `${path}?${"x=y&".repeat(LONG / 4)}`,
    ...QUERIES.map((query) => path + query),
  ];
  const values = [1, 2, 3, 4].map(() => encoded(random.pick(HOSTILE)));
  const fields = [1, 2, 3].map(
    () => `${path}?${random.pick(FIELDS)}=${encoded(random.pick(HOSTILE))}`,
  );
  return [...ways, ...values.map(withSegment), ...fields].map(get);
}

const BOUNDARY = "----leitai";
const TYPES = [
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-99",
  "application/json",
  "multipart/form-data",
  `multipart/form-data; boundary=${BOUNDARY}`,
  'multipart/form-data; boundary=""',
  "text/plain",
  "image/png",
  "nonsense",
  "",
];

/** Forms that no page of ours would send, under any content type. */
export function oddForms(path: string, count: number, random: Random): Malformed[] {
  return Array.from({ length: count }, (_, n) => {
    const type = TYPES[n % TYPES.length] ?? "";
    const body = n % 2 === 0 ? form(random) : random.pick(bodies(random));
    const method = random.below(6) === 0 ? random.pick(["PUT", "PATCH", "DELETE"]) : "POST";
    return { method, target: path, headers: { "content-type": type }, body };
  });
}

/** The right fields with wrong values. */
function form(random: Random): string {
  const fields = random.shuffle(FIELDS.slice(1)).slice(0, 1 + random.below(8));
  const deed = random.below(4) === 0 ? random.pick(HOSTILE) : random.pick(DEEDS);
  const pairs = [["do", deed], ...fields.map((field) => [field, random.pick(HOSTILE)])];
  return pairs.map(([key = "", value = ""]) => `${key}=${encoded(value)}`).join("&");
}

const bodies = (random: Random): (string | Buffer)[] => [
  "",
  "{",
  "null",
  "[[[[",
  "a=%ff&b=%",
  "a=b\u0000",
  `do=${"x".repeat(MEGABYTE)}`,
  `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="do"\r\n\r\nmove`,
  `--${BOUNDARY}\r\nContent-Disposition: nonsense\r\n\r\nx\r\n--${BOUNDARY}--\r\n`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="do"; filename="../../x"\r\n\r\nmove\r\n--${BOUNDARY}--\r\n`,
  Buffer.from(Array.from({ length: 300 }, () => random.below(256))),
];

const json = (target: string, body: string | Buffer, type = "application/json"): Malformed => ({
  method: "POST",
  target,
  headers: { "content-type": type },
  body,
});

/** Bodies for the door through which wishes come. */
export function oddWishes(stream: string, random: Random): Malformed[] {
  const id = "11111111-1111-4111-8111-111111111111";
  const whole = { stream, id, command: { type: "own-basket", period: 1, ms: 1000, side: "home" } };
  const values: unknown[] = [
    ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, "", "x", [], {}, [[]], { a: 1 }, "x".repeat(LONG)],
    ...HOSTILE.slice(0, -1),
  ];
  const places: readonly (readonly string[])[] = [
    ["stream"],
    ["id"],
    ["command"],
    ["command", "type"],
    ["command", "period"],
    ["command", "ms"],
    ["command", "side"],
    ["command", "replaces"],
    ["command", "after"],
    ["command", "player"],
    ["extra"],
    ["command", "__proto__"],
  ];
  const changed = places.flatMap((place) =>
    random
      .shuffle(values)
      .slice(0, 8)
      .map((value) => JSON.stringify(put(whole, place, value))),
  );
  const good = JSON.stringify(whole);
  const texts: (string | Buffer)[] = [
    ...[
      "",
      " ",
      "{",
      "[",
      "]",
      '"',
      "nul",
      "undefined",
      "NaN",
      "{'a':1}",
      `${good}x`,
      `[${good},]`,
    ],
    ...["null", "true", "7", '"x"', "[]", "{}", "[null]", "[[]]", `[${good},null]`, "\ufeff{}"],
    `{"__proto__": ${good}}`,
    `${good.slice(0, -1)},"__proto__":{"admin":true}}`,
    `${good.slice(0, -1)},"constructor":{"prototype":{"x":1}}}`,
    good.replace('"id"', `"id":"${id}","id"`),
    good.replace("1000", "-0"),
    good.replace("1000", "1e400"),
    good.replace("1000", "01"),
    `[${Array.from({ length: 501 }, () => good).join(",")}]`,
    `${"[".repeat(200_000)}`,
    `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
    JSON.stringify({ ...whole, command: { type: "x".repeat(MEGABYTE - 500) } }),
    "x".repeat(MEGABYTE + 10),
    Buffer.from(Array.from({ length: 500 }, () => random.below(256))),
    Buffer.from(good, "utf16le"),
    Buffer.concat([Buffer.from('{"stream":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
  ];
  const target = "/live/submit";
  return [
    ...[...texts, ...changed].map((body) => json(target, body)),
    ...TYPES.map((type) => json(target, good, type)),
  ];
}

/** The same with something else at one place. */
function put(whole: object, [key = "", ...rest]: readonly string[], value: unknown): object {
  const old = (whole as Record<string, unknown>)[key];
  const next = rest.length === 0 ? value : put((old ?? {}) as object, rest, value);
  // Not by assignment, which would change the prototype instead.
  return Object.defineProperty({ ...whole }, key, { value: next, enumerable: true });
}
