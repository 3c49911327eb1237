import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coloursOf, contrast, EDGE_PAIRS, EDGE_RATIO, TEXT_PAIRS, TEXT_RATIO } from "./contrast";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = coloursOf(css, theme);

  it.each(TEXT_PAIRS)("keeps %s on %s readable (4.5:1)", (text, surface) => {
    expect(contrast(colours.get(text) ?? "", colours.get(surface) ?? "")).toBeGreaterThanOrEqual(TEXT_RATIO);
  });

  it.each(EDGE_PAIRS)("keeps %s on %s visible (3:1)", (line, surface) => {
    expect(contrast(colours.get(line) ?? "", colours.get(surface) ?? "")).toBeGreaterThanOrEqual(EDGE_RATIO);
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
