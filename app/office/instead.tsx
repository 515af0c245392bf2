import type { Replaced } from "../../server/services";
import { useSay } from "../words";

/** What publishing takes from the public, to be ticked before it is done. */
export function Instead({
  kind,
  instead: { id, name, live },
}: {
  kind: "season" | "festival";
  instead: Replaced;
}) {
  const say = useSay();
  return (
    <div className="grid gap-2 rounded-xl bg-warn-soft px-4 py-3 text-warn-text">
      <p>{say(`in-work.${kind}.replaces`, { name })}</p>
      {live > 0 && (
        <p className="font-semibold">
          <span aria-hidden="true">⚠ </span>
          {say(`in-work.${kind}.live`, { name, n: live })}
        </p>
      )}
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          name="instead"
          value={id}
          required
          className="size-6 shrink-0 accent-court-text"
        />
        {say(`in-work.${kind}.agree`, { name })}
      </label>
    </div>
  );
}
