import { database } from "@db/client/database";
import { advanceStudy, getStudy, insertStudy } from "@db/queries/library/studies";
import type { Answers, StudyStage, StudyWay } from "~/domain/library/ways/study-stage";
import { takeStep } from "~/domain/library/ways/study-view";

type TakeStudyStep = {
  personId: string;
  entryId: string;
  way: StudyWay;
  stages: readonly StudyStage[];
  /** The stage the form was made for: one that was sent twice moves on once. */
  stage: number;
  answers: Answers;
  now: number;
};

/** Judges what was written at a stage, keeps it, and opens the next; a study begins with its first step. */
export async function takeStudyStep({ personId, entryId, way, stages, stage, answers, now }: TakeStudyStep) {
  return database().tx(async (tx) => {
    const known = await getStudy({ personId, entryId, way }, tx);
    // What is finished stays as it is: a form sent twice or left open in another tab begins nothing anew, only `restartStudy` does.
    const state = known ?? { stage: 0, steps: [] };
    if ((known !== null && known.finishedAt !== null) || state.stage !== stage) return "elsewhere" as const;
    const taken = takeStep(stages, state, answers, now);
    if (!taken.ok) return taken.reason;
    const studyId = known?.id ?? (await insertStudy({ personId, entryId, way, now }, tx));
    const { stage: next, steps, finished } = taken;
    const moved = await advanceStudy({ studyId, from: stage, stage: next, steps, finished, now }, tx);
    return moved ? ("taken" as const) : ("elsewhere" as const);
  });
}
