/** Longer than any answer. UTF-16 units. */
export const MAX_REWRITTEN = 8_000;
