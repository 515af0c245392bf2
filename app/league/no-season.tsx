import { useSay } from "../words";

/** What the league's pages say as long as no season is published. */
export function NoSeason({ title }: { title: string }) {
  const say = useSay();
  return (
    <div className="page">
      <h1 className="text-xl font-bold md:text-2xl">{title}</h1>
      <div className="card mt-5 p-6">
        <p className="font-semibold">{say("league.none")}</p>
        <p className="mt-1 text-quiet">{say("league.none.hint")}</p>
      </div>
    </div>
  );
}
