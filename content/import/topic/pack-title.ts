import { headerNoise, isBoilerplate } from "../lines/boilerplate";
import type { Line } from "../lines/ledger";
import { isBare } from "../lines/line-shape";

/**
 * The topic's name from the lines above the first section: a bare line of its own (kept: it is `line`), or the
 * words in quotation marks of a site's announcement (that line is dropped all the same, so `line` is null).
 */
export function packTitle(head: Line[]): { text: string | null; line: Line | null } {
  for (const { text } of head) {
    if (!isBoilerplate(text)) continue;
    const behindLabel = text.replace(/^【[^】]*】/, "");
    const quoted =
      /^[“《]([^”》]{2,30})[”》]/.exec(behindLabel)?.[1] ?? /[“《]([^”》]{2,30})[”》]/.exec(behindLabel)?.[1];
    if (quoted !== undefined) return { text: quoted, line: null };
  }
  const isNoise = headerNoise(head);
  const own = head.find((line) => !isNoise(line) && isBare(line.text) && !/(?:网|网站)$/.test(line.text));
  return own === undefined ? { text: null, line: null } : { text: own.text, line: own };
}
