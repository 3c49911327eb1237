const PAPER = "#fbf6ea";
const INK = "#2b2622";
const GRID = "#a9b8a2";
const VERMILION = "#c8321f";

/** Squared paper as an answer sheet is ruled, and the stroke that a red pen makes below a point. */
const ruled =
  `<path d="M3 11.5h26M3 20.5h26M11.5 2v28M20.5 2v28" stroke="${GRID}"/>` +
  `<path d="M7 17.5l6 6L26 7.5" fill="none" stroke="${VERMILION}" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/>`;

/** @param {string} inside */
const drawing = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`;

/** One sheet, on nothing: the favicon. */
export function sheet() {
  return drawing(`<rect x="3" y="2" width="26" height="28" rx="2" fill="${PAPER}" stroke="${INK}"/>${ruled}`);
}

/** Paper from edge to edge; the stroke lies within the middle four fifths, whatever shape is cut out. */
export function cover() {
  const lines = `<path d="M0 8h32M0 16h32M0 24h32M8 0v32M16 0v32M24 0v32" stroke="${GRID}" stroke-width=".8"/>`;
  const stroke = `<path d="M9 16.5l5 5L23.5 10.5" fill="none" stroke="${VERMILION}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
  return drawing(`<rect width="32" height="32" fill="${PAPER}"/>${lines}${stroke}`);
}
