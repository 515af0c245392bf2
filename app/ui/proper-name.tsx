import { useLang } from "../words";

const HAN = /\p{Script=Han}/u;

/** A proper name. On an English page one in Chinese says so, or a screen reader would spell it. */
export function ProperName({ children }: { children: string }) {
  const lang = useLang();
  return lang !== "zh" && HAN.test(children) ? <span lang="zh-CN">{children}</span> : children;
}
