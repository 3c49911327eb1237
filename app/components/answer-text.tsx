import { useTranslation } from "~/i18n/use-translation";
import { markSegments, strongestKind, type AnswerMark, type Segment } from "./answer/mark-segments";
import { PenNumber } from "./answer/pen-number";
import { PenEnd, penKindsOf } from "./answer/pen-stroke";
import { asQuoted, isQuoted, quoteId, type QuotedWords } from "./answer/quoted-words";
import type { PenMark } from "~/domain/marking/pen/pen-mark";

export type { AnswerMark } from "./answer/mark-segments";

type Props = {
  answer: string;
  marks: readonly AnswerMark[];
  /** What a tutor's red pen drew. */
  pens?: readonly PenMark[];
  /** Words that advice cites: each is a place to link to. */
  quoted?: readonly QuotedWords[];
  /** The quoted words that are pointed at now, by their id. */
  activeQuote?: string | null;
  /** Where the answer sheet ends: text from here on was not read. */
  offSheetFrom?: number;
  /** Hides the key above the text, where another one stands already. */
  legend?: boolean;
  /** Off where several answers stand in one page: the first mark of a key point is then no place to link to. */
  anchored?: boolean;
};

/** Element id of the first mark of a key point, so that the table can link to it. */
export const markId = (pointNo: number) => `mark-${pointNo}`;

/** The candidate's own text under the red pen. Numbers are annotations: they are not copied with the text. */
export function AnswerText({
  answer,
  marks,
  pens = [],
  quoted = [],
  activeQuote = null,
  offSheetFrom,
  legend = true,
  anchored = true,
}: Props) {
  const { t } = useTranslation("report");
  if (answer.trim() === "") return <p className="text-ink-soft">{t("answer.empty")}</p>;
  const paragraphs = markSegments<Drawn>(answer, [...marks, ...pens, ...quoted.map(asQuoted)], offSheetFrom);
  const firstMarkOf = new Map<number, number>();
  const firstOfQuote = new Map<string, number>();
  for (const segment of paragraphs.flatMap((paragraph) => paragraph.segments)) {
    for (const { pointNo } of marksOf(segment.marks)) {
      if (pointNo !== null && !firstMarkOf.has(pointNo)) firstMarkOf.set(pointNo, segment.start);
    }
    for (const id of quotesOf(segment)) if (!firstOfQuote.has(id)) firstOfQuote.set(id, segment.start);
  }
  const kinds = new Set(marks.map((mark) => mark.kind));
  return (
    <div>
      {legend && kinds.size + quoted.length > 0 ? <Legend kinds={kinds} quoted={quoted.length > 0} /> : null}
      <div className="essay" lang="zh-CN" data-answer>
        {paragraphs.map((paragraph) => (
          <p key={paragraph.start} className="min-h-[1lh]">
            {paragraph.segments.map((segment) => (
              <SegmentText
                key={segment.start}
                segment={segment}
                ids={[
                  ...begunAt(segment.start, anchored ? firstMarkOf : []).map(markId),
                  ...begunAt(segment.start, firstOfQuote),
                ]}
                activeQuote={activeQuote}
                beginsOffSheet={segment.start === offSheetFrom}
              />
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

type Drawn = AnswerMark | PenMark | ReturnType<typeof asQuoted>;

const isPen = (mark: Drawn): mark is PenMark => "pen" in mark;
const marksOf = (drawn: readonly Drawn[]) =>
  drawn.filter((mark): mark is AnswerMark => !isPen(mark) && !isQuoted(mark));
const quotesOf = ({ marks }: Segment<Drawn>) => marks.filter(isQuoted).map(quoteId);

function begunAt<Key>(start: number, firsts: Iterable<[Key, number]>): Key[] {
  return [...firsts].flatMap(([key, first]) => (first === start ? [key] : []));
}

type SegmentProps = { segment: Segment<Drawn>; ids: string[]; activeQuote: string | null; beginsOffSheet: boolean };

function SegmentText({ segment, ids, activeQuote, beginsOffSheet }: SegmentProps) {
  const { t } = useTranslation("report");
  const kind = strongestKind(marksOf(segment.marks));
  const strokes = penKindsOf(segment.marks.filter(isPen));
  const quotes = quotesOf(segment);
  const lines = {
    "data-start": segment.start,
    "data-pens": strokes,
    "data-quoted": quotes.length > 0 || undefined,
    "data-pointed": (activeQuote !== null && quotes.includes(activeQuote)) || undefined,
  };
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
      {ids.map((id) => (
        <span key={id} id={id} className="scroll-mt-24" />
      ))}
      {kind === null ? (
        <span {...lines} className={segment.offSheet ? "text-ink-soft" : undefined}>
          {segment.text}
        </span>
      ) : (
        <mark {...lines} className="pen-mark" data-kind={kind}>
          {segment.text}
        </mark>
      )}
      {segment.closing.map((mark, index) =>
        isQuoted(mark) ? null : isPen(mark) ? (
          <PenEnd key={index} mark={mark} />
        ) : (
          <PenNumber key={index} pointNo={mark.pointNo} kind={mark.kind} awarded={mark.awarded} />
        ),
      )}
    </>
  );
}

function Legend({ kinds, quoted }: { kinds: ReadonlySet<AnswerMark["kind"]>; quoted: boolean }) {
  const { t } = useTranslation(["report", "advice"]);
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
      {quoted ? (
        <li>
          <span data-quoted className="text-ink">
            {t("advice:parts.legend")}
          </span>
        </li>
      ) : null}
    </ul>
  );
}
