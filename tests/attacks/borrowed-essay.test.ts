import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { defaultProfile } from "~/domain/profiles/marking-profiles";
import { sampleScripts, shippedPack } from "../answers/sample-scripts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();
const packs = new Map(slugs.map((slug) => [slug, shippedPack(slug)]));
const essays = slugs.flatMap((slug) =>
  (packs.get(slug)?.questions ?? [])
    .filter(({ rubric, materials }) => rubric?.mode === "band" && materials.length > 0)
    .map((question) => ({ slug, question })),
);

/** 套作: an essay on another topic in which every paragraph opens with this topic's words. */
function borrowed(text: string, concepts: { variants: string[] }[]): string {
  const words = concepts.map(({ variants }) => variants[0] ?? "");
  return text
    .split("\n")
    .map((paragraph, at) =>
      paragraph.trim() === ""
        ? ""
        : `谈到${words[at % words.length] ?? ""}和${words[(at + 1) % words.length] ?? ""}，${paragraph}`,
    )
    .join("\n");
}

test.each(essays.map(({ slug, question }) => [`${slug} ${question.id}`, slug, question] as const))(
  "a good essay on another topic with the nouns of %s put in is band III at best",
  (_, slug, question) => {
    const { rubric } = question;
    if (!rubric) throw new Error("an essay without a rubric");
    const full = rubric.marks ?? 40;
    const tables = defaultProfile().bandTables.value;
    const third = tables.find(({ fullMarks, use }) => fullMarks === full && use === "essay")?.bands[2]?.to ?? full / 2;
    const others = slugs
      .filter((other) => other !== slug)
      .flatMap((other) => sampleScripts(other).filter(({ kind }) => kind === "parallel"));
    expect(others.length).toBeGreaterThanOrEqual(5);
    for (const { name, text } of others) {
      const report = packs.get(slug)?.score(question, borrowed(text, rubric.topicConcepts ?? []));
      expect(report?.range?.high, name).toBeLessThanOrEqual(third);
    }
  },
);
