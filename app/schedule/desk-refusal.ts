import {
  inAllLanguages,
  type ProblemBody,
  type ProblemCode,
  statusOf,
} from "../../domain/words/problem";

type Message = { readonly zh: string; readonly en: string };

/** What the desk can say about a wish that it could not grant: nothing is lost, and the place stays. */
const OWN: Readonly<Record<string, string>> = {
  "not-found unpublish": "plan.refused.nothing-to-undo",
  "not-found undo": "plan.refused.nothing-to-undo",
  "not-found start": "plan.refused.nothing-to-repair",
  "not-found stop": "plan.refused.planning-gone",
  "not-found cancel": "plan.refused.planning-gone",
  "not-found take": "plan.refused.planning-gone",
  "not-found": "plan.refused.gone",
  "bad-shape live": "plan.refused.begun",
  "bad-shape final": "plan.refused.begun",
};

/** The sentence for something a service has thrown, to stand on the desk; null for a bug, which is nothing to say. */
export function deskRefusal(
  thrown: unknown,
  wish: string,
): { readonly message: Message; readonly status: number } | null {
  if (!isProblem(thrown)) return null;
  const { code, facts } = thrown;
  const key = OWN[`${code} ${wish}`] ?? OWN[`${code} ${facts.why}`] ?? OWN[code];
  const message = (key && inAllLanguages([key], {})) || thrown.body().message;
  return { message, status: statusOf(code) };
}

interface Problem {
  readonly code: ProblemCode;
  readonly facts: { readonly why?: unknown };
  readonly body: () => ProblemBody;
}

const isProblem = (thrown: unknown): thrown is Problem =>
  thrown instanceof Error && "code" in thrown && "facts" in thrown && "body" in thrown;
