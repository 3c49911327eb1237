import type { Finding } from "@content/contract/report";
import type { Range } from "../../../text/segments";
import { itemMarkers } from "../../../text/item-markers";
import type { HintInput } from "../hint-input";
import { isArrangement } from "../structure/read-head";
import type { NumberList, NumberLists } from "../wording/number-lists";

const ACTION =
  /建立|健全|完善|推进|推动|推行|加强|强化|优化|加大|加快|落实|开展|设立|成立|组建|组织|制定|制订|出台|搭建|打造|提高|提升|引入|引进|引导|鼓励|规范|整合|压实|明确|增设|增加|改造|培育|培养|拓宽|拓展|统筹|清理|整治|建设|培训|公开|公示|督促|监督|考核|修订|修复|更换|扩大|延长|取消|压减|精简|下放|下沉|开放|发放|配备|配齐|安排|划定|摸清|摸排|排查|推广|宣传|支持|扶持|严格|严管|深化|创新|实行|实施|试点|简化|合并|共享|盘活|探索|指导|帮助|保障|聘请|选派|选树|动员|发动|厘清|理顺|统一|重组|清查|梳理|移交|定期|设置|汇集|推送|邀请|邀|请[^求示]|严打|查处/;
const PROBLEM = /不足|不够|不到位|不健全|不完善|不高|不强|不力|缺乏|缺少|缺失|缺位|滞后|薄弱|匮乏|困难|突出|混乱|欠账/;
const SUBJECT =
  /政府|部门|街道|社区|乡镇|党委|党组织|党支部|党工委|支部|企业|公司|平台|学校|医院|高校|院校|居委会|村委会|村两委|业委会|物业|协会|商会|行会|机构|干部|党员|网格员|志愿者|专家|群众|居民|村民|商户|市里|县里|区里|镇里|村里|各级|各地|各单位|有关方面|媒体|银行|法院|社会|家长|老师|窗口|主管|专班|中心|[局厅委院所]|牵头|负责/;
const PURPOSE =
  /以便|从而|进而|实现|确保|保证|保障|提升|提高|增强|促进|避免|防止|杜绝|让|使|解决|破解|化解|降低|减少|减轻|方便|便于|满足|做到|达到|为了|旨在|助力|推动|有利于|激发|形成|缩短|守住|守牢|留住|惠及|以[^,。;]{0,12}(?:为目的|为目标)|为[^,。;]{1,12}(?:提供|奠定|打下|创造)/;

/** What could be said of any matter (加强领导、完善制度、加大宣传). */
const GENERIC =
  /领导|政治站位|提高.{0,4}认识|统一思想|高度重视|充分认识|重要意义|责任感|紧迫感|加大.{0,4}力度|(?:完善|健全).{0,2}(?:制度|机制|体制)$|营造.{0,8}(?:氛围|环境)|总结经验|树立.{0,4}典型|落到实处|真抓实干|狠抓落实|层层压实|形成合力|^(?:第?[一二三四五六七八九十]+[要是、]?|\d+[.、]|\([^)]*\))$/;

/** Steps of a timetable are no measures of their own. */
const STEP = /季度|阶段|月/;

const MIN_ITEMS = 2;
const HEAD_CHARACTERS = 40;
/** So many of a list's items must name an action, and not a lack, for it to list measures. */
const MOSTLY = 0.6;
/** A head that stands alone is read together with what follows it. */
const HEAD_ALONE = 30;
const READ_CHARACTERS = 1_500;

type Part = "subject" | "action" | "purpose";
const SHOWS: Record<Part, (text: string) => boolean> = {
  subject: (text) => SUBJECT.test(text),
  // Verbs are without number: an item is said to lack an action only where every clause is a phrase for any matter.
  action: (text) => text.split(/[,。;:\n]/).some((clause) => clause !== "" && !GENERIC.test(clause)),
  purpose: (text) => PURPOSE.test(text),
};

/**
 * 主体+举措+目的: which numbered measures show no word for who acts, what is done or what for. Word lists can miss what is said
 * in other words, so the page speaks of what was found. A question that does not ask who needs no subject.
 */
export function measureHints({ answer }: HintInput, { lists }: NumberLists): Finding[] {
  const found: Finding[] = [];
  let read = 0;
  for (const list of lists) {
    const ranges = itemRanges(answer.segments, list);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last || first.start < read || ranges.length < MIN_ITEMS) continue;
    const texts = ranges.map(({ start, end }) => answer.text.slice(start, Math.min(end, start + READ_CHARACTERS)));
    if (!listsMeasures(texts)) continue;
    read = last.end;
    const lacking = (part: Part) => texts.flatMap((text, index) => (SHOWS[part](text) ? [] : [index]));
    const place = (indexes: readonly number[]) => {
      const range = ranges[indexes[0] ?? 0] ?? first;
      const numbers = indexes.map((index) => list.items[index]?.value ?? index + 1).join("、");
      return { ...answer.sourceRange(range), params: { count: indexes.length, of: ranges.length, numbers } };
    };
    const [subject, action, purpose] = [lacking("subject"), lacking("action"), lacking("purpose")];
    if (subject.length > 0) found.push({ code: "hint-measure-subject", ...place(subject) });
    if (action.length > 0) found.push({ code: "hint-measure-action", ...place(action) });
    if (purpose.length > 0) found.push({ code: "hint-measure-purpose", ...place(purpose) });
    if (subject.length + action.length + purpose.length === 0)
      found.push({ code: "hint-measure-complete", ...answer.sourceRange(first), params: { of: ranges.length } });
  }
  return found;
}

function listsMeasures(texts: readonly string[]): boolean {
  if (texts.some((text) => isArrangement(headOf(text)) || STEP.test(headOf(text)))) return false;
  const heads = texts.map((text) => text.slice(0, HEAD_CHARACTERS));
  const acting = heads.filter((head) => ACTION.test(head)).length;
  const lacking = heads.filter((head) => PROBLEM.test(head) && !/解决|破解|针对|化解/.test(head)).length;
  return acting >= heads.length * MOSTLY && lacking * 2 < heads.length;
}

/** An item's first words, without its marker. */
function headOf(text: string): string {
  const marker = itemMarkers(text, 0, Math.min(text.length, HEAD_CHARACTERS))[0];
  return text.slice(marker?.end ?? 0).split(/[,。;:\n]/)[0] ?? "";
}

/** Each item up to the next of its list; the last up to its paragraph's end, or of the next where it is a head alone. */
function itemRanges({ items, paragraphs }: HintInput["answer"]["segments"], list: NumberList): Range[] {
  return list.items.flatMap(({ item }, index): Range[] => {
    const here = items[item];
    if (!here) return [];
    const next = list.items[index + 1];
    if (next) return [{ start: here.start, end: items[next.item]?.start ?? here.end }];
    const own = paragraphs[here.paragraph];
    const end = own?.end ?? here.end;
    const below = end - here.start <= HEAD_ALONE ? paragraphs[here.paragraph + 1] : undefined;
    return [{ start: here.start, end: below?.end ?? end }];
  });
}
