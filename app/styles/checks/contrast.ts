/** A token and what it lies on. */
export type Pair = readonly [string, string];

/** Ratios that WCAG 2.2 AA asks for: of text, and of lines and signs that carry meaning. */
export const TEXT_RATIO = 4.5;
export const EDGE_RATIO = 3;

export const SURFACES = ["desk", "sheet", "shade"];

export const TEXT_PAIRS: readonly Pair[] = [
  ...["ink", "ink-soft", "vermilion", "pen", "good", "warn"].flatMap((ink) =>
    SURFACES.map((surface): Pair => [ink, surface]),
  ),
  ["on-ink", "ink-fill"],
  ["on-ink", "ink-fill-hover"],
  ["on-vermilion", "vermilion"],
  ["on-vermilion", "vermilion-strong"],
  ["sheet", "warn"],
  ["ink", "vermilion-wash"],
  ["vermilion", "vermilion-wash"],
  ["vermilion-strong", "vermilion-wash"],
  ["ink", "pen-wash"],
  ["pen", "pen-wash"],
  ["ink", "good-wash"],
  ["good", "good-wash"],
  ["ink", "marker"],
  ["ink", "warn-wash"],
  ["warn", "warn-wash"],
];

const WASHES = ["pen-wash", "good-wash", "warn-wash", "vermilion-wash"];

export const EDGE_PAIRS: readonly Pair[] = [
  ...["edge", "grid-strong", "focus"].flatMap((line) => SURFACES.map((surface): Pair => [line, surface])),
  // Notices and chosen words lie on a wash, and what stands in them takes the focus too.
  ...WASHES.map((wash): Pair => ["focus", wash]),
  // Bars and lines of charts.
  ...["pen", "vermilion"].flatMap((line) => ["sheet", "desk"].map((surface): Pair => [line, surface])),
];

export type Theme = "light" | "dark";

const OPENINGS: Record<Theme | "system-dark", string> = {
  light: '[data-theme="light"] {',
  dark: '\n[data-theme="dark"] {',
  "system-dark": ":root:not([data-theme]) {",
};

/** The colours of a theme by name, as tokens.css writes them. */
export function coloursOf(css: string, theme: keyof typeof OPENINGS): Map<string, string> {
  const from = css.indexOf(OPENINGS[theme]);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (#rrggbb), 1 to 21, WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
