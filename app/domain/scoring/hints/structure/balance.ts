import type { Finding } from "@content/contract/report";
import { countCharacters } from "../../../text/count";
import type { HintInput } from "../hint-input";
import type { EssayOutline } from "./essay-outline";

const MIN_SECTIONS = 2;

/** 详略: the 字数 of the sections, and where the longest begins. Uneven is no fault: what matters most may take most room. */
export function balanceHints({ answer }: HintInput, { sections }: EssayOutline): Finding[] {
  if (sections.length < MIN_SECTIONS) return [];
  const places = sections.map((section) => answer.sourceRange(section));
  const counts = places.map(({ start, end }) => countCharacters(answer.source.slice(start, end)));
  const longest = Math.max(...counts);
  const place = places[counts.indexOf(longest)];
  if (!place) return [];
  const params = { count: counts.length, lengths: counts.join("、"), longest, shortest: Math.min(...counts) };
  return [{ code: "hint-balance", ...place, params }];
}
