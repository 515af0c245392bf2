import { z } from "zod";
import { ROLES } from "../../domain/accounts/roles";
import { contestInput } from "../../domain/festival/contest-input";
import { orderInput } from "../../domain/festival/order-input";
import { stageInput } from "../../domain/festival/stages/stage-input";
import { tallyInput } from "../../domain/festival/tally-file-input";
import { boxScoreOutput } from "../../domain/league/box-score-output";
import { drawInput, replayInput } from "../../domain/league/draw-input";
import { playByPlayInput } from "../../domain/league/play-by-play-input";
import { scenariosInput } from "../../domain/league/scenarios/scenarios-input";
import { standingsCases } from "../../domain/league/standings-cases-input";
import { instanceInput } from "../../domain/schedule/engine/instance-input";
import { manifestShape } from "../backup-manifest";
import type { CommandName } from "./commands";
import { commitLine, exactCommitLine } from "./commit-lines";
import { drawRecord } from "./draw-record";
import { fixturesInput } from "./fixtures-input";
import { orderOutput, tallyOutput } from "./shapes-festival";
import { importEntriesOutput, importTeamsOutput } from "./shapes-import";
import {
  bilingual,
  drawOutput,
  fixturesOutput,
  replayOutput,
  standingsOutput,
} from "./shapes-league";

import { scenariosOutput } from "./shapes-scenarios";
import { scheduleOutput } from "./shapes-schedule";

/** What a command reads from a file or standard input, and what it writes; null where it does not. */
export interface Shapes {
  readonly reads: z.ZodType | null;
  readonly writes: z.ZodType | null;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const { rows, streams, auditHead } = manifestShape.shape;

export const SHAPES: Readonly<Record<CommandName, Shapes>> = {
  standings: { reads: standingsCases, writes: standingsOutput },
  scenarios: { reads: scenariosInput, writes: scenariosOutput },
  boxscore: {
    // A log is read line by line; this is one of its lines.
    reads: z.union([playByPlayInput, commitLine]),
    writes: boxScoreOutput.extend({ id: z.string().optional(), stream: z.string().optional() }),
  },
  draw: {
    reads: z.union([drawInput, orderInput, replayInput, drawRecord]),
    writes: z.union([drawOutput, orderOutput, replayOutput]),
  },
  tally: { reads: z.union([tallyInput, contestInput, stageInput]), writes: tallyOutput },
  fixtures: { reads: fixturesInput, writes: fixturesOutput },
  schedule: { reads: instanceInput, writes: scheduleOutput },
  link: {
    reads: null,
    writes: z.strictObject({
      url: z.url(),
      role: z.enum(ROLES),
      name: z.string(),
      game: z.string().optional(),
      round: z.string().optional(),
      judge: z.string().optional(),
      unit: z.string().optional(),
      expiresAt: z.iso.datetime(),
    }),
  },
  "log export": { reads: null, writes: exactCommitLine },
  "log verify": {
    reads: exactCommitLine,
    writes: z.union([
      z.strictObject({
        verified: z.literal(true),
        stream: z.string(),
        commits: count,
        head: hash,
        /** Of a judged round: how many sheets are open, and how many are not. */
        sheets: z.strictObject({ opened: count, sealed: count }).optional(),
        receipt: z
          .strictObject({
            commitment: hash,
            seq: count,
            line: count,
            at: z.int(),
            entry: z.string(),
            seat: z.string(),
            fate: z.enum(["opened", "replaced", "sealed"]),
          })
          .optional(),
      }),
      z.strictObject({ verified: z.literal(true), streams, commits: count, auditHead }),
    ]),
  },
  backup: {
    reads: null,
    writes: manifestShape.extend({ file: z.string(), manifest: z.string() }),
  },
  restore: {
    reads: manifestShape,
    writes: z.strictObject({
      restored: z.string(),
      from: z.string(),
      madeAt: z.iso.datetime(),
      rows,
      streams,
      auditHead,
      epoch: z.string(),
      /** Where the old database lies now. */
      kept: z.string().nullable(),
    }),
  },
  "import teams": { reads: null, writes: importTeamsOutput },
  "import entries": { reads: null, writes: importEntriesOutput },
  demo: {
    reads: null,
    writes: z.strictObject({
      database: z.string(),
      seasons: count,
      teams: count,
      players: count,
      fixtures: count,
      contests: count,
      entries: count,
      rounds: count,
      commits: count,
      /** The game that is on. */
      gameOn: z.string().nullable(),
    }),
  },
  schema: { reads: null, writes: z.looseObject({ command: z.string() }) },
  help: { reads: null, writes: null },
};

/** What stands on standard error, or in a line's answer, when there is no other. */
export const errorShape = z.object({
  error: z.looseObject({
    code: z.string(),
    message: bilingual,
    file: z.string().optional(),
    /** From 1. */
    line: z.int().optional(),
    /** From 1, in a list of cases. */
    case: z.int().optional(),
    /** Such as `games.0.home`; empty for the whole. */
    path: z.string().optional(),
  }),
});
