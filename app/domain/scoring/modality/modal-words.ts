/**
 * How real a statement says its matter is. `open`: it may, is to or is planned to happen (可能, 拟, 有望). `done`: it has happened
 * (已经). Source: the domain rule that a changed modality (可能 → 已经) does not pay; the word list is our own.
 */
export type Modality = "open" | "done";

export type ModalWord = { start: number; end: number; kind: Modality };

/** 拟定 and 模拟, 计划 as a noun, 自己已 and 将 as 把 say nothing of the kind and are left out. */
const MODAL =
  /(可能|或许|也许|有望|预计|即将|将要|或将|打算|尚待|拟(?![定订写制态人])(?<![模虚草比]拟)|计划(?=[在于对将建设推成开引组出投新]))|(已经|早已|业已|均已|都已|已(?=[建成完实推开引设投]))/g;

/** The modal words of a text, in order. One pass. */
export function modalWords(text: string): ModalWord[] {
  if (!/[可许望预将打待拟划已]/.test(text)) return [];
  return [...text.matchAll(MODAL)].map(({ index, 0: word, 1: open }) => ({
    start: index,
    end: index + word.length,
    kind: open === undefined ? "done" : "open",
  }));
}

/** The modality that alternatives of one statement carry in their own words; null where they carry none, or both. */
export function ownModality(variants: readonly string[]): Modality | null {
  const kinds = new Set(variants.flatMap(modalWords).map(({ kind }) => kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : null;
}
