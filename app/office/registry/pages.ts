import type { AppLoadContext } from "@remix-run/node";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import type { Action } from "../../../domain/accounts/roles";
import type { BulkPreview, FormView, KindDesk } from "../../../server/services";
import { formFor, type Person, pageFor } from "../../accounts/guard";
import { notFound, problem } from "../../respond";
import type { Half } from "../first-season";
import { textOf } from "../forms";
import { meOf } from "../me";
import type { Outcome } from "./outcome";
import { outcomeIn, refusedAs, tell, undoAct } from "./outcomes";
import { listOf, type OfficeDesk, rowOf } from "./paths";
import { typedOf } from "./typed";

/** What the list and the form of every kind of row do when they are asked; each route says only which kind. */

/** What came of a form on a list. */
export interface ListDone {
  readonly outcome?: Outcome;
  readonly preview?: BulkPreview;
}

/** What came of a row's own form. */
export interface RowDone {
  readonly outcome?: Outcome;
  readonly view?: FormView;
}

type Desks = Readonly<Record<string, KindDesk>>;

const desksIn = ({ services }: AppLoadContext): Desks => ({
  ...services.leagueDesks,
  ...services.festivalDesks,
});

const deskIn = (context: AppLoadContext, name: OfficeDesk): KindDesk => {
  const desk = desksIn(context)[name];
  if (!desk) throw notFound(context);
  return desk;
};

const rightTo = (context: AppLoadContext, name: OfficeDesk): Action =>
  Object.hasOwn(context.services.festivalDesks, name) ? "edit-festival" : "edit-league";

/** To which row a new one will belong, or with which rules it begins, when the address says so. */
const parentIn = (request: Request): string | null => {
  const { searchParams } = new URL(request.url);
  return searchParams.get("contest") ?? searchParams.get("preset");
};

const BELONGS: Partial<Record<OfficeDesk, Half>> = {
  stages: "league",
  teams: "league",
  fixtures: "league",
  contests: "festival",
  entries: "festival",
  judges: "festival",
  orders: "festival",
};

export async function listPage(asked: LoaderFunctionArgs, name: OfficeDesk) {
  const person = pageFor(asked, rightTo(asked.context, name));
  const { services, lang } = asked.context;
  const { searchParams } = new URL(asked.request.url);
  const query = (searchParams.get("q") ?? "").slice(0, 80);
  const wanted = { query, facets: (facet: string) => searchParams.get(facet) ?? "" };
  const season =
    rightTo(asked.context, name) === "edit-festival"
      ? (await services.festival.book())?.alias
      : (await services.league.book())?.alias;
  return {
    me: meOf(person),
    list: await services.desk.list(deskIn(asked.context, name), wanted, lang),
    season: season ?? null,
    // Nothing of these can be entered before the season or festival that it belongs to.
    wants: season === undefined ? (BELONGS[name] ?? null) : null,
    outcome: outcomeIn(asked.request),
  };
}

export async function listAction(asked: ActionFunctionArgs, name: OfficeDesk) {
  const person = formFor(asked, rightTo(asked.context, name));
  return listForm(asked, name, await asked.request.formData(), person);
}

/** The same for a form that is read already. */
export async function listForm(
  { context }: ActionFunctionArgs,
  name: OfficeDesk,
  form: FormData,
  person: Person,
) {
  const kind = deskIn(context, name);
  const { desk } = context.services;
  const ids = form.getAll("id").map(String);
  switch (textOf(form, "do")) {
    case "undo":
      return told({ outcome: await undoAct(context, form, person) });
    case "preview":
      return data<ListDone>({ preview: await desk.preview(kind, textOf(form, "act"), ids) });
    case "bulk": {
      const act = textOf(form, "act");
      const done = await desk.bulk(kind, act, { ids, typed: typedOf(form) }, person);
      if (!done.ok) return data<ListDone>({ preview: done.refusal }, { status: 409 });
      const { batch, value: count } = done.value;
      return data<ListDone>({
        outcome: { done: act === "remove" ? "removed" : "changed", batch, count },
      });
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "undo, preview, bulk" });
  }
}

const told = (done: ListDone) =>
  data<ListDone>(done, { status: done.outcome?.refusal ? 409 : 200 });

/** The page of a row, or of a new one under the id `new`. */
export async function rowPage(asked: LoaderFunctionArgs, name: OfficeDesk) {
  const person = pageFor(asked, rightTo(asked.context, name));
  const { services } = asked.context;
  const { id = "new" } = asked.params;
  return {
    me: meOf(person),
    form: await services.desk.open(
      deskIn(asked.context, name),
      id === "new" ? null : id,
      parentIn(asked.request),
    ),
    outcome: outcomeIn(asked.request),
  };
}

/** `save` and `remove` lead to the list, or to the row itself where `stay` says so. */
export async function rowAction(asked: ActionFunctionArgs, name: OfficeDesk, stay = false) {
  const person = formFor(asked, rightTo(asked.context, name));
  const form = await asked.request.formData();
  return rowForm(asked, name, form, person, stay);
}

export async function rowForm(
  asked: ActionFunctionArgs,
  name: OfficeDesk,
  form: FormData,
  person: ReturnType<typeof formFor>,
  stay: boolean,
) {
  const { context, params } = asked;
  const kind = deskIn(context, name);
  const { desk } = context.services;
  const id = params.id === undefined || params.id === "new" ? null : params.id;
  const parent = parentIn(asked.request);
  // A row that is not there has no form, whatever is asked of it.
  await desk.open(kind, id, parent);
  const list = listOf(name);
  switch (textOf(form, "do")) {
    case "undo": {
      const outcome = await undoAct(context, form, person);
      // The row was made by what was undone.
      if (id !== null && !(await desk.has(kind, id))) return tell(list, "undone");
      return data<RowDone>({ outcome }, { status: outcome.refusal ? 409 : 200 });
    }
    case "save": {
      const saved = await desk.save(kind, { id, parent }, typedOf(form), person);
      if (saved.ok)
        return tell(stay ? rowOf(name, saved.value.value) : list, "saved", saved.value.batch);
      const { view, refusal } = saved.refusal;
      const outcome = refusal ? refusedAs(refusal) : undefined;
      return data<RowDone>({ view, ...(outcome ? { outcome } : {}) }, { status: 409 });
    }
    case "remove": {
      const gone = await desk.remove(kind, id === null ? [] : [id], person);
      if (gone.ok) return tell(list, "removed", gone.value.batch);
      return data<RowDone>({ outcome: refusedAs(gone.refusal) }, { status: 409 });
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "save, remove, undo" });
  }
}
