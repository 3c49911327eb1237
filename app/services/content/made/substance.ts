import { contentHash } from "~/domain/text/hashing/content-hash";

/** Hash of what a made item says, wherever it stands in its pack's text: a line put in further up changes nothing. */
export function substanceHash(content: object): string {
  return contentHash(withoutLines(content));
}

function withoutLines(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLines);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).filter(([key]) => key !== "line");
  return Object.fromEntries(members.map(([key, member]) => [key, withoutLines(member)]));
}
