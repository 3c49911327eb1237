import type { Finding } from "@content/contract/report";
import { matchingForm } from "../../text/normalise";
import { measureHints } from "./content/measures";
import { numeralHints } from "./content/numerals";
import type { HintInput } from "./hint-input";
import { balanceHints } from "./structure/balance";
import { echoHints } from "./structure/echo";
import { essayOutline } from "./structure/essay-outline";
import { parallelHeadHints } from "./structure/parallel-heads";
import { previewHints } from "./structure/preview";
import { subThesisHints } from "./structure/sub-theses";
import { thesisHints } from "./structure/thesis";
import { identityWarnings } from "./wording/identity";
import { readNumberLists } from "./wording/number-lists";
import { ordinalHints } from "./wording/ordinals";
import { pairedMarkHints } from "./wording/paired-marks";
import { voiceHints } from "./wording/voice";
import { wrongCharacterHints } from "./wording/wrong-characters";

/** 应用文 from here on are long enough to have sections (domain: content by points up to 600 字, hybrid above). */
const LONG_DOCUMENT = 600;
/** Genres that propose measures; their family may be 应用文 or 大作文. */
const PROPOSES: ReadonlySet<string | null> = new Set(["proposal-memo", "plan", "policy-essay"]);

/**
 * 提示: what the answer looks like, described and not judged. Codes begin with `hint-`, carry no `marks` and move none: nothing
 * of the score reads them. `identity-in-text` alone is a warning. Linear in the answer's length; never throws.
 */
export function hintFindings(input: HintInput): Finding[] {
  const { answer, layout, family, genre, essay, rubric } = input;
  if (layout.lines.length === 0) return [];
  // 公文改错 quotes the very slips that it corrects.
  if (genre === "document-correction") return identityWarnings(input);
  const lists = readNumberLists(answer);
  const found = [
    ...identityWarnings(input),
    ...wrongCharacterHints(input),
    ...pairedMarkHints(input),
    ...ordinalHints(input, lists),
    ...voiceHints(input),
  ];
  if (family === "proposal" || PROPOSES.has(genre) || rubric.textType === "policy")
    found.push(...measureHints(input, lists));
  if (essay || (family === "document" && input.characters >= LONG_DOCUMENT)) {
    const outline = essayOutline(answer, layout, layout.title ? matchingForm(layout.title.text) : "");
    found.push(
      ...thesisHints(input, outline),
      ...subThesisHints(input, outline),
      ...parallelHeadHints(input, outline),
      ...previewHints(input, outline),
      ...echoHints(input, outline),
      ...balanceHints(input, outline),
      ...numeralHints(input),
    );
  }
  return found;
}
