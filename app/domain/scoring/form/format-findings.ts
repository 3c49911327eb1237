import type { Finding } from "@content/contract/report";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { matchingForm } from "../../text/normalise";
import type { AnswerLayout } from "./answer-layout";
import type { FormNeeds } from "./form-needs";

/** A finding with what it costs, in marks; 0 is a hint. */
export type CostedFinding = { finding: Finding; marks: number };

const ENDING_HINT = /谢谢|让我们|以上|此致|特此|妥否|综上|总之|携手|号召|倡议|呼吁|期待|相信|努力|奋斗|奋进/;

/** Required formal parts that the answer lacks, and a 落款 that is not the prompt's. An empty answer lacks nothing by name. */
export function formatFindings(input: {
  layout: AnswerLayout;
  needs: FormNeeds;
  profile: MarkingProfile;
  essay: boolean;
  identity: string | null;
  /** Numbered, or ordered without numbers. Looked at only where the question asks for order. */
  ordered: boolean;
}): CostedFinding[] {
  const { layout, needs, profile } = input;
  const found: CostedFinding[] = [];
  if (layout.lines.length === 0) return found;
  const missing = (code: string, marks: number, params: Finding["params"] = {}) =>
    found.push({ finding: { code, params }, marks });
  const part = profile.formatPart.value;
  titleFindings(input, missing, found);
  if (needs.salutation === "required" && !layout.salutation) missing("salutation-missing", part);
  if (needs.signature === "required" && !layout.signature) missing("signature-missing", part);
  if (needs.date === "required" && !layout.date) missing("date-missing", part);
  if (needs.ending === "required") {
    const last = layout.body
      .slice(-2)
      .map((line) => line.text)
      .join("");
    const shown =
      needs.endingWords.length > 0 ? needs.endingWords.some((word) => last.includes(word)) : ENDING_HINT.test(last);
    if (!shown) missing("ending-missing", part);
  }
  if (needs.numbering === "required" && !input.ordered) missing("numbering-missing", profile.numbering.value);
  const { signature } = layout;
  if (signature && needs.signature !== "none" && input.identity !== null) {
    const own = matchingForm(signature.text);
    const identity = matchingForm(input.identity);
    // The prompt's identity or ×× is right; a name of one's own can void a paper, so it is shown and costs nothing here.
    if (!/[×xX*某]/.test(signature.text) && !own.includes(identity) && !identity.includes(own)) {
      found.push({
        finding: {
          code: "signature-identity",
          start: signature.start,
          end: signature.end,
          params: { expected: input.identity },
        },
        marks: 0,
      });
    }
  }
  return found;
}

function titleFindings(
  input: { layout: AnswerLayout; needs: FormNeeds; profile: MarkingProfile; essay: boolean },
  missing: (code: string, marks: number, params?: Finding["params"]) => void,
  found: CostedFinding[],
): void {
  const { layout, needs, profile } = input;
  if (needs.title !== "required") return;
  if (!layout.title) {
    missing("title-missing", input.essay ? profile.missingTitle.value : profile.formatPart.value, {
      rule: needs.titleRule,
    });
    return;
  }
  const place = { start: layout.title.start, end: layout.title.end };
  if (needs.titleRule === "given" && needs.titleText !== null) {
    const same = matchingForm(layout.title.text) === matchingForm(needs.titleText);
    if (!same)
      found.push({
        finding: { code: "title-mismatch", ...place, params: { expected: needs.titleText } },
        marks: profile.titleRule.value,
      });
  }
  if (
    needs.titleRule === "usual" &&
    !/^(?:关于|致).+/.test(layout.title.text) &&
    !/的(?:通知|请示|报告|建议|方案|倡议书?|公开信|一封信|通报|纪要)$/.test(layout.title.text)
  ) {
    found.push({ finding: { code: "title-not-usual", ...place, params: {} }, marks: 0 });
  }
}
