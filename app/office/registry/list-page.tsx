import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { sayIfKnown } from "../../../domain/words/index";
import type { LeagueDesk, ListView } from "../../../server/services";
import { button } from "../../ui/button";
import { useLang } from "../../words";
import { OfficeFrame } from "../frame";
import type { Me } from "../side";
import { BulkQuestion, EmptyList, RegistryList } from "./list";
import { type Outcome, OutcomeNotice } from "./outcome";
import type { ListDone } from "./pages";

/** The list of a kind of row, the same for every kind. */
export function ListPage({
  desk,
  kind,
  page,
  done,
  fresh = true,
  links,
}: {
  desk: LeagueDesk;
  kind: string;
  page: {
    readonly me: Me;
    readonly list: ListView;
    readonly season: string | null;
    readonly outcome: Outcome | null;
  };
  done: ListDone | undefined;
  /** Can one be added by hand? */
  fresh?: boolean;
  /** More ways to go from here. */
  links?: ReactNode;
}) {
  const lang = useLang();
  const here = `/office/${desk}`;
  const word = (which: string) =>
    sayIfKnown(lang, `registry.page.${desk}.${which}`, { season: page.season ?? "" }) ?? "";
  const add = fresh && (
    <Link to={`${here}/new`} className={button.main}>
      {word("new")}
    </Link>
  );
  return (
    <OfficeFrame
      me={page.me}
      title={word("title")}
      subtitle={word("intro")}
      actions={
        page.list.total > 0 && (
          <>
            {links}
            {add}
          </>
        )
      }
    >
      {/* What was just asked for goes before what the address says. */}
      <OutcomeNotice outcome={done ? done.outcome : page.outcome} />
      {done?.preview && <BulkQuestion kind={kind} preview={done.preview} here={here} />}
      <RegistryList
        list={page.list}
        href={(id) => `${here}/${id}`}
        empty={
          <EmptyList title={word("empty")} what={word("what")} example={word("example")}>
            {add}
            {links}
          </EmptyList>
        }
      />
    </OfficeFrame>
  );
}
