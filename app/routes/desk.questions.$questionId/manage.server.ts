import { redirect } from "@remix-run/node";
import { duplicateQuestion } from "~/services/content/by-hand/duplicate-question.server";
import { reserveQuestion } from "~/services/content/by-hand/reserve-question.server";
import { restoreQuestion } from "~/services/content/by-hand/restore-question.server";
import { retireQuestion } from "~/services/content/by-hand/retire-question.server";

type Acting = { questionId: string; by: string; now: number };

/** What is done to the question as a whole, beside what is written in it. Null: the form is another one of the page. */
export async function manage(form: FormData, acting: Acting) {
  const to = (questionId: string, done: string) => redirect(`/desk/questions/${questionId}?done=${done}`);
  switch (form.get("manage")) {
    case "reserve":
      insist(await reserveQuestion({ ...acting, visibility: "reserved" }));
      return to(acting.questionId, "reserved");
    case "open":
      insist(await reserveQuestion({ ...acting, visibility: "bank" }));
      return to(acting.questionId, "opened");
    case "retire":
      insist(await retireQuestion(acting));
      return to(acting.questionId, "retired");
    case "restore":
      insist(await restoreQuestion(acting));
      return to(acting.questionId, "restored");
    case "duplicate":
      return to(insist(await duplicateQuestion(acting)).questionId, "duplicated");
    default:
      return null;
  }
}

function insist<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Response("Not found.", { status: 404 });
  return result as Extract<Result, { ok: true }>;
}
