import type { QuestionContent } from "@content/contract/question";
import type { Question, RubricChange } from "@db/schema/rows";
import { countSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { summariseImpact } from "~/domain/marking/change/rubric-impact";
import { MAX_NOTE_LENGTH, type ScoreChoice } from "~/domain/marking/change/scoring-version";
import { sameScoring } from "~/domain/marking/change/score-key";
import { measureImpact } from "./measure-impact.server";

export type ScoreDecision = {
  choice: ScoreChoice;
  note: string;
  /** The state whose impact was shown: the question's `updatedAt` and its handed-in answers. Null where nobody was shown any. */
  seen: { basis: number; answers: number } | null;
};

export type ImpactRefusal =
  "impact-undecided" | "impact-outdated" | "changed-meanwhile" | "note-missing" | "note-too-long";

/** What is to be recorded beside the new version; null where there is nothing to decide. */
export type DecidedChange = {
  fromVersionId: string;
  choice: ScoreChoice;
  note: string;
  impact: RubricChange["impact"];
};

type Decided =
  | { ok: true; scoresDiffer: boolean; answers: number; change: DecidedChange | null }
  | { ok: false; reason: ImpactRefusal };

type DecideImpact = {
  question: Question;
  content: QuestionContent;
  /** The tutor who publishes; null where the program does. */
  by: string | null;
  decision: ScoreDecision | undefined;
};

/** Whether publishing `content` touches scores of handed-in answers, and if so what was decided for them. Writes nothing. */
export async function decideImpact({ question, content, by, decision }: DecideImpact): Promise<Decided> {
  const { id: questionId, publishedVersionId } = question;
  const published = publishedVersionId === null ? null : await getQuestionVersion({ versionId: publishedVersionId });
  if (!published || sameScoring(published.content, content)) {
    return { ok: true, scoresDiffer: false, answers: 0, change: null };
  }
  const answers = await countSealedAnswers({ questionId });
  if (answers === 0) return { ok: true, scoresDiffer: true, answers, change: null };
  if (!decision) return { ok: false, reason: "impact-undecided" };
  const { choice, seen } = decision;
  if (by === null) {
    if (choice !== "keep") throw new Error("only a person moves scores");
    // Nothing moves and there is nobody to name: nothing to record either.
    return { ok: true, scoresDiffer: false, answers, change: null };
  }
  const note = decision.note.trim();
  if (choice === "migrate" && note === "") return { ok: false, reason: "note-missing" };
  if (note.length > MAX_NOTE_LENGTH) return { ok: false, reason: "note-too-long" };
  if (seen && seen.basis !== question.updatedAt) return { ok: false, reason: "changed-meanwhile" };
  if (seen && seen.answers !== answers) return { ok: false, reason: "impact-outdated" };
  const { up, down, meanShift, answers: measured } = summariseImpact(await measureImpact({ questionId, content }));
  const impact = { answers: measured, up, down, meanShift };
  return { ok: true, scoresDiffer: true, answers, change: { fromVersionId: published.id, choice, note, impact } };
}
