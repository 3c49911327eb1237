import type { QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { insertQuestion, setQuestionStatus } from "@db/queries/content/questions";
import { insertPerson } from "@db/queries/people/people";
import type { QuestionStatus } from "@db/schema/content";
import { contentHash, sha256Hex } from "~/domain/text/hashing/content-hash";

const MATERIAL = "老街的排水沟三年没有清过，雨天积水没过脚面。\n居民王师傅说，报修电话打了七次。";

/** A person who may write. */
export async function addPerson(role: "candidate" | "tutor" | "visitor" = "candidate"): Promise<string> {
  const id = newId();
  const userName = role === "visitor" ? null : `u-${id.toLowerCase()}`;
  await database().tx((tx) => insertPerson({ id, userName, displayName: "考生", role, createdAt: 1 }, tx));
  return id;
}

export function questionContent(changes: Partial<QuestionContent> = {}): QuestionContent {
  return {
    title: "概括老街治理的问题",
    stem: "根据给定资料，概括老街治理中存在的问题。",
    requirements: "全面、准确，不超过200字。",
    limit: { kind: "max", min: null, max: 200, text: "不超过200字" },
    family: "gist",
    genre: null,
    identity: null,
    marks: 10,
    minutes: 30,
    materials: [{ key: "m1", title: "资料1", hash: sha256Hex(MATERIAL) }],
    rubric: null,
    referenceAnswer: null,
    outlines: [],
    inferred: false,
    provenance: { pack: "test", line: 1 },
    ...changes,
  };
}

type AddQuestion = {
  status?: QuestionStatus;
  visibility?: "bank" | "reserved";
  content?: Partial<QuestionContent>;
  packId?: string;
};

/** A question, published unless another status is asked for. */
export async function addQuestion({ status = "published", visibility = "bank", content, packId }: AddQuestion = {}) {
  const full = questionContent(content);
  const questionId = newId();
  const published = status === "published" || status === "retired";
  await database().tx(async (tx) => {
    await insertMaterialIfNew({ hash: sha256Hex(MATERIAL), title: "资料1", text: MATERIAL, createdAt: 1 }, tx);
    const { title, family, genre } = full;
    const row = { id: questionId, packId, no: 1, title, family, genre, visibility, createdAt: 1, updatedAt: 1 };
    await insertQuestion({ ...row, status: published ? "draft" : status, draft: full }, tx);
    if (published) {
      const version = { id: newId(), questionId, hash: contentHash(full), content: full, publishedAt: 1 };
      await insertQuestionVersion(version, tx);
    }
    if (status === "retired") await setQuestionStatus({ questionId, status, now: 2 }, tx);
  });
  return questionId;
}
