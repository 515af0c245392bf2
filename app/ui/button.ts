const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-xl px-4 py-2 text-center font-bold disabled:opacity-60";

/** How buttons look, and links that do what a button does; one `main` button in a group at most. */
export const button = {
  main: `${base} bg-court-text text-white hover:bg-court-deep`,
  quiet: `${base} border border-line bg-card hover:border-quiet`,
  danger: `${base} bg-bad text-white hover:bg-stage-deep`,
} as const;
