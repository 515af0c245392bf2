import { Link } from "@remix-run/react";
import type { OfficeHome } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";
import { useWaitingItems } from "./waiting-items";

/** More would bury the first. */
const SHOWN = 12;

/** What somebody has to see to, each with the way to do it. */
export function WaitingList({ home }: { home: OfficeHome }) {
  const say = useSay();
  const items = useWaitingItems(home);
  return (
    <section aria-labelledby="waiting" className="card p-4 md:p-6">
      <h2 id="waiting" className="text-lg font-bold">
        {say("office.waiting")}
        {items.length > 0 && (
          <span className="ml-3 rounded-full bg-chip px-3 py-1 text-sm">{items.length}</span>
        )}
      </h2>
      {items.length === 0 && <p className="mt-3 text-quiet">{say("office.waiting.none")}</p>}
      <ul className="mt-2 divide-y divide-line-soft">
        {items.slice(0, SHOWN).map((item, index) => (
          <li key={item.key} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span
              aria-hidden="true"
              className={`size-3 shrink-0 rounded-full ${item.urgent ? "bg-bad" : "bg-court"}`}
            />
            <span className="min-w-0 flex-1 basis-56">
              <span className="block font-bold">
                {item.urgent && <span className="sr-only">{say("office.urgent")}: </span>}
                {item.title}
              </span>
              <span className="block text-sm text-quiet">{item.why}</span>
            </span>
            <Link
              to={item.to}
              className={item.urgent && index === 0 ? button.main : button.quiet}
              aria-label={`${item.todo}: ${item.title}`}
            >
              {item.todo}
            </Link>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <p className="mt-2 text-quiet">{say("office.waiting.more", { n: items.length - SHOWN })}</p>
      )}
    </section>
  );
}
