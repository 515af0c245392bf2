import { useEffect, useRef, useState } from "react";
import { pairingText } from "../../domain/words/pairing";
import type { LinkCard } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";
import { instantText } from "./instants";
import { QrImage } from "./qr-image";
import { seatName } from "./seat-name";

/** A card that was just made: this is the one time that it can be seen. */
export function MadeCard({ card, zone }: { card: LinkCard; zone: string }) {
  const lang = useLang();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever pressed the button further down is brought to what came of it.
  useEffect(() => {
    if (card.url) heading.current?.focus();
  }, [card.url]);
  return (
    <section
      aria-labelledby="made-card"
      className="card grid gap-5 border-2 border-good p-5 sm:grid-cols-[11rem_1fr]"
    >
      <div className="max-w-[11rem]">
        <QrImage qr={card.qr} label={say("office.card.alt", { name: card.name })} />
      </div>
      <div className="min-w-0">
        <h2 id="made-card" ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
          {say("office.card.title", { name: card.name })}
        </h2>
        {card.game && <p className="mt-1">{pairingText(lang, card.game)}</p>}
        {card.seat && (
          <p className="mt-1">
            {card.seat.contest} {card.seat.round} · {seatName(say, card.seat.seat)}
          </p>
        )}
        {card.unit && <p className="mt-1">{card.unit}</p>}
        <p className="mt-2 text-quiet">
          {say("office.card.once", { until: instantText(lang, card.until, zone) })}
        </p>
        <LinkAddress url={card.url} />
        <LocalWarning url={card.url} />
      </div>
    </section>
  );
}

function LinkAddress({ url }: { url: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard?.writeText(url).then(() => setCopied(true));
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <input
        readOnly
        aria-label={say("office.card.address")}
        value={url}
        onFocus={(event) => event.target.select()}
        className="min-h-11 min-w-0 flex-1 basis-60 rounded-lg border border-quiet bg-paper px-3 text-sm"
      />
      <button type="button" onClick={copy} className={button.quiet}>
        <span aria-live="polite">
          {say(copied ? "accounts.link.copied" : "accounts.link.copy")}
        </span>
      </button>
    </div>
  );
}

/** Phones cannot reach an address that means „this computer“. */
export function LocalWarning({ url }: { url: string }) {
  const say = useSay();
  const { hostname, host } = new URL(url);
  if (!/^(localhost|127\.|\[::1\])/.test(hostname)) return null;
  return (
    <p className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn-text">
      <span aria-hidden="true">⚠ </span>
      {say("office.card.local", { host })}
    </p>
  );
}
