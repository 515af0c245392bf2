import type { Finding, Sheet } from "../../domain/registration/findings";
import { columnLetters } from "../../domain/registration/text";
import { findingText } from "../../domain/words/finding-text";
import { say } from "../../domain/words/index";
import type { Lang } from "../../domain/words/say";
import { toXlsx } from "./tables";

/** The sheets as they were sent, the reasons behind each row in a last column; what concerns no row stands above. */
export function errorWorkbook(
  sheets: readonly Sheet[],
  findings: readonly Finding[],
  lang: Lang,
): Promise<Buffer> {
  return toXlsx(
    sheets.map(({ name, rows }) => {
      const width = Math.max(0, ...rows.map((row) => row.length));
      const own = findings.filter(({ sheet }) => sheet === name);
      const reasons = (row: number) =>
        own
          .filter((one) => one.row === row)
          .map((one) => `${placeIn(one, lang)}${findingText(lang, one)}`)
          .join("\n");
      const general = [...findings.filter(({ sheet }) => sheet === ""), ...own].filter(
        ({ row }) => row === 0,
      );
      const told = general.map((one) => findingText(lang, one)).join("\n");
      const table = rows.map((row, at) => {
        const cells = Array.from({ length: width }, (_, column) => row[column] ?? "");
        return [...cells, [at === 0 ? told : "", reasons(at + 1)].filter(Boolean).join("\n")];
      });
      return { name, rows: table, headings: 0 };
    }),
  );
}

const placeIn = ({ column, severity }: Finding, lang: Lang): string => {
  const mark = say(lang, `registration.severity.${severity}`);
  return column === null ? `${mark}: ` : `${mark} ${columnLetters(column)}: `;
};
