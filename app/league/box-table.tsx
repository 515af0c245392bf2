import type { ReactNode } from "react";
import type { BoxFigures } from "../../domain/league/box-figures";
import type { PlayerBox, TeamBox } from "../../domain/league/box-score";
import { ProperName } from "../ui/proper-name";
import { ScrollSideways } from "../ui/scroll-sideways";
import { useSay } from "../words";
import { minutesText } from "./minutes";
import { plain, signed } from "./signed";

/** One team's box score in the international order of columns; number and name stay while the rest scrolls. */
export function BoxTable({
  box,
  name,
  people,
  over,
  bonus,
}: {
  box: TeamBox;
  name: string;
  people: Readonly<Record<string, string>>;
  over: boolean;
  /** Whether this game has extra points, in a column of their own. */
  bonus: boolean;
}) {
  const say = useSay();
  const caption = say("box.caption", { team: name });
  return (
    <ScrollSideways label={caption}>
      <table className="w-full border-separate border-spacing-0 text-right">
        <caption className="sr-only">{caption}</caption>
        <Head bonus={bonus} />
        <tbody>
          {box.players.map((line) => (
            <tr key={line.player} className="[&>*]:border-t [&>*]:border-line-soft">
              <td className="figures sticky left-0 bg-card py-1.5 pl-3 text-lg">{line.no}</td>
              <NameCell>
                <ProperName>{people[line.player] ?? line.player}</ProperName>
                {line.starter && <span title={say("box.starter")}>*</span>}
                {line.captain && (
                  <span className="ml-1 text-xs font-normal">{say("box.captain")}</span>
                )}
              </NameCell>
              {line.played ? (
                <PlayerCells line={line} bonus={bonus} />
              ) : (
                <td
                  colSpan={bonus ? COLUMNS + 1 : COLUMNS}
                  className="px-3 text-left text-sm text-quiet"
                >
                  {over ? say("box.dnp") : "–"}
                </td>
              )}
            </tr>
          ))}
          <tr className="text-quiet [&>*]:border-t [&>*]:border-line-soft">
            <td className="sticky left-0 bg-card" />
            <NameCell>{say("box.own")}</NameCell>
            <OwnCells own={box.own} staff={box.staffFouls} bonus={bonus} />
          </tr>
          <tr className="font-bold [&>*]:border-t-2 [&>*]:border-line">
            <td className="sticky left-0 bg-card" />
            <NameCell>{say("box.totals")}</NameCell>
            <Cell />
            <ShotCells box={box.total} decimals={1} />
            <CountCells box={box.total} />
            <Cell />
            <Cell>{plain(box.total.eff)}</Cell>
            <Cell>{plain(box.total.pir)}</Cell>
            {bonus && <Cell>{box.total.bonus}</Cell>}
            <Cell strong>{box.total.pts}</Cell>
          </tr>
        </tbody>
      </table>
    </ScrollSideways>
  );
}

/** All columns after number and name. */
const COLUMNS = 22;
const SHOTS = ["fg", "fg2", "fg3", "ft"] as const;
const COUNTS = [
  "as",
  "to",
  "st",
  "bs",
  "pf",
  "fd",
  "plus-minus",
  "eff",
  "pir",
  "bonus",
  "pts",
] as const;

