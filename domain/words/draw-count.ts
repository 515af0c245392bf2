import { words } from "./say";

/** How many legal draws there are, in words. */
export const drawCountWords = words(
  {
    "draw.legal": "合法的抽签结果",
    "draw.legal.exact": "共 {count} 种",
    "draw.legal.one-of": "{count} 种合法结果中的第 {number} 种",
    "draw.legal.between": "在 {least} 到 {most} 种之间",
    "draw.legal.between.why":
      "种数太多，不便逐一计数：上限是各档次可行排法的乘积上界（Bregman–Minc 定理），下限由一个合法结果推算，两者都有证明。",
    "draw.legal.exact.why": "逐一数清，每一种的机会完全相等。",
    "draw.legal.about": "约 {short}",
  },
  {
    "draw.legal": "Legal draws",
    "draw.legal.exact": "{count}",
    "draw.legal.one-of": "Number {number} of {count} legal draws",
    "draw.legal.between": "between {least} and {most}",
    "draw.legal.between.why":
      "Too many kinds to be counted: the upper bound is the product of the pots’ bounds (Bregman–Minc), the lower one is counted from one legal draw. Both are proven.",
    "draw.legal.exact.why": "Counted exactly; each of them is equally likely.",
    "draw.legal.about": "about {short}",
  },
);
