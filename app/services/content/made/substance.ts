import { contentHash } from "~/domain/text/content-hash";

/** Hash of what a made item says, wherever it stands in its pack's text: a line put in further up changes nothing. */
export function substanceHash(content: object): string {
  const text = JSON.stringify(content, (key, value: unknown) => (key === "line" ? undefined : value));
  return contentHash(JSON.parse(text));
}
