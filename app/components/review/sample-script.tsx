import { useMemo } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { remarkId } from "~/components/answer/pen-stroke";
import { RemarkLine } from "~/components/answer/remark-line";
import { AnswerText } from "~/components/answer-text";
import type { PenMark } from "~/domain/marking/pen/pen-mark";
import type { LessonRemark, LessonSample } from "./lesson-data";

/** A sample under the red pen: what earned is underlined and numbered as above, the tutor's remarks stand below. */
export function SampleScript({ sample }: { sample: LessonSample }) {
  const { t } = useTranslation("lesson");
  const { answer, marks, remarks, note, letter } = sample;
  const pens = useMemo(() => remarks.flatMap((remark) => drawn(remark, answer)), [remarks, answer]);
  return (
    <div className="grid gap-4">
      {note === "" ? null : (
        <p className="border-s-4 border-vermilion ps-4 text-lg">
          {t("note")}
          <span lang="zh-CN" className="whitespace-pre-line">
            {note}
          </span>
        </p>
      )}
      <AnswerText answer={answer} marks={marks} pens={pens} anchored={false} />
      {remarks.length === 0 ? null : (
        <ol aria-label={t("remarks", { letter })} className="grid gap-1.5 border-t border-rule pt-3 text-base">
          {remarks.map((remark) => (
            <RemarkLine
              key={remark.id}
              remark={remark}
              answer={answer}
              {...(remark.no === null ? {} : { id: remarkId(remark.no) })}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function drawn({ no, start, end, pen, text }: LessonRemark, answer: string): PenMark[] {
  const within = no !== null && start !== null && end !== null && start < end && end <= answer.length;
  return within ? [{ no, start, end, pen, text }] : [];
}
