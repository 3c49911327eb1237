import type { Pack } from "@content/contract/pack";
import { packSchema } from "@content/contract/pack";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import type { QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import type { Person } from "@db/schema/rows";
import { insertPack, insertPackVersion } from "@db/queries/content/packs";
import { insertQuestion } from "@db/queries/content/questions";
import { addAccount } from "./people";
import { openTestSchool } from "./school";
import { attachMaterial } from "~/services/content/questions/materials/attach-material.server";
import type { QuestionEdits } from "~/services/content/questions/question-edits";
import { workingQuestion } from "~/services/content/questions/working-question.server";

export const NOW = Date.UTC(2026, 9, 1);

/** Written for this test: three problems, each in a sentence of its own, among what is none. */
export const MATERIAL = [
  "青石镇的农家书屋建了十二年，最早的一批书架是木匠老秦打的。",
  "书屋的书更新滞后，三年没有添过一本新书，孩子们翻来翻去还是那几本旧画册。",
  "管理员缺乏培训，借书登记全凭一本练习簿，丢了多少书谁也说不清。",
  "书屋的开放时间不合理，白天大家下地干活它开着，晚上有空了它却关门。",
].join("\n");

const article = { title: "书屋里的灯", author: null, date: null, line: 1, paragraphs: [{ text: "灯亮着。", line: 2 }] };

const PACK: Pack = packSchema.parse({
  kind: "topic-pack",
  slug: null,
  title: "农家书屋",
  asOf: null,
  sections: [],
  hotLinks: [],
  materials: [{ id: "m1", title: "书屋旧事", text: "木匠老秦打了书架。", line: 3 }],
  questions: [
    {
      no: 1,
      id: null,
      title: "概括农家书屋存在的问题",
      stem: "根据给定资料，概括青石镇农家书屋存在的问题。",
      requirements: null,
      limit: UNSPECIFIED_LIMIT,
      family: "gist",
      genre: null,
      identity: null,
      marks: null,
      minutes: null,
      needsMaterial: true,
      materials: [],
      rubric: null,
      referenceAnswer: null,
      line: 9,
    },
  ],
  theory: [],
  frameworks: [],
  models: [],
  articles: [article],
  repairs: [],
  dropped: [],
  doubts: [],
});

export const CONTENT: QuestionContent = {
  title: "概括农家书屋存在的问题",
  stem: "根据给定资料，概括青石镇农家书屋存在的问题。",
  requirements: null,
  limit: UNSPECIFIED_LIMIT,
  family: "gist",
  genre: null,
  identity: null,
  marks: null,
  minutes: null,
  materials: [],
  rubric: null,
  referenceAnswer: null,
  outlines: [],
  inferred: false,
  provenance: { pack: "农家书屋", line: 9 },
};

/** Who works on the question; another one for each test. */
export let tutor: Person;
export const questionId = "q";

/** A school with one question of a pack that waits for its material. */
export async function openDraftQuestion(): Promise<void> {
  await openTestSchool();
  tutor = await addAccount("laoshi", "tutor");
  await database().tx(async (tx) => {
    await insertPack({ id: "p", title: "农家书屋", origin: "imported", createdAt: NOW }, tx);
    await insertPackVersion(
      { id: "v", packId: "p", hash: "h", source: "书屋里的灯、书屋旧事", content: PACK, createdAt: NOW },
      tx,
    );
    const { title, family } = CONTENT;
    const shared = { id: questionId, packId: "p", no: 1, title, family, draft: CONTENT };
    await insertQuestion({ ...shared, status: "needs-material", createdAt: NOW, updatedAt: NOW }, tx);
  });
}

export const working = async () => {
  const found = await workingQuestion({ questionId });
  if (!found) throw new Error("the question is there");
  return found;
};

/** A change to the question as it stands, with what its form would send. */
export async function change(changes: Partial<QuestionEdits> = {}) {
  const { question, content } = await working();
  return {
    questionId,
    basis: question.updatedAt,
    edits: { ...editsOf(content), ...changes },
    by: tutor.id,
    now: question.updatedAt + 1_000,
  };
}

export function editsOf(content: QuestionContent): QuestionEdits {
  const { title, stem, requirements, family, genre, identity, limit, marks, minutes, referenceAnswer, rubric } =
    content;
  return {
    ...{ title, stem, requirements, family, genre, identity, limit, marks, minutes, referenceAnswer },
    points: (rubric?.points ?? []).map((point) => ({ ...point, pointKind: point.pointKind ?? null, quotes: [] })),
    bestOf: rubric?.bestOf ?? null,
    checked: false,
  };
}

export const POINT: QuestionEdits["points"][number] = {
  id: null,
  label: "图书更新滞后",
  marks: 5,
  pointKind: "problem",
  quotes: ["书屋的书更新滞后"],
  expressions: [
    {
      role: "whole",
      allOf: [
        ["书", "图书"],
        ["滞后", "陈旧", "旧"],
      ],
    },
  ],
};

export const attach = async (text = MATERIAL, title = "") => attachMaterial({ ...(await change()), title, text });
