import type { Rubric } from "@content/contract/rubric";
import { listVersionsInUse } from "@db/queries/content/versions-in-use";
import { knownVersion } from "./known/known-version.server";
import { referencesOf } from "./known/references-of.server";
import { scoreByContent } from "./score-by-content";

const QUESTIONS = 6;
/** With fewer, the engine's code still runs as it was read; with more nothing gets faster. */
const ANSWERS_EACH = 8;
/** As long as an essay. */
const CHARACTERS = 1_200;

/**
 * Scores made-up answers to questions that are in use, and keeps nothing of it: the first answers that a process scores find code that
 * has never run and rubrics that are not compiled, and cost ten times what later ones do. Goes on only as far as it is asked:
 * each step is one reading or one answer.
 */
export async function* warmScoring(): AsyncGenerator<void> {
  for (const versionId of await listVersionsInUse({ most: QUESTIONS })) {
    const content = (await knownVersion({ versionId }))?.content;
    if (!content?.rubric) continue;
    const references = await referencesOf(content);
    for (let no = 0; no < ANSWERS_EACH; no += 1) {
      yield;
      scoreByContent({ answer: answerBy(content.rubric, no), content, references });
    }
  }
  yield;
}

/** An essay of a rubric's own words, other ones with each number: what is found is weighed, which is most of the work. */
function answerBy({ points }: Rubric, no: number): string {
  const sentences = points.flatMap(({ expressions }) =>
    expressions.map(({ allOf }) => `${allOf.map((words) => words[no % words.length] ?? "").join("，")}。`),
  );
  const whole = sentences.join("\n");
  return whole.repeat(Math.ceil(CHARACTERS / Math.max(1, whole.length))).slice(0, CHARACTERS);
}
