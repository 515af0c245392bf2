/** How names of acts and units are written, in whichever language the page is. */

const HAN = /\p{Script=Han}/u;

/** A title as it is written: a Chinese one stands in its own marks. */
export const titleText = (title: string): string =>
  HAN.test(title) && !title.startsWith("《") ? `《${title}》` : title;

/** A unit's name where there is little room: without the words that all of them have in common. */
export function shortUnit(unit: string): string {
  const short = unit.replace(/总?工会$/, "");
  return short.length > 1 ? short : unit;
}
