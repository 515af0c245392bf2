import { useSay } from "../../words";
import type { Line } from "./lines";

/** That a correction of the result was asked for, and what the organisers said if they said no (J34). */
export function CorrectionNotice({ line: { asked, declined } }: { line: Line }) {
  const say = useSay();
  if (asked === null && declined === null) return null;
  return (
    <p data-correction className="rounded-xl bg-warn-soft px-4 py-3 text-warn-text">
      {asked === null
        ? say("sheet.correction.declined", { ...declined })
        : say("sheet.correction.asked", { reason: asked })}
    </p>
  );
}
