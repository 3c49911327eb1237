import { UNSPECIFIED_LIMIT, type Limit } from "../../contract/limit";
import type { Pack, PackProblem, PackQuestion } from "../../contract/pack";
import type { Ledger, Line } from "../lines/ledger";
import { parseOrdinal, withoutOrdinal, type OrdinalKind } from "../match/ordinal";
import { classifyQuestion, leansOnMaterial, readIdentity } from "./classify-question";
import { looksLikeLimit, readLimit, readMarks, readMinutes } from "./read-limit";

const QUESTION_HEAD =
  /^【?(?:第([一二三四五六七八九十\d]+)题|(?:题目|问题|预测题?|命题)\s*([一二三四五六七八九十\d]+))】?[:：.、，,\s]*/;
/** （一）简答题, 二、论述题（共2题）: a label over several questions. With a number of 字 behind it, it is a question itself. */
const GROUP =
  /^(?:简答|论述|问答|材料(?:分析|作文)?|案例(?:分析)?|(?:综合)?分析|归纳概括|概括(?:归纳)?|(?:提出)?对策|贯彻执行|应用文|公文(?:写作)?|[大小]?作文|写作|文章(?:论述|写作)|名词解释)题(?:\s*[(（][^()（）字]{0,40}[)）])?\s*[:：]?$/;
const REQUIREMENTS = /(?:^|[。\s；;])(?:作答)?要求[:：]/;
const ANSWER = /^【?(?:参考答案|答案要点|参考要点|答题要点)】?[:：]?\s*/;
const BRACKETS = /[(（【[]([^()（）【】[\]]{0,40})[)）】\]]/g;
/** Blanks in such number tell nothing, and the search for limits would take its time over them. */
const LONG_GAP = /[^\S\n]{30,}/g;
/** Brackets that close a prompt stand within this distance of the line's end. UTF-16 units. */
const CLOSING = 400;
const ASKS = /请|谈谈|概括|分析|起草|撰写|写一|提出|字[)）]|为什么|如何/;

/** A question still in pieces: prompt lines, then lines of requirements, then of the reference answer. */
type Draft = { line: number; prompt: string[]; requirements: string[]; answer: string[] };

/** 命题预测 → questions. A limit that cannot be read is a problem: nothing is imported then. */
export function importQuestions(
  lines: Line[],
  materials: Pack["materials"],
  ledger: Ledger,
  problems: PackProblem[],
): PackQuestion[] {
  return cutQuestions(lines, ledger).map((draft, index) => {
    const prompt = draft.prompt.join("\n").replace(LONG_GAP, " ");
    const split = REQUIREMENTS.exec(prompt);
    const stemText =
      split === null ? prompt : prompt.slice(0, split.index + (/[。；;]/.test(split[0].charAt(0)) ? 1 : 0));
    const inline = split === null ? [] : [prompt.slice(split.index + split[0].length).trim()];
    const outside = [...inline, ...draft.requirements]
      .filter((text) => text !== "")
      .join("\n")
      .replace(LONG_GAP, " ");

    const { stem, limit, marks, minutes, asked } = readBrackets(stemText, outside, draft.line, problems, ledger);
    const requirements = [...asked, outside].filter((text) => text !== "").join("\n");
    const kind = classifyQuestion(stem);
    if (!kind.sure) ledger.doubt(draft.line, "family-guessed", kind.family);
    const needs = leansOnMaterial(stem);
    return {
      no: index + 1,
      id: null,
      title: null,
      stem,
      requirements: requirements === "" ? null : requirements,
      limit,
      family: kind.family,
      genre: kind.genre,
      identity: readIdentity(stem),
      marks,
      minutes,
      needsMaterial: needs && materials.length === 0,
      materials: needs ? materials.map(({ id }) => id) : [],
      rubric: null,
      referenceAnswer: draft.answer.join("\n").trim() || null,
      line: draft.line,
    };
  });
}

