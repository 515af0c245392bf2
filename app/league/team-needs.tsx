import { Link } from "@remix-run/react";
import { ordinal } from "../../domain/words/fixture-names";
import type { TeamOutlook } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";

/** What one team needs: whether it is through, the places it can still have, and what its results lead to. */
export function TeamNeeds({
  outlook,
  name,
  mine,
}: {
  outlook: TeamOutlook;
  name: string;
  mine: boolean;
}) {
  const say = useSay();
  const [goal] = outlook.needs;
  const settled = goal?.chance === "clinched" ? "through" : goal?.chance === "out" ? "gone" : null;
  return (
    <article className={`card px-4 py-3 ${mine ? "border-l-4 border-court" : ""}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-bold">
          <Link to={`/league/teams/${outlook.team}`} className="inline-block py-1 hover:underline">
            <ProperName>{name}</ProperName>
          </Link>
          {settled && (
            <span
              className={`ml-2 text-xs font-semibold ${settled === "through" ? "text-good-text" : "text-quiet"}`}
            >
              {say(`outlook.${settled}`)}
            </span>
          )}
        </h3>
        <Places outlook={outlook} />
      </div>
      <NeedList outlook={outlook} />
    </article>
  );
}

/** The places that a team can still have. */
function Places({ outlook }: { outlook: TeamOutlook }) {
  const lang = useLang();
  const say = useSay();
  return (
    <ul className="flex gap-1" aria-label={say("outlook.places")}>
      {outlook.places.map((chance, index) => {
        const n = lang === "en" ? ordinal(index + 1) : index + 1;
        const can = chance !== "out";
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its position
            key={index}
            title={`${say("outlook.place", { n })}: ${say(`outlook.chance.${chance}`)}`}
            className={`figures grid min-w-8 place-items-center rounded px-1 text-base ${can ? (chance === "clinched" ? "bg-good text-white" : "bg-chip font-bold") : "text-quiet line-through"}`}
          >
            <span aria-hidden="true">{index + 1}</span>
            <span className="sr-only">
              {say("outlook.place", { n })}: {say(`outlook.chance.${chance}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The sentences, for each aim that has not been settled. */
export function NeedList({ outlook }: { outlook: TeamOutlook }) {
  const lang = useLang();
  const say = useSay();
  const [goal] = outlook.needs;
  const open = outlook.needs.filter(
    ({ chance }) => chance !== "out" && (chance !== "clinched" || goal?.chance === "clinched"),
  );
  return (
    <div className="mt-1 grid gap-2 text-sm">
      {(open.length > 0 ? open : outlook.needs.slice(0, 1)).map((need) => (
        <div key={need.top}>
          <p className="text-quiet">{need.text[lang]}</p>
          {need.options.length > MANY ? (
            <details>
              <summary className="min-h-11 py-2.5 text-court-text">
                {say("outlook.all-options", { n: need.options.length })}
              </summary>
              <Options options={need.options} />
            </details>
          ) : (
            <Options options={need.options} />
          )}
        </div>
      ))}
    </div>
  );
}

/** More options than these stand behind a line of their own. */
const MANY = 6;

type NeedOption = TeamOutlook["needs"][number]["options"][number];

function Options({ options }: { options: readonly NeedOption[] }) {
  const lang = useLang();
  return (
    <ul className="mt-1.5 grid list-disc gap-1 pl-5">
      {options.map(({ text, long }) => (
        <li key={text[lang]}>{long === null ? text[lang] : <Long long={long} />}</li>
      ))}
    </ul>
  );
}

/** More alternatives than these are read only by those who ask for them. */
const ALTERNATIVES = 3;

/** The verdict in a few words, and below it one alternative a line. */
function Long({ long: { brief, lines } }: { long: NonNullable<NeedOption["long"]> }) {
  const lang = useLang();
  const list = <Alternatives lines={lines[lang]} />;
  return lines[lang].reduce((sum, { when }) => sum + when.length, 0) > ALTERNATIVES ? (
    <details>
      <summary className="min-h-11 py-2.5 text-court-text">{brief[lang]}</summary>
      {list}
    </details>
  ) : (
    <>
      {brief[lang]}
      {list}
    </>
  );
}

function Alternatives({ lines }: { lines: NonNullable<NeedOption["long"]>["lines"]["zh"] }) {
  return (
    <ul className="grid gap-1 pb-2">
      {lines.map(({ what, when }) => (
        <li key={what}>
          {what}
          {when.length > 0 && (
            <ul className="list-[circle] pl-5 text-quiet">
              {when.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
