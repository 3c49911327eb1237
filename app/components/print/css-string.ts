/**
 * The text as a string of CSS, quotes included, that ends neither itself nor the `style` element around it: whatever is no letter or
 * digit is written by its number.
 */
export function cssString(text: string): string {
  const written = text.replace(/[^\p{L}\p{N}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${written}"`;
}
