import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BAR_COLOURS } from "~/frame/bar-colours";
import { coloursOf, contrast, EDGE_PAIRS, EDGE_RATIO, SURFACES, TEXT_PAIRS, TEXT_RATIO } from "./contrast";

const css = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
/** Opacities as the styles set them, 0..1. */
const placeholder = Number(/::placeholder \{[^}]*opacity: ([\d.]+)/.exec(read("../base.css"))?.[1]);
const disabled = Number(/ disabled:opacity-(\d+)/.exec(read("../../components/ui/button.tsx"))?.[1]) / 100;
const selection = Number(/::selection \{[^}]*var\(--pen\) (\d+)%/.exec(read("../base.css"))?.[1]) / 100;

/** A colour that lets through what lies behind it. */
function over(colour: string, opacity: number, behind: string): string {
  const mixed = [1, 3, 5].map((at) => {
    const [front, back] = [colour, behind].map((hex) => parseInt(hex.slice(at, at + 2), 16));
    return Math.round((front ?? 0) * opacity + (back ?? 0) * (1 - opacity));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = coloursOf(css, theme);

  it.each(TEXT_PAIRS)("keeps %s on %s readable (4.5:1)", (text, surface) => {
    expect(contrast(colours.get(text) ?? "", colours.get(surface) ?? "")).toBeGreaterThanOrEqual(TEXT_RATIO);
  });

  it.each(EDGE_PAIRS)("keeps %s on %s visible (3:1)", (line, surface) => {
    expect(contrast(colours.get(line) ?? "", colours.get(surface) ?? "")).toBeGreaterThanOrEqual(EDGE_RATIO);
  });
});

describe.each(["light", "dark"] as const)("what axe does not look at in the %s theme", (theme) => {
  const colours = coloursOf(css, theme);
  const of = (name: string) => colours.get(name) ?? "";

  it("keeps the words in an empty field readable (4.5:1)", () => {
    for (const surface of SURFACES) {
      const words = over(of("ink-soft"), placeholder, of(surface));
      expect(contrast(words, of(surface)), surface).toBeGreaterThanOrEqual(TEXT_RATIO);
    }
  });

  it("keeps selected words readable (4.5:1)", () => {
    for (const surface of SURFACES) {
      expect(contrast(of("ink"), over(of("pen"), selection, of(surface))), surface).toBeGreaterThanOrEqual(TEXT_RATIO);
    }
  });

  it("lets the words on a button that is switched off be made out (3:1)", () => {
    const faint = (colour: string) => over(of(colour), disabled, of("sheet"));
    expect(contrast(faint("ink"), of("sheet"))).toBeGreaterThanOrEqual(EDGE_RATIO);
    expect(contrast(faint("on-ink"), faint("ink-fill"))).toBeGreaterThanOrEqual(EDGE_RATIO);
  });
});

describe("the bars of the browser", () => {
  it.each(["light", "dark"] as const)("go on with the head of the page in the %s theme", (theme) => {
    expect(BAR_COLOURS[theme]).toBe(coloursOf(css, theme).get("sheet"));
  });
});

describe("the dark theme", () => {
  it("is the same whether the system or the switch asks for it", () => {
    expect([...coloursOf(css, "system-dark")]).toEqual([...coloursOf(css, "dark")]);
  });

  it("replaces every colour of the light one", () => {
    expect([...coloursOf(css, "dark").keys()]).toEqual([...coloursOf(css, "light").keys()]);
  });
});
