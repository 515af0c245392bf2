import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";
import { button } from "../ui/button";
import { useSay } from "../words";

/** A link to a board; where the browser allows it, the board comes up full screen. */
export function OpenScreen({ to, name }: { to: string; name: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (elsewhere || !document.fullscreenEnabled) return;
    event.preventDefault();
    // Moving on within the page keeps the whole screen; a browser that refuses it shows the board all the same.
    const whole = document.documentElement.requestFullscreen();
    void whole.catch(() => undefined).then(() => navigate(to));
  };
  return (
    <a href={to} onClick={open} className={`mt-2 ${button.quiet}`}>
      {say("screens.open")}
      <span className="sr-only"> {name}</span>
    </a>
  );
}
