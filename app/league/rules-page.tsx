import type { KnockoutRulesView, RulesView } from "../../server/services";

type Chapters = RulesView["chapters"];

/** The regulations in plain words, as the server has put them together. */
export function RulesPage({ page }: { page: RulesView }) {
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{page.title}</h1>
      <p className="mt-1 font-semibold text-court-text">{page.version}</p>
      <p className="mt-1 max-w-prose text-quiet">{page.intro}</p>
      <ChapterCards chapters={page.chapters} level="h2" />
      {page.knockout && <KnockoutRules rules={page.knockout} />}
    </div>
  );
}

/** The second chapter: what is different behind the groups, and the whole for whoever asks for it. */
function KnockoutRules({ rules }: { rules: KnockoutRulesView }) {
  return (
    <section aria-labelledby="knockout" className="mt-10 border-t border-line pt-6">
      <h2 id="knockout" className="text-xl font-bold">
        {rules.title}
      </h2>
      <p className="mt-1 font-semibold text-court-text">{rules.version}</p>
      <p className="mt-1 max-w-prose text-quiet">{rules.intro}</p>
      {rules.differs.length > 0 && <ChapterCards chapters={rules.differs} level="h3" />}
      {rules.whole && (
        <details className="mt-6">
          <summary className="min-h-11 content-center font-semibold">{rules.whole.title}</summary>
          <ChapterCards chapters={rules.whole.chapters} level="h3" />
        </details>
      )}
    </section>
  );
}

function ChapterCards({ chapters, level: Heading }: { chapters: Chapters; level: "h2" | "h3" }) {
  return (
    <div className="mt-6 grid items-start gap-6 md:grid-cols-2">
      {chapters.map(({ title, lines }) => (
        <section key={title} className="card break-inside-avoid p-4 md:p-6">
          <Heading className="text-lg font-bold">{title}</Heading>
          <ul className="mt-2 grid list-disc gap-2 pl-5 marker:text-court">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
