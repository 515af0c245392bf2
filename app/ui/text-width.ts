/** How many full letters a text is wide; those of the Latin alphabet are about half as wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter < "\u2e80" ? 0.62 : 1), 0);
