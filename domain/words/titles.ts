/** How names of acts and units are written, in whichever language the page is. */

const HAN = /\p{Script=Han}/u;

/** Stands before the name of whoever competes in person. It is seen nowhere, and joins nothing to nothing. */
const PERSON = "\u2060";

/** The title of an entry that is a person, so that no page takes the name for that of a work. */
export const personTitle = (name: string): string => `${PERSON}${name}`;

/** A title as it was entered: a person's name without what marks it as one. */
export const enteredTitle = (title: string): string =>
  title.startsWith(PERSON) ? title.slice(PERSON.length) : title;

/** A title as it is written: a Chinese one stands in its own marks, a person's name does not. */
export function titleText(title: string): string {
  if (title.startsWith(PERSON)) return enteredTitle(title);
  return HAN.test(title) && !title.startsWith("《") ? `《${title}》` : title;
}

/** A unit's name where there is little room: without the words that all of them have in common. */
export function shortUnit(unit: string): string {
  const short = unit.replace(/总?工会$/, "");
  return short.length > 1 ? short : unit;
}
