/**
 * The seats of a panel, each with its judge: 1, 2, 3 … of the panel proper, R1 … of the reserve, C of the head judge.
 * They stand apart from the rules, for whoever watches a round needs them and nothing else of those.
 */
export const RESERVE = /^R\d$/;
export const HEAD = "C";
