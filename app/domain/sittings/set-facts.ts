type Item = {
  /** The paper's own marks for the question; null: the question's. */
  marks: number | null;
  content: { marks: number | null; materials: readonly { hash: string }[] };
};

/** Marks a question has in its paper; null where neither says so. */
export function marksInPaper({ marks, content }: Item): number | null {
  return marks ?? content.marks;
}

/** A paper's total, null as soon as one question has no marks; and how many texts its questions share. */
export function countPaper(items: readonly Item[]): { questions: number; marks: number | null; materials: number } {
  const marks = items.map(marksInPaper);
  const total = marks.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  const hashes = new Set(items.flatMap(({ content }) => content.materials.map(({ hash }) => hash)));
  return { questions: items.length, marks: total, materials: hashes.size };
}
