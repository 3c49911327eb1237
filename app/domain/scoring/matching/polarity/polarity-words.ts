/**
 * Words that turn a statement round, as data. Source: domain rules on polarity; the lists are our own and versioned with
 * the engine. Longest word wins, so an idiom hides the negator inside it.
 *
 * - `neutral`: holds a negator's character without negating (不断), or resolves to a positive (不能忽视, 离不开).
 * - `near`: negates what follows at once (不, 未). `far`: negates an object a few words on (缺乏, 没有).
 * - `needless`: says of the action that follows that it need not, should not or hardly ever happens (不必, 不宜, 很少).
 * - `denial`: says a thing is not there or no longer so; turns even a problem round.
 * - `lack`: a predicate of deficiency after its subject (不健全, 滞后).
 * - `reversal`: a verb that does away with its object (破除, 解决). `pending`: not done yet (亟待).
 * - `promotion`: a verb or predicate that says the thing is being, or is, well done.
 */
export type PolarityKind =
  "neutral" | "near" | "far" | "needless" | "denial" | "lack" | "reversal" | "pending" | "promotion";

const WORDS: Record<PolarityKind, string> = {
  neutral:
    "不断 不仅 不但 不只 不光 不论 不管 无论 不同 不少 不久 不妨 非常 未来 无疑 无人机 难得 非遗 非公 无障碍 不忘 不懈 不惜 不愧 不失 差不多 无私 无微不至 不遗余力 毫不 不折不扣 不止 未雨绸缪 不松劲 无缝 无偿 无感 不打烊 不留 不放松 不动摇 坚定不移 持之以恒 不变 " +
    "离不开 不能忽视 不可忽视 不容忽视 不能没有 不能缺少 不可缺少 不可或缺 必不可少 缺一不可 不得不 不能不 不可不 不会不 无不 无一不 不无 不乏 不能小视 不可小视 不破不立 非但 除非 莫过于 没有比 不容小觑 不可小觑 没有不 并非不 不是不 没有例外 无非 不必要 不得已 不用说 特别 分别 差别 级别 类别 识别 鉴别 辨别 个别 区别 性别 判别 有别 别墅 别处 别人 别的 别样 别出 别具 别开 别类 话别 阔别 送别 不宜居",
  near: "不 未 没 无 勿 别 切莫",
  needless:
    "不必 大可不必 不该 不应该 不应当 不宜 无需 无须 毋须 毋需 不需 不需要 不须 不用 用不着 犯不着 没必要 没有必要 无必要 不值得 不许 不允许 不肯 不提倡 不鼓励 不主张 不赞成 不支持 不考虑 不打算 拒不 决不 从不 暂不 免于 很少 极少 鲜有",
  far: "没有 缺乏 缺少 缺失 欠缺 缺 未能 没能 无法 不能 不会 不要 不得 不可 不应 不愿 不敢 不想 难以 难于 尚未 从未 毫无 未曾 拒绝 反对 取消 停止 暂停 放弃 禁止 忽视 忽略 轻视 削弱 脱离 背离",
  denial: "不是 并非 并不 并未 不存在 不再 未出现 没有出现 未发生 没有发生 绝非 绝不 不属于 告别",
  lack:
    "不足 不够 不力 不严 不强 不高 不健全 不完善 不到位 不规范 不合理 不统一 不及时 不畅 不通 不全 不实 不深 不细 不平衡 不充分 不协调 不匹配 不均 不均衡 不明 不明确 不清 不准 不便 不优 不佳 不灵 不多 不大 不好 不顺 不紧 不稳 不行 不作为 不科学 不透明 不公开 不紧密 不完备 不衔接 不配套 不落实 不重视 " +
    "缺位 滞后 薄弱 匮乏 空白 流于形式 落后 低下 偏低 较低 较弱 较差 淡薄 短缺 紧缺 松散 失灵 落空 跟不上 没有跟上 未落实 没有落实 未建立 没有建立 未形成 有待提高 有待加强 有待完善 亟待加强 亟待完善 亟待提升 亟待健全 走过场 打折扣",
  reversal:
    "破除 避免 杜绝 防止 防范 消除 解决 破解 化解 克服 扭转 遏制 整治 纠正 根治 摆脱 打破 减少 缓解 改变 改善 更换 清理 拆除 精简 压减 取缔 激活 盘活 补齐 补足 弥补 填补 攻克 祛除 清除 降低 减轻 打通 疏通",
  pending: "亟待 亟需 亟须 急需 有待 尚待 难",
  promotion: "加强 推进 完善 健全 强化 统一 提升 提高 优化 实现 落实 深化 做好 搞好 到位 良好 充足 顺畅 显著 建立健全",
};

