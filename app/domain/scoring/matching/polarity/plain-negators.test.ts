import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../../score-answer";

/** Answers written for testing. */
const share = (pointKind: string, words: string, answer: string, label = "要点") =>
  scoreAnswer({
    answer,
    rubric: rubricSchema.parse({
      version: 1,
      title: "平白否定",
      points: [
        {
          id: "p",
          label,
          marks: 2,
          pointKind,
          expressions: [{ allOf: words.split("×").map((group) => group.split("/")) }],
        },
      ],
    }),
  }).share;

test.each(
  "不必 不该 不应该 无需 无须 毋须 不宜 不用 不需要 没必要 大可不必 用不着 不许 不准 不肯 不提倡 不赞成 很少 拒不 暂停 别".split(
    " ",
  ),
)("a measure that %s be taken is not proposed", (word) => {
  expect(share("measure", "检查×配合", `企业${word}配合检查。`)).toBe(0);
  expect(share("measure", "检查×配合", `检查工作企业${word}配合。`)).toBe(0);
});

test.each([
  ["台账×取消", "取消不必要的台账。"],
  ["费用×取消", "不该收的费用一律取消。"],
  ["材料×共享", "不必群众跑腿，部门共享材料。"],
  ["材料×共享", "群众不用重复提交材料，部门之间共享。"],
  ["登记×办理", "群众不必到场即可办理登记。"],
  ["登记×重复", "群众无需重复登记。"],
  ["检查×配合", "特别要配合检查，分级分类别错过时点。"],
])("sparing people effort is no refusal: %s in %s", (words, answer) => {
  expect(share("measure", words, answer)).toBe(1);
});

test.each([
  ["货物×被退", "货物没有被退回。"],
  ["货物×被退", "没有货物被退。"],
  ["货物×被退", "货物不会被海关退回，也没被退过。"],
  ["贴牌×靠", "企业不靠贴牌。"],
  ["运费×上涨", "运费没有上涨。"],
  ["运费×上涨", "运费未上涨。"],
  ["运费×上涨", "运费从未明显上涨。"],
  ["骨干×外流", "骨干没有外流。"],
  ["停车难", "居民不必为停车难发愁。"],
])("an event that did not happen is no problem: %s in %s", (words, answer) => {
  expect(share("problem", words, answer)).toBe(0);
});

test.each([
  ["运费×上涨", "运费不断上涨。"],
  ["运费×上涨", "没有订单，运费上涨。"],
  ["运费×上涨", "没有海外仓的企业运费上涨。"],
  ["运费×上涨", "运费没有不上涨的。"],
  ["贴牌×靠", "企业没有品牌，靠贴牌。"],
  ["贴牌×靠", "没有品牌只能靠贴牌。"],
  ["小区×电梯", "小区没有电梯。"],
  ["电梯×没有/缺少", "小区没有电梯。"],
  ["居民×意见", "没有征求居民意见。"],
  ["统筹", "部门缺乏统筹。"],
  ["居民×参与", "居民不参与。"],
])("an event that happened, and a lack, stay problems: %s in %s", (words, answer) => {
  expect(share("problem", words, answer)).toBe(1);
});

test("where the label says that something is lacking, its negator states the problem", () => {
  expect(share("problem", "品牌×靠", "企业不靠品牌。", "企业不靠品牌竞争")).toBe(1);
  expect(share("problem", "品牌×靠", "企业不靠品牌。", "企业只靠品牌竞争")).toBe(0);
});

test.each([
  ["承诺×告知", "不实行企业告知承诺。"],
  ["企业×告知承诺", "不实行对企业的告知承诺。"],
  ["服务×优化", "不优化政务服务。"],
  ["备案×制度", "没有建立备案制度。"],
  ["备案×制度", "未形成备案制度。"],
  ["备案×制度", "企业没有落实备案制度。"],
  ["备案×制度", "不重视备案制度。"],
])("a lack reaches the object behind it, and no lack is read inside a longer verb: %s in %s", (words, answer) => {
  expect(share("measure", words, answer)).toBe(0);
});

test.each([
  ["problem", "宣传×不实", "宣传不实。"],
  ["problem", "备案×制度", "没有建立备案制度。"],
  ["measure", "企业×备案制度", "看有没有建立企业备案制度。"],
])("a lack stays one where it ends the phrase, and a question denies nothing: %s %s in %s", (kind, words, answer) => {
  expect(share(kind, words, answer)).toBe(1);
});
