import type { Framework } from "../../contract/pack";
import type { Rubric } from "../../contract/rubric";
import { keyTerms, withoutOpeningVerb } from "../key-terms";
import { topicConcepts } from "../topic-words";
import { withoutExtensions, type WordsOf } from "../words/word-groups";
import { bareHead } from "./head-points";

type Concept = NonNullable<Rubric["topicConcepts"]>[number];

const MAX_VARIANTS = 8;
/** Words of a title that say nothing of its topic. */
const EMPTY =
  /^(?:情况|活动|行动|工作|发展|建设|提升|问题|精神|水平|质量|一座|一张|一次|三个|新时代|多措|积极|探索|努力|走出|新路子|着力点|关键|全市|全县|全区|全省|会议|时代|方面|破解|健全|激活|畅通|清理|优化|保障|共建|关于|开展|治理|管理|服务|改革|企业|环境|群众|不上|自己|什么|办法|之间|才能|值得|过成|编成|交给|提高|推进|有准|提高城市|关心)$/;
const MIN_THREAD = 2;
const MAX_THREAD = 6;

/** 题眼 of a framework's own topic: the thread that runs through its title and heads, the title's words, then the pack's topic. */
export function titleConcepts(framework: Framework, packTitle: string | null, wordsOf: WordsOf): Concept[] {
  const topic = topicOfTitle(framework.title);
  const heads = framework.points.map(({ text }) => bareHead(text));
  const told = [...thread(topic, heads), ...quoted(topic), ...wordsOf(topic), ...keyTerms(topic)];
  const clear = told.filter((word) => !EMPTY.test(word));
  const variants = withoutExtensions([...clear, topic]).slice(0, MAX_VARIANTS);
  const concepts: Concept[] = [{ label: topic, variants, indispensable: true }];
  const general = topicConcepts("", [], packTitle).filter(({ label }) => label !== topic);
  return [...concepts, ...general];
}

/** 在全市背街小巷整治工作会议上的讲话 is about 背街小巷整治, 关于清理拖欠账款的建议 about 清理拖欠账款. */
export function topicOfTitle(title: string): string {
  const core = title
    .replace(/^(?:致|告)[^：:]{0,12}(?:[：:]|的一封信$)/, "")
    .replace(/^在(?:全[国省市县区镇乡街]|[^全]{0,8}?[省市县区](?=.{4}))?/, (found) =>
      title.endsWith("讲话") ? "" : found,
    )
    .replace(/^关于(?:开展)?/, "")
    .replace(
      /(?:工作)?(?:动员|部署|推进|总结|座谈|现场|电视电话|动员部署)*(?:大会|会议|会)上的讲话$|的(?:建议|意见|调研报告|调查报告|倡议书|公开信|工作方案|通知|报告|讲话|情况汇报)$/,
      "",
    );
  const bare = withoutOpeningVerb(core);
  return bare.length >= 2 ? bare : title;
}

function quoted(text: string): string[] {
  return [...text.matchAll(/“([^“”]{2,12})”/g)].map((match) => match[1] ?? "");
}

/** The longest words that the title shares with at least half of its heads. */
function thread(title: string, heads: string[]): string[] {
  const found: string[] = [];
  for (const run of title.match(/[\u4E00-\u9FFF]+/g) ?? []) {
    for (let size = Math.min(MAX_THREAD, run.length); size >= MIN_THREAD; size -= 1) {
      for (let from = 0; from + size <= run.length; from += 1) {
        const word = run.slice(from, from + size);
        if (found.some((longer) => longer.includes(word)) || /[的了和与要在让把才]/.test(word)) continue;
        if (heads.filter((head) => head.includes(word)).length * 2 >= Math.max(2, heads.length)) found.push(word);
      }
    }
  }
  return found.slice(0, 2);
}
