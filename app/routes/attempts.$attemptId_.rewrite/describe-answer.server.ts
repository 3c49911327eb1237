import { getMaterialsByHashes } from "@db/queries/content/materials";
import type { ReleasedAnswer } from "~/services/rewrite/released-answer.server";

/** The answer to rewrite with the points that its report found missing or incomplete, and where they stand in the materials. */
export async function describeAnswer({ attemptId, content, asked, answer, report }: ReleasedAnswer) {
  const materials = await getMaterialsByHashes({ hashes: content.materials.map(({ hash }) => hash) });
  const byKey = new Map(
    content.materials.map(({ key, title, hash }) => [
      key,
      { title, text: materials.find((material) => material.hash === hash)?.text ?? "" },
    ]),
  );
  const known = new Map(
    [...(asked.rubric?.points ?? []), ...(content.rubric?.points ?? [])].map((one) => [one.id, one]),
  );
  const missed = (report?.points ?? []).flatMap(({ id, status, reason }) => {
    const point = known.get(id);
    if (status === "hit" || !point) return [];
    const sources = (point.source ?? []).flatMap(({ material, start, end }) => {
      const from = byKey.get(material);
      const text = from?.text.slice(start, end) ?? "";
      return from && text !== "" ? [{ material: from.title, text }] : [];
    });
    return [{ id, label: point.label, status, reason: reason ?? null, sources }];
  });
  return {
    ...{ attemptId, answer, missed },
    ...{ title: asked.title, stem: asked.stem, requirements: asked.requirements, limit: content.limit },
    /** Whether there are key points at all: an essay may be judged by bands alone. */
    pointed: (report?.points.length ?? 0) > 0,
  };
}

export type DescribedAnswer = Awaited<ReturnType<typeof describeAnswer>>;
