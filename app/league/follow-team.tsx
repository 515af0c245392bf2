import { Form } from "@remix-run/react";
import { button } from "../ui/button";
import { useSay } from "../words";

/** Puts a team on this device's first page, or takes it off again; a plain form, so no account and no script. */
export function FollowTeam({ id, mine }: { id: string; mine: boolean }) {
  const say = useSay();
  return (
    <Form method="post" action="/league/my-team" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="to" value={`/league/teams/${id}`} />
      {mine && (
        <span className="font-semibold text-good-text">
          <span aria-hidden="true">★ </span>
          {say("team.followed")}
        </span>
      )}
      <button type="submit" name="team" value={mine ? "" : id} className={button.quiet}>
        {say(mine ? "team.unfollow" : "team.follow")}
      </button>
    </Form>
  );
}
