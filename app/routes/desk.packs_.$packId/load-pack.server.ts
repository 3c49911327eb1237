import { getImportIdOfPack } from "@db/queries/content/imports";
import { getPack, getPackVersion } from "@db/queries/content/packs";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { listQuestionsOfPack } from "@db/queries/content/questions";

/** A pack as a tutor sees it: its own questions with their drafts, and where the record of its import stands. */
export async function loadPack(packId: string) {
  const pack = await getPack({ packId });
  const version = pack?.currentVersionId ? await getPackVersion({ versionId: pack.currentVersionId }) : null;
  if (!pack || !version) return null;
  const { content } = version;
  const own = (await listQuestionsOfPack({ packId })).filter(({ madeKey }) => madeKey === null);
  const questions = await Promise.all(own.map(describe));
  return {
    pack: { id: pack.id, title: pack.title, origin: pack.origin, asOf: content.asOf },
    counts: {
      questions: content.questions.length,
      frameworks: content.frameworks.length,
      models: content.models.length,
      materials: content.materials.length,
      articles: content.articles.length,
    },
    questions,
    importId: await getImportIdOfPack({ packId }),
  };
}

async function describe(question: Awaited<ReturnType<typeof listQuestionsOfPack>>[number]) {
  const published = question.publishedVersionId
    ? await getQuestionVersion({ versionId: question.publishedVersionId })
    : null;
  const content = question.draft ?? published?.content ?? null;
  return {
    id: question.id,
    no: question.no,
    title: question.title,
    status: question.status,
    publishable: question.status !== "needs-material" && question.draft?.rubric != null,
    content: content && {
      stem: content.stem,
      requirements: content.requirements,
      family: content.family,
      genre: content.genre,
      limit: content.limit,
      marks: content.marks,
      minutes: content.minutes,
      materials: content.materials.length,
      inferred: content.inferred,
      points: content.rubric?.points.map(({ label, marks }) => ({ label, marks })) ?? [],
      topicConcepts: content.rubric?.topicConcepts?.map(({ label }) => label) ?? [],
      outlines: content.outlines.map(({ title }) => title),
      line: content.provenance?.line ?? 1,
    },
  };
}

export type PackQuestionView = Awaited<ReturnType<typeof describe>>;
