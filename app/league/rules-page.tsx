import type { RulesView } from "../../server/services";

/** The regulations in plain words, as the server has put them together. */
export function RulesPage({ page }: { page: RulesView }) {
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{page.title}</h1>
      <p className="mt-1 font-semibold text-court-text">{page.version}</p>
      <p className="mt-1 max-w-prose text-quiet">{page.intro}</p>
      <div className="mt-6 grid items-start gap-6 md:grid-cols-2">
        {page.chapters.map(({ title, lines }) => (
          <section key={title} className="card break-inside-avoid p-4 md:p-6">
            <h2 className="text-lg font-bold">{title}</h2>
            <ul className="mt-2 grid list-disc gap-2 pl-5 marker:text-court">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
