import type { SetContent } from "@content/contract/question-set";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { findPackQuestion } from "@db/queries/content/questions";
import { SAMPLE_QUESTION, SAMPLE_SET } from "~/services/classes/sample/sample-content";
import { makeSet } from "~/services/sittings/sets/make-set.server";

type ShippedSet = Omit<SetContent, "items"> & {
  madeKey: string;
  /** The packs' own questions, by slug and number. */
  questions: readonly (readonly [slug: string, no: number])[];
};

/** Says where the time comes from: nobody is to take a made-up paper for a real one. */
const PROVINCIAL =
  "练习套卷，由本系统自带的专题包选题组成，不是任何考试的真题。时间按多数省份申论考试150分钟的通行做法设置，阅读与作答不分段；分值沿用各题原有分值。";

const SETS: readonly ShippedSet[] = [
  {
    madeKey: "shipped:paper:urban-renewal",
    title: "练习套卷：城市治理与街区更新",
    kind: "paper",
    minutes: 150,
    readingMinutes: null,
    readingRule: "suggested",
    sourceNote: PROVINCIAL,
    questions: [1, 2, 4, 10].map((no) => ["urban-renewal", no] as const),
  },
  {
    madeKey: "shipped:paper:rural-revitalisation",
    title: "练习套卷：乡村振兴与基层治理",
    kind: "paper",
    minutes: 150,
    readingMinutes: null,
    readingRule: "suggested",
    sourceNote: PROVINCIAL,
    questions: [3, 6, 8, 11].map((no) => ["rural-revitalisation", no] as const),
  },
  {
    madeKey: "shipped:set:gist-problems",
    title: "题组：概括问题三题连练",
    kind: "set",
    minutes: null,
    readingMinutes: null,
    readingRule: "suggested",
    sourceNote: null,
    questions: (["urban-renewal", "business-environment", "rural-revitalisation"] as const).map(
      (slug) => [slug, 1] as const,
    ),
  },
  {
    ...SAMPLE_SET,
    kind: "set",
    minutes: null,
    readingMinutes: null,
    readingRule: "suggested",
    sourceNote: null,
    questions: [[SAMPLE_QUESTION.slug, SAMPLE_QUESTION.no]],
  },
];

/**
 * The shipped question sets, made of the shipped packs. Safe to repeat; a set whose questions are not all published (a folder
 * with other packs) is left out. Returns the titles of what was new.
 */
export async function seedShippedSets({ now }: { now: number }): Promise<string[]> {
  const added: string[] = [];
  for (const { madeKey, questions, ...content } of SETS) {
    const items = await pinned(questions);
    if (items === null) continue;
    if (await makeSet({ madeKey, content: { ...content, items }, now })) added.push(content.title);
  }
  return added;
}

async function pinned(questions: ShippedSet["questions"]): Promise<SetContent["items"] | null> {
  const items: SetContent["items"] = [];
  for (const [slug, no] of questions) {
    const question = await findPackQuestion({ slug, no });
    const published = question && (await getPublishedQuestion({ questionId: question.id }));
    if (!published) return null;
    items.push({ questionId: published.question.id, versionId: published.version.id, marks: null });
  }
  return items;
}
