import { windowIn } from "../../../domain/registration/window";
import type { Field, FieldRefusal } from "../field";
import { day } from "../fields";
import type { Row } from "../tables";

const [OPENS, CLOSES] = ["registrationOpens", "registrationCloses"] as const;

/** From when until when units register, of a season or a contest; neither has to be said. */
export const registrationFields = (): Field[] =>
  [OPENS, CLOSES].map((key) => day(key, { optional: true, column: "settings", key }));

export function registrationFault(row: Row): Readonly<Record<string, FieldRefusal>> {
  const { opens, closes } = windowIn(String(row.settings));
  return opens !== null && closes !== null && closes < opens
    ? { [CLOSES]: { code: "end-before-start", start: opens } }
    : {};
}

/** These settings alone, for forms that make the others anew. */
export function registrationIn(row: Row): Readonly<Record<string, unknown>> {
  const { opens, closes } = windowIn(String(row.settings));
  return {
    ...(opens === null ? {} : { [OPENS]: opens }),
    ...(closes === null ? {} : { [CLOSES]: closes }),
  };
}
