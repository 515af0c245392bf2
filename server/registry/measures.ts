import { markText } from "../../domain/festival/mark-text";
import { ok, refuse } from "../../domain/kernel/result";
import { type Field, first } from "./field";
import { plain } from "./reading";

/** Points and lengths of time as people write them. */

/** `0.5` as thousandths; null when it is no such number. Never by way of a floating-point number. */
export function readThousandths(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(plain(text));
  return match ? Number(match[1]) * 1000 + Number((match[2] ?? "").padEnd(3, "0")) : null;
}

/** `5:30`, `5分30秒`, `5分`, `30秒`, or minutes alone, as seconds; null when it is no such length. */
export function readSeconds(text: string): number | null {
  const written = plain(text).replace(/\s/g, "");
  const seconds = /^(\d{1,4})(?:秒|s)$/i.exec(written);
  if (seconds) return Number(seconds[1]);
  const match = /^(\d{1,3})(?:(?:[:分]|min)(?:(\d{1,2})(?:秒|s)?)?钟?)?$/i.exec(written);
  if (!match || Number(match[2] ?? 0) > 59) return null;
  return Number(match[1]) * 60 + Number(match[2] ?? 0);
}

const secondsText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

interface Measure {
  readonly most: number;
  readonly example: string;
  readonly optional?: true;
}

const measure =
  (code: string, read: (text: string) => number | null, show: (value: number) => string) =>
  (name: string, { most, example, optional }: Measure): Field => ({
    name,
    spec: { type: "text", max: 12, example },
    required: !optional,
    get: (row) => row[name],
    set: (value) => ({ [name]: value }),
    show: (value) => ({ [name]: [typeof value === "number" ? show(value) : ""] }),
    read: (typed) => {
      const text = first(typed, name);
      if (plain(text) === "") return optional ? ok(null) : refuse({ code: "missing" });
      const value = read(text);
      if (value === null || value > most)
        return refuse({ code, text: text.slice(0, 20), most: show(most), example });
      return ok(value);
    },
  });

/** Points with up to three decimals; its value is thousandths, an optional one that is empty null. */
export const points = measure("points", readThousandths, markText);

/** A length of time; its value is seconds, an optional one that is empty null. */
export const duration = measure("duration", readSeconds, secondsText);
