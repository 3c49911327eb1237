import { rubricSchema } from "@content/contract/rubric";
import { rubricProblems, type RubricProblem } from "~/domain/studio/rubric-problems";
import { sourceProblems } from "~/domain/studio/source-problems";
import { changeDraft, type DraftChange, type DraftChanged, type DraftRefusal } from "../questions/change-draft.server";
import { workingQuestion } from "../questions/working-question.server";

type RubricSave = Omit<DraftChange, "edits"> & {
  /** As the studio sent it: anything. */
  rubric: unknown;
  /** 已核对: the tutor vouches for a rubric that was inferred. */
  checked: boolean;
};

export type RubricRefusal =
  | Extract<DraftRefusal, { reason: "not-found" | "changed-meanwhile" }>
  | { ok: false; reason: "rubric-not-valid"; problems: RubricProblem[] };

/** Keeps a whole rubric as part of the question's draft, or says what is wrong with it and where, changing nothing. */
export async function saveRubric({ rubric, checked, ...change }: RubricSave): Promise<DraftChanged | RubricRefusal> {
  const parsed = rubricSchema.safeParse(rubric);
  if (!parsed.success) return refused(rubricProblems(rubric));
  const working = await workingQuestion({ questionId: change.questionId });
  if (!working) return { ok: false, reason: "not-found" };
  const outside = sourceProblems(parsed.data, working.materials);
  if (outside.length > 0) return refused(outside);
  const saved = await changeDraft<never>({ ...change, edits: null }, ({ content }) =>
    Promise.resolve({
      ok: true,
      content: { ...content, rubric: parsed.data, inferred: content.inferred && !checked },
    }),
  );
  if (saved.ok || saved.reason !== "not-valid") return saved;
  throw new Error("a change without edits has no edits to refuse");
}

function refused(problems: RubricProblem[]): RubricRefusal {
  return { ok: false, reason: "rubric-not-valid", problems };
}
