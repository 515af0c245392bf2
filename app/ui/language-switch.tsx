import { Form, useLocation } from "@remix-run/react";
import { useLang, useSay } from "../words";

/**
 * The other language, one tap away; works before scripts have loaded, too. The page is loaded anew, because its
 * scripts know one language only.
 */
export function LanguageSwitch({ onInk = false }: { onInk?: boolean }) {
  const lang = useLang();
  const say = useSay();
  const { pathname, search } = useLocation();
  const other = lang === "zh" ? "en" : "zh";
  const strong = onInk ? "font-bold text-white" : "font-bold text-text";
  return (
    <Form method="post" action="/lang" reloadDocument>
      <input type="hidden" name="to" value={pathname + search} />
      <button
        type="submit"
        name="lang"
        value={other}
        lang={other === "zh" ? "zh-CN" : "en"}
        aria-label={say("app.language.switch")}
        className={`rounded-lg px-3 py-3 whitespace-nowrap ${onInk ? "text-ink-quiet hover:text-white" : "text-quiet hover:text-text"}`}
      >
        <span className={lang === "zh" ? strong : ""}>{say("app.language.zh")}</span>
        {" / "}
        <span className={lang === "en" ? strong : ""}>{say("app.language.en")}</span>
      </button>
    </Form>
  );
}
