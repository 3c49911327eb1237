const PLACES = ["东门", "西关", "柳河", "青石", "春晖", "临港", "北坡", "南塘", "花桥", "白杨"];
const OBJECTS = ["停车", "路灯", "菜场", "学校", "诊所", "绿地", "雨水", "厨余", "楼道", "公交", "灶台", "河岸"];
const ACTIONS = ["摸清底数", "定好规矩", "压实责任", "请来居民", "补上短板", "用好数据", "算清账本", "盯住末端"];

/** A topic pack in the form they are found in, of about this many characters, in which every part grows with the whole. */
export function wildPack(characters: number): string {
  const essays: string[] = [];
  const frameworks: string[] = [];
  const theory: string[] = [];
  for (let length = 0, no = 0; length < characters; no += 1) {
    const heads = [0, 1, 2].map((index) => `${pick(ACTIONS, no + index)}，办好${pick(OBJECTS, no * 3 + index)}这件事`);
    const title = `${pick(PLACES, no)}的${pick(OBJECTS, no)}账本之${no + 1}`;
    const framework = [title, ...heads.map((head, index) => `${pick(["一", "二", "三"], index)}、${head}`)];
    const essay = [title, opening(no), ...heads.map((head, index) => body(head, no * 3 + index))];
    const block = [`${pick(ACTIONS, no)}的道理${no + 1}`, body(pick(ACTIONS, no + 1), no)];
    frameworks.push(...framework);
    essays.push(...essay);
    theory.push(...block);
    length += [...framework, ...essay, ...block].reduce((sum, line) => sum + line.length + 1, 0);
  }
  return [
    "服务热线",
    "010-55550000",
    "“街区账本”专题整理发布",
    "一、热点链接",
    opening(0),
    "二、命题预测",
    "1.请结合材料,概括街区治理中的问题(300字)。",
    "2.请谈谈办好身边小事的意义(400字)。",
    "3.请围绕“街区账本”写一篇大作文(1000字)。",
    "三、理论精析",
    "★总的道理",
    ...theory,
    "四、素材积累",
    "大作文框架:",
    ...frameworks,
    "五、范文赏析",
    "大作文:",
    ...essays,
    "以上就是“街区账本”专题的全部内容",
  ].join("\n");
}

function opening(no: number): string {
  const place = pick(PLACES, no);
  return `${place}街区有${no + 12}条巷子,住着${no * 7 + 900}户⼈家。过去谈起${pick(OBJECTS, no)}大家摇头,如今“街道 网格 楼栋”一起想办法,⺠意有了去处,事情有了回音。`;
}

function body(head: string, no: number): string {
  const sentences = [0, 1, 2, 3, 4].map((index) => {
    const at = no * 5 + index;
    return `${pick(PLACES, at)}先从${pick(OBJECTS, at)}入手,${pick(ACTIONS, at + 2)},第${(at % 30) + 1}天就把${pick(OBJECTS, at + 5)}的清单贴到了墙上,谁来办、何时办、办成什么样,一条一条写得明明白白。`;
  });
  return `${head}。${sentences.join("")}`;
}

function pick(words: string[], index: number): string {
  return words[index % words.length] ?? "";
}
