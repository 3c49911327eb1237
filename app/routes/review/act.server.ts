import { redirect } from "@remix-run/node";
import type { AccountViewer } from "~/server/auth.server";
import { CARD_RATINGS } from "~/domain/study/scheduling/card-memory";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { answerOwnCard } from "~/services/study/cards/answer-own-card.server";
import { undoAnswer } from "~/services/study/cards/undo-answer.server";
import { dueRedos } from "~/services/study/due-redos.server";
import { putRedoAway } from "~/services/study/put-redo-away.server";

/** What the page's forms ask for, told apart by `intent`; each leads back to the page, a redo to its room. */
export async function act(form: FormData, viewer: AccountViewer, clock: StudyClock): Promise<Response> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const { personId } = viewer;
  const { now } = clock;
  switch (text("intent")) {
    case "answer": {
      const rating = CARD_RATINGS.find((one) => `${one}` === text("rating"));
      if (rating === undefined) throw new Response("No such answer.", { status: 400 });
      const seenReps = Number(text("reps"));
      const answered = await answerOwnCard({
        ...{ personId, cardId: text("cardId"), rating, key: text("key"), seenReps, now },
      });
      if (answered.ok) return redirect("/review");
      return redirect(`/review?said=${answered.reason === "answered-elsewhere" ? "elsewhere" : "refused"}`);
    }
    case "undo": {
      const { ok } = await undoAnswer({ personId, reviewId: text("reviewId"), clock });
      return redirect(ok ? "/review?said=undone" : "/review");
    }
    case "redo": {
      // Straight to the room: the way does not lead past the report of the last time.
      const { redos } = await dueRedos({ viewer, personId, clock });
      const questionId = redos.find(({ id }) => id === text("redoId"))?.questionId;
      if (questionId === undefined) throw new Response("Not found.", { status: 404 });
      const started = await startAttempt({ questionId, personId, mode: "practice", now });
      if (!started.ok) throw new Response("Not found.", { status: 404 });
      return redirect(`/attempts/${started.attemptId}`);
    }
    case "put-away": {
      await putRedoAway({ redoId: text("redoId"), personId, now });
      return redirect("/review");
    }
    default:
      throw new Response("No such form.", { status: 400 });
  }
}
