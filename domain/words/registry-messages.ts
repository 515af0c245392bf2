import { sayIfKnown } from "./index";
import { refusalMessage } from "./refusal";
import { type Facts, LANGS } from "./say";

/** The sentence for a change of rows that was refused, with the name of the row and of what needs it. */
export function changeMessage(refusal: { readonly code: string } & Facts): {
  readonly zh: string;
  readonly en: string;
} {
  const [zh, en] = LANGS.map((lang) => {
    const what = sayIfKnown(lang, `registry.kinds.${refusal.users ?? refusal.kind}`) ?? "";
    const facts: { readonly code: string } & Facts = { ...refusal, what };
    const own = `registry.refusal.${refusal.code}.${refusal.kind}.${refusal.users}`;
    const sentence = sayIfKnown(lang, own, facts) ?? refusalMessage(facts)[lang];
    const { name } = refusal;
    // A single sentence about several rows has to say which.
    return typeof name === "string" && !sentence.includes(name)
      ? `${name}${lang === "zh" ? "：" : ": "}${sentence}`
      : sentence;
  });
  return { zh: zh ?? refusal.code, en: en ?? refusal.code };
}
