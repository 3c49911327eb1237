import { matchingForm, normalise } from "~/domain/text/normalise";

/** What may follow 分 where it is part of another word: 分钟, 分论点, 百分之, 值得分析. */
const OTHER_WORD =
  "(?:钟|之|歧|裂|化|外|毫|期|米|贝|秒|钱|论|析|类|配|享|红|工|别|开|清|明|层|辨|解|担|流|级|步|散|寸|管|局|厂|区|会场|组|段|布|支|头|批|为|法|点|比|百|公司|院|店|校|部署|落实|耕耘|收获|数据|数字|数量|数额|值得|值守|的?(?:努力|热情|精神|干劲|决心|小心|信心|警惕|用心|诚意))";
const NUMERAL = "[〇零一二两三四五六七八九十百半壹贰叁肆伍陆柒捌玖拾]";
const BEFORE_MARK = "(?:得|扣|减|给|打|评|判|值|失|丢|拿|共|计|满分|各|只有|可加|再加)(?:你|您)?";
const END = "(?:[^一-鿿]|$|左右|以上|以下|以内|上下|的|吧|了)";

/** Words with 分 that are about marks; before and after each what makes another word of it. */
const MARK_WORDS = [
  ["", "得", ""],
  ["", "扣", ""],
  ["", "满", ""],
  ["", "评", ""],
  ["", "打", ""],
  ["", "失", ""],
  ["损丧", "丢", ""],
  ["", "估", ""],
  ["", "赋", ""],
  ["", "判", "裁谈"],
  ["", "总", "总结式关的"],
  ["增参更追附添", "加", ""],
  ["缩削递", "减", ""],
  ["供送补发", "给", ""],
  ["提", "高", "子辨"],
  ["降", "低", "子辨"],
  ["统设会审合预", "计", ""],
  ["书登标", "记", ""],
].map(([before = "", word = "", after = ""]) => {
  const behind = before === "" ? "" : `(?<![${before}])`;
  const ahead = after === "" ? "" : `(?![${after}])`;
  return `${behind}${word}分${ahead}(?!${OTHER_WORD.replace("点|", "")})`;
});

/** On the squeezed form: no spaces, no quotation marks. */
const CHINESE = [
  `[0-9]分(?!${OTHER_WORD})`,
  `(?!十分|百分)${NUMERAL}{2,}(?:点${NUMERAL}+)?分(?!${OTHER_WORD})`,
  `${BEFORE_MARK}(?:到|了)?(?:约|大约)?${NUMERAL}分(?=${END})`,
  ...MARK_WORDS,
  `(?<![部充成身])分数(?![据字量额])`,
  `(?<![部充成身])分值(?![得班守])`,
  `百分制`,
  `(?:你|您|本题|这题|此题|本次|考试|作答|预计|最终)的?成绩`,
  `名次`,
  `(?<![普涉顾波触])及格(?![局式外])`,
  `档次`,
  `第?[一二三四五六七八九1-9甲乙丙丁a-f上中下高低]类?档(?!案)`,
  `[一二三四五1-5]类(?:文|卷)`,
  `(?:作答|文章|答卷|成绩|评定|评为|判为)的?.{0,4}等级`,
  `(?:属于?|评为|列入|位于|可入|达到|判为)(?:[上中下]等|[a-f](?:级|等|[+-]|$|[^a-z]))`,
  `(?:得|拿)(?:到|了)?约?[0-9]+(?:\\.[0-9]+)?%`,
  `(?<![0-9/])[0-9]{1,3}(?:\\.[0-9]+)?/[0-9]{2,3}(?![0-9/])`,
];

/** On the folded form, where words stand apart. */
const ENGLISH = [
  String.raw`\bscor(?:e|es|ed|ing)\b`,
  String.raw`(?<!\b(?:quotation|quote|question|punctuation|exclamation) )\bmarks?\b`,
  String.raw`\bmarked (?:down|up|out of|at)\b`,
  String.raw`\b\d+(?:\.\d+)?[- ]?(?:points?|pts?)\b`,
  String.raw`\b(?:earn|los[ei]|get|got|deduct|worth|award|gain|cost|receiv|add|subtract)\w*(?: [\w-]+){0,3} (?<!key )points?\b`,
  String.raw`\bgrad(?:e|es|ed|ing)\b`,
  String.raw`\bbands?\b`,
  String.raw`\brank(?:s|ed)? (?:first|second|third|last|among|in the|\d)`,
  String.raw`\bout of (?:\d|ten\b|twenty\b|forty\b|a hundred\b)`,
  String.raw`\b(?:full|partial|no|half) credit\b`,
  String.raw`\bpercentile\b`,
  String.raw`\b(?:an?|get|got) [a-f][+-](?![a-z0-9-])`,
];

const IN_CHINESE = new RegExp(CHINESE.join("|"));
const IN_ENGLISH = new RegExp(ENGLISH.join("|"));

/**
 * Whether a text speaks of marks, scores, grades, bands or ranks, in Chinese or English. Rather too strict than too lenient:
 * a sentence lost is a smaller harm than a mark nobody gave. Pure.
 */
export function namesMark(text: string): boolean {
  return (
    IN_CHINESE.test(matchingForm(text).replaceAll("\n", "")) ||
    IN_ENGLISH.test(normalise(text).text.replaceAll(/\s+/g, " "))
  );
}
