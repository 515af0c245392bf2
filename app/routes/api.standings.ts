import { answering, readOnly } from "../open-data";

export const loader = answering((data) => data.standings());
export const action = readOnly;
