import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands beside a backup, so that it can be checked before anybody relies on it. */
export const manifestShape = z.object({
  format: z.literal("leitai-backup-1"),
  madeAt: z.iso.datetime(),
  bytes: z.int().min(1),
  /** Of the backup file. */
  sha256: hash,
  /** The life of the history it was taken from. */
  epoch: z.string().nullable(),
  /** The schema, as the migrations that led to it. */
  migrations: z.array(z.string()).min(1),
  /** Rows by table. */
  rows: z.record(z.string(), z.int().min(0)),
  streams: z.int().min(0),
  /** One hash over the heads of all streams. */
  auditHead: hash,
});

export type Manifest = z.infer<typeof manifestShape>;

export const manifestFile = (backup: string): string => `${backup}.manifest.json`;
