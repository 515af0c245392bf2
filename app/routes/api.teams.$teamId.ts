import { answering, readOnly } from "../open-data";

export const loader = answering((data, { params }) => data.team(params.teamId ?? ""));
export const action = readOnly;
