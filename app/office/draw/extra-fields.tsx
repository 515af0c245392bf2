import type { DrawDesk } from "../../../server/services";
import { useSay } from "../../words";
import { control } from "../registry/field-inputs";

const ROWS = 3;

/** Teams whose place is not drawn, and teams that are kept apart. */
export function ExtraFields({
  desk,
  typed,
}: {
  desk: DrawDesk;
  typed: Readonly<Record<string, readonly string[]>>;
}) {
  const say = useSay();
  const was = (name: string, stored: string | undefined) => typed[name]?.[0] ?? stored ?? "";
  const rows = (stored: number) => Array.from({ length: Math.max(ROWS, stored + 1) }, (_, n) => n);
  const places = desk.groupSizes.flatMap((size, group) =>
    Array.from(
      { length: size },
      (_, at) => `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(group)}${at + 1}`,
    ),
  );
  const teams = (
    <>
      <option value="">{say("draw-office.none")}</option>
      {desk.teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
  return (
    <details open={desk.apart.length + desk.fixed.length > 0}>
      <summary className="min-h-11 cursor-pointer py-2 font-bold">
        {say("draw-office.extra")}
      </summary>
      <p className="text-sm text-quiet">{say("draw-office.fixed.hint")}</p>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        {rows(desk.fixed.length).map((n) => (
          <div key={n} className="grid grid-cols-[1fr_7rem] gap-2">
            <select
              name={`fixed.${n}.team`}
              aria-label={say("draw-office.fixed.team", { n: n + 1 })}
              defaultValue={was(`fixed.${n}.team`, desk.fixed[n]?.team)}
              className={control}
            >
              {teams}
            </select>
            <select
              name={`fixed.${n}.place`}
              aria-label={`${say("draw-office.fixed.place")} ${n + 1}`}
              defaultValue={was(`fixed.${n}.place`, desk.fixed[n]?.place)}
              className={control}
            >
              <option value="">{say("draw-office.fixed.place")}</option>
              {places.map((place) => (
                <option key={place}>{place}</option>
              ))}
            </select>
          </div>
        ))}
        {rows(desk.apart.length).map((n) => (
          <div key={n} className="grid grid-cols-2 gap-2">
            <select
              name={`apart.${n}.team`}
              aria-label={say("draw-office.apart", { n: n + 1 })}
              defaultValue={was(`apart.${n}.team`, desk.apart[n]?.[0])}
              className={control}
            >
              {teams}
            </select>
            <select
              name={`apart.${n}.other`}
              aria-label={`${say("draw-office.apart.other")} ${n + 1}`}
              defaultValue={was(`apart.${n}.other`, desk.apart[n]?.[1])}
              className={control}
            >
              {teams}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}
