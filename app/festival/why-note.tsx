import { useLang, useSay } from "../words";
import type { ShownWhy } from "./round-whys";

/** Why one of two entries stands above the other: the rule, the marks behind it, and what would have turned it. */
export function WhyNote({ why, level }: { why: ShownWhy; level: "h3" | "h4" }) {
  const say = useSay();
  const between = useLang() === "zh" ? "" : " ";
  const Heading = level;
  return (
    <section data-why={`${why.above} ${why.below}`} className="grid gap-1 text-sm">
      <Heading className="font-bold">{say("compare.why")}</Heading>
      <p>
        <strong>{why.reason}</strong>
        {between}
        {why.made.join(between)}
      </p>
      <Heading className="mt-1 font-bold">{say("compare.needed")}</Heading>
      <ul className="grid gap-1">
        {why.needed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
