import { type ReactNode, useEffect, useRef } from "react";
import { useSay } from "../../words";
import { Tied, useChangeText, useTie } from "./changed";
import { Key } from "./key";
import { usePad } from "./pad-context";
import type { Tie } from "./ties";

const NOTHING: Tie = {};

/** Covers the keys in the middle for a moment; the scores, the clock and both teams stay in sight and in reach. */
export function PanelFrame({
  title,
  tie = NOTHING,
  children,
}: {
  title: string;
  /** What is true now of the things that this panel is about. */
  tie?: Tie;
  children: ReactNode;
}) {
  const [say, text] = [useSay(), useChangeText()];
  const { open } = usePad();
  const { change, goOn } = useTie(tie);
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
      <Tied changed={change && text(change)} onGo={goOn}>
        {children}
      </Tied>
    </section>
  );
}
