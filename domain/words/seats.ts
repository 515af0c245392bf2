import type { Lang } from "./say";

/** What a seat is called within a sentence that has its number: reserve seats are R1, R2 … in the record. */
export const seatText = (lang: Lang, seat: string): string =>
  lang === "zh" ? seat.replace(/^R(?=\d)/, "后备") : seat;
