import type { MaterialText } from "@content/contract/question";

export type SharedMaterials = {
  materials: MaterialText[];
  /** For each question, the keys of its materials among them. */
  keysOf: string[][];
};

/**
 * The materials of a paper's questions, each text once and in the order they are first needed. The same text has one key; a key
 * that stands for another text already gets the question's number in front. Titles that repeat are told apart the same way.
 */
export function sharedMaterials(questions: readonly (readonly MaterialText[])[]): SharedMaterials {
  const byHash = new Map<string, MaterialText>();
  const keys = new Set<string>();
  const titles = new Set<string>();
  const keysOf = questions.map((materials, index) =>
    materials.map((material) => {
      const known = byHash.get(material.hash);
      if (known) return known.key;
      const key = keys.has(material.key) ? `q${index + 1}-${material.key}` : material.key;
      const title = titles.has(material.title) ? `${index + 1}·${material.title}` : material.title;
      keys.add(key);
      titles.add(title);
      byHash.set(material.hash, { ...material, key, title });
      return key;
    }),
  );
  return { materials: [...byHash.values()], keysOf };
}
