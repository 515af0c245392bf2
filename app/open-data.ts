import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Services } from "../server/services";
import { demand, problem } from "./respond";

/** Programs may ask as often as they like; between them and us anybody may keep an answer for this long, in seconds. */
const KEPT_S = 5;

type Ask = (data: Services["openData"], asked: LoaderFunctionArgs) => Promise<unknown>;

/** A loader of the public interface: anybody may ask it, from any site, and it answers with JSON. */
export const answering =
  (ask: Ask) =>
  async (asked: LoaderFunctionArgs): Promise<Response> => {
    demand(asked.context, "see-public");
    const body = JSON.stringify(await ask(asked.context.services.openData, asked));
    return new Response(body, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": `public, max-age=${KEPT_S}`,
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    });
  };

/** The public interface only answers questions. */
export function readOnly({ context }: ActionFunctionArgs): Response {
  return problem(context as Pick<AppLoadContext, "requestId">, "method");
}
