import "./draw-board.css";
import { isDrawn } from "../../domain/league/draw-show/state";
import type { Shown } from "../../domain/league/draw-show/vocabulary";
import { digitsText, shortCount, shortParts } from "../../domain/words/big-numbers";
import type { DrawShowPage } from "../../server/services";
import { FreshnessMark, useFreshness } from "../live/freshness";
import { FullScreenButton, useAwakeScreen } from "../live/hall-screen";
import { useStream } from "../live/use-stream";
import { useLang, useSay } from "../words";
import { drawFold } from "./draw-fold";
import { groupsSoFar, ruleLines } from "./draw-rules";

interface Code {
  readonly size: number;
  readonly path: string;
}

/** The draw on the screen in the hall. It shows what the stream has released, and nothing else. */
export function DrawBoard({ page, code }: { page: DrawShowPage; code: Code }) {
  useAwakeScreen();
  const { state } = useStream(drawFold, page.stream, page);
  const freshness = useFreshness();
  const say = useSay();
  const live = { ...page, state };
  return (
    <main className="draw on-ink">
      <header className="draw-head">
        <span aria-hidden="true" className="draw-mark" />
        <h1 className="draw-title">{say("draw-show.title", { season: page.season.alias })}</h1>
        <FreshnessMark freshness={freshness} dark />
        <FullScreenButton />
      </header>
      {state.started ? <Drawing page={live} code={code} /> : <Before page={live} code={code} />}
    </main>
  );
}

const look = (groups: number): string => (groups > 8 ? "is-many" : groups <= 4 ? "is-few" : "");

const namesOf =
  ({ teams }: DrawShowPage) =>
  (team: string) =>
    teams[team]?.shortName ?? team;

