import { Link, useSearchParams } from "@remix-run/react";
import { useSay } from "../../words";

const OFFERED = [
  ...(["square-dance", "recitation", "qinqiang", "instruments"] as const),
  ...(["dance", "singing", "exhibition", "exhibition-points", "skills"] as const),
];

/** With which rules a new contest may begin: criteria, calculation, ties and times are filled in and can be changed. */
export function PresetLinks() {
  const say = useSay();
  const [asked] = useSearchParams();
  const now = asked.get("preset");
  return (
    <nav aria-labelledby="presets" className="card grid gap-3 p-4 md:p-5">
      <h2 id="presets" className="font-bold">
        {say("registry.preset.title")}
      </h2>
      <p className="text-quiet">{say("registry.preset.hint")}</p>
      <ul className="flex flex-wrap gap-2">
        {OFFERED.map((name) => (
          <li key={name}>
            <Link
              to={`?preset=${name}`}
              replace
              aria-current={name === now ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-lg border-2 border-line px-3 font-bold aria-[current=page]:border-stage-deep aria-[current=page]:text-stage-deep"
            >
              {say(`registry.preset.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
