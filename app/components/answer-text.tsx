import { useTranslation } from "react-i18next";
import { markSegments, strongestKind, type AnswerMark, type Segment } from "./answer/mark-segments";
import { PenNumber } from "./answer/pen-number";

export type { AnswerMark } from "./answer/mark-segments";

type Props = {
  answer: string;
  marks: readonly AnswerMark[];
  /** Where the answer sheet ends: text from here on was not read. */
  offSheetFrom?: number;
  /** Hides the key above the text, where another one stands already. */
  legend?: boolean;
};

/** Element id of the first mark of a key point, so that the table can link to it. */
export const markId = (pointNo: number) => `mark-${pointNo}`;

/** The candidate's own text under the red pen. Numbers are annotations: they are not copied with the text. */
export function AnswerText({ answer, marks, offSheetFrom, legend = true }: Props) {
  const { t } = useTranslation("report");
  if (answer.trim() === "") return <p className="text-ink-soft">{t("answer.empty")}</p>;
  const paragraphs = markSegments(answer, marks, offSheetFrom);
  const firstMarkOf = new Map<number, number>();
  for (const segment of paragraphs.flatMap((paragraph) => paragraph.segments)) {
    for (const { pointNo } of segment.marks) {
      if (pointNo !== null && !firstMarkOf.has(pointNo)) firstMarkOf.set(pointNo, segment.start);
    }
  }
  const kinds = new Set(marks.map((mark) => mark.kind));
  return (
    <div>
      {legend && kinds.size > 0 ? <Legend kinds={kinds} /> : null}
      <div className="essay" lang="zh-CN" data-answer>
        {paragraphs.map((paragraph) => (
          <p key={paragraph.start} className="min-h-[1lh]">
            {paragraph.segments.map((segment) => (
              <SegmentText
                key={segment.start}
                segment={segment}
                ids={[...firstMarkOf].filter(([, start]) => start === segment.start).map(([pointNo]) => pointNo)}
                beginsOffSheet={segment.start === offSheetFrom}
              />
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

function SegmentText({ segment, ids, beginsOffSheet }: { segment: Segment; ids: number[]; beginsOffSheet: boolean }) {
  const { t } = useTranslation("report");
  const kind = strongestKind(segment.marks);
  return (
    <>
      {beginsOffSheet ? (
        <span
          data-annotation
          className="my-3 block border-t-2 border-dashed border-vermilion pt-1 text-center font-sans text-sm text-vermilion select-none"
        >
          {t("answer.offSheet")}
        </span>
      ) : null}
      {ids.map((pointNo) => (
        <span key={pointNo} id={markId(pointNo)} className="scroll-mt-24" />
      ))}
      {kind === null ? (
        <span data-start={segment.start} className={segment.offSheet ? "text-ink-soft" : undefined}>
          {segment.text}
        </span>
      ) : (
        <mark data-start={segment.start} className="pen-mark" data-kind={kind}>
          {segment.text}
        </mark>
      )}
      {segment.closing.map((mark, index) => (
        <PenNumber key={index} pointNo={mark.pointNo} kind={mark.kind} />
      ))}
    </>
  );
}

function Legend({ kinds }: { kinds: ReadonlySet<AnswerMark["kind"]> }) {
  const { t } = useTranslation("report");
  const words = { hit: t("answer.legendHit"), partial: t("answer.legendPartial"), finding: t("answer.legendFinding") };
  return (
    <ul aria-label={t("answer.legend")} className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {(["hit", "partial", "finding"] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span className="pen-mark text-ink" data-kind={kind}>
              {words[kind]}
            </span>
          </li>
        ))}
    </ul>
  );
}
