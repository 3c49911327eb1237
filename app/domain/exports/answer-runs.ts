import type { PenMark } from "../marking/pen/pen-mark";

/** A run of words under the same strokes of the red pen, with the numbers of the remarks that begin and end with it. */
export type AnswerRun = { text: string; pens: PenMark["pen"][]; opens: number[]; closes: PenMark[] };

/**
 * A canonical answer cut at every edge of a stroke, a paragraph a list. Strokes may overlap and cross paragraphs; each of them
 * opens once and closes once. The runs' texts, joined by LF between paragraphs, are the answer again.
 */
export function answerRuns(answer: string, pens: readonly PenMark[]): AnswerRun[][] {
  const usable = pens.filter(({ start, end }) => start >= 0 && start < end && end <= answer.length);
  const edges = [...new Set(usable.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let from = 0;
  return answer.split("\n").map((line) => {
    const [start, end] = [from, from + line.length];
    from = end + 1;
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end];
    const runs =
      start === end ? [] : cuts.slice(0, -1).map((cut, at) => runOf(answer, cut, cuts[at + 1] ?? end, usable));
    return withBreak(runs, end, usable);
  });
}

function runOf(answer: string, start: number, end: number, pens: readonly PenMark[]): AnswerRun {
  const over = pens.filter((pen) => pen.start < end && pen.end > start);
  return {
    text: answer.slice(start, end),
    pens: [...new Set(over.map(({ pen }) => pen))],
    opens: pens.filter((pen) => pen.start === start).map(({ no }) => no),
    closes: pens.filter((pen) => pen.end === end && pen.end > start),
  };
}

/** Strokes that begin or end on the line break itself begin and end with the words before it. */
function withBreak(runs: AnswerRun[], end: number, pens: readonly PenMark[]): AnswerRun[] {
  const opens = pens.filter((pen) => pen.start === end).map(({ no }) => no);
  const closes = pens.filter((pen) => pen.end === end + 1);
  if (opens.length === 0 && closes.length === 0) return runs;
  return [...runs, { text: "", pens: [], opens, closes }];
}
