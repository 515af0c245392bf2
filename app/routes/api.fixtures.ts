import { answering, readOnly } from "../open-data";

export const loader = answering((data, { request }) => {
  const query = new URL(request.url).searchParams;
  return data.fixtures({
    team: query.get("team"),
    day: query.get("day"),
    status: query.get("status"),
    group: query.get("group"),
  });
});
export const action = readOnly;
