import type { ReactNode } from "react";

/** What is wider than a phone scrolls inside its own frame, by finger and by keyboard; the page itself never does. */
export function ScrollSideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody scrolls it by keyboard
      tabIndex={0}
      aria-label={label}
      className="card overflow-x-auto -outline-offset-2"
    >
      {children}
    </section>
  );
}
