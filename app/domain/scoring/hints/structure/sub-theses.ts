import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";
import { wordsOf } from "../hint-place";
import type { EssayOutline } from "./essay-outline";

/** 分论点: for each section the short sentence at its head, or the concluding one at its end. A section without one is not named. */
export function subThesisHints({ answer }: HintInput, { sections }: EssayOutline): Finding[] {
  return sections.flatMap(({ head }, index): Finding[] => {
    if (!head) return [];
    const place = wordsOf(answer, head);
    const params = { part: index + 1, of: sections.length };
    return [
      head.at === "head"
        ? { code: "hint-sub-thesis-head", ...place, params }
        : { code: "hint-sub-thesis-end", ...place, params },
    ];
  });
}
