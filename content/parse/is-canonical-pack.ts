/**
 * Whether a text says of itself that it is a canonical pack: YAML front matter with a `format: pack/…` line.
 * A later format version counts too, so that it is refused by name instead of being read as wild text.
 */
export function isCanonicalPack(text: string): boolean {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!body.startsWith("---\n")) return false;
  const end = body.indexOf("\n---", 3);
  const frontMatter = end < 0 ? body.slice(0, 2000) : body.slice(4, end);
  return /^format:\s*["']?pack\//m.test(frontMatter);
}
