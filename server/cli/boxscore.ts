import { boxScoreOfLog, type PrintedBoxScore } from "../../domain/league/box-score-output";
import { gameLogInput } from "../../domain/league/game-log-input";
import { boxScoreOfPlays } from "../../domain/league/play-by-play";
import { playByPlayInput } from "../../domain/league/play-by-play-input";
import { verifyChain } from "../../domain/live/chain";
import { inputFault } from "../../domain/words/input-issues";
import type { Call } from "./call";
import { answerLines, answerOne, caseLines, parseCase, type Solve, shapeComplaint } from "./cases";
import { chainComplaint } from "./chain-complaint";
import { commitLine, parseCommits } from "./commit-lines";
import type { Exit } from "./complaint";
import { print } from "./print";
import { type Line, parseJson, readInput } from "./read-input";

/** `leitai boxscore FILE`: of a game's exported log, or of play-by-plays, which a file of lines may hold many of. */
export async function run({ positionals: [file = "-"] }: Call): Promise<Exit> {
  const bytes = await readInput(file);
  const lines = caseLines(file, bytes);
  if (lines) {
    if (!isLog(file, lines)) return answerLines(file, lines, ofPlays);
    print(ofLog(file, lines));
    return 0;
  }
  return answerOne(file, bytes, (value, place) =>
    isCommit(value) && place.case === undefined
      ? ofLog(file, [{ bytes, number: 1 }])
      : ofPlays(value, place),
  );
}

const ofPlays: Solve = (value, place) => {
  const input = parseCase(playByPlayInput, value, place);
  return { ...(input.id === undefined ? {} : { id: input.id }), ...boxScoreOfPlays(input) };
};

const isCommit = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "stream" in value && "seq" in value;

/** The first line that can be read says what the file is. */
function isLog(file: string, lines: readonly Line[]): boolean {
  for (const { bytes } of lines) {
    try {
      return isCommit(parseJson(bytes, { file }));
    } catch {
      // Whatever is wrong with it is said when the line is answered.
    }
  }
  return false;
}

function ofLog(file: string, lines: readonly Line[]): { stream?: string } & PrintedBoxScore {
  const values = lines.map(({ bytes, number }) => parseJson(bytes, { file, line: number }));
  const log = gameLogInput.safeParse(values, { reportInput: true });
  if (!log.success) {
    const faults = log.error.issues.map(inputFault).map(({ path, why }) => {
      const [index = "", ...rest] = path.split(".");
      return { line: lines[Number(index)]?.number, path: rest.join("."), why };
    });
    const line = faults[0]?.line;
    throw shapeComplaint(
      faults.filter((fault) => fault.line === line),
      { file, ...(line === undefined ? {} : { line }) },
    );
  }
  const stream = log.data[0]?.stream;
  // What carries a chain has to hold: a box score of an altered log would look as good as any.
  if (values.every((value) => typeof value === "object" && value !== null && "hash" in value)) {
    const fault = verifyChain(parseCommits(commitLine, file, lines));
    const line = fault ? lines[fault.line - 1]?.number : undefined;
    if (fault) throw chainComplaint({ stream: stream ?? "", ...fault, line: line ?? 0 }, { file });
  }
  return { stream, ...boxScoreOfLog(log.data) };
}
