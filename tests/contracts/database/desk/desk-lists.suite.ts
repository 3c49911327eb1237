import { expect, it } from "vitest";
import type { Database } from "@db/client/types";
import { listDeskQuestions, type DeskQuestionFilter } from "@db/queries/content/desk/list-desk-questions";
import { setQuestionVisibility } from "@db/queries/content/desk/set-question-visibility";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion, insertQuestion } from "@db/queries/content/questions";
import { listDeskSets, listPinned, saveSetDraft, setSetUse } from "@db/queries/sets/desk-sets";
import { getSet, insertSet } from "@db/queries/sets/sets";
import { content, NOW, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const written = { ...content, title: "渡口整治", stem: "请谈谈 Ferry_1 的 100% 整治。", family: "proposal" as const };

/** A pack's published question and one by hand, published and with another prompt in its draft. */
async function seedQuestions(db: Database) {
  return db.tx(async (tx) => {
    const seeded = await seedAttempt(tx);
    const { title, family } = written;
    const row = { no: 0, title, family, status: "draft" as const, draft: written, createdBy: "tutor" };
    const hand = await insertQuestion({ ...row, createdAt: NOW, updatedAt: NOW }, tx);
    const version = { questionId: hand.id, hash: "h2", content: written, publishedAt: NOW + 1 };
    const { id: versionId } = await insertQuestionVersion(version, tx);
    await setQuestionVisibility({ questionId: hand.id, visibility: "reserved", now: NOW + 2 }, tx);
    return { ...seeded, handId: hand.id, versionId };
  });
}

const SET = {
  title: "题组",
  kind: "set" as const,
  minutes: null,
  readingMinutes: null,
  readingRule: "suggested" as const,
  sourceNote: null,
  items: [],
};

/** The tutor's lists of questions and sets, and the changes made from there. */
export function deskListSuite({ fresh }: Suite): void {
  it("finds a tutor's questions by title, prompt or pack, and by each filter, the one changed last first", async () => {
    const db = await fresh();
    const { question, handId } = await seedQuestions(db);
    const ids = async (filter: DeskQuestionFilter) =>
      (await listDeskQuestions({ ...filter, limit: 10, offset: 0 }, db)).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([handId, question.id]);
    expect(await ids({ search: "ferry_1 的 100%" })).toEqual([handId]);
    expect(await ids({ search: "ferry%1" })).toEqual([]);
    expect(await ids({ search: "主要做法" })).toEqual([question.id]);
    expect(await ids({ search: "社区食堂" })).toEqual([question.id]);
    expect(await ids({ search: "stem" })).toEqual([]);
    expect(await ids({ origin: "hand" })).toEqual([handId]);
    expect(await ids({ origin: "pack" })).toEqual([question.id]);
    expect(await ids({ visibility: "reserved" })).toEqual([handId]);
    expect(await ids({ family: "gist", status: "published" })).toEqual([question.id]);
    expect(await ids({ status: "retired" })).toEqual([]);
    const page = await listDeskQuestions({ limit: 1, offset: 1 }, db);
    expect(page).toMatchObject({
      total: 2,
      rows: [{ id: question.id, packTitle: "社区食堂", content: { marks: 10.5 } }],
    });
  });

  it("finds a question by the prompt of a draft that is not published yet", async () => {
    const db = await fresh();
    const { handId } = await seedQuestions(db);
    const before = await getQuestion({ questionId: handId }, db);
    expect(before).toMatchObject({ visibility: "reserved", createdBy: "tutor", updatedAt: NOW + 2 });
    await db.tx((tx) =>
      insertQuestion(
        {
          ...{ no: 0, title: "草稿", family: "gist", status: "draft", createdAt: NOW, updatedAt: NOW + 9 },
          draft: { ...content, stem: "只在草稿里的灯塔" },
        },
        tx,
      ),
    );
    const found = await listDeskQuestions({ search: "灯塔", limit: 5, offset: 0 }, db);
    expect(found).toMatchObject({ total: 1, rows: [{ title: "草稿", versionId: null, hasDraft: true }] });
  });

  it("lists sets by what they are, keeps drafts, and gives the questions of pinned versions", async () => {
    const db = await fresh();
    const { version, versionId, handId } = await seedQuestions(db);
    const times = { createdAt: NOW, updatedAt: NOW };
    const { draft, template } = await db.tx(async (tx) => ({
      draft: await insertSet({ title: "题组", status: "draft", draft: SET, ...times }, tx),
      template: await insertSet({ title: "模板", status: "draft", template: true, draft: SET, ...times }, tx),
    }));
    const shown = async (show: Parameters<typeof listDeskSets>[0]["show"]) =>
      (await listDeskSets({ show, limit: 9 }, db)).map(({ id }) => id);
    expect(await shown("draft")).toEqual([draft.id]);
    expect(await shown("template")).toEqual([template.id]);
    await db.tx((tx) => saveSetDraft({ set: draft, draft: { ...SET, title: "改名" }, now: NOW + 1 }, tx));
    await db.tx((tx) => setSetUse({ setId: draft.id, visibility: "reserved", status: "retired", now: NOW + 2 }, tx));
    expect(await getSet({ setId: draft.id }, db)).toMatchObject({
      ...{ title: "改名", visibility: "reserved", status: "retired", updatedAt: NOW + 2 },
    });
    expect(await shown("retired")).toEqual([draft.id]);
    expect(await shown("all")).toEqual([draft.id, template.id]);
    const pinned = await listPinned({ versionIds: [versionId, version.id, "none"] }, db);
    expect(pinned.map(({ version }) => version.id).sort()).toEqual([versionId, version.id].sort());
    expect(pinned.find(({ version }) => version.id === versionId)?.question.id).toBe(handId);
    expect(await listPinned({ versionIds: [] }, db)).toEqual([]);
  });
}
