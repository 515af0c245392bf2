import { answering, readOnly } from "../open-data";

export const loader = answering((_, { context }) => context.services.festivalData.contests());
export const action = readOnly;
