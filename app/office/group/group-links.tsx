import { Link } from "@remix-run/react";
import { button } from "../../ui/button";
import { useSay } from "../../words";

/** From a stage to what is decided about its groups. */
export function GroupLinks({
  groups,
  across,
  swiss,
}: {
  groups: readonly { readonly id: string; readonly letter: string }[];
  /** Places are compared across these groups. */
  across: boolean;
  /** They are tables of a Swiss system. */
  swiss: boolean;
}) {
  const say = useSay();
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="groups" className="card p-4 md:p-5">
      <h2 id="groups" className="text-lg font-bold">
        {say("group.links")}
      </h2>
      <p className="mt-1 text-quiet">{say("group.links.explain")}</p>
      <ul className="mt-3 flex flex-wrap gap-3">
        {groups.map(({ id, letter }) => (
          <li key={id}>
            <Link to={`/office/groups/${id}`} className={button.quiet}>
              {swiss ? say("group.title.swiss") : say("group.link", { letter })}
            </Link>
          </li>
        ))}
        {across && (
          <li>
            <Link to="/office/across" className={button.quiet}>
              {say("group.across.title")}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