function Head({ bonus }: { bonus: boolean }) {
  const say = useSay();
  const head = "px-1 py-1 font-normal whitespace-nowrap";
  return (
    <thead className="text-sm text-quiet">
      <tr>
        <th
          scope="col"
          rowSpan={2}
          className="sticky left-0 w-10 min-w-10 bg-card pl-3 font-normal"
        >
          {say("box.no")}
        </th>
        <th
          scope="col"
          rowSpan={2}
          className="sticky left-10 border-r border-line-soft bg-card px-2 text-left font-normal"
        >
          {say("box.name")}
        </th>
        <th scope="col" rowSpan={2} className={head}>
          {say("box.min")}
        </th>
        {SHOTS.map((shot) => (
          <th key={shot} scope="colgroup" colSpan={2} className={`${head} text-center`}>
            {say(`box.${shot}`)}
          </th>
        ))}
        <th scope="colgroup" colSpan={3} className={`${head} text-center`}>
          {say("box.rebounds")}
        </th>
        {COUNTS.filter((count) => bonus || count !== "bonus").map((count) => (
          <th key={count} scope="col" rowSpan={2} className={`${head} last:pr-4`}>
            {say(`box.${count}`)}
          </th>
        ))}
      </tr>
      <tr>
        {SHOTS.flatMap((shot) => [
          <th key={`${shot} made`} scope="col" className={head}>
            {say("box.made")}
          </th>,
          <th key={`${shot} percent`} scope="col" className={head}>
            {say("box.percent")}
          </th>,
        ])}
        {(["or", "dr", "tot"] as const).map((kind) => (
          <th key={kind} scope="col" className={head}>
            {say(`box.${kind}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function NameCell({ children }: { children: ReactNode }) {
  return (
    <th
      scope="row"
      className="sticky left-10 border-r border-line-soft bg-card px-2 py-1.5 text-left font-semibold whitespace-nowrap"
    >
      {children}
    </th>
  );
}

function Cell({ children, strong = false }: { children?: ReactNode; strong?: boolean }) {
  return (
    <td className={`figures px-1 text-lg last:pr-4 ${strong ? "font-bold" : "font-medium"}`}>
      {children}
    </td>
  );
}

function PlayerCells({ line, bonus }: { line: PlayerBox; bonus: boolean }) {
  return (
    <>
      <Cell>{minutesText(line.playedMs)}</Cell>
      <ShotCells box={line} decimals={0} />
      <CountCells box={line} />
      <Cell>{signed(line.plusMinus)}</Cell>
      <Cell>{plain(line.eff)}</Cell>
      <Cell>{plain(line.pir)}</Cell>
      {bonus && <Cell>{line.bonus || ""}</Cell>}
      <Cell strong>{line.pts}</Cell>
    </>
  );
}

function ShotCells({ box, decimals }: { box: BoxFigures; decimals: 0 | 1 }) {
  const shots = [
    [box.fg2m + box.fg3m, box.fg2a + box.fg3a],
    [box.fg2m, box.fg2a],
    [box.fg3m, box.fg3a],
    [box.ftm, box.fta],
  ] as const;
  return shots.map(([made, attempted], index) => (
    <ShotPair key={SHOTS[index]} made={made} attempted={attempted} decimals={decimals} />
  ));
}

function ShotPair({
  made,
  attempted,
  decimals,
}: {
  made: number;
  attempted: number;
  decimals: 0 | 1;
}) {
  return (
    <>
      <Cell>
        {made}/{attempted}
      </Cell>
      <td className="figures px-1 font-medium text-quiet">
        {attempted === 0 ? "–" : ((100 * made) / attempted).toFixed(decimals)}
      </td>
    </>
  );
}

function CountCells({ box }: { box: BoxFigures }) {
  const counts = [
    ["or", box.or],
    ["dr", box.dr],
    ["tot", box.or + box.dr],
    ["as", box.as],
    ["to", box.to],
    ["st", box.st],
    ["bs", box.bs],
    ["pf", box.pf],
    ["fd", box.fd],
  ] as const;
  return counts.map(([name, value]) => <Cell key={name}>{value}</Cell>);
}

/** What a team has that no player has: rebounds, turnovers, fouls, points of an opponents' own basket. */
function OwnCells({
  own,
  staff,
  bonus,
}: {
  own: BoxFigures;
  staff: TeamBox["staffFouls"];
  bonus: boolean;
}) {
  const say = useSay();
  const marks = [staff.coach > 0 && `C${staff.coach}`, staff.bench > 0 && `B${staff.bench}`];
  const blank = (cells: number) => <td colSpan={cells} />;
  return (
    <>
      {blank(9)}
      <Cell>{own.or}</Cell>
      <Cell>{own.dr}</Cell>
      <Cell>{own.or + own.dr}</Cell>
      {blank(1)}
      <Cell>{own.to}</Cell>
      {blank(2)}
      <Cell>
        {own.pf}
        {staff.coach + staff.bench > 0 && (
          <span
            data-staff
            title={say("box.staff", { ...staff })}
            className="relative whitespace-nowrap"
          >
            {` ${marks.filter(Boolean).join(" ")}`}
            <span className="sr-only"> {say("box.staff", { ...staff })}</span>
          </span>
        )}
      </Cell>
      {blank(bonus ? 5 : 4)}
      <Cell>{own.pts > 0 ? own.pts : ""}</Cell>
    </>
  );
}
