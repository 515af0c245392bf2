import pino, { type Logger } from "pino";

export type { Logger };

/** What must not stand in a log, wherever it turns up. */
const SECRET = ["cookie", "authorization", "set-cookie", "password", "token", "secret"];

/** The program's log: one JSON object a line on standard error, so that standard output stays for people. */
export function openLog(level = "info"): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.headers["${name}"]`]),
        censor: "[redacted]",
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** A path as it may stand in a log: a one-time link's secret is part of its address, however the address is written. */
export const pathForLog = (path: string): string =>
  path
    .replace(/^(\/+accounts\/+open\/+)[^/.]+/i, "$1[redacted]")
    .replace(/[A-Za-z0-9_-]{43,}/g, "[redacted]");
