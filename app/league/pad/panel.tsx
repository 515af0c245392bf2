import { type ReactNode, useEffect, useRef } from "react";
import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";

/** Covers the keys in the middle for a moment; the scores, the clock and both teams stay in sight and in reach. */
export function PanelFrame({ title, children }: { title: string; children: ReactNode }) {
  const say = useSay();
  const { open } = usePad();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="pad-panel card flex flex-col gap-3 p-3" aria-label={title} data-panel>
      <div className="flex items-center gap-3">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 text-lg leading-tight font-bold">
          {title}
        </h2>
        <div className="w-24 flex-none">
          <Key id="close" onTap={() => open(null)}>
            {say("app.close")}
          </Key>
        </div>
      </div>
      {children}
    </section>
  );
}
