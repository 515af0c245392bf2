import "./card-sheet.css";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { pairingText } from "../../domain/words/pairing";
import type { LinkCard, SeatPlace } from "../../server/services";
import { useLang, useSay } from "../words";
import { instantText } from "./instants";
import { LocalWarning } from "./made-card";
import { QrImage } from "./qr-image";
import { seatName } from "./seat-name";

/** Cards for A4, two beside each other, with lines to cut along: one person each. */
export function CardSheet({ cards, zone }: { cards: readonly LinkCard[]; zone: string }) {
  const [first] = cards;
  return (
    <>
      {first && (
        <div className="no-print">
          <LocalWarning url={first.url} />
        </div>
      )}
      <ul className="card-sheet">
        {cards.map((card) => (
          <PrintedCard key={card.url} card={card} zone={zone} />
        ))}
      </ul>
    </>
  );
}

function PrintedCard({ card, zone }: { card: LinkCard; zone: string }) {
  const lang = useLang();
  const say = useSay();
  const { name, role, game, seat, unit, url, until } = card;
  return (
    <li className="card-sheet-card">
      <div className="w-[38mm] shrink-0">
        <QrImage qr={card.qr} label={say("office.card.alt", { name })} />
      </div>
      <div className="min-w-0 flex-1">
        <h2 className="text-xl leading-tight font-bold">{name}</h2>
        {game && (
          <>
            <p className="mt-1 leading-snug font-bold">{pairingText(lang, game)}</p>
            <p className="leading-snug">
              {game.day && dayText(lang, game.day)}{" "}
              {game.start !== null && <strong>{clockText(game.start)}</strong>}
            </p>
            <p className="leading-snug">
              {game.venue} {game.court}
            </p>
          </>
        )}
        {seat && <SeatLines seat={seat} />}
        {unit && <p className="mt-1 leading-snug font-bold">{unit}</p>}
        {!game && !seat && <p className="leading-snug">{say(`accounts.role.${role}`)}</p>}
        <p className="mt-2 text-xs leading-snug">{say("office.qr.how")}</p>
        <p className="mt-1 text-xs leading-snug break-all">
          {say("office.card.until", { until: instantText(lang, until, zone) })}
          <br />
          {new URL(url).host}
        </p>
      </div>
    </li>
  );
}

function SeatLines({ seat: { seat, contest, round, day, start, venue } }: { seat: SeatPlace }) {
  const lang = useLang();
  const say = useSay();
  return (
    <>
      <p className="mt-1 leading-snug font-bold">{seatName(say, seat)}</p>
      <p className="leading-snug">
        {contest} {round}
      </p>
      <p className="leading-snug">
        {day && dayText(lang, day)} {start !== null && <strong>{clockText(start)}</strong>} {venue}
      </p>
    </>
  );
}
