import { RESERVE } from "../../../domain/festival/seats";
import { titleText } from "../../../domain/words/titles";
import type { DeskPage } from "../../../server/services";
import type { Say } from "../../words";

/** How the desk calls judges and entries. */
export interface DeskNames {
  /** 3号, 后备1. */
  readonly seat: (seat: string) => string;
  /** 3号 赵评委. */
  readonly judge: (seat: string) => string;
  /** 08. */
  readonly number: (entry: string) => string;
  /** 08 《盛世欢歌》. */
  readonly entry: (entry: string) => string;
}

export const twoDigits = (number: number | null | undefined): string =>
  number === null || number === undefined ? "" : String(number).padStart(2, "0");

/** A title without the marks around it, for sentences that put their own. */
export const bareTitle = (title: string): string => title.replace(/^《|》$/g, "");

/** `numbers` are those of the stream: what was drawn when the round was opened. */
export function namesOf(
  say: Say,
  page: Pick<DeskPage, "seats" | "entries">,
  numbers: ReadonlyMap<string, number>,
): DeskNames {
  const seat = (seat: string): string => {
    if (RESERVE.test(seat)) return say("desk.seat.reserve", { n: seat.slice(1) });
    return seat === "C" ? say("desk.seat.head") : say("desk.seat", { seat });
  };
  const number = (entry: string) => twoDigits(numbers.get(entry));
  return {
    seat,
    judge: (which) => {
      const name = page.seats.find((card) => card.seat === which)?.name;
      return name ? say("desk.seat.named", { seat: seat(which), name }) : seat(which);
    },
    number,
    entry: (entry) => {
      const title = page.entries.find((card) => card.id === entry)?.title;
      return `${number(entry)} ${title ? titleText(title) : ""}`.trim();
    },
  };
}
