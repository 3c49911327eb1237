import type { Family } from "../../contract/family";
import { GENRES, type GenreId } from "../../contract/genre";

const WRITE = /(?:起草|撰写|拟写|草拟|拟定|拟订|编写|代拟|写(?=[一篇出个份封]))/g;
/** How far behind the verb the genre is looked for, UTF-16 units. */
const MAX_CLAUSE = 120;
const ESSAYS: readonly (GenreId | null)[] = ["essay", "argument-essay", "policy-essay"];
const OUTLINE = /(?:列出|拟出|拟写|写出|拟)[^。，,]{0,16}(?:写作|文章|作文|论文)[^。，,]{0,4}提纲/;
const MEASURES =
  /提出[^。，,；;]{0,24}(?:对策|措施|建议|意见|办法|思路)|(?:应|该)?如何(?:解决|破解|推进|应对|改进)|怎么办|谈谈[^。，,]{0,16}(?:对策|措施|建议)/;
const GIST = /概括|归纳|梳理|总结|概述|列举|有哪些|写出[^。]{0,10}要点/;
const ANALYSIS = /谈谈|分析|评价|评析|解释|阐释|论述|简述|简答|为什么|怎么看|如何看待|如何理解|理解|启示|看法|认识/;

/** What a prompt asks for, read from its verbs; `sure` is false where nothing in it tells. */
export function classifyQuestion(stem: string): { family: Family; genre: GenreId | null; sure: boolean } {
  if (OUTLINE.test(stem)) return { family: "outline", genre: null, sure: true };
  const genre = genreWritten(stem);
  if (genre !== null && ESSAYS.includes(genre)) return { family: "essay", genre, sure: true };
  if (genre !== null) return { family: "document", genre, sure: true };
  if (MEASURES.test(stem)) return { family: "proposal", genre: null, sure: true };
  if (GIST.test(stem)) return { family: "gist", genre: null, sure: true };
  return { family: "analysis", genre: null, sure: ANALYSIS.test(stem) };
}

/** The genre that a verb of writing has as its object: of all names in its clause the one that ends last, then the longest. */
function genreWritten(stem: string): GenreId | null {
  let best: { id: GenreId; end: number; length: number } | null = null;
  for (const verb of stem.matchAll(WRITE)) {
    const start = verb.index + verb[0].length;
    const clause = /^[^。，,；;：:（(\n]*/.exec(stem.slice(start, start + MAX_CLAUSE))?.[0] ?? "";
    // What stands in quotation marks is the topic, not the genre; its length is kept so that positions stay right.
    const open = clause.replace(/“[^”]*”/g, (quoted) => "□".repeat(quoted.length));
    for (const { id, zh, aliases } of GENRES) {
      if (id === "other") continue;
      for (const name of [zh, ...aliases]) {
        const at = open.lastIndexOf(name);
        if (at < 0) continue;
        const end = start + at + name.length;
        if (best === null || end > best.end || (end === best.end && name.length > best.length)) {
          best = { id, end, length: name.length };
        }
      }
    }
  }
  return best?.id ?? null;
}

/** 身份: what 假如你是… or 作为…,请 says the writer is. */
export function readIdentity(stem: string): string | null {
  const match = /(?:假如|假设|假定|如果|若)你(?:是|为|作为|担任)(?:一名|一位)?([^。，,；;]{2,30})/.exec(stem);
  const role = match ?? /(?:^|[。，,；;])作为(?:一名|一位)?([^。，,；;]{2,24})[，,]\s*请/.exec(stem);
  return role?.[1]?.trim() ?? null;
}

const LEANS_ON_MATERIAL =
  /(?:结合|根据|依据|阅读|参考|针对|紧扣|按照|联系)[^。，,；;]{0,8}(?:材料|资料)|(?:给定|所给)(?:材料|资料)|(?:材料|资料)\s*(?:[一二三四五六七八九十\d]+|中)/;

/** True where the prompt cannot be answered without a material. 不拘泥于给定资料 alone still presumes that one was given. */
export function leansOnMaterial(stem: string): boolean {
  return LEANS_ON_MATERIAL.test(stem);
}
