import type { Pack } from "@content/contract/pack";
import { findPackVersions, listMaterials } from "@db/queries/content/materials";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { countCharacters } from "~/domain/text/count";

/** A material that is in the school already, as a list names it. */
export type KnownMaterial = {
  /** What `knownMaterial` finds it again by. */
  reference: string;
  title: string;
  /** The pack that holds it; null for one that belongs to questions only. */
  pack: string | null;
  characters: number;
};

const SHOWN = 20;
const PACKS_READ = 20;

/** Given materials and articles of every pack, and materials of questions, whose title has `search` in it. Each text once. */
export async function findMaterials({ search }: { search: string }): Promise<KnownMaterial[]> {
  const words = search.trim();
  const versions = words === "" ? [] : await findPackVersions({ search: words, limit: PACKS_READ });
  const ofPacks = versions.flatMap(({ versionId, title, content }) =>
    textsOf(content)
      .filter((text) => text.title.toLowerCase().includes(words.toLowerCase()))
      .map((text) => ({ reference: `${versionId}/${text.hash}`, pack: title, ...text })),
  );
  const ofQuestions = (await listMaterials({ search: words, limit: SHOWN })).map((material) => ({
    ...material,
    reference: `/${material.hash}`,
    pack: null,
  }));
  const seen = new Set<string>();
  return [...ofPacks, ...ofQuestions]
    .filter(({ hash }) => !seen.has(hash) && seen.add(hash))
    .slice(0, SHOWN)
    .map(({ reference, title, pack, text }) => ({ reference, title, pack, characters: countCharacters(text) }));
}

/** Title, text and hash of all that a pack gives to read. */
export function textsOf({ materials, articles, title }: Pack): { title: string; text: string; hash: string }[] {
  const given = [
    ...materials,
    ...articles.map((article) => ({
      title: article.title ?? title ?? "",
      text: article.paragraphs.map(({ text }) => text).join("\n"),
    })),
  ];
  return given.map((one) => {
    const text = canonicalText(one.text).trim();
    return { title: one.title, text, hash: sha256Hex(text) };
  });
}