/**
 * Words of deficiency that stop being one where a longer verb goes on: in 不实行, 不优化, 不强制 only 不 negates. Values are the
 * characters that go on.
 */
export const LACKS_CUT_SHORT: Readonly<Record<string, string>> = {
  不实: "行施现际",
  不优: "化先惠待",
  不强: "制调化迫求",
  不清: "理退除零查算",
  不通: "过知报",
  不严: "惩查打",
  不深: "化",
  不细: "化分",
  不稳: "步妥住控",
  不紧: "扣盯跟抓",
  不全: "力",
  不行: "使",
  不大: "力",
  不高: "效",
  不顺: "应",
  不明: "示",
};

/** Words of deficiency that are verbs with an object (没有建立备案制度): they reach forward too. */
export const TRANSITIVE_LACK = /^(?:没有|未)|(?:落实|重视)$/;

/** By first character, longest first: the order in which a position is tried. */
export const POLARITY_WORDS: ReadonlyMap<string, readonly { word: string; kind: PolarityKind }[]> = (() => {
  const byFirst = new Map<string, { word: string; kind: PolarityKind }[]>();
  for (const [kind, list] of Object.entries(WORDS)) {
    for (const word of list.split(" ")) {
      const first = word.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { word, kind: kind as PolarityKind }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
})();

/** Parts that make a variant negative by itself. */
export const NEGATIVE_PARTS: readonly string[] =
  "不 无 未 缺 没 难 弱 差 乱 滞后 矛盾 老化 老旧 短板 薄 欠 失 低 短 匮 陈旧 脏 堵 重复 多头 推诿 扯皮 主义 官僚 浪费 壁垒 隐患 风险 压力 困 断 孤岛 僵 冲突 纠纷 流于 空心 空白 隔阂 障碍 瓶颈 污染 违 乱象 落后 少 慢 贵 旧 损 紧张 过高 过重 偏 松散 漏 假 虚 负担 脱离 错位 分歧 推脱 僵局".split(
    " ",
  );

/** Predicates that are positive unless negated: in a problem point they ask for a negator. */
export const POSITIVE_PREDICATES: readonly string[] =
  "统一 健全 完善 到位 充足 规范 统筹 协调 协同 及时 公开 透明 均衡 平衡 充分 通畅 顺畅 落实 高效 完备 合理 有力".split(
    " ",
  );

/**
 * Events that are bad only by what they are told of (运费上涨, 货物被退, 靠贴牌): a problem that names one is denied by its negator,
 * where 没有电梯 says that a thing is lacking.
 */
export const EVENTS =
  /^(?:被|遭|靠|依赖|依靠|照搬|照抄|套用|占|挤|抢|拖|压|扣|冒用|盗|挪用|截留|扰|涨|跌|罚)|(?:上涨|上升|上浮|攀升|飙升|激增|猛增|骤增|翻番|翻倍|涨价|加价|压价|下降|下滑|下跌|萎缩|缩水|退回|退货|退单|拒收|拒付|流出|外流|外迁|外溢|出走|离职|撤离|关闭|倒闭|停产|停工|停业|下架|抢注|占道|占用|扰民|延误|推迟|拖延|搁置|闲置|撂荒|抛荒|泄露|外泄|投诉|举报|上访|处罚|查扣|扣押|收费|排放|倾倒|堆放|加剧|恶化|蔓延|反弹|返贫|重叠|交叉|坍塌|脱落|开裂|渗水|积水|内涝|断供|断货|缺货|涌入|超载|超标|超员|超限)$/;

/** What may stand between a negator and such an event: how, or by whom. */
export const BEFORE_EVENT =
  /^(?:再|太|怎么|完全|一味|单纯|明显|显著|大幅|继续|持续|进一步|普遍|只|仅|过度|过多|长期|大量|直接|多次|反复|主要|全|过|被[^,、]{0,4}|遭到?|受到?)*$/;

/** Words between a negator and a variant beyond which the negator does not reach. */
export const SCOPE_ENDS = /而是|而在于|但|却|就|才|导致|造成|引发|使得|从而|以便|则/;
