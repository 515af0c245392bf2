import { answering, readOnly } from "../open-data";

export const loader = answering((data) => data.leaders());
export const action = readOnly;
