/** Adds near words to the last of an idea's OR-groups. */
export function addVariants(groups: string[][], more: string[][]): void {
  const last = groups.at(-1);
  const words = more.flat();
  if (last === undefined) groups.push(words);
  else for (const word of words) if (!last.includes(word)) last.push(word);
}
