import { knownMaterial } from "~/services/content/questions/materials/known-material.server";
import { readDocument } from "~/services/content/read-document.server";
import { TOO_LARGE } from "./read-form.server";

type Chosen = { ok: true; title: string; text: string } | { ok: false; reason: string };

/** The material a form names: one that the school has already (`reference`), else the chosen file, else what was pasted. */
export async function chosenMaterial(form: FormData, reference: string): Promise<Chosen> {
  if (reference !== "") {
    const known = await knownMaterial(reference);
    return known ? { ok: true, ...known } : { ok: false, reason: "material-not-there" };
  }
  const title = words(form.get("materialTitle")).trim();
  const file = form.get("materialFile");
  if (file === TOO_LARGE) return { ok: false, reason: "file-too-large" };
  if (file instanceof File && file.name !== "") {
    const read = await readDocument(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return { ok: false, reason: `file-${read.code}` };
    return { ok: true, title: title || file.name.replace(/\.[^.]*$/, ""), text: read.text };
  }
  return { ok: true, title, text: words(form.get("materialText")) };
}

function words(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}