function cutQuestions(lines: Line[], ledger: Ledger): Draft[] {
  const drafts: Draft[] = [];
  let kind: OrdinalKind | "head" | null = null;
  let part: "prompt" | "requirements" | "answer" = "prompt";
  for (const line of lines) {
    const start: { kind: OrdinalKind | "head"; length: number } | null = questionStart(line.text);
    const open = drafts.at(-1);
    if (isGroupHead(line.text)) {
      // The questions under each label are numbered anew, and in their own way.
      kind = null;
      part = "prompt";
      if (/[(（].*[)）]/.test(withoutOrdinal(line.text))) ledger.unplaced(line);
      else ledger.keep(line);
      continue;
    }
    // Inside a reference answer the same numbering may run on; only a line that asks opens a new question there.
    const opens =
      start !== null && (kind === null || start.kind === kind) && (part !== "answer" || ASKS.test(line.text));
    if (opens) {
      kind = start.kind;
      part = "prompt";
      const words = line.text.slice(start.length).trim();
      if (words === "" && start.kind !== "head") ledger.unplaced(line);
      else drafts.push({ line: line.no, prompt: words === "" ? [] : [words], requirements: [], answer: [] });
      ledger.keep(line);
    } else if (open === undefined) {
      if (ASKS.test(line.text) && !lines.some(({ text }) => !isGroupHead(text) && questionStart(text) !== null)) {
        drafts.push({ line: line.no, prompt: [line.text], requirements: [], answer: [] });
        ledger.keep(line);
      } else {
        ledger.unplaced(line);
      }
    } else if (kind === null && ASKS.test(line.text) && /[)）]$/.test(line.text)) {
      drafts.push({ line: line.no, prompt: [line.text], requirements: [], answer: [] });
      ledger.keep(line);
    } else {
      if (ANSWER.test(line.text)) part = "answer";
      else if (/^(?:作答)?要求[:：]/.test(line.text)) part = "requirements";
      const words = line.text.replace(part === "answer" ? ANSWER : /^(?:作答)?要求[:：]\s*/, "");
      if (words !== "") open[part].push(words);
      ledger.keep(line);
    }
  }
  return drafts.filter((draft) => draft.prompt.length > 0);
}

function isGroupHead(text: string): boolean {
  return text.length <= 60 && GROUP.test(withoutOrdinal(text.replace(/^【(.*)】$/, "$1")));
}

function questionStart(text: string): { kind: OrdinalKind | "head"; length: number } | null {
  const head = QUESTION_HEAD.exec(text);
  if (head !== null) return { kind: "head", length: head[0].length };
  const ordinal = parseOrdinal(text);
  return ordinal === null || ordinal.kind === "words" ? null : ordinal;
}

/** Limit, marks and minutes from the brackets of a prompt, from its requirements, and only then from its running words. */
function readBrackets(stemText: string, requirements: string, line: number, problems: PackProblem[], ledger: Ledger) {
  const found: { limit: Limit | null; marks: number | null; minutes: number | null } = {
    limit: null,
    marks: null,
    minutes: null,
  };
  const asked: string[] = [];
  const take = (piece: string, bracketed: boolean, closing = false): boolean => {
    const read = readLimit(piece, bracketed);
    const reading =
      read === null && closing && looksLikeLimit(piece) ? { ok: false as const, text: piece.trim() } : read;
    if (reading?.ok === false) {
      problems.push({ code: "limit-unreadable", line, params: { text: reading.text.slice(0, 30) } });
    } else if (reading?.ok === true && found.limit === null) {
      found.limit = reading.limit;
    } else if (reading?.ok === true && reading.limit.text !== found.limit?.text) {
      ledger.doubt(line, "several-limits", reading.limit.text);
    }
    const marks = readMarks(piece);
    const minutes = readMinutes(piece);
    found.marks ??= marks;
    found.minutes ??= minutes;
    return reading !== null || (bracketed && (marks !== null || minutes !== null));
  };
  // （要求：全面准确；不超过300字）: the limit is read, the words stay requirements.
  const takeBracket = (inner: string, closing: boolean): boolean => {
    const words = /^(?:作答)?要求[:：]\s*(.+)$/.exec(inner)?.[1];
    if (words !== undefined) asked.push(words);
    return take(inner, true, closing) || words !== undefined;
  };
  const stem = stemText
    .replace(BRACKETS, (bracket, inner: string, at: number) =>
      takeBracket(inner, closes(stemText, at + bracket.length)) ? "" : bracket,
    )
    .replace(/[ \t]+([。，,;；])/g, "$1")
    .trim();
  const before = problems.length;
  for (const match of requirements.matchAll(BRACKETS)) {
    if (closes(requirements, match.index + match[0].length)) take(match[1] ?? "", true, true);
  }
  if (requirements !== "" && problems.length === before) take(requirements, false);
  if (found.limit === null) take(stem, false);
  return { ...found, asked, limit: found.limit ?? UNSPECIFIED_LIMIT, stem: stem === "" ? stemText.trim() : stem };
}

/** Whether a line of the prompt holds nothing more after a bracket than other brackets, stops and its requirements. */
function closes(text: string, from: number): boolean {
  const [line = ""] = text.slice(from, from + CLOSING).split("\n");
  const words = line.replace(BRACKETS, "").replace(/^[\s。．.，,；;：:！!？?、]+/, "");
  return (words === "" && line.length < CLOSING) || /^(?:作答)?要求[:：]/.test(words);
}
