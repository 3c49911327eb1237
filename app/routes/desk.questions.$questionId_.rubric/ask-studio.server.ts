import { data } from "@remix-run/node";
import type { SheetAnswer, SuggestAnswer } from "~/components/studio/panels/panel-answers";
import { readSheet } from "~/services/content/questions/read-sheet.server";
import { suggestVariants } from "~/services/content/questions/suggest-variants.server";

/** A marking sheet as points to look at before any is taken; nothing is stored. */
export function askForSheet(form: FormData) {
  const text = form.get("sheet");
  const read = readSheet(typeof text === "string" ? text : "");
  return data<SheetAnswer>(read, read.ok ? 200 : 400);
}

/** Wordings the stored rubric may lack. */
export async function askForSuggestions(questionId: string) {
  return data<SuggestAnswer>({ ok: true, suggestions: await suggestVariants({ questionId }) });
}
