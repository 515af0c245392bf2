import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { possibleMarks } from "../../../domain/festival/marks";
import { roundStream } from "../../../domain/kernel/ids";
import type { JudgePage } from "../../../server/services";
import { deviceNumber } from "./draft";
import { draftFetcher } from "./draft-fetch";
import { DraftKeeper, type Kept } from "./draft-keeper";
import { BrowserDrafts } from "./draft-store";

/** The sheets of this seat on this device, in touch with the server for as long as the page is there. */
export function useDrafts(page: JudgePage): {
  keeper: DraftKeeper;
  kept: Kept;
  storage: "opening" | "ready" | "missing";
} {
  const [round, { seat }, { stream }] = [page.head.id, page.seat, page];
  // A rehearsal is kept apart, and the round under the name it has always had.
  const of = stream === roundStream(round) ? round : stream;
  // Made once a seat: what the loader delivers later, the keeper asks for itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const keeper = useMemo(
    () =>
      new DraftKeeper(
        page,
        new BrowserDrafts(`${of} ${seat}`),
        draftFetcher(round, seat, stream),
        thisDevice(),
        (marks) => possibleMarks(marks, page).marks,
      ),
    [stream, seat],
  );
  const kept = useSyncExternalStore(
    keeper.subscribe,
    () => keeper.kept,
    () => keeper.kept,
  );
  const [storage, setStorage] = useState<"opening" | "ready" | "missing">("opening");
  useEffect(() => {
    let gone = false;
    keeper.open().then(
      () => !gone && setStorage("ready"),
      () => !gone && setStorage("missing"),
    );
    const look = () => {
      if (document.visibilityState === "visible") keeper.send();
    };
    const lost = () => keeper.unreachable();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("online", look);
    window.addEventListener("offline", lost);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", lost);
      keeper.close();
    };
  }, [keeper]);
  return { keeper, kept, storage };
}

const DEVICE = "leitai.sheet.device";

/** The same number after a reload, so that the page knows its own words again. */
function thisDevice(): number {
  const anew = deviceNumber(Math.random());
  try {
    const known = sessionStorage.getItem(DEVICE);
    if (known !== null) return Number(known);
    sessionStorage.setItem(DEVICE, String(anew));
  } catch {
    // Then it is another device after each reload; nothing is lost by that.
  }
  return anew;
}
