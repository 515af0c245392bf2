import {
  bool,
  get,
  inPath,
  inQuery,
  list,
  listOf,
  nullable,
  number,
  object,
  ref,
  text,
} from "../api-shapes";
import { REASONS, STAGE_RESULT } from "./stage-data";

/** The festival's share of the public interface. */

const round = {
  id: text,
  contest: text,
  contestName: text,
  kind: { type: "string", enum: ["heat", "final"] },
  name: text,
  day: nullable({ type: "string", format: "date" }),
  start: nullable(text),
  startsAt: nullable({ type: "string", format: "date-time" }),
  hall: nullable(text),
  status: { type: "string", enum: ["planned", "live", "final"] },
  entries: number,
  called: number,
  placed: number,
};
const contest = { id: text, name: text, entries: number, rounds: list(ref("Round")) };
/** The author is there where works are judged without it, once the result is out. */
const AUTHOR = ["author"];
const line = object(
  {
    entry: text,
    title: text,
    unit: text,
    author: text,
    place: number,
    shared: bool,
    // A number; the word of a grade; nothing where places go by majorities.
    score: text,
    prize: nullable(text),
  },
  AUTHOR,
);

const schemas = {
  Round: object(round),
  Contest: object(contest),
  ContestDetail: object({
    ...contest,
    rules: { type: "object" },
    ruleTexts: object({ zh: list(text), en: list(text) }),
    categories: list(object({ id: text, name: text })),
    acts: list(
      object(
        { id: text, title: text, unit: text, author: text, category: text, performers: number },
        AUTHOR,
      ),
    ),
    // Null where each round stands for itself.
    result: nullable(ref("StageResult")),
  }),
  StageResult: STAGE_RESULT,
  Result: object({
    ...round,
    stream: text,
    ranked: list(line),
    reasons: REASONS,
    decided: list(
      object({ awards: list(object({ entry: text, prize: nullable(text) })), reason: text }),
    ),
    advance: list(object({ to: text, entries: list(text) })),
  }),
};

const paths = {
  "/api/contests": get("The festival's contests with their rounds", listOf("Contest")),
  "/api/contests/{id}": get(
    "A contest with its rules, its entries and, of several stages, what they have come to",
    ref("ContestDetail"),
    [inPath("id")],
  ),
  "/api/results": get(
    "Every round's ranking as far as it is revealed, with a reason for each tie broken",
    listOf("Result"),
    ["contest", "round", "status"].map(inQuery),
  ),
};

export const FESTIVAL_API = { paths, schemas };
