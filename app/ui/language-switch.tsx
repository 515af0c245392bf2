import { Form, useLocation } from "@remix-run/react";
import { useLang, useSay } from "../words";

/** The other language, one tap away; works before scripts have loaded, too. */
export function LanguageSwitch() {
  const lang = useLang();
  const say = useSay();
  const { pathname, search } = useLocation();
  const other = lang === "zh" ? "en" : "zh";
  return (
    <Form method="post" action="/lang" preventScrollReset>
      <input type="hidden" name="to" value={pathname + search} />
      <button
        type="submit"
        name="lang"
        value={other}
        lang={other === "zh" ? "zh-CN" : "en"}
        aria-label={say("app.language.switch")}
        className="rounded-lg px-3 py-3 whitespace-nowrap text-quiet hover:text-text"
      >
        <span className={lang === "zh" ? "font-bold text-text" : ""}>{say("app.language.zh")}</span>
        {" / "}
        <span className={lang === "en" ? "font-bold text-text" : ""}>{say("app.language.en")}</span>
      </button>
    </Form>
  );
}
