import path from "node:path";
import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LEITAI_DATA: z.string().min(1).default("data"),
  LEITAI_ORIGIN: z.url().optional(),
  LEITAI_DEMO: z.enum(["0", "1"]).default("1"),
  LEITAI_NOW: z.string().optional(),
  LEITAI_SECRET: z.string().min(32).optional(),
  NODE_ENV: z.string().optional(),
});

export interface Env {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseFile: string;
  /** The public origin, when it is fixed; otherwise each request's own host counts. */
  readonly origin: string | null;
  readonly demo: boolean;
  readonly secret: string | null;
  readonly production: boolean;
  readonly now: () => number;
}

/** A setting that cannot be used, in words for the person who started the program. */
export class BadSetting extends Error {}

/** Reads all settings once; throws BadSetting naming the one that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadSetting(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  const set = parsed.data;
  const dataDir = path.resolve(set.LEITAI_DATA);
  return {
    port: set.PORT,
    dataDir,
    databaseFile: path.join(dataDir, "leitai.db"),
    origin: set.LEITAI_ORIGIN ? new URL(set.LEITAI_ORIGIN).origin : null,
    demo: set.LEITAI_DEMO === "1",
    secret: set.LEITAI_SECRET ?? null,
    production: set.NODE_ENV === "production",
    now: clock(set.LEITAI_NOW),
  };
}

/** The clock: the real one, one that runs from another instant (`2026-11-24T19:30:00+08:00`), or a shifted one (`+3600`, seconds). */
function clock(setting: string | undefined): () => number {
  if (!setting) return Date.now;
  if (/^[+-]\d+$/.test(setting)) {
    const shift = Number(setting) * 1000;
    return () => Date.now() + shift;
  }
  const start = Date.parse(setting);
  if (Number.isNaN(start))
    throw new BadSetting(
      `LEITAI_NOW: neither an instant (2026-11-24T19:30:00+08:00) nor a shift in seconds (+3600): ${setting}`,
    );
  const begun = Date.now();
  return () => start + (Date.now() - begun);
}
