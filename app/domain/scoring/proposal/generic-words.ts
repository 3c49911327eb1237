/** What may stand before a measure without giving it an object: 要, 进一步, 切实. */
const LEAD =
  /^(?:[一二三四五六七八九十]+[是要]|首先|其次|最后|同时|此外|因此|要|应当|应该|应|需要|需|必须|务必|还要|坚持|进一步|不断|切实|着力|持续|全面|大力|积极|深入|认真|严格|真正|有效|抓紧|真抓实干|努力)+/;

const VERB =
  "(?:加强|强化|完善|健全|建立|建立健全|加大|提高|提升|增强|压实|落实|夯实|明确|统一|改进|创新|优化|凝聚|形成|营造|狠抓|抓好|做好|注重|坚持|突出|确保|健全完善|严格|压紧|广泛|开展|总结|深化)";
const QUALITY =
  "(?:各方|各级|各项|相关|有关|良好|浓厚|强大|长效|全面|工作|自身|整体|综合|社会|全社会|齐抓共管|人人参与|共同参与|关心支持|上下联动|的)*";
const NOUN =
  "(?:局面|格局|整体合力|社会氛围|组织领导|领导|统筹协调|组织保障|制度|体制机制|体制|机制|制度建设|机制建设|规章制度|宣传|宣传力度|宣传教育|宣传引导|力度|投入|资金投入|财政投入|监督|监管|监督管理|监督检查|监督考核|检查|考核|考核问责|问责|认识|思想认识|思想|站位|政治站位|责任|责任担当|主体责任|工作责任|队伍建设|队伍|能力|业务能力|能力素质|素质|水平|服务|服务意识|管理|保障|要素保障|落实|落地见效|落地|见效|实效|合力|工作合力|氛围|舆论氛围|问题导向|方式方法|工作方法|效能|治理效能|治理能力|改革创新|经验|沟通|协作|协调|配合|执行力|大局意识)";

const GENERIC = new RegExp(
  `^(?:${VERB}(?:和)?(?:${VERB})?)?${QUALITY}${NOUN}(?:[和与及]${QUALITY}${NOUN})*(?:到位|工作|力度|建设|水平)?$`,
);
/** Slogans without a verb and a noun of their own. */
const SLOGAN =
  /^(?:凝心聚力|久久为功|真抓实干|狠抓落实|齐抓共管|多措并举|统筹兼顾|常抓不懈|一抓到底|改革创新|群策群力|上下联动|广泛动员群众|以人民为中心|强化责任担当|狠抓工作落实|相互配合|密切配合|一级抓一级|层层抓落实|主要领导亲自抓|成立领导小组|严格奖惩|高度重视|各级各部门要高度重视|提高政治站位|统一思想认识|确保各项工作(?:落到实处|取得实效|落实)|利用各种媒体广泛宣传|总结经验|奋力开创工作新局面|确保落地见效)$/;

/** Whether a phrase (between two marks of punctuation, matching form) names a measure that fits any problem. */
export function isGenericPhrase(phrase: string): boolean {
  const words = phrase.replace(LEAD, "");
  return words === "" || SLOGAN.test(words) || SLOGAN.test(phrase) || GENERIC.test(words) || GENERIC.test(phrase);
}

/** Verbs with which a measure is proposed. */
const MEASURE =
  /要|应|需|建议|推动|推行|推进|建立|设立|成立|完善|健全|优化|引入|引进|吸引|鼓励|支持|组织|开展|培育|培养|加强|加大|强化|统筹|整合|简化|公开|公示|制定|出台|明确|落实|搭建|开通|拓宽|提供|提升|改造|增设|清理|整治|规范|培训|补贴|奖励|问责|督办|扶持|盘活|开设|设置|增加|配备|安排|派驻|选派|购买|发放|减免|降低|缩短|取消|下放|赋予|打造|对接|联合|试行|实行|实施|采取|运用|利用|发挥/;

/** What announces measures, or sums up why they are taken, is none itself. */
const ANNOUNCED = /如下|以下|事关|建议$|针对.{0,20}(?:问题|难题|情况|短板)$/;

/** Whether a text proposes something rather than only describes or announces. */
export function proposesSomething(words: string): boolean {
  return MEASURE.test(words) && !ANNOUNCED.test(words);
}
