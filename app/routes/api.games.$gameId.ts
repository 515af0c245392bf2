import { answering, readOnly } from "../open-data";

export const loader = answering((data, { params }) => data.game(params.gameId ?? ""));
export const action = readOnly;
