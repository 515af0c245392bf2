import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { textOf } from "../forms";
import { FILE_MAX } from "./limits";

/** The largest form: a file, and a little for what stands around it. */
const FORM_MAX = FILE_MAX + 20_000;

/** The file step's form as it came. */
export interface Sent {
  readonly target: string;
  /** Null when none was chosen. */
  readonly file: File | "too-large" | null;
}

/**
 * Reads the form part by part and no further than it may be: of one that is too large only the choice that stands
 * before its file. Throws when it is no form of parts.
 */
export async function readSent(request: Request): Promise<Sent> {
  const tooLarge = Number(request.headers.get("content-length") ?? 0) > FORM_MAX;
  let target = "";
  const memory = unstable_createMemoryUploadHandler({ maxPartSize: FILE_MAX });
  try {
    const source = tooLarge ? await beginningOf(request) : request;
    const form = await unstable_parseMultipartFormData(source, async (part) => {
      if (tooLarge && part.name !== "target")
        throw new MaxPartSizeExceededError(part.name, FILE_MAX);
      if (part.name !== "file" && part.name !== "target") return undefined;
      const value = await memory(part);
      if (part.name === "target" && typeof value === "string") target = value;
      return value;
    });
    const file = form.get("file");
    const chosen = file instanceof File && !(file.size === 0 && file.name === "");
    return { target: textOf(form, "target"), file: chosen ? file : null };
  } catch (why) {
    if (tooLarge || why instanceof MaxPartSizeExceededError) return { target, file: "too-large" };
    throw why;
  }
}

/** As much of a form as its choice needs. */
const BEGINNING = 16_000;

async function beginningOf(request: Request): Promise<Request> {
  const chunks: Uint8Array[] = [];
  const reader = request.body?.getReader();
  for (let length = 0; reader && length < BEGINNING; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.byteLength;
  }
  return new Request(request.url, {
    method: "POST",
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    body: Buffer.concat(chunks),
  });
}
