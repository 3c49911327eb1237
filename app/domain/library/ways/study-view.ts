import {
  namesOf,
  shareOf,
  type Answers,
  type Judged,
  type StudyAsk,
  type StudyPart,
  type StudyStage,
} from "./study-stage";

/** Longer than any answer to a stage: beyond it nothing is judged. UTF-16 units of all answers of a stage. */
export const MAX_STUDY_TEXT = 8_000;

/** What was written at a stage, the share it got (null: unscored) and when, UTC milliseconds. */
export type Step = { stage: number; answers: Answers; share: number | null; at: number };
export type StudyState = { stage: number; steps: readonly Step[] };

/** A study as it may leave the server at its stage: nothing of a later one is in it. */
export type StudyView = {
  at: number;
  of: number;
  /** The stages opened so far, each with what came of it. */
  opened: { id: string; shows: StudyPart[]; judged: Judged | null }[];
  ask: StudyAsk | null;
};

/** Cuts a study down to the stages reached; what was written is judged anew, so that it always fits what is shown. */
export function studyView(stages: readonly StudyStage[], { stage, steps }: StudyState): StudyView {
  const at = Math.max(0, Math.min(stage, stages.length - 1));
  const opened = stages.slice(0, at + 1).map(({ id, shows, judge }, index) => {
    const step = index < at ? steps.find((taken) => taken.stage === index) : undefined;
    return { id, shows, judged: step && judge ? judge(step.answers) : null };
  });
  return { at, of: stages.length, opened, ask: stages[at]?.ask ?? null };
}

export type Taken =
  | { ok: true; stage: number; steps: Step[]; finished: boolean }
  | { ok: false; reason: "unanswered" | "too-long" | "nothing-asked" };

/** Takes the answers of the stage a study is at and goes on to the next. `at` is the time it is taken. */
export function takeStep(stages: readonly StudyStage[], state: StudyState, given: Answers, at: number): Taken {
  const stage = stages[state.stage];
  if (!stage || stage.ask === null) return { ok: false, reason: "nothing-asked" };
  const answers = Object.fromEntries(namesOf(stage.ask).map((name) => [name, given[name] ?? ""]));
  const written = Object.values(answers);
  if (written.length > 0 && written.every((text) => text.trim() === "")) return { ok: false, reason: "unanswered" };
  if (written.join("").length > MAX_STUDY_TEXT) return { ok: false, reason: "too-long" };
  const share = stage.judge === null ? null : shareOf(stage.judge(answers));
  const next = state.stage + 1;
  const steps = [...state.steps, { stage: state.stage, answers, share, at }];
  return { ok: true, stage: next, steps, finished: (stages[next]?.ask ?? null) === null };
}
