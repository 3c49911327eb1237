const WIDE_BAR = "｜";

/** Groups of words as text: one group a line, its variants parted by 、 or, where one of them holds a 、 itself, by ｜. */
export function printGroups(groups: readonly (readonly string[])[]): string {
  return groups
    .map((variants) => {
      if (!variants.some((variant) => variant.includes("、"))) return variants.join("、");
      return variants.length === 1 ? `${variants[0]}${WIDE_BAR}` : variants.join(WIDE_BAR);
    })
    .join("\n");
}

/** The groups of a text; empty lines and empty variants are nothing, a variant written twice in a group is one. */
export function readGroups(text: string): string[][] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => {
      const parts = line.split(/[｜|]/.test(line) ? /[｜|]/ : "、");
      return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
    })
    .filter((variants) => variants.length > 0);
}
