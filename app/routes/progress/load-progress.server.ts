import type { Viewer } from "~/domain/access/viewer";
import { comparableQuestions, comparedAnswers, type Chosen } from "~/domain/progress/compared-answers";
import { lengthStanding } from "~/domain/progress/length-standing";
import { byFamily, trendsOf } from "~/domain/progress/progress";
import { progressOf } from "~/services/progress/progress-of.server";

/** Answers whose time and length are listed. */
const MOST_LISTED = 20;
const MOST_COMPARABLE = 20;

type LoadProgress = { viewer: Viewer; personId: string; chosen: Chosen; now: number };

/** How the learner's visible marks move over time, counted on the server: no key point leaves it but those of two compared answers. */
export async function loadProgress({ viewer, personId, chosen, now }: LoadProgress) {
  const answers = await progressOf({ viewer, personId, now });
  return {
    families: byFamily(answers).map(({ family, answers: own }) => ({
      family,
      answers: own.map(({ attemptId, title, sealedAt, share }) => ({ attemptId, title, sealedAt, share })),
    })),
    trends: trendsOf(answers),
    written: answers.slice(0, MOST_LISTED).map((one) => ({
      ...{ attemptId: one.attemptId, title: one.title, sealedAt: one.sealedAt },
      ...{ time: one.time, suggestedMinutes: one.suggestedMinutes },
      ...{ characters: one.characters, limit: one.limit },
      standing: one.characters === null ? null : lengthStanding(one.characters, one.limit),
    })),
    comparable: comparableQuestions(answers).slice(0, MOST_COMPARABLE),
    compared: comparedAnswers(answers, chosen),
  };
}

export type LoadedProgress = Awaited<ReturnType<typeof loadProgress>>;
