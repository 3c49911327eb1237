// Words that join others and carry no meaning of their own: a sentence is cut at them.
const JOINTS =
  /以及|并且|从而|进而|不断|进一步|应当|必须|需要|要求|充分|始终|已经|成为|作为|通过|随着|我们|这些|这是|这就|这一|就是|不是|不仅|而且|对于|关于|为了|实际上|事实上|看到|坚持|推进|推动|加强|加快|提升|提高|努力|积极|切实|全面|着力|有利于|有助于|[的和与及在了为对是要把将从向有等之其让使以并而更也都就则着既]/y;
// Words that hold a joint's character without being one: the sentence is not cut inside them.
const WHOLE = wordsByFirst(
  "就业 就医 就学 就近 就地 成就 对接 对策 对象 对比 针对 应对 面对 作对 反对 结对 行为 作为 人为 为民 为先 为本 为难 敢为 " +
    "重要 主要 要素 摘要 必要 要点 要害 紧要 将来 从严 从事 从业 方向 导向 向上 意向 动向 面向 流向 同向 有效 有序 有力 有感 有为 有底 " +
    "所有 国有 拥有 有关 有机 共有 公有 没有 等级 平等 均等 对等 久等 之间 其他 其中 尤其 使用 使命 大使 促使 以来 以上 以下 以外 以内 所以 可以 " +
    "以人为本 以人为先 先予 合并 并联 并轨 并表 更新 变更 更换 更正 都市 首都 存在 现在 在线 在职 在岗 在场 内在 潜在 目的 标的 的确 " +
    "了解 为了 和谐 和睦 平和 和气 参与 与会 给与 普及 涉及 及时 及早 触及 危及 把关 把握 把控 把脉 是非 让利 转让 谦让 辞让 授人以渔 授人以鱼 " +
    "原则 规则 准则 法则 细则 着力 着眼 沿着 着手 着急 着落 既有 有限 有着 稀有 有求必应 有事 有人 有钱 有活 有戏 无事不扰 就诊 就餐 将近 与民 等候 等待",
);
const BREAK = /[^\u4E00-\u9FFF]+/;
// Pieces that any sentence could hold.
const VAGUE =
  /^[此其该各每更越这那较很]|^(?:提供|体现|做好|论述|显得|我国|近年来|同时|与此同时|方面|有的|没有|一些|不少|许多|他们|大家|自己|还是|一次|一个|一家|一名|因为|所以|如果|可是|但是|不过)$/;
const MAX_TERM = 6;

/** Words of a sentence that an answer would share with it: quoted phrases first, then the pieces between joints; no repeats. */
export function keyTerms(sentence: string): string[] {
  const quoted = [...sentence.matchAll(/[“‘]([\u4E00-\u9FFF]{2,8})[”’]/g)].map((match) => match[1] ?? "");
  const pieces = sentence.split(BREAK).flatMap(piecesBetweenJoints);
  const terms = [
    ...quoted,
    ...pieces.filter((piece) => piece.length >= 2 && piece.length <= MAX_TERM && !VAGUE.test(piece)),
  ];
  return [...new Set(terms.filter((term) => term !== ""))];
}

/** A run of Chinese characters cut at the words that only join. */
export function piecesBetweenJoints(run: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  while (at < run.length) {
    const whole = WHOLE.get(run.charAt(at))?.find((word) => run.startsWith(word, at));
    JOINTS.lastIndex = at;
    const joint = whole === undefined ? JOINTS.exec(run) : null;
    if (whole !== undefined) {
      at += whole.length;
    } else if (joint !== null) {
      pieces.push(run.slice(from, at));
      at += joint[0].length;
      from = at;
    } else {
      at += 1;
    }
  }
  pieces.push(run.slice(from));
  return pieces.filter((piece) => piece !== "");
}

function wordsByFirst(list: string): ReadonlyMap<string, readonly string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of list.split(" ").sort((a, b) => b.length - a.length)) {
    byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  }
  return byFirst;
}

/** Strips a verb that only starts a topic (建设人民满意的城市 → 人民满意的城市). */
export function withoutOpeningVerb(phrase: string): string {
  return phrase.replace(
    /^(?:大力|持续|全面|加快|着力|努力|高水平|高质量)*(?:建设|推进|推动|加强|提升|提高|打造|坚持|做好|实现|促进|构建|深化|强化|弘扬|激发|谱写|绘就)/,
    "",
  );
}
