import { listComments } from "@db/queries/marking/comments";
import { listNamesAround } from "@db/queries/review/names";
import { getSampleSource, listSamples } from "@db/queries/review/samples";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { numbered } from "~/domain/marking/pen/pen-mark";
import { scoreOf } from "~/domain/marking/sheet/marking-sheet";
import { nameMask } from "~/domain/review/name-mask";
import { letteredSamples } from "~/domain/review/sample-letters";
import { MOST_SAMPLES, MOST_UPGRADES } from "~/domain/review/sample-rules";
import { differences } from "~/domain/text/differences";
import { markedAttempt } from "~/services/marking/marked-attempt.server";

type LessonSamples = {
  assignmentId: string;
  questionId: string;
  /** The numbers of the key points in the lesson, by their ids. */
  numbers: ReadonlyMap<string, number>;
  now: number;
};

/** The samples of a lesson and the places rewritten, without anything that says whose they are. Few, so each is read whole. */
export async function lessonSamples({ assignmentId, questionId, numbers, now }: LessonSamples) {
  const of = { assignmentId, questionId };
  const picked = await listSamples(of);
  const shown = letteredSamples(picked.filter(({ kind }) => kind !== "upgrade").slice(0, MOST_SAMPLES));
  const rewritten = picked.filter(({ kind }) => kind === "upgrade").slice(0, MOST_UPGRADES);
  // Writers name their classmates too, and remarks compare them.
  const masked = nameMask(picked.length === 0 ? [] : await listNamesAround({ assignmentId }));
  const scripts = new Map<string, Script>();
  for (const attemptId of new Set([...shown, ...rewritten].map((one) => one.attemptId))) {
    const script = await readScript({ ...of, attemptId, masked, now });
    if (script) scripts.set(attemptId, script);
  }
  let remarks = 0;
  const samples = shown.flatMap(({ id, kind, letter, attemptId, note }) => {
    const script = scripts.get(attemptId);
    if (!script) return [];
    const first = remarks;
    remarks += script.remarks.filter(({ no }) => no !== null).length;
    return {
      id,
      kind,
      letter,
      note: masked(note),
      answer: script.answer,
      score: script.score,
      byTutor: script.byTutor,
      marks: script.marks.flatMap(({ pointId, ...mark }) => {
        const pointNo = numbers.get(pointId);
        return pointNo === undefined ? [] : [{ ...mark, pointNo }];
      }),
      // Numbered through the whole lesson, so that no two remarks of it have the same number.
      remarks: script.remarks.map(({ no, ...remark }) => ({ ...remark, no: no === null ? null : first + no })),
    };
  });
  const letters = new Map(shown.map(({ attemptId, letter }) => [attemptId, letter]));
  const upgrades = rewritten.flatMap(({ id, attemptId, start, end, note, rewritten: after, createdAt }) => {
    const script = scripts.get(attemptId);
    const place = script && placeIn(script, { start, end, createdAt });
    if (!script || !place) return [];
    const [before, become] = [script.answer.slice(place.start, place.end), masked(after ?? "")];
    const changes = differences(before, become);
    return { id, letter: letters.get(attemptId) ?? null, before, after: become, changes, note: masked(note) };
  });
  return { samples, upgrades: upgrades.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

type ReadScript = {
  assignmentId: string;
  questionId: string;
  attemptId: string;
  masked: (text: string) => string;
  now: number;
};
type Script = NonNullable<Awaited<ReturnType<typeof readScript>>>;

async function readScript({ attemptId, masked, now, ...of }: ReadScript) {
  const source = await getSampleSource({ ...of, attemptId });
  const marked = source && (await markedAttempt({ attemptId, now }));
  if (!marked || marked.answer === "") return null;
  const { answer, standing, revisionNumber, admitted } = marked;
  const counting = countingAssessment(standing);
  const comments = (await listComments({ attemptId })).filter((one) => one.revisionNumber === revisionNumber);
  return {
    answer: masked(answer),
    textSince: admitted?.createdAt ?? 0,
    score: counting && scoreOf(counting),
    byTutor: counting?.source === "tutor",
    marks: (counting?.report.points ?? []).flatMap(({ id, status, evidence }) =>
      status === "missed" ? [] : evidence.map(({ start, end }) => ({ pointId: id, start, end, kind: status })),
    ),
    remarks: numbered(comments).map(({ remark: { id, start, end, pen, text, reasonCode }, no }) => ({
      ...{ id, start, end, pen, reasonCode, no },
      text: masked(text),
    })),
  };
}

type Chosen = { start: number | null; end: number | null; createdAt: number };

/** The place that is rewritten; null where another text counts since it was chosen. */
function placeIn({ answer, textSince }: Pick<Script, "answer" | "textSince">, { start, end, createdAt }: Chosen) {
  if (start === null || end === null || textSince > createdAt || end > answer.length) return null;
  return { start, end };
}
