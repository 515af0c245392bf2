import { useSay } from "../words";

export default function Today() {
  const say = useSay();
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{say("app.today")}</h1>
      <div className="card mt-4 p-8">
        <p className="text-lg font-semibold">{say("app.today.empty")}</p>
        <p className="mt-2 text-quiet">{say("app.today.empty.hint")}</p>
      </div>
    </div>
  );
}
