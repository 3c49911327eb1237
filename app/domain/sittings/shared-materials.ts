import type { MaterialText } from "@content/contract/question";

export type SharedMaterials = {
  materials: MaterialText[];
  /** For each question, the keys of its materials among them. */
  keysOf: string[][];
  /** Whether a question names a text otherwise than it is named here: then each question's materials lie apart. */
  apart: boolean;
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
  const apart = questions.flat().some(({ hash, title }) => byHash.get(hash)?.title !== title);
  return { materials: [...byHash.values()], keysOf, apart };
}

/** What lies on the desk while a question is in front: a material under the name it then has. */
export type MaterialOnDesk = Pick<MaterialText, "hash" | "title">;

/**
 * The materials for a question in front. Where the questions agree on names, all of them; otherwise its own only, under the
 * names its prompt uses.
 */
export function materialsOnDesk(
  { materials, apart }: SharedMaterials,
  own: readonly MaterialOnDesk[],
): MaterialOnDesk[] {
  return (apart ? own : materials).map(({ hash, title }) => ({ hash, title }));
}
