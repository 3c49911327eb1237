import type { Ledger, Line } from "../lines/ledger";
import { withoutOrdinal } from "../match/ordinal";

/** Parts of a topic pack by their canonical name, with the other names they go by on the web. */
const NAMES: Record<SectionName, RegExp> = {
  给定资料: /^(?:给定|背景)(?:资料|材料)$|^材料(?:链接|阅读)$/,
  热点链接: /^(?:热点|时政|背景|新闻)(?:链接|聚焦|背景|回顾|导读|速递|事件)$|^(?:时政|社会)热点$|^背景材料链接$/,
  命题预测: /^(?:命题|考题|试题|考点|真题)(?:预测|模拟|演练|角度)$|^(?:预测|模拟)(?:命题|试题|考题|题目?)$/,
  理论精析: /^(?:理论|热点|专题|深度)(?:精析|解析|分析|阐释|精讲|支撑|剖析|解读)$/,
  素材积累: /^(?:写作)?素材(?:积累|储备|库|框架|精选)$|^写作素材$|^(?:提纲|写作|参考)框架$|^框架提纲$/,
  范文赏析: /^(?:参考)?(?:范文|例文|美文|佳作)(?:赏析|欣赏|参考|展示|借鉴|精选|示例)?$/,
};

export type SectionName = "给定资料" | "热点链接" | "命题预测" | "理论精析" | "素材积累" | "范文赏析";

export type WildSection = { name: SectionName; line: number; lines: Line[] };

/** The section a heading line names, whatever ordinal, brackets or Markdown marks it wears; null for every other line. */
export function sectionNamed(text: string): SectionName | null {
  if (text.length > 24) return null;
  const bare = withoutOrdinal(text.replace(/^[【[〔★☆●◆■▲#*\s]+|[】\]〕*\s]+$/g, ""))
    .replace(/^[壹贰叁肆伍陆柒捌玖拾]{1,2}[、.．\s]\s*/, "")
    .replace(/[:：]$/, "")
    .trim();
  const found = (Object.keys(NAMES) as SectionName[]).find((name) => NAMES[name].test(bare));
  return found ?? null;
}

/**
 * Cuts a text at its section headings. Sections are known by name, since `一、` means an outline point far more often.
 * A heading that stands again later with text under it was the table of contents the first time.
 */
export function findSections(lines: Line[], ledger: Ledger): { head: Line[]; sections: WildSection[] } {
  const head: Line[] = [];
  const found: WildSection[] = [];
  for (const line of lines) {
    const name = sectionNamed(line.text);
    if (name !== null) {
      ledger.keep(line);
      found.push({ name, line: line.no, lines: [] });
    } else {
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
