import { type LocalDay, parseDay } from "../kernel/time";

/** The days within which units register and change what they registered, both included; null where nothing is said. */
export interface RegistrationWindow {
  readonly opens: LocalDay | null;
  readonly closes: LocalDay | null;
}

export type WindowClosed = "registration-not-open" | "registration-over";

/** The window in the settings of a season or a contest, which are JSON; what is no day counts as not said. */
export function windowIn(settings: string): RegistrationWindow {
  const { registrationOpens, registrationCloses }: Readonly<Record<string, unknown>> =
    JSON.parse(settings);
  const read = (value: unknown) => (typeof value === "string" ? parseDay(value) : null);
  return { opens: read(registrationOpens), closes: read(registrationCloses) };
}

/** Why nothing can be registered on a day; null when it can. */
export function closedOn(
  { opens, closes }: RegistrationWindow,
  today: LocalDay,
): WindowClosed | null {
  if (opens !== null && today < opens) return "registration-not-open";
  return closes !== null && today > closes ? "registration-over" : null;
}
