import type { Ledger, Line } from "../lines/ledger";
import { isBare } from "../lines/line-shape";
import { parseOrdinal, withoutOrdinal } from "../match/ordinal";
import { parseGenreLabel } from "./genre-label";

/** Parts of a topic pack by their canonical name, with the other names they go by on the web. */
const NAMES: Record<SectionName, RegExp> = {
  给定资料: /^(?:给定|背景)(?:资料|材料)$|^材料(?:链接|阅读)$/,
  热点链接: /^(?:热点|时政|背景|新闻)(?:链接|聚焦|背景|回顾|导读|速递|事件)$|^(?:时政|社会)热点$|^背景材料链接$/,
  命题预测: /^(?:命题|考题|试题|考点|真题)(?:预测|模拟|演练|角度)$|^(?:预测|模拟)(?:命题|试题|考题|题目?)$/,
  理论精析: /^(?:理论|热点|专题|深度)(?:精析|解析|分析|阐释|精讲|支撑|剖析|解读)$/,
  素材积累:
    /^(?:写作)?素材(?:积累|储备|库|框架|精选)$|^写作素材$|^(?:提纲|写作|参考)框架$|^框架提纲$|^(?:写作|文章|参考|作文|精选)?提纲(?:参考|示例|积累|精选)?$/,
  范文赏析: /^(?:参考)?(?:范文|例文|美文|佳作)(?:赏析|欣赏|参考|展示|借鉴|精选|示例)?$/,
};

export type SectionName = "给定资料" | "热点链接" | "命题预测" | "理论精析" | "素材积累" | "范文赏析";

export type WildSection = { name: SectionName; line: number; lines: Line[] };

/** What an exam paper calls its questions: a name only behind its 给定资料, elsewhere words like any others. */
const BEHIND_MATERIALS = /^(?:作答要求|申论要求|题目|试题|问题)$/;
/** Longest name of a section, in characters. */
const MAX_NAME = 8;

/**
 * The section a heading line names, whatever ordinal, brackets or Markdown marks it wears; null for every other line.
 * `before` is the section that the line stands in.
 */
export function sectionNamed(text: string, before: SectionName | null = null): SectionName | null {
  if (text.length > 24) return null;
  const bare = withoutOrdinal(text.replace(/^[【[〔★☆●◆■▲#*\s]+|[】\]〕*\s]+$/g, ""))
    .replace(/^[壹贰叁肆伍陆柒捌玖拾]{1,2}[、.．\s]\s*/, "")
    .replace(/[:：]$/, "")
    .trim();
  const found = (Object.keys(NAMES) as SectionName[]).find((name) => NAMES[name].test(bare));
  return found ?? (before === "给定资料" && BEHIND_MATERIALS.test(bare) ? "命题预测" : null);
}

/** The names of all sections in the order of the text. */
export function sectionNames(lines: Line[]): SectionName[] {
  const names: SectionName[] = [];
  for (const { text } of lines) {
    const name = sectionNamed(text, names.at(-1));
    if (name !== null) names.push(name);
  }
  return names;
}

/**
 * Cuts a text at its section headings. Sections are known by name, since `一、` means an outline point far more often.
 * A heading that stands again later with text under it was the table of contents the first time.
 */
export function findSections(lines: Line[], ledger: Ledger): { head: Line[]; sections: WildSection[] } {
  const head: Line[] = [];
  const found: WildSection[] = [];
  const isUnknown = unknownSections();
  for (const line of lines) {
    const name = sectionNamed(line.text, found.at(-1)?.name);
    const unknown = isUnknown(line.text, name);
    if (name !== null) {
      ledger.keep(line);
      found.push({ name, line: line.no, lines: [] });
    } else {
      if (unknown) ledger.doubt(line, "unknown-section", line.text);
      (found.at(-1)?.lines ?? head).push(line);
    }
  }
  const sections: WildSection[] = [];
  const withText = new Set(found.filter((section) => section.lines.length > 0).map(({ name }) => name));
  for (const section of found) {
    if (section.lines.length === 0 && withText.has(section.name)) continue;
    const first = sections.find(({ name }) => name === section.name);
    if (first === undefined) {
      sections.push({ ...section, lines: [...section.lines] });
    } else {
      ledger.doubt(section.line, "section-twice", section.name);
      for (const line of section.lines) first.lines.push(line);
    }
  }
  return { head, sections };
}

/**
 * Tells headings that look like a section's but bear no known name. Such a line carries on the numbering of the sections
 * (the points of an outline begin at 一), or stands in the same brackets as they do; so each line is shown in order.
 */
function unknownSections(): (text: string, name: SectionName | null) => boolean {
  let section: { number: number | null; bracketed: boolean; name: SectionName } | null = null;
  let inner: number | null = null;
  return (text, name) => {
    const ordinal = parseOrdinal(text);
    const number = ordinal?.kind === "cn-comma" ? ordinal.number : null;
    if (name !== null) {
      section = { number, bracketed: text.startsWith("【"), name };
      inner = null;
      return false;
    }
    if (section === null) return false;
    const words = withoutOrdinal(text);
    if (section.bracketed) {
      return section.name !== "理论精析" && /^【[^】]{2,8}】$/.test(text) && parseGenreLabel(text) === null;
    }
    const carriesOn = number !== null && number === (section.number ?? number) + 1 && inner !== section.number;
    if (number !== null) inner = number;
    if (!carriesOn || words.length > MAX_NAME || !isBare(words) || parseGenreLabel(text) !== null) return false;
    section.number = number;
    inner = null;
    return true;
  };
}
