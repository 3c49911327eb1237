import { isReleased, visibleParts, type AssignmentForAccess, type QuestionForAccess } from "./visible-parts";
import { isStaff, type Viewer } from "./viewer";

/** What of 找点训练 on a question may leave the server. */
export type HuntParts = {
  /** The materials, to be marked. */
  task: boolean;
  /** Where the points stand, and the points. */
  key: boolean;
};

/**
 * The one rule for 找点训练 on a question. Its check shows the key to whoever asks for it, so others than staff have it only on
 * what the bank lets everybody practise: never on a reserved question, nor while an assignment on the question is unreleased.
 */
export function visibleHunt(
  viewer: Viewer,
  question: QuestionForAccess,
  assignments: readonly AssignmentForAccess[],
  stage: "looking" | "checked",
): HuntParts {
  const { materials } = visibleParts(viewer, question, assignments, "browse");
  const task = materials && (isStaff(viewer) || (question.visibility === "bank" && isReleased(assignments)));
  return { task, key: task && stage === "checked" };
}
