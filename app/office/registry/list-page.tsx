import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { sayIfKnown } from "../../../domain/words/index";
import type { ListView } from "../../../server/services";
import { button } from "../../ui/button";
import { useLang } from "../../words";
import { type Half, WithoutSeason } from "../first-season";
import { OfficeFrame } from "../frame";
import type { Me } from "../side";
import { BulkQuestion, EmptyList, RegistryList } from "./list";
import { type Outcome, OutcomeNotice } from "./outcome";
import type { ListDone } from "./pages";
import { listOf, type OfficeDesk, rowOf } from "./paths";

/** The list of a kind of row, the same for every kind. */
export function ListPage({
  desk,
  kind,
  page,
  done,
  fresh = true,
  freshAt,
  links,
  above,
}: {
  desk: OfficeDesk;
  kind: string;
  page: {
    readonly me: Me;
    readonly list: ListView;
    readonly season: string | null;
    /** What has to be there first. */
    readonly wants: Half | null;
    readonly outcome: Outcome | null;
  };
  done: ListDone | undefined;
  /** Can one be added by hand? */
  fresh?: boolean;
  /** Where it is added, when not under `new`. */
  freshAt?: string;
  /** More ways to go from here. */
  links?: ReactNode;
  above?: ReactNode;
}) {
  const lang = useLang();
  const here = listOf(desk);
  const word = (which: string, season = page.season ?? "") =>
    sayIfKnown(lang, `registry.page.${desk}.${which}`, { season }) ?? "";
  // Before there is a season or festival, a sentence about it has no subject.
  const spoken = page.season !== null || word("intro", "–") === word("intro", "");
  if (page.wants) return <WithoutSeason me={page.me} title={word("title")} half={page.wants} />;
  const add = fresh && (
    <Link to={freshAt ?? rowOf(desk, "new")} className={button.main}>
      {word("new")}
    </Link>
  );
  return (
    <OfficeFrame
      me={page.me}
      title={word("title")}
      {...(spoken ? { subtitle: word("intro") } : {})}
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
      {above}
      {done?.preview && <BulkQuestion kind={kind} preview={done.preview} here={here} />}
      <RegistryList
        list={page.list}
        href={(id) => rowOf(desk, id)}
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
