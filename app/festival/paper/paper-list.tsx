import { Link } from "@remix-run/react";
import { titleText } from "../../../domain/words/titles";
import type { PaperLine, PaperPage } from "../../../server/services";
import { seatName } from "../../office/seat-name";
import { button } from "../../ui/button";
import { useSay } from "../../words";

/** Every sheet that is owed, act by act: who still has to do what. */
export function PaperList({ page }: { page: PaperPage }) {
  const say = useSay();
  if (!page.open) return <p className="card p-6 text-quiet">{say("paper.closed")}</p>;
  if (page.lines.length === 0) return <p className="card p-6 text-quiet">{say("paper.none")}</p>;
  const acts = [...new Set(page.lines.map(({ entry }) => entry))];
  return acts.map((entry) => {
    const lines = page.lines.filter((one) => one.entry === entry);
    const [first] = lines;
    return (
      first && (
        <section key={entry} className="card">
          <h2 className="px-4 pt-4 text-lg font-bold md:px-5">
            {say("paper.entry", { number: first.number, title: titleText(first.title) })}
          </h2>
          <p className="px-4 text-quiet md:px-5">{first.unit}</p>
          <ul className="mt-2 divide-y divide-line-soft">
            {lines.map((line) => (
              <Seat key={line.seat} line={line} />
            ))}
          </ul>
        </section>
      )
    );
  });
}

function Seat({ line }: { line: PaperLine }) {
  const say = useSay();
  const to = `?entry=${encodeURIComponent(line.entry)}&seat=${line.seat}`;
  const does = line.state === "none" ? "enter" : line.state === "own" ? "again" : "check";
  return (
    <li
      data-line={`${line.entry} ${line.seat}`}
      className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 md:px-5"
    >
      <span className="min-w-0 flex-1 basis-44 font-bold">
        {say("paper.seat", { seat: seatName(say, line.seat), judge: line.judge })}
      </span>
      <span className={line.state === "to-check" ? "font-bold text-warn-text" : "text-quiet"}>
        {say(`paper.state.${line.state}`)}
      </span>
      <Link
        to={to}
        className={does === "check" ? button.main : button.quiet}
        aria-label={`${say(`paper.${does}`)} ${seatName(say, line.seat)}`}
      >
        {say(`paper.${does}`)}
      </Link>
    </li>
  );
}
