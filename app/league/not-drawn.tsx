import { useSay } from "../words";

/** The page of a draw that is still to come. */
export function NotDrawn() {
  const say = useSay();
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{say("draw.title")}</h1>
      <div className="card mt-5 p-6">
        <p className="font-semibold">{say("draw.none")}</p>
        <p className="mt-1 text-quiet">{say("draw.none.hint")}</p>
      </div>
    </div>
  );
}
