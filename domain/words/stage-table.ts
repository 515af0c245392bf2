import type { TieReason } from "../festival/ranking";
import { tieSentence } from "./festival-reasons";
import { say } from "./index";
import type { Lang } from "./say";

/** What the page of a contest of several stages says around its figures, whole sentences; made by the server. */

interface Stage {
  readonly name: string;
  readonly status: "none" | "planned" | "open" | "out";
  readonly placed: number;
  readonly of: number;
  readonly weight: string;
  readonly fullMark: string;
}

interface Table {
  readonly categories: readonly {
    readonly final: boolean;
    readonly stages: readonly Stage[];
    readonly lines: readonly { readonly id: string; readonly name: string }[];
    readonly open: readonly (readonly string[])[];
    readonly without: readonly { readonly name: string; readonly team: string }[];
  }[];
  readonly teams: {
    readonly final: boolean;
    readonly lines: readonly {
      readonly id: string;
      readonly name: string;
      readonly members: readonly unknown[];
    }[];
    readonly open: readonly (readonly string[])[];
    readonly without: readonly string[];
  } | null;
  readonly reasons: readonly TieReason[];
  readonly orders: readonly { readonly level: readonly string[]; readonly reason: string }[];
}

const NAMES = [
  ...(["results", "final", "so-far", "place", "name", "total", "total.so-far"] as const),
  ...(["prize", "absent", "waiting", "not-counted", "teams", "left-out"] as const),
];
type Name = (typeof NAMES)[number];

export interface TableTexts {
  readonly words: Readonly<Record<Name, string>>;
  readonly categories: readonly {
    /** What is still missing; null when all is out. */
    readonly note: string | null;
    readonly without: string | null;
    readonly stages: readonly { readonly weight: string; readonly status: string }[];
  }[];
  readonly teams: {
    readonly note: string | null;
    readonly without: string | null;
    readonly members: readonly { readonly count: string; readonly title: string }[];
  } | null;
  /** Why somebody stands ahead of the next one with the same total, by the one behind. */
  readonly whys: Readonly<Record<string, string>>;
}

export function tableTexts(lang: Lang, { categories, teams, reasons, orders }: Table): TableTexts {
  const names = new Map<string, string>(
    [...categories, ...(teams ? [teams] : [])].flatMap(({ lines }) =>
      lines.map(({ id, name }) => [id, name] as const),
    ),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const openText = (open: readonly (readonly string[])[]) =>
    say(lang, "stages.open", {
      names: open.map((level) => list(level.map(nameOf))).join(say(lang, "stages.open.and")),
    });
  const reasonOf = ({ step, above, below }: TieReason): readonly string[] => {
    if (step !== "headJudge" && step !== "lot") return [];
    const order = orders.findLast(({ level }) => level.includes(above) && level.includes(below));
    return order ? [say(lang, "stages.order.reason", { reason: order.reason })] : [];
  };
  const list = (all: readonly string[]) => all.join(say(lang, "stages.list"));
  return {
    words: Object.fromEntries(NAMES.map((name) => [name, say(lang, `stages.${name}`)])) as Record<
      Name,
      string
    >,
    categories: categories.map(({ final, open, stages, lines, without }) => {
      const missing = stages
        .filter(({ status }) => status !== "out")
        .map(({ name, status, placed, of }) =>
          say(lang, `stages.status.${status as "none" | "planned" | "open"}`, {
            ...{ name, placed, of },
          }),
        );
      const key = lines.length > 0 || without.length > 0 ? "stages.missing" : "stages.nothing";
      return {
        note: final
          ? null
          : open.length > 0
            ? openText(open)
            : say(lang, key, { stages: list(missing) }),
        without:
          without.length > 0
            ? say(lang, "stages.without", { names: list(without.map(({ name }) => name)) })
            : null,
        stages: stages.map(({ status, weight, fullMark, placed, of }) => ({
          weight: say(lang, fullMark === "100" ? "stages.weight" : "stages.weight.full", {
            ...{ weight, full: fullMark },
          }),
          status: say(lang, `stages.stage.${status}`, { placed, of }),
        })),
      };
    }),
    teams: teams && {
      note: teams.final
        ? null
        : teams.open.length > 0
          ? openText(teams.open)
          : say(lang, teams.lines.length > 0 ? "stages.teams.missing" : "stages.teams.nothing"),
      without:
        teams.lines.length > 0 && teams.without.length > 0
          ? say(lang, "stages.teams.without", { names: list(teams.without) })
          : null,
      members: teams.lines.map(({ name, members }) => ({
        count: say(lang, "stages.teams.n", { n: members.length }),
        title: say(lang, "stages.teams.members.of", { team: name }),
      })),
    },
    whys: Object.fromEntries(
      reasons.map((reason) => [
        reason.below,
        [tieSentence(lang, reason, nameOf), ...reasonOf(reason)].join(" "),
      ]),
    ),
  };
}
