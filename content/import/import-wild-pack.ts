import type { Decisions, PackKind } from "../contract/exchange/import-review";
import { packSchema, type Pack, type PackProblem, type PackReading } from "../contract/pack";
import { importArticles, signArticles } from "./article/import-articles";
import { dropFooter, dropHeader, dropLines } from "./lines/boilerplate";
import { parseDate } from "./lines/byline";
import { doubtDatedWords } from "./lines/dated-words";
import { joinColumns } from "./lines/join-columns";
import { Ledger, type Line } from "./lines/ledger";
import { isBare } from "./lines/line-shape";
import { dropMetaLines } from "./lines/meta-line";
import { sourceLines } from "./lines/source-lines";
import { matchText } from "./match/match-key";
import { importQuestions } from "./question/import-questions";
import { findSections, sectionNamed, sectionNames, type SectionName, type WildSection } from "./topic/find-sections";
import { parseGenreLabel } from "./topic/genre-label";
import { importFrameworks } from "./topic/import-frameworks";
import { importMaterials } from "./topic/import-materials";
import { importModels } from "./topic/import-models";
import { importTheory } from "./topic/import-theory";
import { linkFrameworks } from "./topic/link-frameworks";
import { packTitle } from "./topic/pack-title";

/** A topic pack or article as found on the web → pack with repairs, drops and doubts, or problems with their lines. Never throws. */
export function importWildPack(text: string): PackReading {
  return importWithLedger(text).reading;
}

/**
 * The same, with the ledger that says where every line of the text went and what was changed on the way. `kind` reads it
 * as that kind whatever it looks like; `decisions` (by the keys of `ledger.changes()`) take effect while reading.
 */
export function importWithLedger(
  text: string,
  { kind = null, decisions = {} }: { kind?: PackKind | null; decisions?: Decisions } = {},
): { reading: PackReading; ledger: Ledger } {
  const ledger = new Ledger(decisions);
  const lines = sourceLines(text, ledger);
  if (lines.length === 0) {
    return { reading: { ok: false, problems: [{ code: "empty", line: null, params: {} }] }, ledger };
  }
  const read = (kind ?? detectKind(text)) === "topic-pack" ? importTopic : importMaterial;
  return { reading: read(lines, ledger), ledger };
}

/** What a text looks like before any decision: a topic pack names its section of questions, or two sections at least. */
export function detectKind(text: string): PackKind {
  const names = sectionNames(sourceLines(text, new Ledger()));
  return names.includes("命题预测") || names.length >= 2 ? "topic-pack" : "material";
}

const EMPTY: Pack = {
  kind: "topic-pack",
  slug: null,
  title: null,
  asOf: null,
  sections: [],
  hotLinks: [],
  materials: [],
  questions: [],
  theory: [],
  frameworks: [],
  models: [],
  articles: [],
  repairs: [],
  dropped: [],
  doubts: [],
};

function importTopic(lines: Line[], ledger: Ledger): PackReading {
  const found = lines.findIndex((line) => sectionNamed(line.text) !== null);
  const firstSection = found < 0 ? lines.length : found;
  const title = packTitle(lines.slice(0, firstSection));
  const header = dropHeader(lines.slice(0, firstSection), ledger);
  const opensPart = (line: Line) =>
    sectionNamed(line.text, "给定资料") !== null ||
    /^【?(?:第[一二三四五六七八九十\d]+题|(?:题目|问题|资料|材料)\s*[一二三四五六七八九十\d]+)|^(?:作答)?要求[:：]/.test(
      line.text,
    ) ||
    parseGenreLabel(line.text) !== null ||
    /^[★☆●◆■▲]/.test(line.text);
  const body = joinColumns(dropFooter(lines.slice(firstSection), ledger), opensPart, ledger);
  const { sections } = findSections(body, ledger);
  doubtDatedWords(body, ledger);
  const part = (name: SectionName): WildSection | null => sections.find((section) => section.name === name) ?? null;
  const linesOf = (name: SectionName): Line[] => part(name)?.lines ?? [];

  const problems: PackProblem[] = [];
  const materials = importMaterials(linesOf("给定资料"), ledger);
  const questions = importQuestions(linesOf("命题预测"), materials, ledger, problems);
  if (questions.length === 0) {
    problems.push({ code: "no-questions", line: part("命题预测")?.line ?? lines[0]?.no ?? 1, params: {} });
  }
  const modelLines = linesOf("范文赏析");
  const bareModelLines = new Set(modelLines.filter(({ text }) => isBare(text)).map(({ text }) => matchText(text)));
  const frameworks = importFrameworks(linesOf("素材积累"), (words) => bareModelLines.has(matchText(words)), ledger);
  const models = importModels(modelLines, frameworks, ledger);
  linkFrameworks(frameworks, models, ledger);
  const theory = part("理论精析");
  const hotLinks = [...header.filter((line) => line !== title.line), ...linesOf("热点链接")];
  for (const line of [...header, ...hotLinks]) ledger.keep(line);

  const theoryBlocks = theory === null ? [] : importTheory(theory, ledger);
  ledger.placeRest(lines);
  return finish(
    {
      ...EMPTY,
      title: title.text,
      sections: namedSections(sections, hotLinks),
      hotLinks: hotLinks.map(({ text, no }) => ({ text, line: no })),
      materials,
      questions,
      theory: theoryBlocks,
      frameworks,
      models,
    },
    problems,
    ledger,
  );
}

