import { answering, readOnly } from "../open-data";

export const loader = answering((_, { context, params }) =>
  context.services.festivalData.contest(params.contestId ?? ""),
);
export const action = readOnly;
