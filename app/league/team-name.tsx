import { Link } from "@remix-run/react";
import { sourceText } from "../../domain/words/fixture-names";
import type { CardSide } from "../../server/services";
import { useLang } from "../words";

const HAN = /\p{Script=Han}/u;

/** A proper name. On an English page one in Chinese says so, or a screen reader would spell it. */
export function ProperName({ children }: { children: string }) {
  const lang = useLang();
  return lang !== "zh" && HAN.test(children) ? <span lang="zh-CN">{children}</span> : children;
}

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
