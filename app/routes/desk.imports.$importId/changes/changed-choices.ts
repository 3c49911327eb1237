import { z } from "zod";
import { decisionSchema, type Decisions } from "@content/contract/exchange/import-review";
import { SHOWN_FIELD, type Shown } from "./shown-choices";

const shownSchema = z.record(z.string(), z.enum(["keep", "alter", "each"]));

export type ChangedChoices = {
  changes: Decisions;
  rows: Decisions;
  /** The row whose places are to be decided one by one from now on. */
  each: string | null;
};

/**
 * What the sender of the form chose anew. A form posts all its radio buttons; those that say what they said when the page was
 * made are no choice, and must not be written over what another tutor chose since. Null for a form that is not from here.
 */
export function changedChoices(form: FormData): ChangedChoices | null {
  const shown = shownIn(form.get(SHOWN_FIELD));
  if (shown === null) return null;
  const chosen: ChangedChoices = { changes: {}, rows: {}, each: null };
  for (const [name, value] of form) {
    const [kind, key] = [name.slice(0, 2), name.slice(2)];
    if ((kind !== "d:" && kind !== "g:") || value === shown[name]) continue;
    const decision = decisionSchema.safeParse(value);
    if (decision.success) chosen[kind === "d:" ? "changes" : "rows"][key] = decision.data;
    else if (kind === "g:" && value === "each") chosen.each = key;
  }
  return chosen;
}

/** A choice saved by itself comes without: whoever made it made it now. */
function shownIn(field: FormDataEntryValue | null): Shown | null {
  if (field === null) return {};
  try {
    return shownSchema.parse(JSON.parse(typeof field === "string" ? field : ""));
  } catch {
    return null;
  }
}
