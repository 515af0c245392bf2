import { type ReactNode, useEffect, useRef } from "react";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";

/** Covers the page for a moment. The focus goes into it, stays there, and returns to where it came from. */
export function PanelFrame({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  const { open } = useDesk();
  const frame = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const stay = (event: React.KeyboardEvent) => {
    if (event.key !== "Tab" || !frame.current) return;
    const all = [
      ...frame.current.querySelectorAll<HTMLElement>("a[href], button, input, select, summary"),
    ];
    const [first, last] = [all[0], all.at(-1)];
    const at = document.activeElement;
    if (event.shiftKey && (at === first || at === heading.current)) last?.focus();
    else if (!event.shiftKey && at === last) first?.focus();
    else return;
    event.preventDefault();
  };
  return (
    // A press beside the panel closes it; the keyboard has Esc.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="desk-cover"
      onClick={(event) => event.target === event.currentTarget && open(null)}
    >
      <section
        ref={frame}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        data-panel
        data-wide={wide || undefined}
        onKeyDown={stay}
        className="desk-panel"
      >
        <div className="flex items-center gap-3">
          <h2
            ref={heading}
            tabIndex={-1}
            className="min-w-0 flex-1 text-xl leading-tight font-bold outline-none"
          >
            {title}
          </h2>
          <div className="w-24 flex-none">
            <Key id="close-panel" onPress={() => open(null)} tone="small">
              {say("app.close")}
            </Key>
          </div>
        </div>
        {children}
      </section>
    </div>
  );
}
