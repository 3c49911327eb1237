import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { formProblem } from "~/server/forms/read-form.server";
import { readRosterFile, ROSTER_MAX_BYTES, type RosterFile } from "~/services/classes/roster/read-roster-file.server";
import { rosterToText } from "~/services/classes/roster/roster-to-text";

export type RosterForm =
  | { intent: "reissue" }
  | { intent: "preview" | "enter"; read: RosterFile | { ok: false; code: "nothing-given" }; text: string };

/**
 * What the page's forms hold: a file, or the text that was pasted or mended. `text` is what the field shows next: what was
 * typed, or the file's cells. A body that is none of these forms gives nothing.
 */
export async function readRosterForm(request: Request): Promise<RosterForm> {
  const nothing: RosterForm = { intent: "preview", read: { ok: false, code: "nothing-given" }, text: "" };
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return nothing;
  let form: FormData;
  try {
    // One byte more than is read, so that the limit is the reader's, in its words.
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: ROSTER_MAX_BYTES + 1 });
    form = await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { ...nothing, read: { ok: false, code: "too-large" } };
    // A body cut short or put together wrongly holds no roster.
    return nothing;
  }
  if (formProblem(form) !== null) return nothing;
  const asked = form.get("intent");
  if (asked === "reissue") return { intent: "reissue" };
  const file = form.get("file");
  if (asked !== "enter" && file instanceof File && file.name !== "") {
    const read = await readRosterFile(new Uint8Array(await file.arrayBuffer()));
    return { intent: "preview", read, text: read.ok ? rosterToText(read.cells) : "" };
  }
  const pasted = form.get("pasted");
  const text = typeof pasted === "string" ? pasted : "";
  if (text.trim() === "") return nothing;
  const read = await readRosterFile(new TextEncoder().encode(text));
  return { intent: asked === "enter" ? "enter" : "preview", read, text };
}
