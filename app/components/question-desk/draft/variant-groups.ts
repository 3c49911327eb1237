const WIDE_BAR = "｜";
const PARTING = /[、/／]/;

/** Groups of words as text, one group a line. */
export function printGroups(groups: readonly (readonly string[])[]): string {
  return groups.map(printGroup).join("\n");
}

/** A group's variants parted by 、 or, where one of them holds a 、 or / itself, by ｜. */
export function printGroup(variants: readonly string[]): string {
  if (!variants.some((variant) => PARTING.test(variant))) return variants.join("、");
  return variants.length === 1 ? `${variants[0]}${WIDE_BAR}` : variants.join(WIDE_BAR);
}

/** The groups of a text; empty lines and empty variants are nothing, a variant written twice in a group is one. */
export function readGroups(text: string): string[][] {
  return text
    .split(/\r\n?|\n/)
    .map(readGroup)
    .filter((variants) => variants.length > 0);
}

/** The variants of one line, parted by ｜ where there is one, else by 、 or /. */
export function readGroup(line: string): string[] {
  const parts = line.split(/[｜|]/.test(line) ? /[｜|]/ : PARTING);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}
