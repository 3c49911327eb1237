import type { PromptElement } from "../../contract/drill";

/** A piece of a prompt: what it tells, and whether a cue says so or only its place. */
export type PromptPart = { text: string; element: PromptElement; sure: boolean };

const LENGTH = /\d+\s*字|[一二三四五六七八九十百千]+字(?:以内|左右)|字数|篇幅/;
const IDENTITY = /^(?:假如|假设|假定|如果|若)你(?:是|为|作为|担任|参加)|^以[^，,]{2,24}(?:的名义|身份)/;
const SCOPE =
  /(?:给定|所给)?[“”]?(?:给定)?(?:资料|材料)[一二三四五六七八九十\d、和]*[”“]?(?:中|反映|的|，|$)|^请?(?:根据|结合|依据|阅读|针对|紧扣)/;
const DEMAND =
  /全面|准确|有条理|条理|简明|简洁|语言|观点|紧扣|逻辑|可行|针对性|具体|格式|自拟|标题|题目|得体|流畅|透彻|明确|清楚|清晰|分条|不拘泥|联系实际|层次|结构|内容|号召|通俗|不写|只概括|不分析|不必|要点|完整|充实|深刻/;
/** What somebody said, or is to do, that the prompt sets out from. */
const SAID = /^请(?!你)[^，,“]{1,8}(?:介绍|汇报|作)|(?:说道?|认为|提出|指出|表示)[，,：:]?“/;
const TITLE = /^(?:请)?以[“《].{1,40}[”》]为(?:题|标题|题目|主题)$/;
const TOPIC = /^(?:请)?围绕/;
const BACKGROUND =
  /召开|拟(?=[召编向开启将听到])|即将|将(?=[召开于]|启动)|计划|近日|有人|认为|[说道][：:]|指出|提出[：:]|表示|中[，,]?一位|行列|安排|推行|取得|为(?:了)?[^，,]{0,20}(?:发展|改善|引导|推广)|临近|将至|参加了|又赴|需要|供[^，,]{2,12}(?:参阅|参考|编发)/;
/** A verb of the task and the words it governs; what is written stays with its verb, what is thought about is the object. */
const READ_TASK =
  /^(请?(?:你)?(?:分别)?(?:结合[^，,]{2,12}[，,])?(?:概括|归纳|梳理|总结|概述|简述|谈谈|分析|评价|评析|解释|阐释|论述|比较|说明))(.{4,})$/;
const WRITE_TASK =
  /起草|撰写|拟写|草拟|编写|代拟|写一|提出|列出|进行评析|进行评价|进行分析|为[^，,]{2,24}(?:写|拟)|给出|谈谈|概括|分析|评价|比较|介绍|起草/;

/**
 * 审题: cuts a prompt into what it says, clause by clause, in its order. A clause with a cue is `sure`; one without is what
 * its place makes likely: background before the task, a demand after it.
 */
export function promptParts(stem: string, requirements: string | null, limitText: string): PromptPart[] {
  const parts: PromptPart[] = [];
  let asked = false;
  for (const clause of clausesOf(stem)) {
    const made = stemClause(clause, asked, parts.at(-1)?.element === "object");
    asked ||= made.some(({ element }) => element === "task");
    parts.push(...made);
  }
  for (const clause of clausesOf(requirements ?? "")) {
    const element = LENGTH.test(clause) ? "length" : "demand";
    parts.push({ text: clause, element, sure: element === "length" || DEMAND.test(clause) });
  }
  const said = parts.some(({ element }) => element === "length");
  if (!said && limitText.trim() !== "") parts.push({ text: limitText.trim(), element: "length", sure: true });
  return joined(parts);
}

function stemClause(clause: string, asked: boolean, afterObject: boolean): PromptPart[] {
  const one = (element: PromptElement, sure = true): PromptPart[] => [{ text: clause, element, sure }];
  if (SAID.test(clause)) return one("background");
  if (IDENTITY.test(clause)) return one("identity");
  if (LENGTH.test(clause)) return one("length");
  if (TITLE.test(clause)) return one("demand");
  const task = READ_TASK.exec(clause);
  const [verb = "", object = ""] = [task?.[1], task?.[2]];
  if (task !== null) {
    return [
      { text: verb, element: "task", sure: true },
      { text: object, element: "object", sure: true },
    ];
  }
  if (/^联系实际$/.test(clause)) return one("demand");
  if (TOPIC.test(clause) && !/写一|撰写|起草|拟写/.test(clause)) return one("object");
  if (WRITE_TASK.test(clause) && !/[说道认为][：:]/.test(clause) && !/^[“]?给定[^，]{0,8}中$/.test(clause)) {
    return SCOPE.test(clause) && !/[写拟]/.test(clause) ? one("scope") : one("task");
  }
  if (SCOPE.test(clause)) return one("scope");
  if (BACKGROUND.test(clause)) return one("background");
  if (DEMAND.test(clause) && (asked || /自拟|为题/.test(clause))) return one("demand");
  // 概括C县转变思路之前，服务面临的主要困难: a comma inside the object.
  if (afterObject && asked) return one("object", false);
  return one(asked ? "demand" : "background", false);
}

const JOINED: readonly PromptElement[] = ["background", "demand", "object", "scope"];

/** Neighbours that tell the same are one part. */
function joined(parts: PromptPart[]): PromptPart[] {
  const result: PromptPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last !== undefined && last.element === part.element && JOINED.includes(part.element)) {
      last.text = `${last.text}，${part.text}`;
      last.sure &&= part.sure;
    } else {
      result.push({ ...part });
    }
  }
  return result;
}

/** Cuts at stops and commas outside quotation marks; the marks of a question are no part of its prompt. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let current = "";
  for (const char of text.replace(/[（(]\s*(?:本题)?\s*[\d.]+\s*分\s*[)）]/g, "")) {
    if ("“《（(".includes(char)) depth += 1;
    if ("”》）)".includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[。，,；;！!？?\n]/.test(char)) {
      clauses.push(current.trim());
      current = "";
    } else {
      current += char;
      // What is quoted ends with its own stop; nothing else parts it from what follows.
      if (depth === 0 && /[。！？]”$/.test(current)) {
        clauses.push(current.trim());
        current = "";
      }
    }
  }
  return [...clauses, current.trim()].filter((clause) => clause !== "");
}
