/** A stretch of text on the page knows where it begins in its whole by `data-start`; its only child is that text. */
const PIECE = "[data-start]";

/** The words selected inside `area`, without numbers and notes that the page puts among them. Empty where none are. */
export function selectedWords(area: Element): string {
  const range = rangeIn(area);
  if (range === null) return "";
  const words = range.cloneContents();
  for (const note of words.querySelectorAll("[data-annotation]")) note.remove();
  return words.textContent.trim();
}

/** Where the selection inside `area` stands in the whole text; null where nothing is selected there. */
export function selectedRange(area: Element): { start: number; end: number } | null {
  const range = rangeIn(area);
  if (range === null) return null;
  const pieces = [...area.querySelectorAll<HTMLElement>(PIECE)].filter((piece) => range.intersectsNode(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const start = startOf(first) + (first.contains(range.startContainer) ? range.startOffset : 0);
  const length = last.textContent.length;
  const end = startOf(last) + (last.contains(range.endContainer) ? range.endOffset : length);
  return start < end ? { start, end } : null;
}

function rangeIn(area: Element): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return area.contains(range.commonAncestorContainer) ? range : null;
}

function startOf(piece: HTMLElement): number {
  return Number(piece.dataset["start"]);
}
