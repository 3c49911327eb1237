/** What is done to a picture before it is sent: quarter turns clockwise, then shares of the turned picture cut off its sides. */
export type PhotoEdits = {
  turns: 0 | 1 | 2 | 3;
  crop: { left: number; top: number; right: number; bottom: number };
};

export const NO_EDITS: PhotoEdits = { turns: 0, crop: { left: 0, top: 0, right: 0, bottom: 0 } };

/** What must stay of a side that is cropped from both ends, as a share of it. */
const LEAST_KEPT = 0.05;

/** Cosine and sine of each number of quarter turns. */
const QUARTERS: Record<PhotoEdits["turns"], [number, number]> = { 0: [1, 0], 1: [0, 1], 2: [-1, 0], 3: [0, -1] };

/** A canvas and the matrix (a, b, c, d, e, f of a canvas) that draws the whole picture onto it, cropped by its edges. */
export type PhotoPlan = { width: number; height: number; matrix: [number, number, number, number, number, number] };

/** How a picture of `size` pixels is drawn after its edits, its longer side at most `longest` pixels; never enlarged. */
export function photoPlan(
  size: { width: number; height: number },
  { turns, crop }: PhotoEdits,
  longest: number,
): PhotoPlan {
  const across = turns % 2 === 0;
  const [width, height] = across ? [size.width, size.height] : [size.height, size.width];
  const [left, right] = kept(crop.left, crop.right);
  const [top, bottom] = kept(crop.top, crop.bottom);
  const cut = { width: (right - left) * width, height: (bottom - top) * height };
  const scale = Math.min(1, longest / Math.max(cut.width, cut.height));
  const [x, y] = [-left * width * scale, -top * height * scale];
  const corner: [number, number] = [
    turns === 1 || turns === 2 ? width * scale : 0,
    turns === 2 || turns === 3 ? height * scale : 0,
  ];
  const [cos, sin] = QUARTERS[turns];
  return {
    width: Math.max(1, Math.round(cut.width * scale)),
    height: Math.max(1, Math.round(cut.height * scale)),
    matrix: [cos * scale, sin * scale, -sin * scale, cos * scale, x + corner[0], y + corner[1]],
  };
}

/** The kept part of a side, from and to; cut from both ends it never vanishes. */
function kept(before: number, after: number): [number, number] {
  const from = Math.min(Math.max(0, before), 1 - LEAST_KEPT);
  return [from, Math.max(from + LEAST_KEPT, 1 - Math.max(0, after))];
}
