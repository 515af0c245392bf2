import { Link } from "@remix-run/react";
import { ruleSentences } from "../../../domain/words/tally-rules";
import type { ContestCheck } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLang, useSay } from "../../words";
import { FindingList } from "./finding-list";

/** A contest's rules as they stand: in words, looked over, and the way to its entries and rounds. */
export function ContestCheckPanel({ id, check }: { id: string; check: ContestCheck }) {
  const lang = useLang();
  const say = useSay();
  const found = [...check.findings, ...(check.staged ?? [])];
  const of = (level: "error" | "doubt") =>
    found
      .filter((finding) => finding.level === level)
      .map(({ code, facts }) => ({ code, ...facts }));
  return (
    <section aria-labelledby="check" className="card grid gap-3 p-4 md:p-6">
      <div className="flex flex-wrap gap-3">
        <Link to={`/office/entries/new?contest=${id}`} className={button.main}>
          {say("festival-office.add-entry")}
        </Link>
        <Link to="/office/entries" className={button.quiet}>
          {say("festival-office.to-entries", { n: check.entries })}
        </Link>
        {check.rounds.map((round) => (
          <Link key={round.id} to={`/office/orders/${round.id}`} className={button.quiet}>
            {round.name}
          </Link>
        ))}
        <Link to={`/office/orders/new?contest=${id}`} className={button.quiet}>
          {say("festival-office.add-round")}
        </Link>
        <Link
          to={`/office/contest-stages/${id}`}
          className={check.staged ? button.main : button.quiet}
        >
          {say(check.staged ? "stages-form.open" : "stages-form.begin")}
        </Link>
      </div>
      {check.begun.length > 0 && (
        <Notice kind="warn">
          {say("festival-office.check.begun", {
            rounds: check.begun.join(say("registry.and")),
          })}
        </Notice>
      )}
      <h2 id="check" className="text-lg font-bold">
        {say("festival-office.check")}
      </h2>
      {found.length === 0 && (
        <p className="font-semibold text-good-text">✓ {say("festival-office.check.good")}</p>
      )}
      {(["error", "doubt"] as const).map(
        (level) =>
          of(level).length > 0 && (
            <div key={level} className="grid gap-1">
              <h3 className="font-semibold">{say(`festival-office.check.${level}`)}</h3>
              <FindingList findings={of(level)} level={level} />
            </div>
          ),
      )}
      <details>
        <summary className="min-h-11 content-center font-semibold">
          {say("festival-office.check.words")}
        </summary>
        <ul className="grid list-disc gap-1 pl-5">
          {ruleSentences(lang, check.rules, check.judges).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
