import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data, redirect } from "@remix-run/node";
import type { QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import { publishQuestion } from "~/services/content/publish-question.server";
import { applyEdits } from "~/services/content/questions/apply-edits";
import { applyPreset } from "~/services/content/questions/apply-preset.server";
import { attachMaterial } from "~/services/content/questions/materials/attach-material.server";
import type { DraftRefusal } from "~/services/content/questions/change-draft.server";
import { detachMaterial } from "~/services/content/questions/materials/detach-material.server";
import { findMaterials, type KnownMaterial } from "~/services/content/questions/materials/find-materials.server";
import { quoteOf } from "~/services/content/questions/resolve-quotes";
import { saveQuestionDraft } from "~/services/content/questions/save-question-draft.server";
import { tryAnswer } from "~/services/content/questions/try-answer";
import { workingQuestion } from "~/services/content/questions/working-question.server";
import { chosenMaterial } from "./chosen-material.server";
import { draftSchema, type DraftForm, type DraftValue } from "~/components/question-desk/draft/draft-schema";

export type Tried = { answer: string; report: Report | null; points: TriedPoint[] };

type TriedPoint = { id: string; label: string; sources: { material: string; text: string }[] };

type Answer = {
  /** What was typed and what is wrong with it. */
  reply: SubmissionResult;
  /** A refusal that belongs to no field of the draft: a key of `authoring.refused`. */
  refused: string | null;
  /** Where the refusal stands on the page. */
  place: "draft" | "materials" | "try";
  found: KnownMaterial[] | null;
  tried: Tried | null;
};

type DraftSubmission = Submission<DraftForm, string[], DraftValue>;
type Acting = { questionId: string; by: string; now: number };

/**
 * Does what the pressed button says, after keeping what was typed: every button of the page belongs to the one form, so
 * that nothing typed anywhere is lost. What cannot be done comes back with everything as it was typed.
 */
export async function act(form: FormData, acting: Acting) {
  const submission = parseWithZod(form, { schema: draftSchema });
  const [intent = "", detail = ""] = split(form.get("intent"));
  // Adding, moving and removing rows of the form changes nothing that is stored.
  if (submission.status === undefined) return answer(submission, {}, 200);
  if (intent === "find") {
    return answer(
      submission,
      { found: await findMaterials({ search: field(form, "search") }), place: "materials" },
      200,
    );
  }
  if (submission.status !== "success") return answer(submission);
  const { basis, edits } = submission.value;
  const change = { ...acting, basis, edits };
  const settle = (result: { ok: true } | Refusal, done: string, place: Answer["place"] = "draft") =>
    result.ok ? redirect(`/desk/questions/${acting.questionId}?done=${done}`) : refuse(submission, result, place);

  switch (intent) {
    case "try":
      return tryOut(submission, field(form, "tryAnswer"), acting.questionId);
    case "preset": {
      const [presetId = "", slotId = ""] = field(form, "presetSlot").split("/");
      return settle(await applyPreset({ ...change, presetId, slotId }), "preset");
    }
    case "attach": {
      const chosen = await chosenMaterial(form, detail);
      if (!chosen.ok) return refuse(submission, chosen, "materials");
      const attached = await attachMaterial({ ...change, title: chosen.title, text: chosen.text });
      return settle(attached, attached.ok ? attachedAs(attached) : "", "materials");
    }
    case "detach":
      return settle(await detachMaterial({ ...change, key: detail }), "detached", "materials");
    case "publish": {
      const saved = await saveQuestionDraft(change);
      if (!saved.ok) return refuse(submission, saved, "draft");
      const published = await publishQuestion(acting);
      if (!published.ok && published.reason === "impact-undecided") {
        return redirect(`/desk/questions/${acting.questionId}/impact`);
      }
      return redirect(
        `/desk/questions/${acting.questionId}?${published.ok ? "done=published" : `refused=${published.reason}`}`,
      );
    }
    default:
      return settle(await saveQuestionDraft(change), "saved");
  }
}

function attachedAs({ inferred, content }: { inferred: boolean; content: QuestionContent }): string {
  if (inferred) return "attached-inferred";
  return content.rubric === null ? "attached" : "attached-kept";
}

type Refusal = DraftRefusal | { ok: false; reason: string };

function refuse(submission: DraftSubmission, refusal: Refusal, place: Answer["place"]) {
  if (refusal.reason === "not-found") throw new Response("Not found.", { status: 404 });
  if (!("problems" in refusal)) return answer(submission, { refused: refusal.reason, place });
  const fieldErrors: Record<string, string[]> = {};
  for (const problem of refusal.problems) fieldErrors[problem.field] = [`${problem.code}:${problem.text}`];
  return answer(submission, { reply: submission.reply({ fieldErrors }) });
}

async function tryOut(submission: DraftSubmission, text: string, questionId: string) {
  if (submission.status !== "success") return answer(submission);
  const working = await workingQuestion({ questionId });
  if (!working) throw new Response("Not found.", { status: 404 });
  const edited = applyEdits(working.content, submission.value.edits, working.materials);
  if (!edited.ok) return refuse(submission, { ok: false, reason: "not-valid", problems: edited.problems }, "draft");
  const { content } = edited;
  if (content.rubric === null) return answer(submission, { refused: "needs-rubric", place: "try" });
  if (text.trim() === "") return answer(submission, { refused: "answer-empty", place: "try" });
  const tried: Tried = {
    answer: text.replace(/\r\n?/g, "\n"),
    report: tryAnswer(content, working.materials, text),
    points: content.rubric.points.map(({ id, label, source = [] }) => ({
      id,
      label,
      sources: source.flatMap((span) => {
        const quote = quoteOf(span, working.materials);
        const title = working.materials.find(({ key }) => key === span.material)?.title;
        return quote === null || title === undefined ? [] : [{ material: title, text: quote }];
      }),
    })),
  };
  return answer(submission, { tried, place: "try" }, 200);
}

function answer(submission: DraftSubmission, more: Partial<Answer> = {}, status = 400) {
  const nothing = { refused: null, place: "draft" as const, found: null, tried: null };
  return data<Answer>({ reply: submission.reply(), ...nothing, ...more }, status);
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** `detach:m1` → what to do and to what. */
function split(intent: FormDataEntryValue | null): string[] {
  if (typeof intent !== "string") return [];
  const at = intent.indexOf(":");
  return at < 0 ? [intent] : [intent.slice(0, at), intent.slice(at + 1)];
}
