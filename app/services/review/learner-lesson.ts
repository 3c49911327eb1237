import type { Lesson } from "./load-lesson.server";

/**
 * A lesson as the class may keep it: no marks of anybody's script and no key by which one could be found again. Of so few answers
 * that whoever knows their own marks could work out another's, nothing is counted.
 */
export function learnerLesson({ scores, ...lesson }: Lesson) {
  const few = scores.few;
  return {
    ...lesson,
    scores: few ? null : scores,
    points: few ? lesson.points.map(uncounted) : lesson.points,
    dearest: few ? [] : lesson.dearest,
    misses: few ? [] : lesson.misses,
    samples: lesson.samples.map((sample, index) => ({
      ...sample,
      id: `sample-${index + 1}`,
      score: null,
      remarks: sample.remarks.map((remark, at) => ({ ...remark, id: `remark-${index + 1}-${at + 1}` })),
    })),
    upgrades: lesson.upgrades.map((upgrade, index) => ({ ...upgrade, id: `upgrade-${index + 1}` })),
  };
}

function uncounted(point: Lesson["points"][number]): Lesson["points"][number] {
  return { ...point, answers: 0, hit: 0, partial: 0, missed: 0, rate: null, reasons: [], lost: 0 };
}
