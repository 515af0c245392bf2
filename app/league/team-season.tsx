import type { TeamPage } from "../../server/services";
import { useSay } from "../words";
import { AVERAGES, percent, perGame, SHARES } from "./season-figures";

const AVERAGE_NAMES = ["points", "rebounds", "assists", "steals", "blocks"] as const;
const SHARE_NAMES = ["fg", "fg3", "ft"] as const;

/** What a team and its opponents do in a game, side by side. */
export function TeamSeason({ sums }: { sums: NonNullable<TeamPage["sums"]> }) {
  const say = useSay();
  const { games, box, against } = sums;
  const rows = [
    ...AVERAGE_NAMES.map(
      (name) =>
        [
          say(`player.${name}`),
          ...[box, against].map((one) => perGame(AVERAGES[name](one), games)),
        ] as const,
    ),
    ...SHARE_NAMES.map(
      (name) =>
        [
          say(`player.${name}`),
          ...[box, against].map((one) => percent(SHARES[name](one))),
        ] as const,
    ),
  ];
  return (
    <section aria-labelledby="team-season" className="mt-8">
      <h2 id="team-season" className="mb-2 text-lg font-bold">
        {say("team.season")}
      </h2>
      <div className="card overflow-hidden">
        <table className="w-full border-collapse">
          <thead>
            <tr className="text-sm text-quiet">
              <td className="pl-4" />
              <th scope="col" className="px-2 py-2.5 text-right font-normal">
                {say("team.season.for")}
              </th>
              <th scope="col" className="px-2 py-2.5 pr-4 text-right font-normal">
                {say("team.season.against")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, own, other]) => (
              <tr key={name} className="border-t border-line-soft">
                <th scope="row" className="py-2 pl-4 text-left font-semibold">
                  {name}
                </th>
                <td className="figures px-2 text-right text-lg font-bold">{own}</td>
                <td className="figures px-2 pr-4 text-right text-lg font-medium text-quiet">
                  {other}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
