import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { BUNDLE_LIMITS } from "@content/contract/exchange/bundle";
import { formProblem } from "~/server/forms/read-form.server";

export type BundleUpload =
  | { ok: true; bytes: Uint8Array; intent: "check" | "import"; checked: string | null }
  | { ok: false; code: "too-large" | "no-file" };

/** The file of the import form, never more of it than a bundle may be long, and what is to be done with it. */
export async function readFile(request: Request): Promise<BundleUpload> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return { ok: false, code: "no-file" };
  let form: FormData;
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: BUNDLE_LIMITS.bytes });
    form = await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    return { ok: false, code: error instanceof MaxPartSizeExceededError ? "too-large" : "no-file" };
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "" || formProblem(form) !== null) return { ok: false, code: "no-file" };
  const checked = form.get("checked");
  return {
    ok: true,
    bytes: new Uint8Array(await file.arrayBuffer()),
    intent: form.get("intent") === "import" ? "import" : "check",
    checked: typeof checked === "string" ? checked : "",
  };
}
