import { Link } from "@remix-run/react";
import { sourceText } from "../../domain/words/fixture-names";
import type { CardSide } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang } from "../words";

/** Who plays on a side: the team, or in quieter letters where it will come from. */
export function SideName({
  side,
  link = false,
  dark = false,
}: {
  side: CardSide;
  link?: boolean;
  dark?: boolean;
}) {
  const lang = useLang();
  if (side.shortName === null)
    return (
      <span className={`font-normal ${dark ? "text-ink-quiet" : "text-quiet"}`}>
        {side.from ? sourceText(lang, side.from) : "–"}
      </span>
    );
  const name = <ProperName>{side.shortName}</ProperName>;
  return link ? (
    <Link to={`/league/teams/${side.teamId}`} className="hover:underline">
      {name}
    </Link>
  ) : (
    name
  );
}
