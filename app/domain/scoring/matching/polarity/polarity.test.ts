import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../../score-answer";

type Case = [kind: string, groups: string[][], answer: string, share: number, polarity?: string];

/** Answers written for testing. */
const CASES: Case[] = [
  ["problem", [["规划"], ["不统一", "不一致"]], "各部门规划不统一。", 1],
  ["problem", [["规划"], ["不统一", "不一致"]], "要统一规划。", 0],
  ["problem", [["统一规划"]], "缺乏统一规划。", 1],
  ["problem", [["统一规划"]], "统一规划。", 0],
  ["problem", [["规划"], ["统一"]], "规划不统一。", 1, "negative"],
  ["problem", [["规划"], ["统一"]], "统一规划建设。", 0, "negative"],
  ["problem", [["统筹"]], "部门之间缺乏统筹。", 1],
  ["problem", [["统筹"]], "要加强统筹。", 0],
  ["problem", [["权责不清", "责任不明"]], "部门权责不清，相互推诿。", 1],
  ["problem", [["权责不清"]], "部门之间并非权责不清。", 0],
  ["problem", [["停车"], ["难", "不足"]], "小区停车难。", 1],
  ["problem", [["停车"], ["难", "不足"]], "小区停车不难。", 0],
  ["problem", [["停车难"]], "破解停车难。", 0],
  ["problem", [["停车难"]], "停车难问题得到有效解决。", 0],
  ["problem", [["停车难"]], "停车难问题亟待解决。", 1],
  ["problem", [["停车难"]], "停车难问题未得到解决。", 1],
  ["problem", [["设施老化"]], "不存在设施老化。", 0],
  ["cause", [["资金"], ["短缺", "不足"]], "资金短缺渠道不畅。", 1],
  ["cause", [["监管"]], "监管缺位。", 1],
  ["measure", [["壁垒"], ["破除", "打破"]], "破除部门壁垒。", 1],
  ["measure", [["多头管理"]], "避免多头管理。", 1],
  ["measure", [["形式主义"], ["杜绝"]], "杜绝形式主义。", 1],
  ["measure", [["停车难"]], "解决停车难。", 0.5],
  ["measure", [["停车难"]], "一是要着力破解停车难问题；二是植树。", 0.5],
  ["measure", [["停车难"]], "建设立体车库解决停车难。", 1],
  ["measure", [["停车难"]], "建设立体车库，缓解停车难。", 1],
  ["measure", [["停车难"], ["解决"]], "解决停车难。", 1],
  ["measure", [["形式主义"], ["杜绝"]], "不能杜绝形式主义。", 0],
  ["measure", [["规划"], ["统一"]], "解决规划不统一。", 0.5],
  ["measure", [["规划"], ["统一"]], "规划不统一。", 0],
  ["measure", [["停车"], ["解决"]], "不断解决停车问题。", 1],
  ["conclusion", [["党建引领"]], "治理离不开党建引领。", 1],
  ["conclusion", [["群众参与"]], "群众参与不能忽视。", 1],
  ["conclusion", [["监督"]], "没有监督就没有公平。", 1],
  ["conclusion", [["公平"]], "没有监督，就没有公平。", 1],
  ["conclusion", [["关心"]], "干部群众无不关心小区变化。", 1],
  ["conclusion", [["重建设"]], "治理不是重建设而是重管理。", 0],
  ["conclusion", [["重管理"]], "治理不是重建设而是重管理。", 1],
  ["conclusion", [["重管理"]], "治理不是重建设，而是重管理。", 1],
  ["conclusion", [["群众满意"]], "群众不满意，服务不到位。", 0],
  ["meaning", [["提升"], ["效率"]], "不仅提升办事效率，还方便群众。", 1],
  ["stance", [["赞成", "支持"]], "我不支持这种做法。", 0],
  ["problem", [["管网"], ["老化"]], "管网不再老化。解决了积水。", 0],
  ["problem", [["改造"], ["脱离"]], "改造没有脱离需求。", 0],
  ["problem", [["旁观"]], "引导居民由旁观变参与。", 0],
  ["problem", [["老化"]], "优先更换老化管网。", 0],
  ["measure", [["参与"]], "引导居民由旁观变参与。", 1],
  ["measure", [["作风"], ["群众"]], "没有把群众的事放在心上，作风不够扎实。", 0],
  ["practice", [["表决"]], "不按五步表决。", 0],
  ["measure", [["台账"], ["取消"]], "取消不必要的台账。", 1],
  ["measure", [["考核"], ["居民"]], "考核看居民认不认。", 1],
  ["measure", [["权力"], ["街道"]], "先看权力给没给街道。", 1],
  ["other", [["资金"], ["人才"]], "既缺乏资金、技术、人才。", 0],
  ["problem", [["人才"]], "既缺乏资金、技术、人才。", 1],
  ["problem", [["就业指导薄弱"]], "并非就业指导薄弱。", 0],
  ["problem", [["指导"], ["薄弱"]], "不存在高校对毕业生的就业指导长期薄弱。", 0],
  ["problem", [["就业指导薄弱"]], "没有就业指导薄弱这回事。", 0],
  ["problem", [["规划"], ["不存在统筹"]], "规划上不存在统筹。", 1],
  ["problem", [["不存在统筹"]], "不存在统筹。", 1],
  ["measure", [["管理"]], "不是建设而是管理。", 1],
  ["measure", [["修缮"]], "并非一味拆除，要注重修缮。", 1],
  ["measure", [["修缮"]], "并非保护街巷，也注重修缮。", 0],
  ["measure", [["错峰开放"]], "不存在周边单位的车库在夜间向居民错峰开放。", 0, "any"],
  ["measure", [["培训"]], "并非1.开展培训。", 0],
];

test.each(CASES)("%s %j in %s pays %d (polarity %s)", (pointKind, allOf, answer, share, polarity) => {
  const rubric = rubricSchema.parse({
    version: 1,
    title: "极性",
    points: [
      { id: "p", label: "极性", marks: 2, pointKind, expressions: [{ allOf, ...(polarity ? { polarity } : {}) }] },
    ],
  });
  const report = scoreAnswer({ answer, rubric });
  expect({ share: report.share, reason: report.points[0]?.reason }).toMatchObject({ share });
});

test("one character found of an expression is no near miss, and its point is absent", () => {
  const rubric = rubricSchema.parse({
    version: 1,
    title: "疑似",
    points: [{ id: "p", label: "停车难", marks: 2, expressions: [{ allOf: [["难"], ["停车"]] }] }],
  });
  const hint = (answer: string) => {
    const { points, findings } = scoreAnswer({ answer, rubric });
    return [points[0]?.reason, findings.some(({ code }) => code === "near-miss")];
  };
  expect(hint("办证难。")).toEqual(["absent", false]);
  expect(hint("停车方便。")).toEqual(["keyword-missing", true]);
});
