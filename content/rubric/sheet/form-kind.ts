const FORM = "格式|标题|题目|称谓|称呼|抬头|主送机关|问候语|落款|署名|日期|结束语|文种";
const LANGUAGE = "语言|表达|表述|文字|行文|文笔|逻辑|条理|结构|卷面|书写|字迹|字数|层次|语句|用语|错别字|标点";
/** What is said of the thinking, and parts of a text; with words of its own behind a colon (观点：…) it is an idea to look for. */
const THINKING =
  "内容|要点|观点|分析|论证|论述|说理|思路|立意|篇幅|文采|整体|总体|综合|印象|亮点|开头|导语|正文|主体|过渡|结尾语?|结语";
const QUALITY =
  "通顺|流畅|准确|简洁|简明|精炼|规范|清晰|清楚|分明|整洁|工整|严谨|严密|完整|合理|得体|恰当|正确|适当|充分|充实|全面|鲜明|明确|深刻|透彻|有力|到位|" +
  "切题|贴切|连贯|新颖|生动|齐全|美观|无误|表达|符合|要求|题意|要素|印象|良好|得当|较?好|性|分";

/** Such words are few; a longer text says an idea. */
const LONGEST = 60;

const oneOf = (names: string) =>
  new RegExp(`^(?:有|无|没有|符合|注意)?(?:${names})+(?:方面)?(?:${QUALITY}|的)*$|^(?:${QUALITY})+$`);
const FORM_WORDS = oneOf(FORM);
const OUTER_WORDS = oneOf(`${FORM}|${LANGUAGE}`);
const ANY_WORDS = oneOf(`${FORM}|${LANGUAGE}|${THINKING}`);

/** Marks of form, language or the whole impression (格式, 语言流畅、条理清楚, 观点明确): no key word shows whether they are earned. */
export function formKindOf(label: string): "format" | "expression" | undefined {
  const [head = "", ...rest] = label.replace(/\s/g, "").split(/[：:]/);
  const named = rest.join("") === "" || every(OUTER_WORDS, head);
  if (!every(ANY_WORDS, head) || !(named || every(ANY_WORDS, rest.join("、")))) return undefined;
  return every(FORM_WORDS, head) ? "format" : "expression";
}

function every(pattern: RegExp, words: string): boolean {
  if (words.length > LONGEST) return false;
  const parts = words.split(/[、，,；;和与及/]|以及|\.{3}|…/).filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => pattern.test(part));
}
