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
const edgePairs = ["edge", "grid-strong", "focus"].flatMap((line) =>
  surfaces.map((surface): [string, string] => [line, surface]),
);

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

describe("the dark theme", () => {
  it("is the same whether the system or the switch asks for it", () => {
    expect([...tokens(":root:not([data-theme]) {")]).toEqual([...tokens(':root[data-theme="dark"] {')]);
  });

  it("replaces every colour of the light one", () => {
    expect([...tokens(':root[data-theme="dark"] {').keys()]).toEqual([...tokens(":root {").keys()]);
  });
});
