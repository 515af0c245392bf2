import type { Refusal } from "../live/decider";
import { fill, type Lang, words } from "./say";

/** Why a running order cannot be drawn: what is wrong, and what to change. */
export const festivalOrderWords = words(
  {
    "order.refusal.no-entries": "还没有节目，无法抽出场顺序。请先添加节目。",
    "order.refusal.entered-twice": "{entry}报名了两次。请删去一个。",
    "order.refusal.round-count":
      "{entries}个节目可以分成 1 至 {most} 场，现在是 {rounds} 场。请调整场次。",
    "order.refusal.round-twice": "{round}这一场出现了两次。请只保留一处。",
    "order.refusal.heats-open":
      "还有 {count} 场初赛没有结束（如{round}），决赛的名单还不确定。请等初赛结束后再抽。",
    "order.refusal.round-opened": "这一场或同时抽签的场次已经开始，出场顺序不能再抽。",
  },
  {
    "order.refusal.no-entries": "There are no entries to draw an order for. Add the entries first.",
    "order.refusal.entered-twice": "{entry} is entered twice. Remove one of the entries.",
    "order.refusal.round-count":
      "{entries} {entries|entry|entries} can be shared among 1 to {most} rounds, not {rounds}. Change the rounds.",
    "order.refusal.round-twice": "The round {round} stands there twice. Keep it once.",
    "order.refusal.heats-open":
      "{count} {count|heat is|heats are} not over yet ({round} is one), so it is not known who goes on. Draw when they are.",
    "order.refusal.round-opened":
      "This round, or one that is drawn together with it, has begun; its order cannot be drawn any more.",
  },
);

type Code<Key> = Key extends `order.refusal.${infer Rest}` ? Rest : never;
type OrderCode = Code<keyof typeof festivalOrderWords.zh>;

const isOrderCode = (code: string): code is OrderCode =>
  `order.refusal.${code}` in festivalOrderWords.zh;

/** The sentence for a refused draw. `nameOf` gives the name by which an entry is known in that language. */
export function orderRefusalText(
  lang: Lang,
  refusal: Refusal,
  nameOf: (entry: string) => string,
): string {
  const { code, entry } = refusal;
  if (!isOrderCode(code)) return code;
  const facts = typeof entry === "string" ? { ...refusal, entry: nameOf(entry) } : refusal;
  return fill(festivalOrderWords[lang][`order.refusal.${code}`], facts);
}
