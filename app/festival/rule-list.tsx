/** Rules as people say them, a sentence each. */
export function RuleList({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="card grid list-disc gap-2 bg-stage-soft py-4 pr-4 pl-8">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
