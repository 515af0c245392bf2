/**
 * Some things that cannot have happened did happen, because a rule was known wrongly or an earlier entry is wrong.
 * A refusal that people may insist against names in `override` what the wish has to carry to be granted all the same.
 */

/** Codes with single spaces between them. */
export const INSISTING = /^[a-z-]+( [a-z-]+)*$/;

/** Whether a wish insists on something that a rule of this code stands against. */
export const insists = (override: string | undefined, code: string): boolean =>
  override?.split(" ").includes(code) ?? false;

/** What a wish carries that insists on one thing more; codes are given once each, in the order they came up. */
export const insistingOn = (override: string | undefined, codes: string): string =>
  [...new Set([...(override?.split(" ") ?? []), ...codes.split(" ")])].join(" ");
