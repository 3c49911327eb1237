import type { Finding } from "@content/contract/report";
import type { PreparedAnswer } from "../matching/prepared-answer";

/** Signs of an answer written for the machine: findings, and the clauses that are not part of the answer. */
export type Tampering = { findings: Finding[]; clauses: Set<number> };

/** Phrases addressed to whoever marks, on the matching form (no spaces, folded case). */
const TO_THE_MARKER = [
  /(?:请|务必|必须|应当?|直接|麻烦)(?:您|你)?(?:给|打|判|评|输出)(?:我|本文|本题|此题|该答案|这篇)?(?:个|为|出|到)?(?:满分|高分|最高分|\d{1,3}分)/g,
  /(?:阅卷|评分|批改|判卷)(?:老师|系统|人|者|员|模型|程序|助手|ai)[^。;!?\n]{0,20}(?:请|务必|满分|高分|忽略|给)/g,
  /(?:忽略|无视|忘记)(?:掉)?(?:以上|之前|前面|上述|上面|所有|一切)[^。;!?\n]{0,8}(?:指令|要求|规则|提示|标准|细则)/g,
  /(?:作为|你是)(?:一个|一名)?(?:ai|人工智能|语言模型|评分|阅卷)[^。;!?\n]{0,12}(?:请|应|必须|给|输出)/g,
  /ignore(?:all|any|the)?(?:previous|above|prior)[a-z]{0,20}/g,
  /(?:givethis|award)[a-z]{0,20}(?:fullmarks?|fullscore|maximum)/g,
  /systemprompt/g,
];

/** Finds instructions to the marker, zero-width characters and look-alikes. None of them changes a mark. */
export function findTampering(answer: PreparedAnswer): Tampering {
  const findings: Finding[] = [];
  const clauses = new Set<number>();
  for (const pattern of TO_THE_MARKER) {
    for (const found of answer.text.matchAll(pattern)) {
      const range = { start: found.index, end: found.index + found[0].length };
      findings.push({ code: "instructions-to-marker", ...answer.sourceRange(range), params: {} });
      for (let at = range.start; at < range.end; at += 1) {
        const phrase = answer.segments.phrases[answer.phraseAt[at] ?? -1];
        if (phrase) clauses.add(phrase.clause);
      }
    }
  }
  const { zeroWidth, lookAlikes } = answer.normalised;
  if (zeroWidth.count > 0) {
    const [start, end] = [zeroWidth.first, zeroWidth.first + 1];
    findings.push({ code: "zero-width-characters", start, end, params: { count: zeroWidth.count } });
  }
  if (lookAlikes.count > 0) {
    const [start, end] = [lookAlikes.first, lookAlikes.first + 1];
    findings.push({ code: "look-alike-characters", start, end, params: { count: lookAlikes.count } });
  }
  return { findings, clauses };
}
