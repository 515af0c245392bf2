import { Link } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { pairingText } from "../../domain/words/pairing";
import type { GameCard, OfficeHome, Waiting } from "../../server/services";
import { padPath } from "../accounts/landing";
import { deskNames } from "../schedule/desk-names";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";

/** More would bury the first. */
const SHOWN = 12;

interface Item {
  readonly key: string;
  readonly urgent: boolean;
  readonly title: string;
  readonly why: string;
  readonly to: string;
  readonly todo: string;
}

/** What somebody has to see to, each with the way to do it. */
export function WaitingList({ home }: { home: OfficeHome }) {
  const say = useSay();
  const items = useItems(home);
  return (
    <section aria-labelledby="waiting" className="card p-4 md:p-6">
      <h2 id="waiting" className="text-lg font-bold">
        {say("office.waiting")}
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

function useItems(home: OfficeHome): readonly Item[] {
  const lang = useLang();
  const say = useSay();
  const names = deskNames(lang, { games: home.games, ...home.names });
  const cards = new Map(home.games.map((game) => [game.id, game]));
  const when = ({ day, start, venue }: GameCard) =>
    [day && dayText(lang, day), start !== null && clockText(start), venue]
      .filter(Boolean)
      .join(" ");
  const planAt = (game: GameCard) =>
    `/schedule/plan?${new URLSearchParams({ ...(game.day ? { week: game.day } : {}), game: game.id })}`;
  const item = (one: Waiting): Item[] => {
    const game = cards.get(one.kind === "clash" ? one.clash.fixtureId : one.game);
    if (!game) return [];
    const key = `${one.kind} ${one.kind === "clash" ? JSON.stringify(one.clash) : one.game}`;
    const facts = {
      key,
      urgent: one.kind === "no-official",
      title: say(`office.waiting.${one.kind}`, { game: pairingText(lang, game) }),
      todo: say(`office.waiting.${one.kind}.do`),
    };
    switch (one.kind) {
      case "no-official":
        return [
          {
            ...facts,
            why: say("office.waiting.no-official.why", { when: when(game) }),
            to: `/office/officials?day=${game.day ?? home.day}`,
          },
        ];
      case "reopened":
      case "unsigned":
        return [
          {
            ...facts,
            why: say(`office.waiting.${one.kind}.why`, { when: when(game) }),
            to: padPath(game.id),
          },
        ];
      case "no-place":
        return [{ ...facts, why: say("office.waiting.no-place.why"), to: planAt(game) }];
      case "clash":
        return [{ ...facts, why: names.clash(one.clash), to: planAt(game) }];
    }
  };
  return home.waiting.flatMap(item);
}
