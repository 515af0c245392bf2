import type { ReactNode } from "react";
import type { LocalDay } from "../../domain/kernel/time";
import { dateMark, dayText } from "../../domain/words/dates";
import type { HallDay, HallItem, ScreenAddress, ScreenList } from "../../server/services";
import { LocalWarning } from "../office/made-card";
import { QrImage } from "../office/qr-image";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { hallName, itemName, itemPart, itemTime } from "./item-text";
import { keyOf, minutesAt, onNow } from "./on-now";
import { OpenScreen } from "./open-screen";

/** Every address that a big screen can be set to, for those who set it. */
export function ScreenTable({ list }: { list: ScreenList }) {
  const lang = useLang();
  const say = useSay();
  const { halls, items, pages } = list;
  const [busy, idle] = [halls.filter(isBusy), halls.filter((hall) => !isBusy(hall))];
  const [first] = [...halls, ...pages];
  return (
    <div className="page">
      <h1 className="text-2xl font-bold md:text-3xl">{say("screens.title")}</h1>
      <p className="mt-1 max-w-3xl text-quiet">{say("screens.intro")}</p>
      {first && <LocalWarning url={first.address.url} />}

      <Part id="halls" title={say("screens.halls")} about={say("screens.halls.how")}>
        {halls.length === 0 && <p className="text-quiet">{say("screens.halls.none")}</p>}
        <Cards>
          {busy.map((hall) => (
            <ScreenCard
              key={hall.hall.id}
              name={hallName(hall.hall)}
              address={hall.address}
              about={<HallLine day={hall} />}
            />
          ))}
        </Cards>
        {idle.length > 0 && (
          <details className={busy.length > 0 ? "mt-4" : ""} open={busy.length === 0}>
            <summary className="flex min-h-11 items-center font-semibold">
              {say("screens.halls.idle", { n: idle.length })}
            </summary>
            <Cards>
              {idle.map((hall) => (
                <ScreenCard
                  key={hall.hall.id}
                  name={hallName(hall.hall)}
                  address={hall.address}
                  about={<HallLine day={hall} />}
                />
              ))}
            </Cards>
          </details>
        )}
      </Part>

      <Part id="day" title={say("screens.day")} about={dayText(lang, list.day)}>
        {items.length === 0 && <p className="text-quiet">{say("screens.day.none")}</p>}
        <Cards>
          {items.map((item) => (
            <ScreenCard
              key={keyOf(item)}
              name={itemName(lang, item)}
              address={item.address}
              about={[
                itemTime(item),
                itemPart(lang, item),
                item.kind === "game" ? item.game.venue : item.round.hall,
              ]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </Cards>
      </Part>

      {pages.length > 0 && (
        <Part id="pages" title={say("screens.pages")}>
          <Cards>
            {pages.map(({ kind, address }) => (
              <ScreenCard key={kind} name={say(`screens.page.${kind}`)} address={address} />
            ))}
          </Cards>
        </Part>
      )}
    </div>
  );
}

const isBusy = ({ items, day }: HallDay): boolean => items.some((item) => dayOf(item) === day);

const dayOf = (item: HallItem): string | null =>
  (item.kind === "game" ? item.game : item.round).day;

/** What is on there now, or comes next. */
function HallLine({ day }: { day: HallDay }) {
  const lang = useLang();
  const say = useSay();
  const now = onNow(day.items, minutesAt(day, day.at), day.at);
  if (now.kind === "nothing") return <>{say("screens.nothing")}</>;
  const { item } = now;
  const { status } = item.kind === "game" ? item.game : item.round;
  const on = dayOf(item);
  const word = {
    live: "screens.on",
    stopped: "screens.over",
    final: "screens.over",
    planned: "screens.next",
  } as const;
  return (
    <>
      <strong className={status === "live" ? "text-good" : ""}>{say(word[status])}</strong>{" "}
      {status === "planned" &&
        `${on === null || on === day.day ? "" : dateMark(lang, on as LocalDay, day.day)} ${itemTime(item)} `}
      <ProperName>{itemName(lang, item)}</ProperName>
    </>
  );
}

function Part({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-lg font-bold md:text-xl">
        {title}
      </h2>
      {about && <p className="mt-1 max-w-3xl text-sm text-quiet">{about}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

const Cards = ({ children }: { children: ReactNode }) => (
  <ul className="grid gap-3 md:grid-cols-2 2xl:grid-cols-3">{children}</ul>
);

function ScreenCard({
  name,
  address,
  about,
}: {
  name: string;
  address: ScreenAddress;
  about?: ReactNode;
}) {
  const say = useSay();
  return (
    <li className="card flex flex-wrap items-start gap-x-4 gap-y-2 p-4 sm:flex-nowrap">
      <div className="w-24 shrink-0 rounded-lg border border-line-soft p-0.5">
        <QrImage qr={address.qr} label={say("screens.qr", { name })} />
      </div>
      <div className="min-w-0 flex-1 basis-48">
        <h3 className="font-bold">
          <ProperName>{name}</ProperName>
        </h3>
        {about && <p className="text-sm">{about}</p>}
        <p className="mt-1 text-sm break-all text-quiet select-all">{address.url}</p>
        <OpenScreen to={address.path} name={name} />
      </div>
    </li>
  );
}
