import type { OutlinePoint, Pack } from "../../contract/pack";
import type { Rubric } from "../../contract/rubric";
import type { Passage } from "./passage";

/**
 * The passages of a question's own texts: the materials (the sentences a point was taken from named as that point's), and the
 * models, theory and frameworks of its pack.
 */
export function packPassages(
  { points }: Rubric,
  materials: readonly { key: string; text: string }[],
  pack: Pick<Pack, "models" | "theory" | "frameworks"> | null,
): Passage[] {
  const taken = points.flatMap(({ id, source = [] }) =>
    source.flatMap(({ material, start, end }): Passage[] => {
      const text = materials.find(({ key }) => key === material)?.text.slice(start, end) ?? "";
      return text === "" ? [] : [{ from: "material", text, pointId: id }];
    }),
  );
  const whole = materials.map(({ text }): Passage => ({ from: "material", text }));
  if (pack === null) return [...taken, ...whole];
  const models = pack.models.map(({ paragraphs }): Passage => ({
    from: "model",
    text: paragraphs.map(({ text }) => text).join("\n"),
  }));
  const theory = pack.theory.map(({ blocks }): Passage => ({
    from: "pack",
    text: blocks.map(({ head, text }) => (head === null ? text : `${head}\n${text}`)).join("\n"),
  }));
  const frameworks = pack.frameworks.map(({ points: outline }): Passage => ({
    from: "pack",
    text: outline.flatMap(lines).join("\n"),
  }));
  return [...taken, ...whole, ...models, ...theory, ...frameworks];
}

function lines({ text, children }: OutlinePoint): string[] {
  return [text, ...children.flatMap(lines)];
}
