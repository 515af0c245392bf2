import type { Source } from "../league/formats/model";
import { sideText } from "./fixture-names";
import { say } from "./index";
import type { Lang } from "./say";

interface Side {
  readonly shortName: string | null;
  readonly from: Source | null;
}

/** A game by who plays it: 渭滨区 — 金台区, 小组A第1 — 小组B第2. */
export const pairingText = (
  lang: Lang,
  { home, away }: { readonly home: Side; readonly away: Side },
): string =>
  say(lang, "fixture.versus", { home: sideText(lang, home), away: sideText(lang, away) });
