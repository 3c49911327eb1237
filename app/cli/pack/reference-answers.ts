import type { Pack, PackProblem, PackQuestion } from "@content/contract/pack";
import type { Rubric } from "@content/contract/rubric";
import { bestSum } from "~/domain/scoring/awarding/point-weights";
import { copiedShare } from "~/domain/scoring/copying/copied-share";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import type { ReferenceText } from "~/domain/scoring/score-input";
import { sha256Hex } from "~/domain/text/hashing/content-hash";

/** A reference answer must earn this share by its own rubric (in hybrid mode of the marks its points carry). */
const GOOD = 0.8;
/** A model with more of its words taken from the materials is no essay of its own. */
const COPIED = 0.2;

const WARNED = ["over-limit", "off-sheet"];

/** Weak spots that only the scorer sees: reference answers that miss their rubric or their limit, models copied from materials. */
export function scoredWeakSpots(pack: Pack): PackProblem[] {
  const references = new Map(
    pack.materials.map(({ id, text }): [string, ReferenceText] => [
      id,
      { kind: "material", text, hash: sha256Hex(text) },
    ]),
  );
  const copied = pack.models.flatMap(({ title, line, paragraphs }) => {
    const share = copiedShare(paragraphs.map(({ text }) => text).join("\n"), [...references.values()]);
    return share <= COPIED ? [] : [{ code: "model-copied", line, params: { title, percent: Math.floor(share * 100) } }];
  });
  return [
    ...pack.questions.flatMap((question) =>
      question.rubric === null ? [] : answerSpots(question, question.rubric, references),
    ),
    ...copied,
  ];
}

function answerSpots(
  question: PackQuestion,
  rubric: Rubric,
  materials: ReadonlyMap<string, ReferenceText>,
): PackProblem[] {
  const { no, line, referenceAnswer, identity, limit, family, genre, stem } = question;
  const references = question.materials.flatMap((id) => materials.get(id) ?? []);
  const answers = [referenceAnswer, ...(rubric.referenceAnswers ?? []).map(({ text }) => text)];
  return answers.flatMap((answer): PackProblem[] => {
    if (answer === null) return [];
    const report = scoreAnswer({ answer, rubric, references, identity, limit, family, genre, stem });
    const spots = report.findings
      .filter(({ code }) => WARNED.includes(code))
      .map(({ code }) => ({ code: `reference-${code}`, line, params: { no } }));
    if (rubric.mode === "band") return spots;
    const most = bestSum(
      report.points.map(({ max }) => max),
      rubric.bestOf ?? report.points.length,
    );
    const earned = report.points.reduce((sum, { awarded }) => sum + awarded, 0);
    const share = rubric.mode === "hybrid" ? (most === 0 ? 1 : earned / most) : report.share;
    if (share >= GOOD) return spots;
    return [...spots, { code: "reference-low", line, params: { no, percent: Math.floor(share * 100) } }];
  });
}
