/** 综合分析's five tasks: 解释, 评价, 要素, 比较, 启示. Source: the domain rules on analysis questions. */
export type AnalysisTask = "explanation" | "evaluation" | "elements" | "comparison" | "lesson";

const OF_TASK: readonly [AnalysisTask, RegExp][] = [
  ["comparison", /比较|异同|(?:有何|有什么|有哪些)(?:不同|区别|差异)|对比分析/],
  [
    "evaluation",
    /评价|评析|评论|谈谈(?:你)?(?:对|的).{0,24}(?:看法|观点|见解)|(?:是否|同意还是|赞同还是)|(?:你)?(?:同意|赞同|认同).{0,12}吗|如何看待|怎么看/,
  ],
  ["lesson", /启示|启发|借鉴|经验教训/],
  ["explanation", /理解|含义|解释|内涵|意思|何谓|什么是|所指/],
  ["elements", /意义|原因|影响|作用|价值|必要性|重要性|实质|危害|后果|成因|为什么|分析/],
];

/**
 * What an analysis question asks for, told from its prompt; null where the prompt does not say. What is quoted in the prompt
 * (“…”) is what the question is about and is not read.
 */
export function analysisTask(stem: string | null | undefined): AnalysisTask | null {
  const asked = (stem ?? "").replace(/“[^”]*”|"[^"]*"|「[^」]*」/g, "");
  return OF_TASK.find(([, words]) => words.test(asked))?.[0] ?? null;
}
