import { expect, test } from "vitest";
import type { Pack } from "../contract/pack";
import { importWildPack } from "../import/import-wild-pack";
import { doubtAlreadyInPack } from "./already-in-pack";

function imported(text: string): Pack {
  const reading = importWildPack(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

const BODY = [
  "清早六点，渡口的灯先亮了。老船工把缆绳解开，等着对岸上学的孩子。二十年来，这条船没有误过一趟课。",
  "去年，县里推行“渡口 学校 医院”一张时刻表，船班跟着学校的铃声走，老人看病也能赶上头一班公交。",
  "把方便送到群众手边，靠的不是口号，而是把每一个等船的人放在心上，把每一分钟的等待算进账里。",
];
const pack = imported(
  ["一、命题预测", "1.请谈谈渡口的意义(300字)。", "二、范文赏析", "大作文:", "渡口的灯", ...BODY].join("\n"),
);
const article = (body: string[]) => imported(["一盏灯照一条河", "C县县长 林之远", ...body].join("\n"));

test("an article that is a model of the pack under another file and title is recognised", () => {
  expect(doubtAlreadyInPack(article(BODY), pack)).toEqual([{ line: 1, code: "already-in-pack", text: "渡口的灯" }]);
});

test("half-width marks and plus signs that were lost in one of the two do not hide it", () => {
  const other = BODY.map((text) => text.replaceAll("，", ",").replace("渡口 学校 医院", "渡口+学校+医院"));
  expect(doubtAlreadyInPack(article(other), pack)).toHaveLength(1);
});

test("a given material of the pack is recognised too", () => {
  const held = imported(["给定资料", "资料1", ...BODY, "命题预测", "1.根据给定资料1，谈谈启示(300字)。"].join("\n"));
  expect(doubtAlreadyInPack(article(BODY), held)).toMatchObject([{ code: "already-in-pack", text: "资料1" }]);
});

test("an article on the same topic, or one that quotes a sentence, is another article", () => {
  const own =
    "渡船停运之后，桥上的车多了，桥下的茶摊却冷清下来，摊主说想把铺子搬到新修的码头去试一试运气，家里人都没有反对。";
  expect(doubtAlreadyInPack(article([own]), pack)).toEqual([]);
  expect(doubtAlreadyInPack(article([own, own.replace("茶摊", "面摊"), BODY[2] ?? ""]), pack)).toEqual([]);
});

test("a pack has no articles to recognise, and an article without words is not one", () => {
  expect(doubtAlreadyInPack(pack, pack)).toEqual([]);
});
