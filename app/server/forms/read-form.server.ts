import { data } from "@remix-run/node";

/** No form of this application has so many fields, or so many rows in a list. */
const MAX_FIELDS = 5_000;
const MAX_INDEX = 199;
const INDEX = /\[(\d{1,20})\]/g;

/**
 * The fields of a posted form. A body that is no form, has more fields than any form here, or names a list's row beyond any list
 * is answered with 400: a form library that fills a list up to row 999999999 would stop the server for everybody.
 */
export async function readForm(request: Request): Promise<FormData> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw refused("The body is no form.");
  }
  const problem = formProblem(form);
  if (problem !== null) throw refused(problem);
  return form;
}

/** Why a form cannot be one of this application's; null where it can. For forms that were read another way. */
export function formProblem(form: FormData): string | null {
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (fields > MAX_FIELDS) return "The form has too many fields.";
    // The form library's own fields carry names of other fields inside their value.
    const names = name.startsWith("__") && typeof value === "string" ? `${name} ${value}` : name;
    for (const [, index] of names.matchAll(INDEX)) {
      if (Number(index) > MAX_INDEX) return "A field's number is too large.";
    }
  }
  return null;
}

function refused(message: string) {
  return data(message, { status: 400 });
}
