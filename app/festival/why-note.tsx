import type { WhyText, WhyTitles } from "../../domain/words/why-text";
import { useLang } from "../words";

/** Why one of two entries stands above the other: the rule, the marks behind it, and what would have turned it. */
export function WhyNote({
  why,
  titles,
  level: Heading,
}: {
  why: WhyText & { readonly above: string; readonly below: string };
  titles: Omit<WhyTitles, "compare">;
  level: "h2" | "h3";
}) {
  const between = useLang() === "zh" ? "" : " ";
  return (
    <section data-why={`${why.above} ${why.below}`} className="grid gap-1 text-sm">
      <Heading className="font-bold">{titles.why}</Heading>
      <p>
        <strong>{why.reason}</strong>
        {between}
        {why.made.join(between)}
      </p>
      <Heading className="mt-1 font-bold">{titles.needed}</Heading>
      <ul className="grid gap-1">
        {why.needed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
