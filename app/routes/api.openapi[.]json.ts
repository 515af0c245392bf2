import { answering, readOnly } from "../open-data";

export const loader = answering((data) => data.description());
export const action = readOnly;
