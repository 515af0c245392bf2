import type { ReactNode } from "react";
import { PanelFrame } from "./panel";

/** A panel in which something is typed; Enter sends it like its key. */
export function PanelForm({
  title,
  onSend,
  children,
}: {
  title: string;
  onSend: () => void;
  children: ReactNode;
}) {
  return (
    <PanelFrame title={title}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
      </form>
    </PanelFrame>
  );
}
