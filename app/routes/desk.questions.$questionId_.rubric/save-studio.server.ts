import { data } from "@remix-run/node";
import type { Undone } from "~/domain/offline/undone";
import type { RubricProblem } from "~/domain/studio/rubric-problems";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { saveRubric } from "~/services/content/rubric/save-rubric.server";
import { storedRubric } from "./load-studio.server";

/** Far above any rubric written by hand. */
const MAX_RUBRIC_LENGTH = 1_000_000;

export type SaveAnswer =
  | { ok: true; basis: number; inferred: boolean }
  | { ok: false; reason: "too-long" | Undone }
  | { ok: false; reason: "changed-meanwhile"; theirs: ReturnType<typeof storedRubric> }
  | { ok: false; reason: "rubric-not-valid"; problems: RubricProblem[] };

/** Saves what the studio sent; what is refused changes nothing, and the page keeps what was typed. */
export async function saveStudio(form: FormData, acting: { questionId: string; by: string; now: number }) {
  const text = field(form, "rubric");
  if (text.length > MAX_RUBRIC_LENGTH) return answer({ ok: false, reason: "too-long" }, 413);
  const saved = await saveRubric({
    ...acting,
    basis: Number(field(form, "basis")),
    rubric: parsed(text),
    checked: form.get("checked") === "on",
  });
  if (saved.ok) return answer({ ok: true, basis: saved.basis, inferred: saved.content.inferred }, 200);
  if (saved.reason === "rubric-not-valid") return answer(saved, 400);
  const working = saved.reason === "not-found" ? null : await workingQuestion(acting);
  if (working === null) throw new Response("Not found.", { status: 404 });
  return answer({ ok: false, reason: "changed-meanwhile", theirs: storedRubric(working) }, 409);
}

function answer(body: SaveAnswer, status: number) {
  return data<SaveAnswer>(body, status);
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused as any other text that is no rubric
  }
}
