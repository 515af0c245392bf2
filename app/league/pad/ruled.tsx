import { useBoard } from "../../live/use-board";
import { useSay } from "../../words";
import { isRuled, useNotice } from "../game-notice";
import { usePad } from "./pad-context";

/** What the organisers have decided about this very game: a table must not score on without knowing that it does not count. */
export function Ruled() {
  const say = useSay();
  const { page } = usePad();
  const { notice } = useBoard(`notice/${page.id}`, page.ruling).state;
  const sides = {
    home: { ...page.home, teamId: page.teams.home },
    away: { ...page.away, teamId: page.teams.away },
  };
  const said = useNotice()({ notice, ...sides });
  if (!said || !isRuled({ notice })) return null;
  return (
    <div role="alert" data-notice={notice?.kind} className="bg-bad px-4 py-0.5 text-white">
      <p className="line-clamp-2 lg:line-clamp-1 text-[15px] leading-snug">
        <strong className="mr-2 text-lg">{said.word}</strong>
        {say("pad.ruled")} {said.reason}
      </p>
    </div>
  );
}
