import type { RoundState } from "../../domain/festival/judging/state";
import type { EntryId } from "../../domain/kernel/ids";
import type { RoundPage } from "../../server/services";
import { useSay } from "../words";
import { AwardSlide } from "./award-ladder";
import { useTurn } from "./award-programme";
import { Fitted } from "./fitted";
import { ON_ONE } from "./slides";
import type { Standing } from "./standing";

/** The screen while nothing may be shown: before the first prize, and while the reveal is paused. */
export function AwardWait({ page, paused }: { page: RoundPage; paused: boolean }) {
  const say = useSay();
  const { head, festival } = page;
  return (
    <section className="award-slide is-title" data-wait={paused ? "paused" : "coming"}>
      <p className="award-slide-festival">
        <Fitted text={festival.name} most={7} room={160} />
      </p>
      <h2 className="award-slide-name">
        <Fitted text={`${head.contest} ${head.name}`} most={14} room={160} />
      </h2>
      <p className="award-gold award-slide-what">
        {say(paused ? "award.paused" : head.kind === "final" ? "award.ceremony" : "award.results")}
      </p>
    </section>
  );
}

/** One press of a ladder that releases several: those without a prize, or those who share a place. */
export function AwardStep({
  page,
  state,
  standing,
  entries,
}: {
  page: RoundPage;
  state: RoundState;
  standing: Standing;
  entries: readonly EntryId[];
}) {
  const say = useSay();
  const lines = standing.lines.filter(({ entry }) => entries.includes(entry)).toReversed();
  const parts = Math.max(1, Math.ceil(lines.length / ON_ONE));
  const part = useTurn(parts);
  const [first] = lines;
  if (!first) return null;
  const prizes = [...new Set(lines.toReversed().flatMap(({ prize }) => prize ?? []))];
  const heading = first.shared
    ? [...prizes, say("festival.place.shared", { n: first.place })].filter(Boolean).join(" · ")
    : (first.prize ?? say("award.others"));
  return (
    <AwardSlide
      page={page}
      state={state}
      slide={{
        kind: "prize",
        prize: heading,
        lines: lines.slice(part * ON_ONE, (part + 1) * ON_ONE),
        part: part + 1,
        parts,
      }}
    />
  );
}
