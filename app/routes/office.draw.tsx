import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { LegalDraws } from "../../domain/league/draw/legal";
import type { DrawShows, ShowRefusal } from "../../server/services";
import { formFor, pageFor } from "../accounts/guard";
import { drawRefused } from "../office/draw/refused";
import { ShowPanel } from "../office/draw/show-panel";
import { FirstSeason } from "../office/first-season";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { DrawDone, DrawForm } from "../office/registry/draw-form";
import { type Outcome, OutcomeNotice } from "../office/registry/outcome";
import { outcomeIn, refusedAs, tell, undoAct } from "../office/registry/outcomes";
import { typedOf } from "../office/registry/typed";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.draw.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "draw-groups");
  const { season, draws } = asked.context.services;
  return {
    show: await draws.desk(),
    me: meOf(person),
    desk: await season.drawDesk(),
    outcome: outcomeIn(asked.request),
  };
}

const DOINGS = "draw, preview, announce, start, next, pot, back, open, adopt, ask, discard, undo";

/** What came of a form, with what was typed where it was refused. */
interface Done {
  readonly outcome?: Outcome;
  readonly legal?: LegalDraws;
  readonly typed?: Readonly<Record<string, readonly string[]>>;
  /** Asked to take the draw back: first say how much goes. */
  readonly sure?: true;
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "draw-groups");
  const { context, request } = asked;
  const { season, draws } = context.services;
  const form = await request.formData();
  const typed = typedOf(form);
  const refused = async (refusal: ShowRefusal, status = 409) => {
    const desk = await season.drawDesk();
    return data<Done>({ outcome: drawRefused(refusal, desk?.teams ?? []), typed }, { status });
  };
  const by = context.services.pseudonym(person.id);
  const what = textOf(form, "do");
  switch (what) {
    case "draw": {
      const drawn = await season.draw(typed, person);
      if (drawn.ok) return tell("/office/draw", "drawn", drawn.value.batch);
      return refused(drawn.refusal);
    }
    case "preview": {
      const legal = await season.preview(typed);
      return legal.ok ? data<Done>({ legal: legal.value, typed }) : refused(legal.refusal);
    }
    case "announce": {
      const said = await draws.announce(typed, person, by);
      return said.ok ? tell("/office/draw", "announced") : refused(said.refusal);
    }
    case "start":
    case "next":
    case "pot":
    case "back":
    case "open": {
      const said = await showing(draws, what, form, by);
      return said.ok ? redirect("/office/draw") : refused(said.refusal);
    }
    case "adopt": {
      const drawn = await draws.adopt(person);
      return drawn.ok ? tell("/office/draw", "drawn", drawn.value.batch) : refused(drawn.refusal);
    }
    case "ask": {
      const against = await season.againstDiscard();
      return against
        ? data<Done>({ outcome: refusedAs(against) }, { status: 409 })
        : data<Done>({ sure: true });
    }
    case "discard": {
      const gone = await season.discard(person);
      if (gone.ok) return tell("/office/draw", "removed", gone.value.batch, gone.value.value);
      return data<Done>({ outcome: refusedAs(gone.refusal) }, { status: 409 });
    }
    case "undo": {
      const outcome = await undoAct(context, form, person);
      return data<Done>({ outcome }, { status: outcome.refusal ? 409 : 200 });
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: DOINGS });
  }
}

/** One step of a public draw. A ball is shown once, also when the button was pressed twice. */
function showing(draws: DrawShows, what: string, form: FormData, by: string) {
  if (what === "start") return draws.start(textOf(form, "beyond"), by);
  if (what === "back") return draws.back(by);
  if (what === "open") return draws.open(by);
  const after = textOf(form, "after");
  return draws.show(what === "pot" ? "pot" : "ball", after === "" ? null : Number(after), by);
}

export default function DrawRoute() {
  const { me, desk, show, outcome } = useLoaderData<typeof loader>();
  const done: Done | undefined = useActionData<typeof action>();
  const say = useSay();
  const begun = show?.state.started !== null && show !== null;
  return (
    <OfficeFrame me={me} title={say("registry.draw.title")} subtitle={say("registry.draw.intro")}>
      <OutcomeNotice outcome={done ? done.outcome : outcome} />
      {!desk && <FirstSeason half="league" />}
      {show && <ShowPanel show={show} adopted={desk?.drawn !== null} />}
      {desk?.drawn && <DrawDone drawn={desk.drawn} sure={done?.sure ?? false} />}
      {desk && !desk.drawn && !(begun && !show?.state.opened) && (
        <DrawForm
          // Anew with each announcement, so that its secret does not stay on the screen.
          key={show?.seq ?? 0}
          desk={desk}
          typed={done?.typed ?? {}}
          legal={done?.legal ?? null}
          announced={show !== null}
        />
      )}
    </OfficeFrame>
  );
}
