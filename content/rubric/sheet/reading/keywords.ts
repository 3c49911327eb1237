/** Words given in quotation marks, by position; in a folded text every quotation mark is one of " and '. */
const QUOTED = /["']([^"'\n]{1,40})["']/g;
const ALL = /^\s*(?:和|与|及|以及|且|并|同时|加|\+|&)\s*$/;
const ANY = /或|\/|任一|任意|之一|均可|都可|亦可|也可|近义|同义|类似/;

/** OR-groups of words; `unclear`: the sheet does not say whether one of several words is enough. */
export type Keywords = { groups: string[][]; unclear: boolean };

/**
 * The words in quotation marks of a piece. "A"和"B" are both needed, "A"或"B" are variants. Null where none are quoted.
 */
export function quotedWords(text: string, raw: string): Keywords | null {
  const groups: string[][] = [];
  let lastEnd = -1;
  let bare = false;
  for (const found of text.matchAll(QUOTED)) {
    const from = found.index + 1;
    const words = raw.slice(from, from + (found[1] ?? "").length).trim();
    if (words === "") continue;
    const between = lastEnd < 0 ? "" : text.slice(lastEnd, found.index);
    const group = groups.at(-1);
    if (group === undefined || ALL.test(between)) groups.push([words]);
    else {
      for (const variant of [words]) if (!group.includes(variant)) group.push(variant);
      if (!ANY.test(between)) bare = true;
    }
    lastEnd = found.index + found[0].length;
  }
  return groups.length === 0 ? null : { groups, unclear: bare && !ANY.test(text) };
}

/** An unquoted list of words: A/B、C are variants, + joins what is needed together. */
export function listedWords(raw: string): Keywords {
  const groups = raw
    .split(/[+＋&]/)
    .map((part) => [
      ...new Set(
        part
          .split(/[/／、|｜]|或者?/)
          .map((word) => word.replace(/^[\s:：…—.等]+|[\s:：…—.等]+$/g, ""))
          .filter((word) => word !== ""),
      ),
    ])
    .filter((group) => group.length > 0);
  return { groups, unclear: groups.some(({ length }) => length > 1) && !/[/／]|或|任/.test(raw) };
}
