import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor } from "../accounts/guard";
import { ContestChoice, contestsFor } from "../office/festival/contest-choice";
import { OrderPanel } from "../office/festival/order-panel";
import { textOf, wholeOf } from "../office/forms";
import { refusedAs, tell } from "../office/registry/outcomes";
import { type RowDone, rowForm, rowPage } from "../office/registry/pages";
import { RowPage } from "../office/registry/row-page";
import { staffMeta } from "../office/staff-meta";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registry.page.orders.title");

export async function loader(asked: LoaderFunctionArgs) {
  const page = await rowPage(asked, "orders");
  const { id } = page.form;
  const { festival, orderOffice } = asked.context.services;
  const book = await festival.known();
  const order = id === null ? null : await orderOffice.page(id);
  const contests = contestsFor(asked.request, book.contests, order?.head.contestId ?? null);
  return { ...page, order, contests };
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "edit-festival");
  const { context, request, params } = asked;
  const { orderOffice } = context.services;
  const form = await request.formData();
  const { id = "" } = params;
  const here = `/office/orders/${id}`;
  switch (textOf(form, "do")) {
    case "draw": {
      const drawn = await orderOffice.draw(id, textOf(form, "seed"), person);
      if (drawn.ok) return tell(here, "ordered", drawn.value.batch);
      return data<RowDone>({ outcome: refusedAs(drawn.refusal) }, { status: 409 });
    }
    case "move": {
      const to = wholeOf(context, form, "to");
      const moved = await orderOffice.move(id, textOf(form, "entry"), to, person);
      if (moved.ok) return tell(here, "moved", moved.value.batch, moved.value.value);
      return data<RowDone>({ outcome: refusedAs(moved.refusal) }, { status: 409 });
    }
    default:
      return rowForm(asked, "orders", form, person, true);
  }
}

export default function Order() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <RowPage
      desk="orders"
      kind="round"
      page={page}
      done={done}
      above={
        <>
          <ContestChoice contests={page.contests} fixed={page.form.id !== null} />
          {page.order && <OrderPanel page={page.order} />}
        </>
      }
    />
  );
}
