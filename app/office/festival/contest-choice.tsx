import { Link } from "@remix-run/react";
import { useSay } from "../../words";

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
}

/** The contests with the one to which a row belongs, or a new one will. */
export function contestsFor(
  request: Request,
  contests: readonly { readonly id: string; readonly name: string }[],
  own: string | null,
): readonly Choice[] {
  const asked = own ?? new URL(request.url).searchParams.get("contest") ?? contests[0]?.id;
  return contests.map(({ id, name }) => ({ id, name, chosen: id === asked }));
}

/** To which contest it belongs; of something new another one can be chosen. */
export function ContestChoice({
  contests,
  fixed,
}: {
  contests: readonly Choice[];
  fixed: boolean;
}) {
  const say = useSay();
  const chosen = contests.find((one) => one.chosen);
  if (fixed || contests.length < 2)
    return (
      <p className="font-semibold">
        {say("festival-office.for-contest", { contest: chosen?.name ?? "" })}
      </p>
    );
  return (
    <nav aria-label={say("registry.facet.contest")} className="flex flex-wrap items-center gap-2">
      <span className="font-semibold">{say("registry.facet.contest")}</span>
      {contests.map(({ id, name, chosen: own }) => (
        <Link
          key={id}
          to={`?contest=${id}`}
          aria-current={own ? "page" : undefined}
          className={`inline-flex min-h-11 items-center rounded-full px-4 font-semibold ${own ? "bg-stage-deep text-white" : "bg-chip"}`}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
