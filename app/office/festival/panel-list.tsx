import { Link } from "@remix-run/react";
import type { PanelsPage } from "../../../server/services";
import { button } from "../../ui/button";
import { useSay } from "../../words";
import { EmptyList } from "../registry/list";
import { seatName } from "../seat-name";
import { FindingList } from "./finding-list";
import { RoundTime } from "./round-time";

/** All rounds with those who judge them. */
export function PanelList({ page }: { page: PanelsPage }) {
  const say = useSay();
  if (page.rounds.length === 0)
    return (
      <EmptyList
        title={say("registry.page.orders.empty")}
        what={say("registry.page.orders.what")}
        example={say("registry.page.orders.example")}
      >
        <Link to="/office/orders" className={button.main}>
          {say("registry.page.orders.title")}
        </Link>
      </EmptyList>
    );
  return (
    <ul className="grid items-start gap-4 xl:grid-cols-2">
      {page.rounds.map(({ head, seats, findings }) => (
        <li key={head.id} className="card grid gap-3 p-4 md:p-5">
          <div>
            <h2 className="text-lg font-bold">
              {head.contest} · {head.name}
            </h2>
            <RoundTime head={head} />
          </div>
          {seats.length === 0 ? (
            <p className="text-quiet">{say("festival-office.panels.empty")}</p>
          ) : (
            <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {seats.map(({ seat, name, unit }) => (
                <div key={seat} className="flex gap-3">
                  <dt className="w-24 shrink-0 text-quiet">{seatName(say, seat)}</dt>
                  <dd className="min-w-0">
                    <span className="font-semibold">{name}</span>
                    {unit && <span className="block text-sm text-quiet">{unit}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <FindingList findings={findings} />
          <div className="flex flex-wrap gap-3">
            <Link to={`/office/panels/${head.id}`} className={button.main}>
              {say("festival-office.panels.edit")}
            </Link>
            {seats.length > 0 && (
              <Link to={`/office/people?round=${head.id}`} className={button.quiet}>
                {say("festival-office.panels.qr")}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
