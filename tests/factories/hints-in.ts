import { rubricSchema, type Rubric } from "@content/contract/rubric";
import type { Finding } from "@content/contract/report";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";

export type HintShown = { code: string; words: string | null; params: Finding["params"] };

/** A rubric of one point that no test answer earns. */
export function hintRubric(fields: Partial<Rubric> = {}): Rubric {
  const points = [{ id: "p", label: "无关", marks: 2, expressions: [{ allOf: [["毫不相干的词语"]] }] }];
  return rubricSchema.parse({ version: 1, title: "提示", marks: 10, family: "gist", points, ...fields });
}

/** The hints and the warning of identity that an answer gets, with the words at their place. */
export function hintsIn(
  answer: string,
  fields: Partial<Rubric> = {},
  { identity, material }: { identity?: string; material?: string | undefined } = {},
): HintShown[] {
  const references =
    material === undefined ? [] : [{ kind: "material" as const, text: material, hash: sha256Hex(material) }];
  const source = canonicalText(answer);
  return scoreAnswer({ answer, rubric: hintRubric(fields), identity: identity ?? null, references })
    .findings.filter(({ code }) => code.startsWith("hint-") || code === "identity-in-text")
    .map(({ code, start, end, params }) => ({
      code,
      words: start === undefined ? null : source.slice(start, end),
      params,
    }));
}
