import { tallyStageFile } from "../../domain/festival/stages/stage-file";
import { stageForm, stageInput } from "../../domain/festival/stages/stage-input";

/** Files of several stages, tallied or refused. */

export const answer = (file: unknown) => {
  const read = stageInput.parse(stageForm(file));
  const tallied = tallyStageFile(read);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.refusal));
  return tallied.value;
};
export const lines = (results: readonly { id: string; score: string; place: string }[]) =>
  results.map(({ id, score, place }) => `${place} ${id} ${score}`);
/** What is wrong with a file: path → why. */
export const faults = (file: unknown): Record<string, string> => {
  const read = stageInput.safeParse(stageForm(file));
  return Object.fromEntries(
    (read.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );
};
