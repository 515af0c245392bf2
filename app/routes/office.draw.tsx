import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, pageFor } from "../accounts/guard";
import { textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { meOf } from "../office/me";
import { DrawDone, DrawForm } from "../office/registry/draw-form";
import { EmptyList } from "../office/registry/list";
import { type Outcome, OutcomeNotice } from "../office/registry/outcome";
import { outcomeIn, refusedAs, tell, undoAct } from "../office/registry/outcomes";
import { typedOf } from "../office/registry/typed";
import { staffMeta } from "../office/staff-meta";
import { problem } from "../respond";
import { button } from "../ui/button";
import { useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.draw.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "draw-groups");
  const { season } = asked.context.services;
  return {
    me: meOf(person),
    desk: await season.drawDesk(),
    outcome: outcomeIn(asked.request),
  };
}

/** What came of a form, with what was typed where it was refused. */
interface Done {
  readonly outcome?: Outcome;
  readonly typed?: Readonly<Record<string, readonly string[]>>;
  /** Asked to take the draw back: first say how much goes. */
  readonly sure?: true;
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "draw-groups");
  const { context, request } = asked;
  const { season } = context.services;
  const form = await request.formData();
  switch (textOf(form, "do")) {
    case "draw": {
      const typed = typedOf(form);
      const drawn = await season.draw(typed, person);
      if (drawn.ok) return tell("/office/draw", "drawn", drawn.value.batch);
      return data<Done>({ outcome: refusedAs(drawn.refusal), typed }, { status: 409 });
    }
    case "ask":
      return data<Done>({ sure: true });
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
      throw problem(context, "bad-shape", { field: "do", why: "draw, ask, discard, undo" });
  }
}

export default function DrawRoute() {
  const { me, desk, outcome } = useLoaderData<typeof loader>();
  const done: Done | undefined = useActionData<typeof action>();
  const say = useSay();
  return (
    <OfficeFrame me={me} title={say("registry.draw.title")} subtitle={say("registry.draw.intro")}>
      <OutcomeNotice outcome={done ? done.outcome : outcome} />
      {!desk && (
        <EmptyList
          title={say("registry.page.seasons.empty")}
          what={say("registry.page.seasons.what")}
          example={say("registry.page.seasons.example")}
        >
          <Link to="/office/seasons/new" className={button.main}>
            {say("registry.page.seasons.new")}
          </Link>
        </EmptyList>
      )}
      {desk?.drawn && <DrawDone drawn={desk.drawn} sure={done?.sure ?? false} />}
      {desk && !desk.drawn && <DrawForm desk={desk} typed={done?.typed ?? {}} />}
    </OfficeFrame>
  );
}
