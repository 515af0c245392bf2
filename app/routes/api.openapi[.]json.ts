import { answering, readOnly } from "../open-data";

export const loader = answering(async (_, { context }) => context.services.describedApi);
export const action = readOnly;
