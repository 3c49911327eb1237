import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PackQuestion } from "@content/contract/pack";
import type { Report } from "@content/contract/report";
import { readPack } from "@content/read/read-pack";
import type { ReferenceText } from "~/domain/scoring/score-input";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { sha256Hex } from "~/domain/text/hashing/content-hash";

const ROOT = resolve(import.meta.dirname, "../..");

/** A sample script written for testing: its question's id, the kind its writer meant it to be, its text. */
export type Script = { name: string; question: string; kind: string; text: string };

export function sampleScripts(slug: string): Script[] {
  const folder = resolve(ROOT, "tests/golden/answers", slug);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const [question = "", kind = ""] = file.split(".");
      return { name: `${question}.${kind}`, question, kind, text: readFileSync(resolve(folder, file), "utf8") };
    });
}

/** The questions of a shipped pack, and a scorer that hands the engine what the server hands it for a sealed attempt. */
export function shippedPack(slug: string) {
  const reading = readPack(readFileSync(resolve(ROOT, "content/packs", slug, "pack.md"), "utf8"));
  if (!reading.ok || reading.pack.kind !== "topic-pack") throw new Error(`the pack ${slug} cannot be read`);
  const { pack } = reading;
  const score = (question: PackQuestion, answer: string): Report => {
    if (!question.rubric) throw new Error(`question ${question.no} has no rubric`);
    const references: ReferenceText[] = pack.materials
      .filter((material) => question.materials.includes(material.id))
      .map(({ text }) => ({ kind: "material", text, hash: sha256Hex(text) }));
    const { rubric, identity, limit, family, genre, stem } = question;
    return scoreAnswer({ answer, rubric, references, identity, limit, family, genre, stem });
  };
  const material = (id: string): string => pack.materials.find((known) => known.id === id)?.text ?? "";
  return { questions: pack.questions, score, material };
}
