import { useTranslation } from "~/i18n/use-translation";
import { markSegments, type AnswerMark } from "./answer/mark-segments";
import { PenNumber } from "./answer/pen-number";

/** Where a key point stands in the reference answer, and whether the candidate missed it. */
export type ReferenceMark = { start: number; end: number; pointNo: number; missed: boolean };

type Props = { text: string; marks: readonly ReferenceMark[] };

/** 参考答案 with its points numbered in line; what the candidate missed is marked so that the eye goes there first. */
export function ReferenceAnswer({ text, marks }: Props) {
  const { t } = useTranslation("report");
  const missed = new Set(marks.filter((mark) => mark.missed).map((mark) => mark.pointNo));
  // A missed point is set solid, an earned one dashed: the reverse of the candidate's own text, since here the eye looks for gaps.
  const penMarks = marks.map((mark): AnswerMark => ({ ...mark, kind: mark.missed ? "hit" : "partial" }));
  return (
    <div className="essay" lang="zh-CN">
      {markSegments(text, penMarks).map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.segments.map((segment) => {
            const gap = segment.marks.some((mark) => mark.pointNo !== null && missed.has(mark.pointNo));
            return (
              <span key={segment.start}>
                {gap ? (
                  <mark className="bg-vermilion-wash text-inherit" title={t("reference.missedHere")}>
                    {segment.text}
                  </mark>
                ) : (
                  segment.text
                )}
                {segment.closing.map((mark, index) => (
                  <PenNumber key={index} pointNo={mark.pointNo} kind={mark.kind} />
                ))}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}
