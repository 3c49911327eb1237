import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function tokens(opening: string): Map<string, string> {
  const from = css.indexOf(opening);
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

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_RATIO = 4.5;
const EDGE_RATIO = 3;

const surfaces = ["desk", "sheet", "shade"];
const textPairs: [string, string][] = [
  ...["ink", "ink-soft", "vermilion", "pen", "good", "warn"].flatMap((ink) =>
    surfaces.map((surface): [string, string] => [ink, surface]),
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
const washes = ["pen-wash", "good-wash", "warn-wash", "vermilion-wash"];
const edgePairs: [string, string][] = [
  ...["edge", "grid-strong", "focus"].flatMap((line) => surfaces.map((surface): [string, string] => [line, surface])),
  // Notices and chosen words lie on a wash, and what stands in them takes the focus too.
  ...washes.map((wash): [string, string] => ["focus", wash]),
  // Bars and lines of charts.
  ...["pen", "vermilion"].flatMap((line) => ["sheet", "desk"].map((surface): [string, string] => [line, surface])),
];

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
/** Opacities as the styles set them, 0..1. */
const placeholder = Number(/::placeholder \{[^}]*opacity: ([\d.]+)/.exec(read("./base.css"))?.[1]);
const disabled = Number(/ disabled:opacity-(\d+)/.exec(read("../components/ui/button.tsx"))?.[1]) / 100;
const selection = Number(/::selection \{[^}]*var\(--pen\) (\d+)%/.exec(read("./base.css"))?.[1]) / 100;

/** A colour that lets through what lies behind it. */
function over(colour: string, opacity: number, behind: string): string {
  const mixed = [1, 3, 5].map((at) => {
    const [front, back] = [colour, behind].map((hex) => parseInt(hex.slice(at, at + 2), 16));
    return Math.round((front ?? 0) * opacity + (back ?? 0) * (1 - opacity));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

describe.each([
  ["light", tokens(":root {")],
  ["dark", tokens(':root[data-theme="dark"] {')],
])("the %s theme", (_theme, colours) => {
  it.each(textPairs)("keeps %s on %s readable (4.5:1)", (text, surface) => {
    expect(contrast(colours.get(text) ?? "", colours.get(surface) ?? "")).toBeGreaterThanOrEqual(TEXT_RATIO);
  });

  it.each(edgePairs)("keeps %s on %s visible (3:1)", (line, surface) => {
    expect(contrast(colours.get(line) ?? "", colours.get(surface) ?? "")).toBeGreaterThanOrEqual(EDGE_RATIO);
  });
});

describe.each([
  ["light", tokens(":root {")],
  ["dark", tokens(':root[data-theme="dark"] {')],
])("what axe does not look at in the %s theme", (_theme, colours) => {
  const of = (name: string) => colours.get(name) ?? "";

  it("keeps the words in an empty field readable (4.5:1)", () => {
    for (const surface of surfaces) {
      const words = over(of("ink-soft"), placeholder, of(surface));
      expect(contrast(words, of(surface)), surface).toBeGreaterThanOrEqual(TEXT_RATIO);
    }
  });

  it("keeps selected words readable (4.5:1)", () => {
    for (const surface of surfaces) {
      expect(contrast(of("ink"), over(of("pen"), selection, of(surface))), surface).toBeGreaterThanOrEqual(TEXT_RATIO);
    }
  });

  it("lets the words on a button that is switched off be made out (3:1)", () => {
    const faint = (colour: string) => over(of(colour), disabled, of("sheet"));
    expect(contrast(faint("ink"), of("sheet"))).toBeGreaterThanOrEqual(EDGE_RATIO);
    expect(contrast(faint("on-ink"), faint("ink-fill"))).toBeGreaterThanOrEqual(EDGE_RATIO);
  });
});

describe("the dark theme", () => {
  it("is the same whether the system or the switch asks for it", () => {
    expect([...tokens(":root:not([data-theme]) {")]).toEqual([...tokens(':root[data-theme="dark"] {')]);
  });

  it("replaces every colour of the light one", () => {
    expect([...tokens(':root[data-theme="dark"] {').keys()]).toEqual([...tokens(":root {").keys()]);
  });
});
