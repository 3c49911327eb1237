import { genreName, type GenreId } from "../../contract/genre";
import type { Framework, Pack } from "../../contract/pack";
import type { Rubric } from "../../contract/rubric";
import { functionPoints } from "../function-points";
import { MAX_HEADS, bareHead } from "../points/head-points";
import { titleConcepts } from "../points/title-concepts";
import type { QuestionDraft } from "./question-drafts";
import { packWords } from "../words/pack-corpus";
import type { WordsOf } from "../words/word-groups";
import { madeDraft } from "./question-content";

type Made = { source: string; draft: QuestionDraft };

const ESSAYS: readonly GenreId[] = ["essay", "argument-essay", "policy-essay"];
/** What is not written as one text of its own. */
const NOT_WRITTEN: readonly GenreId[] = ["case-analysis", "document-correction", "other"];
const SHEETS: readonly GenreId[] = [
  ...(["initiative", "notice", "request", "plan", "circular", "minutes", "bulletin"] as const),
  ...(["official-report", "government-information", "talking-points", "proposal-memo"] as const),
];

/** What a question may be made from: a framework that says how its text is divided. */
export function outlined(pack: Pack): Framework[] {
  return pack.frameworks.filter(({ points }) => points.length >= 2 && points.length <= MAX_HEADS);
}

export function sourceOf({ genre, title }: Framework): string {
  return `${genre}\n${title}`;
}

/** 提纲题: one for each framework. Other outlines are equally good, so nothing of this one is a key point. */
export function outlineQuestions(pack: Pack): Made[] {
  const wordsOf = packWords(pack);
  return outlined(pack).map((framework) => {
    const { genre, title } = framework;
    const essay = ESSAYS.includes(genre);
    const kind = essay || genre === "other" ? "一篇文章" : `${counted(genre)}${genreName(genre)}`;
    const draft = madeDraft(pack, {
      made: "outline",
      line: framework.line,
      title: `提纲：${title}`,
      stem: `请以“${inner(title)}”为题，列出${kind}的写作提纲。`,
      requirements: "中心明确，结构完整，层次清楚；列出各部分要点即可，不必成文。",
      family: "outline",
      genre,
      outlines: [{ title, points: framework.points }],
      rubric: {
        ...bandRubric(framework, pack, wordsOf, "题眼与参考角度（待核）"),
        family: "outline",
        // An outline is no finished document: its genre's 称谓 and 落款 are not asked for.
        format: { ...givenTitle(title), salutation: "none", ending: "none", signature: "none", date: "none" },
      },
    });
    return { source: sourceOf(framework), draft };
  });
}

/** "Write the essay" (or the document) of each framework: 题眼, angles and bands; documents with known functions by function. */
export function wholeTextQuestions(pack: Pack): Made[] {
  const wordsOf = packWords(pack);
  return outlined(pack)
    .filter(({ genre }) => !NOT_WRITTEN.includes(genre))
    .filter(({ title }) => !pack.questions.some(({ stem }) => stem.includes(`“${title}”为`)))
    .map((framework) => {
      const { genre, title } = framework;
      const essay = ESSAYS.includes(genre);
      const draft = madeDraft(pack, {
        made: "whole-text",
        line: framework.line,
        title,
        stem: `请以“${inner(title)}”为题，${essay ? "写一篇" : `撰写${counted(genre)}`}${essay ? essayName(genre) : genreName(genre)}。`,
        requirements: essay
          ? "立意明确，联系实际，结构完整，语言流畅。"
          : "内容充实，层次清楚，语言得体，符合文种要求。",
        family: essay ? "essay" : "document",
        genre,
        outlines: [{ title, points: framework.points }],
        rubric: essay ? essayRubric(framework, pack, wordsOf) : documentRubric(framework, pack, wordsOf),
      });
      return { source: sourceOf(framework), draft };
    });
}

function essayRubric(framework: Framework, pack: Pack, wordsOf: WordsOf): Rubric {
  return {
    ...bandRubric(framework, pack, wordsOf, "题眼、角度与档次（待核）"),
    family: "essay",
    textType: framework.genre === "policy-essay" ? "policy" : "argument",
  };
}

function documentRubric(framework: Framework, pack: Pack, wordsOf: WordsOf): Rubric {
  const band = bandRubric(framework, pack, wordsOf, "切题与格式（待核）");
  const topic = [...new Set((band.topicConcepts ?? []).flatMap(({ variants }) => variants))];
  const points = functionPoints(framework.genre, topic);
  if (points.length === 0) return { ...band, family: "document" };
  return { ...band, title: "内容功能与格式（待核）", family: "document", mode: "hybrid", points };
}

function bandRubric(framework: Framework, pack: Pack, wordsOf: WordsOf, title: string): Rubric {
  return {
    version: 1,
    title,
    genre: framework.genre,
    mode: "band",
    marks: null,
    points: [],
    topicConcepts: titleConcepts(framework, pack.title, wordsOf),
    acceptableAngles: framework.points.map(({ text }) => bareHead(text)).filter((text) => text !== ""),
    format: givenTitle(framework.title),
  };
}

function givenTitle(title: string) {
  return { title: "given", titleText: title } as const;
}

/** Quotation marks inside quotation marks. */
function inner(title: string): string {
  return title.replace(/“/g, "‘").replace(/”/g, "’");
}

function counted(genre: GenreId): string {
  return SHEETS.includes(genre) ? "一份" : genre === "open-letter" ? "一封" : "一篇";
}

function essayName(genre: GenreId): string {
  return genre === "essay" ? "文章" : genreName(genre);
}
