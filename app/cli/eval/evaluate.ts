import { rubricFromReference } from "@content/rubric/rubric-from-reference";
import { agreement, isMeasurable, MEASURES, type Measure, type QuestionMarks } from "~/domain/agreement/agreement";
import { bootstrapIntervals, type Interval } from "~/domain/agreement/bootstrap";
import { seededRandom } from "~/domain/agreement/seeded-random";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { BASELINES } from "./baselines";
import type { MarkedQuestion } from "./marked-answer";

/** Resamples behind an interval, and the seed that makes them the same each time. */
const ROUNDS = 1000;
const SEED = 20260101;

export type Measured = Record<Measure, { value: number | null } & Interval>;

export type Evaluation = {
  answers: number;
  questions: number;
  /** Questions with too few answers, or all of one mark: in the pooled figures only. */
  omitted: number;
  /** Questions whose rubric was drafted from the reference. */
  drafted: number;
  methods: { method: string; measured: Measured }[];
  perQuestion: {
    question: string;
    answers: number;
    kappa: number | null;
    pearson: number | null;
    bias: number | null;
  }[];
};

/** Scores every answer with the engine and the plain methods, and says how well each agrees with the people who marked them. */
export function evaluate(questions: readonly MarkedQuestion[]): Evaluation {
  const engine = marksBy(questions, engineOf);
  const methods = [
    { method: "engine", marks: engine },
    ...Object.entries(BASELINES).map(([method, baseline]) => ({ method, marks: marksBy(questions, baseline) })),
  ];
  return {
    answers: questions.reduce((sum, { answers }) => sum + answers.length, 0),
    questions: questions.length,
    omitted: engine.filter((question) => !isMeasurable(question)).length,
    drafted: questions.filter(({ rubric }) => rubric === null).length,
    methods: methods.map(({ method, marks }) => ({ method, measured: measure(marks) })),
    perQuestion: engine.filter(isMeasurable).map((question) => {
      const { withinKappa, withinPearson, bias } = agreement([question]);
      return {
        question: question.question,
        answers: question.marks.length,
        kappa: withinKappa,
        pearson: withinPearson,
        bias,
      };
    }),
  };
}

/** The engine as a method: with several references the candidate gets the best of them, as a marker would give it. */
export function engineOf({ question, refs, rubric }: MarkedQuestion) {
  const rubrics =
    rubric === null
      ? refs.filter((ref) => ref.trim() !== "").map((ref) => rubricFromReference(question, ref))
      : [rubric];
  return (answer: string) => Math.max(0, ...rubrics.map((one) => scoreAnswer({ answer, rubric: one }).share));
}

/** Every answer with the mark people gave it and the one `method` gives it, as shares. */
export function marksBy(
  questions: readonly MarkedQuestion[],
  method: (question: MarkedQuestion) => (answer: string) => number,
): QuestionMarks[] {
  return questions.map((question) => {
    const score = method(question);
    const marks = question.answers.map(({ answer, score: human, max }) => ({
      human: human / max,
      engine: score(answer),
    }));
    return { question: question.id, marks };
  });
}

function measure(marks: readonly QuestionMarks[]): Measured {
  const values = agreement(marks);
  const intervals = bootstrapIntervals(marks, MEASURES, agreement, { random: seededRandom(SEED), rounds: ROUNDS });
  const entries = MEASURES.map((name) => [name, { value: values[name], ...intervals[name] }]);
  return Object.fromEntries(entries) as Measured;
}
