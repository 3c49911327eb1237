import { unstable_parseMultipartFormData, type UploadHandler } from "@remix-run/node";
import { formProblem, readForm } from "~/server/forms/read-form.server";

/** A little above what a document may have, so that the document's own, clearer refusal comes first. */
const MAX_PART_BYTES = 9 * 1024 * 1024;

/** Stands in the form for a file that was too large to keep, so that the rest of what was typed is not lost with it. */
export const TOO_LARGE = "too-large";

/** The form as it was sent, its file in memory. */
export async function readDraftForm(request: Request): Promise<FormData> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return readForm(request);
  try {
    const form = await unstable_parseMultipartFormData(request, keepInMemory);
    if (formProblem(form) === null) return form;
  } catch {
    // A body cut short or put together wrongly: no browser sends one.
  }
  throw new Response("This form could not be read.", { status: 400 });
}

const keepInMemory: UploadHandler = async ({ filename, contentType, data }) => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.length;
    // Read to its end all the same: the parts behind it are wanted.
    if (size <= MAX_PART_BYTES) chunks.push(new Uint8Array(chunk));
    else chunks.length = 0;
  }
  if (size > MAX_PART_BYTES) return TOO_LARGE;
  if (filename === undefined) return new TextDecoder().decode(Buffer.concat(chunks));
  return new File(chunks, filename, { type: contentType });
};
