import { chineseNumber } from "../match/ordinal";

const OFFICE =
  /书记|市长|省长|县长|区长|镇长|乡长|州长|主任|局长|厅长|部长|院长|校长|处长|科长|主席|秘书长|常委|委员|教授|研究员|讲师|记者|评论员|通讯员|调研员|大学|学院|党校|研究院|研究室|[委局厅办]$|(?:会长|理事长|社长|站长|所长|馆长|厂长|经理)$/;
const LABELLED = /^[(（]?(?:作者|本文作者|文|撰文|撰稿|讲话人|主讲人)(?:系|为|是|\s*[:：/／])\s*(.+?)[)）]?$/;
const OFFICE_AND_NAME = /^(.{2,40})\s+([\u4E00-\u9FFF·]{2,4}|[\u4E00-\u9FFF]\s[\u4E00-\u9FFF])$/;
const BARE_NAME = /^(?:[\u4E00-\u9FFF]{2,3}|[\u4E00-\u9FFF]\s[\u4E00-\u9FFF]|[\u4E00-\u9FFF]{2,8}评论员)$/;
const NEWS_MARK = /^[□◎◇○]\s*/;
const DIGIT_DATE = /^(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*(?:[月.\-/]\s*(?:(\d{1,2})\s*日?)?)?$/;
const CHINESE_DATE =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/;
const DATE_LABEL = /^(?:发稿时间|发布时间|发表时间|日期|时间)\s*[:：]\s*/;

/** No line of an office, a name and a date is longer; in longer ones the search for blanks would take its time. UTF-16 units. */
const MAX_BYLINE = 80;

/** The author of a line that holds nothing else, as written (office and name); null for any other line. */
export function parseAuthor(text: string): string | null {
  if (text.length > MAX_BYLINE) return null;
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled !== undefined) return labelled.trim();
  const inner = text
    .replace(/^[(（「]|[)）」]$/g, "")
    .replace(NEWS_MARK, "")
    .trim();
  // □ 某某: newspapers set this sign before a name.
  if (inner !== text && NEWS_MARK.test(text) && /^[\u4E00-\u9FFF·]{2,4}$/.test(inner)) return inner;
  const match = OFFICE_AND_NAME.exec(inner);
  if (match !== null && OFFICE.test(match[1] ?? "") && !/[。；;：:！？!?“”]/.test(inner)) return inner;
  return null;
}

/** A line of two or three characters, or a newspaper's 评论员: a name where a byline is expected and only there. */
export function isBareName(text: string): boolean {
  return BARE_NAME.test(text);
}

/** 2020年4月14日, (2020-04-14), 二〇二〇年四月十四日 → 2020-04-14 (or 2020-04); null for any other line. */
export function parseDate(text: string): string | null {
  if (text.length > MAX_BYLINE) return null;
  const inner = text
    .replace(DATE_LABEL, "")
    .replace(/^[(（]\s*|\s*[)）]$/g, "")
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, "")
    .trim();
  const digits = DIGIT_DATE.exec(inner);
  if (digits !== null) return isoDate(Number(digits[1]), Number(digits[2]), digits[3] ? Number(digits[3]) : null);
  const chinese = CHINESE_DATE.exec(inner);
  if (chinese === null) return null;
  const year = Number([...(chinese[1] ?? "")].map((digit) => chineseNumber(digit) ?? 0).join(""));
  return isoDate(year, chineseNumber(chinese[2] ?? "") ?? 0, chinese[3] ? chineseNumber(chinese[3]) : null);
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const pad = (value: number) => String(value).padStart(2, "0");
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}