function Before({ page, code }: { page: DrawShowPage; code: Code }) {
  const lang = useLang();
  const say = useSay();
  const { announced } = page.state;
  if (!announced) return null;
  const nameOf = namesOf(page);
  const { entry, legal, commitment, source } = announced;
  const lines = ruleLines({ lang, say }, entry, nameOf);
  const { front, power } = shortParts(legal.kind === "exact" ? legal.count : legal.most);
  return (
    <div className="draw-before">
      <section
        aria-label={say("draw-show.pots")}
        className={`draw-pots ${entry.pots.length > 5 ? "is-many" : entry.pots.length < 4 ? "is-few" : ""}`}
      >
        {entry.pots.map((pot, at) => (
          <section key={pot.join()} className="draw-card">
            <h2 className="draw-card-title">{say("draw-show.pot", { n: at + 1 })}</h2>
            <ul>
              {pot.map((team) => (
                <li key={team} className="draw-line">
                  <span className="draw-name">{nameOf(team)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <section className="draw-facts">
        <div>
          <h2 className="draw-quiet">{say("draw-show.legal")}</h2>
          <p className="figures draw-count">
            {front}
            {power !== "" && (
              <>
                {" × 10"}
                <sup>{power}</sup>
              </>
            )}
          </p>
          <p className="draw-small">
            {legal.kind === "exact"
              ? digitsText(legal.count)
              : say("draw.legal.between", {
                  least: shortCount(legal.least),
                  most: shortCount(legal.most),
                })}{" "}
            {say("draw-show.legal.unit")}
          </p>
        </div>
        <div>
          <h2 className="draw-quiet">{say("draw-show.rules")}</h2>
          {lines.map((line) => (
            <p key={line} className="draw-rule">
              {line}
            </p>
          ))}
          {lines.length === 0 && <p>{say("draw.rules.none")}</p>}
        </div>
        <div className="draw-sealed">
          <div>
            <h2 className="draw-quiet">{say("draw-show.sealed")}</h2>
            <p className="draw-hash">{commitment.replace(/(.{8})/g, "$1 ").trim()}</p>
            {source !== "" && <p className="draw-small">{say("draw-show.source", { source })}</p>}
          </div>
          <Qr code={code} />
        </div>
      </section>
    </div>
  );
}

function Drawing({ page, code }: { page: DrawShowPage; code: Code }) {
  const say = useSay();
  const { announced, shown, opened } = page.state;
  if (!announced) return null;
  const nameOf = namesOf(page);
  const { pots } = announced.entry;
  const last = shown.at(-1);
  const done = isDrawn(page.state);
  const out = new Set(shown.map(({ team }) => team));
  const open = pots.findIndex((pot) => pot.some((team) => !out.has(team)));
  const pot = pots[open === -1 ? pots.length - 1 : open] ?? [];
  return (
    <div className="draw-main">
      <section className="draw-side">
        {done ? (
          <>
            <h2 className="draw-card-title">
              {say(opened ? "draw-show.check" : "draw-show.done")}
            </h2>
            <Qr code={code} />
            {opened && (
              <>
                <p className="draw-quiet draw-small">{say("draw-show.seed")}</p>
                <p className="draw-small draw-wrap">{opened.seed}</p>
              </>
            )}
          </>
        ) : (
          <>
            <h2 className="draw-card-title">{say("draw-show.pot", { n: open + 1 })}</h2>
            <ul className="draw-balls">
              {pot.map((team) => (
                <li key={team} className={`draw-ball ${out.has(team) ? "is-out" : ""}`}>
                  {nameOf(team)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div className="draw-right">
        {opened ? (
          <Ended page={page} />
        ) : (
          <Newest ball={last} of={announced.entry.entrants.length} page={page} />
        )}
        <div className={`draw-groups ${look(announced.entry.groupSizes.length)}`}>
          {groupsSoFar(announced.entry, shown).map(({ letter, teams }) => (
            <section
              key={letter}
              className={`draw-card ${last?.group === letter && !done ? "is-lit" : ""}`}
            >
              <h2 className="draw-card-title">{say("draw-show.group", { letter })}</h2>
              <ol>
                {teams.map((team, at) => (
                  <li
                    // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
                    key={at}
                    className={`draw-line ${!opened && team !== null && team === last?.team ? "is-new" : ""}`}
                  >
                    <span className="figures draw-quiet">{at + 1}</span>
                    <span className="draw-name">{team === null ? "" : nameOf(team)}</span>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

function Newest({ ball, of, page }: { ball: Shown | undefined; of: number; page: DrawShowPage }) {
  const say = useSay();
  if (!ball)
    return (
      <p className="draw-newest" aria-live="polite">
        <span className="draw-quiet">{say("draw-show.soon")}</span>
      </p>
    );
  const fixed = page.state.announced?.entry.fixed?.some(({ team }) => team === ball.team);
  return (
    <p className="draw-newest" aria-live="polite" key={ball.step}>
      <span className="draw-quiet draw-newest-count">
        {say("draw-show.ball", { n: ball.step, of })}
        {fixed && ` · ${say("draw-show.host")}`}
      </span>
      <span className="draw-newest-ball">
        <strong className="draw-newest-name">{namesOf(page)(ball.team)}</strong>{" "}
        <span className="draw-newest-group">{say("draw-show.goes", { group: ball.group })}</span>
      </span>
    </p>
  );
}

function Ended({ page }: { page: DrawShowPage }) {
  const say = useSay();
  const { announced, opened } = page.state;
  if (!announced || !opened) return null;
  const { legal } = announced;
  return (
    <p className="draw-newest" aria-live="polite">
      <strong className="draw-ended">{say("draw-show.done")}</strong>
      <span className="draw-small">
        {legal.kind === "exact" && opened.number !== ""
          ? say("draw.legal.one-of", {
              number: digitsText(opened.number),
              count: digitsText(legal.count),
            })
          : legal.kind === "between" &&
            say("draw.legal.between", {
              least: shortCount(legal.least),
              most: shortCount(legal.most),
            })}
      </span>
    </p>
  );
}

function Qr({ code }: { code: Code }) {
  const say = useSay();
  return (
    <svg
      role="img"
      aria-label={say("draw-show.check")}
      viewBox={`0 0 ${code.size} ${code.size}`}
      className="draw-qr"
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
      <path d={code.path} />
    </svg>
  );
}
