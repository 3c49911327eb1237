import { piecesBetweenJoints } from "../../generate/key-terms";
import type { WordsOf } from "../../generate/words/word-groups";

const MIN = 2;
const MAX = 8;
/** A piece beyond this is a clause in itself: an answer would hardly repeat it. */
const MAX_PIECE = 5;
/** Predicates and nouns that any point of any topic may hold. */
const GENERIC = new Set(
  (
    "工作 方面 问题 能力 水平 体系 机制 制度 建设 发展 格局 重要 关键 主要 情况 提供 实现 促进 增强 增进 提升 提高 加强 强化 推进 推动 加快 完善 健全 建立 " +
    "优化 深化 创新 开展 进行 实施 落实 坚持 注重 突出 做好 抓好 形成 打造 构建 解决 改善 保障 支持 服务 管理 治理 不足 缺乏 缺少 不够 困难 存在 有些 有的 " +
    "一些 部分 大家 自己 我们 他们 人们 群众 部门 单位 同志 干部 地方 时候 时间 过去 现在 如今 目前 近年来 去年 今年 每年 以前 以后 之后 之前 一直 已经 可以 " +
    "能够 需要 必须 应当 应该 成为 变成 带来 得到 取得 出现 发生 包括 通过 根据 按照 由于 因为 所以 因此 但是 不过 而且 同时 其中 一个 一种 一次 一条 多个 " +
    "全部 所有 各种 各类 各级 不同 相关 有关 更多 更加 比较 非常 十分 很多 许多 不少 左右 以上 以下 什么 怎么 如何 为何 之一 方式 方法 办法 措施 任务 目标 作用 意义 往往 同样 当作 原来 知道 有人 身边 明确 负责 统筹 结合 活动 需求 规矩 信息 数据 平台 标准 下来 起来 才能 才有 长期 天天"
  ).split(" "),
);
const NUMERAL =
  /^[第近约超达]?[零一二三四五六七八九十百千万亿两几多半]+[个件次年月日人户名元岁天条项家处种类份台套支批倍位里吨亩]{0,2}/;
/** Characters that only join, point or count: a word of them alone says nothing. */
const FUNCTION_WORDS =
  /^[的了和与及在是为有无不没也都就还又再却更最很太把被将对向从由以到于而且或并之其这那此该每各某个些们着过得地所给让使要会能可应须吗呢吧啊已正曾自他她它你我咱]+$/;
const LOOSE_EDGE =
  /^[个各每件次些位名条张上下的了和与及也都就还又再却更把被将对向从由以到于而且或并之其这那该每着过得地所让使]|[的了和与及也都就还又再却更把被将对向从由以到于而且或并之其这那该每着过地所让使很太最在是]$/;

/** Whether a word could earn a mark by itself: 2 to 8 characters, neither function words, numbers nor what anything may be said of. */
export function isContentWord(word: string): boolean {
  return (
    word.length >= MIN &&
    word.length <= MAX &&
    /^[\u4E00-\u9FFF]+$/.test(word) &&
    !GENERIC.has(word) &&
    !NUMERAL.test(word) &&
    !FUNCTION_WORDS.test(word) &&
    !LOOSE_EDGE.test(word)
  );
}

/** The content words of a clause, cut as the makers of points cut them: words its corpus knows, then short pieces between joints. */
export function contentWords(clause: string, wordsOf: WordsOf): string[] {
  const words = (clause.match(/[\u4E00-\u9FFF]+/g) ?? []).flatMap((run) =>
    piecesBetweenJoints(run).flatMap((piece) => [...wordsOf(piece), ...(piece.length <= MAX_PIECE ? [piece] : [])]),
  );
  return [...new Set(words)].filter(isContentWord);
}
