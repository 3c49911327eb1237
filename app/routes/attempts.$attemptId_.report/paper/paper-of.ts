import type { MarkedAttempt } from "~/services/marking/marked-attempt.server";
import { shownPaper } from "~/services/photos/shown-marks";

/** What a report shows of an answer on paper; null for a typed one. Without `released` neither marks nor key points leave the server. */
export function paperOf(marked: MarkedAttempt, released: boolean) {
  if (!marked.paper) return null;
  const { photos, marks, erased } = shownPaper(marked.paper);
  const rubric = marked.engine?.rubric ?? marked.content.rubric;
  const isMarked = marked.standing.some(({ source }) => source !== "self");
  return {
    photos,
    erased,
    marks: released ? marks : [],
    points: released
      ? (rubric?.points ?? []).map(({ id, label, marks }, index) => ({ id, no: index + 1, label, marks }))
      : [],
    /** Nobody has given marks yet. */
    waiting: !isMarked,
    /** The text that the report below is of was typed up from these pages. */
    transcribed: marked.admitted?.admittedAs === "transcript",
    /** Something was typed up from the pages, whichever text is shown. */
    hasText: marked.admissions.some(({ admittedAs }) => admittedAs === "transcript"),
    canTranscribe:
      !erased && photos.length > 0 && marked.admissions.every(({ admittedAs }) => admittedAs !== "transcript"),
  };
}