/** The sections with their lines. Links from above the first section make one of their own where the text names none. */
function namedSections(sections: WildSection[], hotLinks: Line[]): Pack["sections"] {
  const named = sections.map(({ name, line }) => ({ name, line }));
  const [first] = hotLinks;
  if (first === undefined || named.some(({ name }) => name === "热点链接")) return named;
  return [{ name: "热点链接", line: first.no }, ...named];
}

function importMaterial(whole: Line[], ledger: Ledger): PackReading {
  const { rest: lines, said } = dropMetaLines(whole, ledger);
  // A date line at the head is the article's date; the other lines there are the site's.
  const firstText = lines.findIndex(({ text }) => /[。！？]/.test(text));
  const headEnd = firstText < 0 ? lines.length : firstText;
  const head = lines.slice(0, headEnd);
  const dates = head.filter(({ text }) => parseDate(text) !== null);
  const kept = new Set([
    ...dates,
    ...dropHeader(
      head.filter((line) => !dates.includes(line)),
      ledger,
    ),
  ]);
  const body = [...head.filter((line) => kept.has(line)), ...dropFooter(lines.slice(headEnd), ledger)];
  const joined = joinColumns(dropMasthead(body, ledger), () => false, ledger);
  doubtDatedWords(joined, ledger);
  const articles = importArticles(
    joined,
    ledger.changes().some(({ group }) => group === "join"),
    ledger,
  );
  signArticles(articles, said, ledger);
  ledger.placeRest(whole);
  return finish({ ...EMPTY, kind: "material", title: articles[0]?.title ?? null, articles }, [], ledger);
}

/** The name of the newspaper's page, and its spelling in Latin letters. */
function dropMasthead(lines: Line[], ledger: Ledger): Line[] {
  const isMasthead = ({ text }: Line, index: number) =>
    index < 3 &&
    (/(?:周刊|日报|晚报|时报|专刊|专版|\d版)$|^第?[A-Z]{0,2}\d{1,3}版[:：]\S{1,8}$/.test(text) ||
      /^[A-Z][A-Z ]+$/.test(text));
  return dropLines(lines, isMasthead, ledger);
}

function finish(pack: Pack, problems: PackProblem[], ledger: Ledger): PackReading {
  if (problems.length > 0) return { ok: false, problems };
  const byLine = <T extends { line: number }>(entries: T[]): T[] => [...entries].sort((a, b) => a.line - b.line);
  const whole: Pack = {
    ...pack,
    repairs: byLine(ledger.repairs),
    dropped: ledger.dropped(),
    doubts: byLine(ledger.doubts),
  };
  const checked = packSchema.safeParse(whole);
  if (checked.success) return { ok: true, pack: checked.data };
  // Fails closed: a pack that breaks its own contract is not handed on, whatever the reason.
  const [issue] = checked.error.issues;
  return {
    ok: false,
    problems: [
      { code: "unreadable", line: null, params: { detail: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` } },
    ],
  };
}
