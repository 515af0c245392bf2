import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { back, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { choicesIn, chosenSheets, importPath, targetOf } from "../office/import/addresses";
import { ColumnsStep } from "../office/import/columns-step";
import { FileStep } from "../office/import/file-step";
import { FILE_MAX } from "../office/import/limits";
import { PreviewStep } from "../office/import/preview-step";
import { readSent } from "../office/import/sent-file";
import { Steps } from "../office/import/steps";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { notFound, problem } from "../respond";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

export const handle = { fullScreen: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  staffMeta(matches, "registration.title");

export async function loader(asked: LoaderFunctionArgs) {
  const person = pageFor(asked, "import");
  const { imports, league } = asked.context.services;
  const query = new URL(asked.request.url).searchParams;
  const at = query.get("at");
  const preview = query.get("step") === "preview";
  const choices = choicesIn(query);
  const shown =
    at === null
      ? null
      : preview
        ? { preview: await imports.preview(at, person.id, choices) }
        : { columns: await imports.columns(at, person.id) };
  const recent = await imports.recent();
  return {
    me: meOf(person),
    timeZone: (await league.book())?.timeZone ?? "Asia/Shanghai",
    at: at ?? "",
    again: query.has("again"),
    target: query.get("target") ?? "",
    preview: shown && "preview" in shown ? shown.preview : null,
    columns: shown && "columns" in shown ? shown.columns : null,
    gone: at !== null && !(shown && ("preview" in shown ? shown.preview : shown.columns)),
    targets: await imports.targets(),
    recent,
    done: recent.find(({ batch }) => batch === query.get("done")) ?? null,
  };
}

interface Done {
  readonly refused?: ReturnType<typeof back>;
  readonly undone?: number;
  readonly target?: string;
}

export async function action(asked: ActionFunctionArgs) {
  const person = formFor(asked, "import");
  const { request } = asked;
  const isFile = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");
  const done = isFile ? await send(asked, person) : await answer(asked, person);
  if (done instanceof Response) throw done;
  return data<Done>(done, { status: done.refused ? 409 : 200 });
}

/** The file goes to the reader and nowhere else. */
async function send(
  { request, context }: ActionFunctionArgs,
  person: Person,
): Promise<Done | Response> {
  const { target: chosen, file } = await readSent(request).catch(() => {
    throw problem(context, "bad-shape", { field: "body", why: "multipart/form-data" });
  });
  const refused = (refusal: { readonly code: string; readonly max?: number }): Done => ({
    refused: back(context, refusal),
    target: chosen,
  });
  if (file === "too-large") return refused({ code: "file-too-large", max: FILE_MAX / 1_000_000 });
  const target = targetOf(chosen);
  if (!target) throw notFound(context);
  if (!file) return refused({ code: "file-missing" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sent = { target, name: file.name, bytes };
  const opened = await context.services.imports.open(sent, person.id);
  return opened.ok ? redirect(importPath({ at: opened.value })) : refused(opened.refusal);
}

async function answer(
  { request, context }: ActionFunctionArgs,
  person: Person,
): Promise<Done | Response> {
  const { imports } = context.services;
  const form = await request.formData();
  const at = textOf(form, "at");
  switch (textOf(form, "do")) {
    case "columns": {
      const usable = imports.choose(at, person.id, chosenSheets(form));
      return redirect(
        usable ? importPath({ at, step: "preview" }) : importPath({ at, again: "1" }),
      );
    }
    case "import": {
      const choices = choicesIn(new URL(request.url).searchParams);
      const done = await imports.run(at, person, choices, textOf(form, "seen"));
      if (!done.ok) return { refused: back(context, done.refusal) };
      return redirect(importPath({ done: done.value.batch }));
    }
    case "undo": {
      const undone = await imports.undo(textOf(form, "batch"), person);
      if (undone.ok) return { undone: undone.value };
      if (undone.refusal.code === "no-such-act") throw notFound(context);
      return { refused: back(context, undone.refusal) };
    }
    default:
      throw problem(context, "bad-shape", { field: "do", why: "columns, import, undo" });
  }
}

export default function Import() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const lang = useLang();
  const say = useSay();
  const fault = done?.refused?.message[lang] ?? null;
  const step = page.preview ? 3 : page.columns ? 2 : 1;
  // Beside the field it is about; elsewhere it stands above the page.
  const ofFile = done?.refused?.refusal.startsWith("file-") ? fault : null;
  return (
    <OfficeFrame
      me={page.me}
      title={say("registration.title")}
      subtitle={say("registration.intro")}
    >
      <Steps at={step} />
      {fault && !ofFile && <Notice kind="bad">{fault}</Notice>}
      {page.gone && !fault && <Notice kind="bad">{say("registration.refusal.import-gone")}</Notice>}
      {done?.undone !== undefined && (
        <Notice kind="good">{say("registration.undone", { n: done.undone })}</Notice>
      )}
      {page.done && !done && (
        <Notice kind="good">{say("registration.done", { file: page.done.file })}</Notice>
      )}
      {page.preview ? (
        <PreviewStep at={page.at} view={page.preview} />
      ) : page.columns ? (
        <ColumnsStep at={page.at} view={page.columns} again={page.again} />
      ) : (
        <FileStep
          targets={page.targets}
          recent={page.recent}
          chosen={done?.target ?? page.target}
          fault={ofFile}
          zone={page.timeZone}
        />
      )}
    </OfficeFrame>
  );
}
