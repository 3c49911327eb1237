import { rubricFromReference } from "@content/rubric/rubric-from-reference";
import { agreement, isMeasurable, MEASURES, type Measure, type QuestionMarks } from "~/domain/agreement/agreement";
import { bootstrapIntervals, type Interval } from "~/domain/agreement/bootstrap";
import { dealFolds, overFolds, type FoldedFigure } from "~/domain/agreement/folds";
import { seededRandom } from "~/domain/agreement/seeded-random";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { BASELINES } from "./baselines";
import type { MarkedQuestion } from "./marked-answer";

/** Resamples behind an interval, and the seed that makes them, and the folds, the same each time. */
const ROUNDS = 1000;
/** Fewer for one question: there are hundreds of them, of some six answers each. */
const QUESTION_ROUNDS = 300;
const SEED = 20260101;

/** What says something of one question; the figures called `within…` are means of these. */
export const QUESTION_MEASURES = ["pearson", "spearman", "kappa", "exact", "adjacent", "bias", "midBand"] as const;

type Figures<Name extends Measure> = Record<Name, { value: number | null } & Interval>;
export type Measured = Figures<Measure>;

/** A figure of the engine over folds of questions, beside the one over all of them. */
export type Folds = {
  count: number;
  seed: number;
  questions: number[];
  engine: Record<Measure, FoldedFigure & { pooled: number | null }>;
};

export type Evaluation = {
  answers: number;
  questions: number;
  /** Questions with too few answers, or all of one mark: in the pooled figures only. */
  omitted: number;
  /** Questions whose rubric was drafted from the reference. */
  drafted: number;
  methods: { method: string; measured: Measured }[];
  folds?: Folds;
  /** Each measurable question by itself, its intervals bootstrapped over its answers. */
  perQuestion: {
    question: string;
    answers: number;
    methods: { method: string; measured: Figures<(typeof QUESTION_MEASURES)[number]> }[];
  }[];
};

/** Scores every answer with the engine and the plain methods, and says how well each agrees with the people who marked them. */
export function evaluate(questions: readonly MarkedQuestion[], folds: number | null = null): Evaluation {
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
    methods: methods.map(({ method, marks }) => ({ method, measured: measure(marks, MEASURES, agreement) })),
    ...(folds === null ? {} : { folds: measureFolds(engine, folds) }),
    perQuestion: engine.flatMap((question, at) =>
      isMeasurable(question)
        ? {
            question: question.question,
            answers: question.marks.length,
            methods: methods.map(({ method, marks }) => ({ method, measured: measureOne(marks[at] ?? question) })),
          }
        : [],
    ),
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

/** Figures with their intervals; `groups` is what is drawn again: questions, or the answers of one. */
function measure<T, Name extends Measure>(
  groups: readonly T[],
  names: readonly Name[],
  statistics: (sample: readonly T[]) => Record<Name, number | null>,
  rounds = ROUNDS,
): Figures<Name> {
  const values = statistics(groups);
  const intervals = bootstrapIntervals(groups, names, statistics, { random: seededRandom(SEED), rounds });
  return Object.fromEntries(names.map((name) => [name, { value: values[name], ...intervals[name] }])) as Figures<Name>;
}

function measureOne({ question, marks }: QuestionMarks) {
  const figures = (sample: QuestionMarks["marks"]) => agreement([{ question, marks: sample }]);
  return measure(marks, QUESTION_MEASURES, figures, QUESTION_ROUNDS);
}

function measureFolds(marks: readonly QuestionMarks[], count: number): Folds {
  const dealt = dealFolds(marks, count, seededRandom(SEED));
  const figures = dealt.map((fold) => agreement(fold));
  const pooled = agreement(marks);
  const engine = MEASURES.map((name) => [
    name,
    { ...overFolds(figures.map((figure) => figure[name])), pooled: pooled[name] },
  ]);
  return {
    count,
    seed: SEED,
    questions: dealt.map((fold) => fold.length),
    engine: Object.fromEntries(engine) as Folds["engine"],
  };
}
