import type { Finding } from "@content/contract/report";
import type { PreparedAnswer } from "../matching/prepared-answer";
import type { AnalysisTask } from "./analysis-task";
import { judgementIn } from "./stance-words";

const MEANING =
  /是说|指|意思|含义|意味着|就是|即|本质|实质|强调|揭示|表明|说明|反映|体现|喻|道出|告诉我们|不在|不是|并不|而是|是(?=一|把|让|对)/;
const REASONS = /因为|由于|原因|理由|一方面|首先|其一|此其|一是|之所以|如果|导致|造成|不利于|有利于|[1①][.、)]?/;
const CONTRAST = /不同|相同|共同|差异|区别|异同|相比|前者|后者|一个|而|则|却/;
const LESSON = /启示|启发|要|应|须|需|必须|坚持|注重/;
const JUDGED =
  /有.{0,4}(?:道理|合理|局限|不足)|(?:看到|注意到|考虑到)了?.{0,30}(?:却|但|忽视|忽略)|只看|不能成立|情有可原|开错|失之|误/;
const CONCLUSION =
  /因此|所以|总之|综上|可见|由此|为此|总的来说|总而言之|归根到底|说到底|只有|唯有|要|应|必须|须|才能|才会|之道|关键|正确的?(?:做法|态度)|说明|证明/;

/** The last sentences of an answer, in which a conclusion is looked for. */
const LAST = 5;
/** The first sentences, in which an explanation of the words is looked for. */
const FIRST = 6;
/** So many sentences give some reason, in whatever words. */
const ENOUGH_SAID = 4;

/**
 * Hints about the parts that a task is usually answered in: 含义 → 分析 → 结论, 判断 → 理由 → 结论, by dimension, lesson → practice;
 * 要素 go straight to the point. They weigh nothing: points are paid wherever they stand.
 */
export function expectedParts(answer: PreparedAnswer, task: AnalysisTask | null): Finding[] {
  const { text } = answer;
  const { sentences } = answer.segments;
  if (task === null || sentences.length === 0) return [];
  const close = sentences.slice(-LAST).some(({ start, end }) => CONCLUSION.test(text.slice(start, end)));
  const conclusion = close ? [] : [hint({ code: "part-conclusion-missing" })];
  const unless = (seen: boolean, missing: { code: string }) => (seen ? [] : [hint(missing)]);
  switch (task) {
    case "explanation":
      return [
        ...unless(
          sentences.slice(0, FIRST).some(({ start, end }) => MEANING.test(text.slice(start, end))),
          { code: "part-meaning-missing" },
        ),
        ...conclusion,
      ];
    case "evaluation":
      return [
        ...unless(
          sentences.some(({ start, end }) => judgementIn(text.slice(start, end)) !== null) || JUDGED.test(text),
          { code: "part-judgement-missing" },
        ),
        ...unless(sentences.length >= ENOUGH_SAID || REASONS.test(text), { code: "part-reasons-missing" }),
        ...conclusion,
      ];
    case "comparison":
      return unless(CONTRAST.test(text), { code: "part-comparison-missing" });
    case "lesson":
      return unless(LESSON.test(text), { code: "part-lesson-missing" });
    case "elements":
      return [];
  }
}

function hint({ code }: { code: string }): Finding {
  return { code, params: {} };
}
