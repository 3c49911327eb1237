import type { QuestionContent } from "@content/contract/question";
import { listMarkedByBoth } from "@db/queries/insight/marked-twice";
import { listPointsOf, type QuestionMark } from "@db/queries/insight/question-marks";
import { pointDiscriminations, type Total } from "~/domain/insight/class-totals";
import { engineAgreement } from "~/domain/insight/engine-agreement";
import { missesByKind } from "~/domain/insight/misses";
import { pointRates } from "~/domain/insight/point-rates";
import type { QuestionTime } from "~/domain/insight/sitting-times";
import { timeUsed } from "~/domain/insight/time-used";

type QuestionInsight = {
  assignmentId: string;
  question: { no: number; questionId: string; content: QuestionContent | undefined };
  /** The marks that count of all questions, the totals they make, and the times of the sittings that count. */
  marks: readonly QuestionMark[];
  totals: readonly Total[];
  times: readonly QuestionTime[];
};

/** One question of an assignment: its key points with hit rate and discrimination, misses, time used, and engine against tutor. */
export async function questionInsight({ assignmentId, question, marks, totals, times }: QuestionInsight) {
  const { no, questionId, content } = question;
  const answers = marks.filter((mark) => mark.questionId === questionId);
  const points = await listPointsOf(answers);
  const discriminations = pointDiscriminations({ answers, points, totals });
  const asked = content?.rubric?.points ?? [];
  const place = (pointId: string) => asked.findIndex(({ id }) => id === pointId);
  const spent = times.filter(({ position }) => position === no).map(({ spentMs }) => spentMs);
  return {
    no,
    title: content?.title ?? "",
    n: answers.length,
    points: pointRates(points)
      .map((rate) => ({
        ...rate,
        no: place(rate.pointId) + 1,
        label: asked[place(rate.pointId)]?.label ?? rate.pointId,
        discrimination: discriminations.get(rate.pointId) ?? null,
      }))
      // A point that a later version of the rubric brought stands after those that were asked.
      .sort((a, b) => (a.no || asked.length + 1) - (b.no || asked.length + 1)),
    misses: missesByKind(points),
    time: timeUsed(spent, content?.minutes ?? null),
    agreement: engineAgreement(await listMarkedByBoth({ assignmentId, questionId, marks: answers })),
  };
}

export type InsightOfQuestion = Awaited<ReturnType<typeof questionInsight>>;
