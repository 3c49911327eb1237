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

type ShippedPack = {
  questions: readonly PackQuestion[];
  score: (question: PackQuestion, answer: string) => Report;
  material: (id: string) => string;
};

/** Packs that were read: a dozen test files of one process ask for the same ones, and reading one takes most of a second. */
const read = new Map<string, ShippedPack>();

/** The questions of a shipped pack, and a scorer that hands the engine what the server hands it for a sealed attempt. */
export function shippedPack(slug: string): ShippedPack {
  const pack = read.get(slug) ?? readShippedPack(slug);
  read.set(slug, pack);
  return pack;
}

function readShippedPack(slug: string): ShippedPack {
  const reading = readPack(readFileSync(resolve(ROOT, "content/packs", slug, "pack.md"), "utf8"));
  if (!reading.ok || reading.pack.kind !== "topic-pack") throw new Error(`the pack ${slug} cannot be read`);
  const { pack } = reading;
  const materials = pack.materials.map(({ id, text }) => ({ id, text, hash: sha256Hex(text) }));
  const score = (question: PackQuestion, answer: string): Report => {
    if (!question.rubric) throw new Error(`question ${question.no} has no rubric`);
    const references: ReferenceText[] = materials
      .filter((material) => question.materials.includes(material.id))
      .map(({ text, hash }) => ({ kind: "material", text, hash }));
    const { rubric, identity, limit, family, genre, stem } = question;
    return scoreAnswer({ answer, rubric, references, identity, limit, family, genre, stem });
  };
  const material = (id: string): string => materials.find((known) => known.id === id)?.text ?? "";
  return { questions: pack.questions, score, material };
}
