import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  MaxPartSizeExceededError,
  redirect,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formFor, type Person, pageFor } from "../accounts/guard";
import { back, textOf } from "../office/forms";
import { OfficeFrame } from "../office/frame";
import { choicesIn, chosenSheets, importPath, targetOf } from "../office/import/addresses";
import { ColumnsStep } from "../office/import/columns-step";
import { FileStep } from "../office/import/file-step";
import { PreviewStep } from "../office/import/preview-step";
import { Steps } from "../office/import/steps";
import { meOf } from "../office/me";
import { staffMeta } from "../office/staff-meta";
import { notFound, problem } from "../respond";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";

/** What the reader takes, and a little for the form around it. */
const FILE_MAX = 5_000_000;
const FORM_MAX = FILE_MAX + 20_000;

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

/** Reads the form part by part and no further than it may be; the file goes to the reader and nowhere else. */
async function send(
  { request, context }: ActionFunctionArgs,
  person: Person,
): Promise<Done | Response> {
  const tooLarge = { code: "file-too-large", max: FILE_MAX / 1_000_000 };
  if (Number(request.headers.get("content-length") ?? 0) > FORM_MAX)
    return { refused: back(context, tooLarge) };
  const memory = unstable_createMemoryUploadHandler({ maxPartSize: FILE_MAX });
  const form = await unstable_parseMultipartFormData(request, (part) =>
    part.name === "file" || part.name === "target" ? memory(part) : Promise.resolve(undefined),
  ).catch((why: unknown) => {
    if (why instanceof MaxPartSizeExceededError) return null;
    throw problem(context, "bad-shape", { field: "body", why: "multipart/form-data" });
  });
  if (form === null) return { refused: back(context, tooLarge) };
  const [file, chosen] = [form.get("file"), textOf(form, "target")];
  const target = targetOf(chosen);
  if (!target) throw notFound(context);
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    return { refused: back(context, { code: "file-missing" }), target: chosen };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sent = { target, name: file.name, bytes };
  const opened = await context.services.imports.open(sent, person.id);
  if (!opened.ok) return { refused: back(context, opened.refusal), target: chosen };
  return redirect(importPath({ at: opened.value }));
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
