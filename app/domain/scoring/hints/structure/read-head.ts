import type { Range } from "../../../text/segments";
import { itemMarkers } from "../../../text/item-markers";
import type { PreparedAnswer } from "../../matching/prepared-answer";

/** The short sentence that can be a section's 分论点, and where in the section it stands. Range of the matching form. */
export type Head = Range & { text: string; at: "head" | "end" };

/** 分论点 at a paragraph's head: 17 of 17 in four essays are no longer. */
export const HEAD_CHARACTERS = 25;
const ENDS = /[。!?\n]/;
const SENTENCE_CHARACTERS = 120;
const CLOSING_CHARACTERS = 40;
const SHORTEST = 4;
/** A sentence that tells, quotes, asks or passes on to something is not read as a thesis. */
const TELLS =
  /^(?:也要看到|还要看到|同时,|而|近年|近日|当前|今年|去年|有人|有的|有些|比如|例如|譬如|据|曾|回顾|当然|诚然|然而|但是|可是|不过|事实上|与此同时|值得注意|记得)|不妨|[说称问云言][,:]|[a-z](?:市|区|县|镇|乡|村|街|社区|公司|局)|\d/;
const CONCLUDES = /^(?:可见|由此|因此|因而|所以|这说明|这启示|这告诉|总之|唯有|只有|归根到底|说到底)/;

/** 基本情况, 主要问题, 对策建议: words of arrangement say nothing of the matter. */
const ARRANGES =
  /^(?:基本|总体|主要|突出|存在的?|当前|有关|工作|下步|下一步|深层|几点|对策|原因|成因|经验|问题|情况|现状|概况|分析|建议|做法|成效|启示|原则|步骤|目标|任务|要求|保障|进度|安排|组织|领导|指导思想|内容|重点|背景|实施|打算|体会|措施|与|和|及|的|[a-z](?:市|区|县|镇|街))+$/;

/** Whether a head only names the part that it opens. */
export function isArrangement(head: string): boolean {
  return ARRANGES.test(head);
}

/** Looks at the head of a section, then at its last sentence. */
export function readHead(answer: PreparedAnswer, section: Range, isNumbered: boolean): Head | null {
  return headSentence(answer, section, isNumbered) ?? closingSentence(answer, section);
}

function headSentence({ text }: PreparedAnswer, section: Range, isNumbered: boolean): Head | null {
  const marker = itemMarkers(text, section.start, Math.min(section.end, section.start + 12))[0];
  const start = marker?.start === section.start ? marker.end : section.start;
  const beginning = text.slice(start, Math.min(section.end, start + SENTENCE_CHARACTERS));
  const found = ENDS.exec(beginning);
  const sentence = found ? beginning.slice(0, found.index) : beginning;
  if (found?.[0] === "?" && !isNumbered) return null;
  const short = shortened(sentence, isNumbered);
  if (short === null || short.length < SHORTEST || isArrangement(short) || (!isNumbered && TELLS.test(short)))
    return null;
  return { start, end: start + short.length, text: short, at: "head" };
}

/** A sentence of two halves (正反) may be twice as long; a numbered head may run on after a comma. */
function shortened(sentence: string, isNumbered: boolean): string | null {
  if (sentence.length <= HEAD_CHARACTERS) return sentence;
  const halves = sentence.split(";");
  if (halves.length === 2 && halves.every((half) => half.length <= HEAD_CHARACTERS)) return sentence;
  if (!isNumbered) return null;
  const clause = sentence.split(/[,:]/)[0] ?? "";
  return clause.length <= HEAD_CHARACTERS ? clause : null;
}

function closingSentence({ text }: PreparedAnswer, section: Range): Head | null {
  const from = Math.max(section.start, section.end - SENTENCE_CHARACTERS);
  const words = text.slice(from, section.end).replace(/[。!?]$/, "");
  const cut = Math.max(
    words.lastIndexOf("。"),
    words.lastIndexOf("!"),
    words.lastIndexOf("?"),
    words.lastIndexOf("\n"),
  );
  const sentence = words.slice(cut + 1);
  if (cut < 0 || sentence.length > CLOSING_CHARACTERS || !CONCLUDES.test(sentence)) return null;
  return { start: from + cut + 1, end: from + words.length, text: sentence, at: "end" };
}
