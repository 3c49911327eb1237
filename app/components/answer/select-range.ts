/** Selects a range of an answer in the page, as dragging over it would: the other way round of `selectedRange`. */
export function selectRange(root: ParentNode, { start, end }: { start: number; end: number }): boolean {
  const from = placeIn(root, start, false);
  const to = placeIn(root, end, true);
  if (!from || !to) return false;
  window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.piece.scrollIntoView({ block: "nearest" });
  return true;
}

/** The piece of text that holds an offset; an end belongs to the piece before it. */
function placeIn(root: ParentNode, offset: number, isEnd: boolean) {
  for (const piece of root.querySelectorAll<HTMLElement>("[data-start]")) {
    const at = offset - Number(piece.dataset["start"]);
    const node = piece.firstChild;
    const length = piece.textContent.length;
    if (node && at >= 0 && (isEnd ? at <= length : at < length)) return { piece, node, offset: at };
  }
  return null;
}
