import { Form } from "@remix-run/react";
import { LanguageSwitch } from "../../ui/language-switch";
import { useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { openTies } from "./next-step";
import { PanelFrame } from "./panel";

/** Everything that is seldom needed. */
export function Menu() {
  const say = useSay();
  const { page, state, entry, call, open } = useDesk();
  const number = twoDigits(entry?.number);
  const callable = entry && (entry.status === "waiting" || entry.status === "called");
  const withdrawable =
    entry &&
    entry.status !== "withdrawn" &&
    entry.status !== "confirmed" &&
    entry.seats.every(({ revision }) => revision === 0);
  return (
    <PanelFrame title={say("desk.menu.title")}>
      <div className="grid gap-3 sm:grid-cols-2">
        {callable && entry.entry !== state.current && (
          <Key
            id="call"
            onPress={() => {
              call("call", entry);
              open(null);
            }}
          >
            {say("desk.menu.call", { number })}
          </Key>
        )}
        {withdrawable && (
          <Key id="withdraw" onPress={() => open({ kind: "withdraw" })}>
            {say("desk.menu.withdraw", { number })}
          </Key>
        )}
        {entry?.shown?.placed && (
          <Key id="correct" onPress={() => open({ kind: "correct" })}>
            {say("desk.menu.correct", { number })}
          </Key>
        )}
        {openTies(state).length > 0 && (
          <Key id="ties" onPress={() => open({ kind: "ties" })}>
            {say("desk.menu.ties")}
          </Key>
        )}
        <Key id="script" onPress={() => open({ kind: "script" })}>
          {say("desk.reveal")}
        </Key>
        <Key id="close" onPress={() => open({ kind: "close" })}>
          {say(state.results ? "desk.menu.results" : "desk.menu.close")}
        </Key>
        {(["why", "sensitivity", "judges"] as const).map((kind) => (
          <Key key={kind} id={kind} onPress={() => open({ kind })}>
            {say(`figures.menu.${kind}`)}
          </Key>
        ))}
        <Key id="keyboard" onPress={() => open({ kind: "keyboard" })}>
          {say("desk.menu.keyboard")}
        </Key>
        <a href={`/live/rounds/${page.head.id}/paper`} className="desk-key">
          {say("desk.menu.paper")}
        </a>
        <a href={`/live/rounds/${page.head.id}/blank`} className="desk-key">
          {say("paper.blank")}
        </a>
        <a
          href={`/live/rounds/${page.head.id}/board`}
          target="_blank"
          rel="noreferrer"
          className="desk-key"
        >
          {say("desk.menu.board")}
        </a>
        <div className="flex min-h-16 items-center justify-center rounded-[14px] border border-line">
          <LanguageSwitch />
        </div>
        <Form method="post" action="/accounts/sign-out" className="flex">
          <button type="submit" className="desk-key">
            {say("desk.menu.sign-out")}
          </button>
        </Form>
      </div>
    </PanelFrame>
  );
}
