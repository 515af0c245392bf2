import { Link } from "@remix-run/react";
import { sayIfKnown } from "../../domain/words/index";
import { button } from "../ui/button";
import { useLang } from "../words";
import { OfficeFrame } from "./frame";
import { EmptyList } from "./registry/list";
import { rowOf } from "./registry/paths";
import type { Me } from "./side";

export type Half = "league" | "festival";

const FIRST = { league: "seasons", festival: "festival" } as const;

/** Instead of what needs a season or a festival while there is none: what to do first. */
export function FirstSeason({ half }: { half: Half }) {
  const lang = useLang();
  const desk = FIRST[half];
  const word = (which: string) => sayIfKnown(lang, `registry.page.${desk}.${which}`) ?? "";
  return (
    <EmptyList title={word("empty")} what={word("what")} example={word("example")}>
      <Link to={rowOf(desk, "new")} className={button.main}>
        {word("new")}
      </Link>
    </EmptyList>
  );
}

/** A whole page that is nothing without a season. */
export function WithoutSeason({ me, title, half }: { me: Me; title: string; half: Half }) {
  return (
    <OfficeFrame me={me} title={title}>
      <FirstSeason half={half} />
    </OfficeFrame>
  );
}
