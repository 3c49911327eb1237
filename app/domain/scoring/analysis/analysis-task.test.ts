import { expect, test } from "vitest";
import { analysisTask } from "./analysis-task";

/** Prompts written for testing. */
test.each([
  ["请结合资料，谈谈你对“无事不扰，有求必应”的理解。", "explanation"],
  ["请解释“盆景”的含义。", "explanation"],
  ["有干部认为：“补贴多就是环境好。”请对这一看法进行评价。", "evaluation"],
  ["你是否赞同这种做法？请说明理由。", "evaluation"],
  ["对网友的议论，你怎么看？", "evaluation"],
  ["请分析产生这一现象的原因和影响。", "elements"],
  ["请谈谈推行这项改革的重要意义。", "elements"],
  ["请比较两村做法的不同，并谈谈从中得到的启示。", "comparison"],
  ["谈谈这一做法对其他地方的启示。", "lesson"],
  ["居民说：“这样评价太不公平。”请谈谈你对这句话的理解。", "explanation"],
  ["请根据资料作答。", null],
  [null, null],
])("%s asks for %s", (stem, task) => expect(analysisTask(stem)).toBe(task));
