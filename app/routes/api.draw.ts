import { answering, readOnly } from "../open-data";

export const loader = answering((data) => data.draw());
export const action = readOnly;
