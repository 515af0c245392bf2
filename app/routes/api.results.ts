import { answering, readOnly } from "../open-data";

export const loader = answering((_, { context, request }) => {
  const query = new URL(request.url).searchParams;
  return context.services.festivalData.results({
    contest: query.get("contest"),
    round: query.get("round"),
    status: query.get("status"),
  });
});
export const action = readOnly;
