import { type ReactNode, useEffect, useRef } from "react";
import { useSay } from "../../words";
import { useSheet } from "./sheet-context";

/** Covers the lower part of the sheet for a moment; Escape, the veil and a key close it. */
export function SheetPanel({
  title,
  children,
  clear = false,
  still = false,
}: {
  title: string;
  children: ReactNode;
  /** What lies behind stays to be read. */
  clear?: boolean;
  /** It does not close yet. */
  still?: boolean;
}) {
  const say = useSay();
  const { openPanel } = useSheet();
  const close = () => {
    if (!still) openPanel(null);
  };
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const first = frame.current?.querySelector<HTMLElement>("[data-first]");
    (first ?? frame.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <>
      <div className="sheet-veil" data-clear={clear} aria-hidden="true" onClick={close} />
      <section
        ref={frame}
        tabIndex={-1}
        role="dialog"
        aria-label={title}
        data-panel
        className="sheet-panel"
        onKeyDown={(event) => event.key === "Escape" && close()}
      >
        <div className="mb-3 flex items-center gap-3">
          <h2 className="min-w-0 flex-1 text-lg leading-tight font-bold">{title}</h2>
          <button type="button" data-key="close" className="sheet-key" onClick={close}>
            {say("app.close")}
          </button>
        </div>
        {children}
      </section>
    </>
  );
}

/** Why what was tapped did nothing, beside what was tapped. */
export function Refusal({ of }: { of: string }) {
  const { refusal } = useSheet();
  if (refusal?.key !== of) return null;
  return (
    <p
      role="alert"
      data-refusal={of}
      className="my-2 rounded-xl bg-bad px-4 py-3 font-semibold text-white"
    >
      {refusal.text}
    </p>
  );
}
