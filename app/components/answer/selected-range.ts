/** What of a selection is needed; a `Range` of the page is one. */
type SelectedRange = Pick<Range, "startContainer" | "startOffset" | "endContainer" | "endOffset" | "intersectsNode">;

/**
 * The part of an answer that is selected in the page, UTF-16 units of the answer, or null where nothing of it is. `root`
 * holds the answer in pieces that say where they begin (`data-start`); numbers and notes between them are no text of it.
 */
export function selectedRange(root: ParentNode, range: SelectedRange): { start: number; end: number } | null {
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((piece) => range.intersectsNode(piece));
  let start: number | null = null;
  let end = 0;
  for (const piece of pieces) {
    const length = piece.textContent.length;
    const from = edgeIn(piece, range.startContainer, range.startOffset, length) ?? 0;
    const to = edgeIn(piece, range.endContainer, range.endOffset, length) ?? length;
    if (to <= from) continue;
    const begins = Number(piece.dataset["start"]);
    start ??= begins + from;
    end = begins + to;
  }
  return start === null ? null : { start, end };
}

/** Where an edge of the selection lies in a piece of text; null where it lies outside. */
function edgeIn(piece: HTMLElement, container: Node, offset: number, length: number): number | null {
  if (!piece.contains(container)) return null;
  // An edge on the element itself stands before or behind its only child, the text.
  return container.nodeType === 3 ? Math.min(offset, length) : offset === 0 ? 0 : length;
}
