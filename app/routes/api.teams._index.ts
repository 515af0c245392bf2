import { answering, readOnly } from "../open-data";

export const loader = answering((data) => data.teams());
export const action = readOnly;
