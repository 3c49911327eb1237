import type { QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import { overriddenReport } from "~/domain/marking/overridden/overridden-report";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import { prepareText, type PreparedText } from "~/services/attempts/saving/append-revision.server";
import { referencesOf } from "~/services/scoring/known/references-of.server";
import { scoreByContent } from "~/services/scoring/score-by-content";
import { oneOf, type Chance } from "./chance";

/** An answer with the engine's report on it and a tutor's: the same marks, or one key point judged otherwise. */
export type PooledAnswer = { prepared: PreparedText; engine: Report; tutor: Report; changed: boolean };

const FILLERS = [
  "基层工作千头万绪，要抓住群众最关心的事情",
  "各部门分工不够清楚，遇事容易相互等待",
  "要把好的做法固定下来，定期回头看",
  "宣传引导还不到位，部分居民并不了解",
  "相关投入逐年增加，但使用效果有待提高",
  "应当结合本地实际，先易后难、稳步推进",
];
/** Of ten answers so many hold a given point: a class's usual spread. */
const HIT_RATE = 0.55;
const CHANGED_RATE = 0.4;

/** Answers to a question made of its rubric's own words and other sentences, each scored by the engine as a handed-in one is. */
export async function answerPool(content: QuestionContent, size: number, chance: Chance): Promise<PooledAnswer[]> {
  const references = await referencesOf(content);
  return Array.from({ length: size }, () => {
    const prepared = prepareText(answerTo(content, chance));
    const engine = scoreByContent({ answer: prepared.text, content, references });
    if (!engine) throw new Error(`${content.title} has no rubric`);
    return { prepared, engine, ...judged(prepared.text, content, engine, chance) };
  });
}

function answerTo({ rubric }: QuestionContent, chance: Chance): string {
  const held = (rubric?.points ?? []).filter(() => chance() < HIT_RATE);
  const lines = held.map(({ expressions: [first] }) => {
    const words = (first?.allOf ?? []).map((group) => oneOf(group, chance));
    return `${words.join("，")}，${oneOf(FILLERS, chance)}。`;
  });
  const all = [...lines, `${oneOf(FILLERS, chance)}，${oneOf(FILLERS, chance)}。`];
  return all.map((line, index) => `${index + 1}．${line}`).join("\n");
}

/** A tutor takes a point away that the engine gave, or leaves all as it is. */
function judged(answer: string, { rubric }: QuestionContent, base: Report, chance: Chance) {
  const given = base.points.filter(({ awarded }) => awarded > 0);
  if (!rubric || given.length === 0 || chance() >= CHANGED_RATE) return { tutor: base, changed: false };
  const { id } = oneOf(given, chance);
  const profile = markingProfile(base.profile) ?? defaultProfile();
  const awards = [{ pointId: id, awarded: 0, places: [] }];
  const made = overriddenReport({ answer, rubric, profile, base, awards, remaining: null });
  return made.ok ? { tutor: made.report, changed: true } : { tutor: base, changed: false };
}
