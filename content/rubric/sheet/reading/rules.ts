import type { Piece } from "./pieces";
import { numberOf } from "./marks";

/** What a piece says about the whole sheet (or a part of it) instead of naming an idea. */
export type Rule =
  | { rule: "each"; marks: number }
  | { rule: "best"; count: number; marks?: number; full: boolean }
  | { rule: "total"; marks: number }
  | { rule: "share"; role: "head" | "detail"; marks: number }
  | { rule: "deduction" }
  | { rule: "similar" };

const N = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})";
const UNIT = "(?:个|条|点|项|处|种|方面)";
const EACH = new RegExp(
  `^(?:其中|以下|上述|以上|采分点|要点|内容|考生|答案|如下)*(?:每|各)(?:答对|答出|写出|写对|答到)?(?:一|1)?(?:个|小)?(?:采分点|得分点|要点|小点|点|条|项|个|方面|关键词|词|处|句|问)?(?:可?得|给|计|记|占|为|各)?$`,
);
const EACH_ANSWERED = new RegExp(`^(?:答对|答出|写出|写对)(?:一|1)${UNIT}(?:要点)?(?:可?得|给|计|记)?$`);
const SOME = new RegExp(
  `^(?:考生)?(?:只要|只需)?(?:以上|以下|上述)?(?:能|凡)?(?:任意|任选|任答|任写|任|答对|答出|答到|写出|写对|列出|其中|选择|选|答|写){1,3}(?:其中|上述|以上)?(?:任意|任)?${N}${UNIT}(?:要点|关键词)?(?:以上|及以上|或以上)?(.{0,10})$`,
);
const FULL = /满分|即可|就可|均可|为止|封顶|全分/;
const CHOICE = new RegExp(`^${N}选${N}$`);
const TOTAL =
  /^(?:以上|以下|全部|[一二三四五六七八九十\d]{1,3}[题问]|第[一二三四五六七八九十\d]{1,3}[题问]|本题|此题|该题|全题|本小题|本问)?(?:共计|共|满分|总分|合计|总计|分值|赋分|小计|最高|最多)?(?:可?得|为|是|计)?:?$/;
const TOTAL_CUE = /题|问|共|满分|总|合计|分值|赋分|小计|最[高多]/;
const HEAD = /^(?:其中)?:?(?:总括|概括|总述|总括句|概括句|总括词|总说)(?:得|占|给|计|部分)?$/;
const DETAIL = /^(?:其中)?:?(?:细节|分述|展开|具体|具体表述|具体内容|阐述|说明|细述|论述)(?:得|占|给|计|部分)?$/;
const SIMILAR =
  /(?:意思|表述|语义|含义|大意|说法|表达|措辞|答案)(?:基本)?(?:相近|相似|相同|接近|一致|类似|对|正确|合理)(?:$|即|亦|也|均|都|可|的|者|就)|言之成理|言之有理|酌情(?:给|赋|得|计)?分/;
const LONGEST_REMARK = 24;

/** The rule that a piece states, or null where it states none. */
export function ruleOf(text: string, { start, end, body, mark }: Piece): Rule | null {
  const whole = text.slice(start, end).replace(/\s/g, "");
  const said = text.slice(body.start, body.end).replace(/\s/g, "");
  if (/扣/.test(whole)) return { rule: "deduction" };
  if (!mark && whole.length <= LONGEST_REMARK && SIMILAR.test(whole)) return { rule: "similar" };
  if (mark && (EACH.test(said) || EACH_ANSWERED.test(said))) return { rule: "each", marks: mark.top };
  const choice = CHOICE.exec(whole);
  if (choice) return { rule: "best", count: numberOf(choice[2] ?? ""), full: true };
  const some = SOME.exec(mark ? said : whole);
  if (some && (mark || FULL.test(some[2] ?? "") || /任/.test(whole))) {
    const count = numberOf(some[1] ?? "");
    return { rule: "best", count, full: true, ...(mark ? { marks: mark.top } : {}) };
  }
  if (!mark) return null;
  if (HEAD.test(said)) return { rule: "share", role: "head", marks: mark.top };
  if (DETAIL.test(said)) return { rule: "share", role: "detail", marks: mark.top };
  if (TOTAL.test(said) && TOTAL_CUE.test(said)) return { rule: "total", marks: mark.top };
  return null;
}
