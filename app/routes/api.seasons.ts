import { answering, readOnly } from "../open-data";

export const loader = answering((data) => data.seasons());
export const action = readOnly;
