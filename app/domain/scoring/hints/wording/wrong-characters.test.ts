import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";
import { WRONG_CHARACTERS, WRONG_CHARACTERS_VERSION } from "./wrong-character-table";
import { WRONG_IDIOMS } from "./wrong-idiom-table";
import { sha256Hex } from "../../../text/hashing/content-hash";

const ENTRIES = [...WRONG_CHARACTERS, ...WRONG_IDIOMS];
const wrongIn = (answer: string, material?: string) =>
  hintsIn(answer, {}, { material }).flatMap(({ code, words, params }) =>
    code === "hint-wrong-character" ? [[words, params["expected"]]] : [],
  );

test("wrong characters are shown where they stand, with what is meant", () => {
  expect(wrongIn("会议布署了下一步工作，既使困难再多，也要相辅相承、再接再励。")).toEqual([
    ["布署", "部署"],
    ["相辅相承", "相辅相成"],
    ["再接再励", "再接再厉"],
  ]);
  expect(wrongIn("既使没有经费，也要想办法。")).toEqual([["既使没有", "即使没有"]]);
});

test.each(ENTRIES.map(([wrong, right]) => [wrong, right] as const))("%s is found, and %s is not", (wrong, right) => {
  expect(wrongIn(`大家说“${wrong}”。`)).toEqual([[wrong, right]]);
  expect(wrongIn(`大家说“${right}”。`)).toEqual([]);
  expect(wrong).not.toBe(right);
});

test.each([
  "公布署名文章，发布署长任命，分布署在各处的名单按规定宣布署理人选。",
  "补充份额，供应充足；超过份额的部分退回。",
  "既便民又利企，既使企业省心，也使群众满意，既便于查询又便于监督。",
  "认真缔造品牌，严重覆盖区域，多重覆没的风险，双重覆盖的网络。",
  "大规模犯罪得到遏制，预防犯罪工作扎实，严防犯错，违规犯法必究。",
  "挑选拨付方式，可选拨号接入，强调拔尖人才，计划拔除界桩。",
  "就读职业学校，点缀学校的围墙，下载培训资料，承载培育的责任，书记栽树。",
  "研究竞争规则，究竟争什么，毕竟相信群众，完毕竞赛安排。",
  "反馈乏力，派遣责任到人，隐蔽端口，扶贫脊梁，陶冶理想。",
  "提供献血服务，补给于人，教授于昨日到校，天赋于我，立即然后再做。",
  "轻松驰骋，放松驰援的脚步，强悍卫士，勇气慨然，麻烦重重，不怕麻烦忙前忙后。",
  "良好象征，友好象征，修复盖板，恢复盖章，促消费、稳增长，取消毁约条款，营销费用。",
  "工作崇高，创作崇尚自然，火热忠诚，争辩别人的看法，协商确定，电商确实方便，不懈待人。",
  "故步自封与固步自封，直截了当，渡过难关，势不可挡，名副其实。",
])("right prose in which the same characters meet is left alone: %s", (prose) => {
  expect(wrongIn(prose)).toEqual([]);
});

test("what the given material writes so is a name and no slip", () => {
  expect(wrongIn("学习发杨光大小区的做法。")).toHaveLength(1);
  expect(wrongIn("学习发杨光大小区的做法。", "发杨光大小区由两位居民发起。")).toEqual([]);
});

test("an answer that corrects a document may quote its slips", () => {
  expect(hintsIn("将“布署”改为“部署”。", { genre: "document-correction" })).toEqual([]);
});

test("the table has at least 80 entries, none twice, and its version is raised with its content", () => {
  expect(new Set(ENTRIES.map(([wrong]) => wrong)).size).toBe(ENTRIES.length);
  expect(ENTRIES.length).toBeGreaterThan(80);
  const content = sha256Hex(JSON.stringify(ENTRIES)).slice(0, 12);
  expect([WRONG_CHARACTERS_VERSION, content]).toMatchInlineSnapshot(`
    [
      "2026.1",
      "b026defee319",
    ]
  `);
});
