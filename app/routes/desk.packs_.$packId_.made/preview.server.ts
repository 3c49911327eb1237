import type { Drill } from "@content/contract/drill";
import type { PromptElement } from "@content/contract/drill";
import type { QuestionContent } from "@content/contract/question";
import type { Rubric, SourceSpan } from "@content/contract/rubric";
import { getMaterialsByHashes } from "@db/queries/content/materials";

/** One part of what a tutor checks: `entries` are words of the pack, each with the words of its source or what it is. */
export type PreviewPart = {
  part: "stem" | "points" | "topic" | "angles" | "prompt" | "parts" | "heads" | "terms" | "model" | "passage";
  entries: { text: string; sources?: string[]; element?: PromptElement }[];
};

type Held = { key: string; hash: string };

/** Prompt and key of a made question. */
export async function previewQuestion(content: QuestionContent): Promise<PreviewPart[]> {
  const { rubric } = content;
  const stem = [content.stem, content.requirements].filter((text) => text !== null).map((text) => ({ text }));
  const points = rubric === null ? [] : await pointsOf(rubric.points, content.materials);
  return filled([
    { part: "stem", entries: stem },
    { part: "points", entries: points },
    { part: "topic", entries: (rubric?.topicConcepts ?? []).map(({ label }) => ({ text: label })) },
    { part: "angles", entries: (rubric?.acceptableAngles ?? []).map((text) => ({ text })) },
  ]);
}

/** Task and key of a drill. */
export async function previewDrill(drill: Drill): Promise<PreviewPart[]> {
  const words = (part: PreviewPart["part"], texts: readonly { text: string }[]): PreviewPart => ({
    part,
    entries: texts.map(({ text }) => ({ text })),
  });
  switch (drill.kind) {
    case "find-points":
      return [
        { part: "prompt", entries: [{ text: drill.prompt }] },
        { part: "points", entries: await pointsOf(drill.points, drill.materials) },
      ];
    case "read-prompt":
      return [{ part: "parts", entries: drill.parts.map(({ text, element }) => ({ text, element })) }];
    case "order-heads":
      return [words("heads", drill.heads)];
    case "recall-heads":
      return [words("heads", drill.heads), keyWords(drill.rubric)];
    case "expand-point":
      return [
        { part: "terms", entries: drill.terms.map((forms) => ({ text: forms.join("／") })) },
        words("model", [drill.model.paragraph]),
      ];
    case "outline-model":
      return [keyWords(drill.rubric)];
    case "condense-model":
      return [keyWords(drill.rubric), words("passage", drill.passage)];
    case "condense-paragraph": {
      const { material, start, end } = drill;
      const [passage = ""] = await wordsAt([{ material: material.key, start, end }], [material]);
      return [keyWords(drill.rubric), words("passage", [{ text: passage }])];
    }
  }
}

/** Points with the groups of words they are recognised by. */
function keyWords(rubric: Rubric): PreviewPart {
  const entries = rubric.points.map(({ label, expressions }) => ({
    text: label,
    sources: expressions.map(({ allOf }) => allOf.map((group) => group.join("／")).join(" ＋ ")),
  }));
  return { part: "points", entries };
}

async function pointsOf(points: readonly { label: string; source?: SourceSpan[] }[], held: readonly Held[]) {
  const entries: PreviewPart["entries"] = [];
  for (const { label, source = [] } of points) entries.push({ text: label, sources: await wordsAt(source, held) });
  return entries;
}

async function wordsAt(spans: readonly SourceSpan[], held: readonly Held[]): Promise<string[]> {
  const hashes = new Map(held.map(({ key, hash }) => [key, hash]));
  const wanted = spans.flatMap(({ material }) => hashes.get(material) ?? []);
  const texts = new Map((await getMaterialsByHashes({ hashes: wanted })).map(({ hash, text }) => [hash, text]));
  return spans.flatMap(({ material, start, end }) => texts.get(hashes.get(material) ?? "")?.slice(start, end) ?? []);
}

const filled = (parts: PreviewPart[]): PreviewPart[] => parts.filter(({ entries }) => entries.length > 0);
