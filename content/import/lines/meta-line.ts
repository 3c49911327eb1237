import { parseDate } from "./byline";
import type { Ledger, Line } from "./ledger";
import { dropLines } from "./boilerplate";

/** What a site or a newspaper prints about an article in one line, beside what only concerns the page. */
export type MetaLine = { date: string | null; author: string | null };

/** No line of a page about its article is longer. UTF-16 units. */
const MAX_META = 120;
const WRITERS = "本文作者|作者|文字记者|记者|通讯员|撰稿|撰文";
const TIMES = "发布时间|发布日期|发表时间|发稿时间|更新时间|日期|时间";
const PAGE =
  "文章来源|信息来源|稿源|来源|责任编辑|本文编辑|编辑|责编|美编|校对|审核|版式设计|字号|字体|阅读量|阅读次数|阅读|浏览量|浏览次数|浏览|点击量|点击次数|点击|分享到";
const LABELS = new RegExp(`(?:${WRITERS}|${TIMES}|${PAGE})\\s*[:：]\\s*`, "g");
const LABELLED = new RegExp(`^(?:(${WRITERS})|(${TIMES})|(${PAGE}))[:：](.*)$`);
const COUNTER = /(阅读|浏览|点击)(?:量|数|次数)?\s*(\d+)/g;
const DAY = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?:\s*日)?/g;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const BESIDE_DATE = /^(?:\d{1,2}:\d{2}(?::\d{2})?|[(（]?星期[一二三四五六日天][)）]?)$/;
const NEWSPAPER_PAGE = /^第?\s*[A-Z]{0,2}\d{1,3}版(?:[:：]\S{1,8})?$/;
/** Words behind a label that its value may have more: 来源：某县 融媒体中心. Buttons (大 中 小) may be many. */
const MORE_WORDS = 2;

/**
 * 2024-07-15 09:30 来源：… 作者：… 字号：大 中 小, （责编：…）, 第A03版：观点 2025年6月18日 星期三 → date and author; null for
 * any line that holds something else, and for an author or a date alone, which are a byline.
 */
export function parseMetaLine(text: string): MetaLine | null {
  if (text.length > MAX_META || /[。！？!?；;“”]/.test(text)) return null;
  const words = text
    .replace(/^[(（【[](.*)[)）】\]]$/, "$1")
    .replace(DAY, " $1-$2-$3 ")
    .replace(COUNTER, "$1:$2")
    .replace(LABELS, (label) => ` ${label.trim()}`)
    .split(/[\s|｜]+/)
    .filter((word) => word !== "");
  const meta: MetaLine = { date: null, author: null };
  let fields = 0;
  let ofPage = false;
  let open: "writer" | "page" | "buttons" | null = null;
  let room = 0;
  for (const word of words) {
    const labelled = LABELLED.exec(word);
    if (labelled !== null) {
      const [, writer, time, page, value = ""] = labelled;
      // 阅读：一座城市的底色 is a title; 阅读：1024 is a counter.
      if (/^(?:阅读|浏览|点击)/.test(page ?? "") && !/^\d[\d.,万次+]*$/.test(value)) return null;
      fields += 1;
      ofPage ||= page !== undefined;
      open = writer !== undefined ? "writer" : /^(?:字|分享)/.test(page ?? "") ? "buttons" : page ? "page" : null;
      room = value === "" ? MORE_WORDS + 1 : MORE_WORDS;
      if (writer !== undefined && value !== "") meta.author ??= value;
      if (time !== undefined && value !== "") {
        if (!DATE.test(value)) return null;
        meta.date ??= parseDate(value);
      }
    } else if (DATE.test(word)) {
      meta.date ??= parseDate(word);
      fields += 1;
      open = null;
    } else if (BESIDE_DATE.test(word) && meta.date !== null) {
      open = null;
    } else if (NEWSPAPER_PAGE.test(word)) {
      fields += 1;
      open = null;
    } else if (open === "buttons" || (open !== null && room > 0)) {
      room -= 1;
      if (open === "writer") meta.author = meta.author === null ? word : `${meta.author} ${word}`;
    } else {
      return null;
    }
  }
  return fields >= 2 || (fields === 1 && ofPage) ? meta : null;
}

/** Drops the lines about a page, and gives what those that went said: by line number, in order. */
export function dropMetaLines(lines: Line[], ledger: Ledger): { rest: Line[]; said: (MetaLine & { no: number })[] } {
  const rest = dropLines(lines, ({ text }) => parseMetaLine(text) !== null, ledger);
  const stays = new Set(rest.map(({ no }) => no));
  const said = lines.flatMap(({ no, text }) => {
    const meta = stays.has(no) ? null : parseMetaLine(text);
    return meta === null ? [] : [{ ...meta, no }];
  });
  return { rest, said };
}
