import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { listLibraryEntries } from "@db/queries/content/library";
import { getPack, getPackVersion, listPacks } from "@db/queries/content/packs";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { listQuestionsOfPack, updateQuestionDraft } from "@db/queries/content/questions";
import { openTestSchool } from "../../../tests/factories/school";
import type { Database } from "@db/client/types";
import { duplicatePack } from "./duplicate-pack.server";
import { editPack } from "./edit-pack.server";
import { importPack } from "./import-pack.server";
import { publishQuestion } from "./publish-question.server";

const NOW = Date.UTC(2026, 9, 1);
const question = (no: number, stem: string) =>
  `## ${no}. 第${no}问\n\n${stem}\n\n~~~yaml meta\nfamily: analysis\n~~~\n\n~~~yaml rubric\nversion: 1\ntitle: 细则${no}\npoints:\n` +
  `  - { id: p1, label: 要点, expressions: [{ allOf: [[修桥, 架桥], [方便, 便利]] }] }\n~~~\n`;
const FILE = `---
format: pack/1
title: 修桥
---

# 命题预测

${question(1, "请谈谈修桥的意义。")}
${question(2, "请谈谈修桥的难处。")}
${question(3, "请谈谈修桥的做法。")}
# 素材积累

## 讲话稿

### 把桥修好

- 一、提高认识
- 二、明确任务
`;

let db: Database;
let packId: string;
beforeAll(async () => {
  db = await openTestSchool();
  const imported = await importPack({ text: FILE, origin: "imported", by: "tutor", now: NOW });
  if (!imported.ok) throw new Error("not imported");
  packId = imported.packId;
});

const current = async () => (await getPack({ packId }))?.currentVersionId ?? "";
const own = () => listQuestionsOfPack({ packId }).then((all) => all.filter(({ madeKey }) => madeKey === null));
const edit = async (text: string, basedOn?: string) =>
  editPack({ packId, basedOn: basedOn ?? (await current()), text, by: "tutor", now: NOW + 5 });

describe("a pack whose text is edited", () => {
  it("gets a next version; only the questions that say something else change, and their lines follow", async () => {
    const [first] = await own();
    await publishQuestion({ questionId: first?.id ?? "", by: null, now: NOW + 1 });
    const text = FILE.replace("title: 修桥", "title: 修桥铺路\nasOf: 2026-10-01").replace(
      "修桥的难处",
      "修桥的难处和办法",
    );
    expect(await edit(text)).toEqual({ ok: true, changed: 1, removed: 0, leftPublished: 0 });
    expect(await getPack({ packId })).toMatchObject({ title: "修桥铺路" });
    expect((await getPackVersion({ versionId: await current() }))?.number).toBe(2);
    const [one, two, three] = await own();
    expect(one).toMatchObject({ status: "published", draft: null });
    expect(two?.draft?.stem).toBe("请谈谈修桥的难处和办法。");
    const line = three?.draft?.provenance?.line ?? 0;
    expect(text.split("\n")[line - 1]).toContain("## 3.");
  });

  it("turns what changed in a published question into a draft to publish next", async () => {
    const [one] = await own();
    const text = FILE.replace("请谈谈修桥的意义", "请谈谈新桥的意义");
    expect(await edit(text)).toMatchObject({ ok: true, changed: 2 });
    expect((await getPublishedQuestion({ questionId: one?.id ?? "" }))?.version.content.stem).toBe(
      "请谈谈修桥的意义。",
    );
    expect((await own())[0]?.draft?.stem).toBe("请谈谈新桥的意义。");
  });

  it("keeps what a tutor changed on the question desk, where the text says nothing new of it", async () => {
    const [, two] = await own();
    if (!two?.draft) throw new Error("no draft");
    const draft = { ...two.draft, minutes: 15 };
    await db.tx((tx) => updateQuestionDraft({ questionId: two.id, draft, now: NOW + 6 }, tx));
    await edit(FILE.replace("修桥的难处", "修桥的难点"));
    expect((await own())[1]?.draft).toMatchObject({ stem: "请谈谈修桥的难点。", minutes: 15 });
  });

  it("loses the drafts that vanished from it, while published questions stay", async () => {
    const text = FILE.replace(question(1, "请谈谈修桥的意义。"), "").replace(question(3, "请谈谈修桥的做法。"), "");
    expect(await edit(text)).toMatchObject({ ok: true, removed: 1, leftPublished: 1 });
    expect((await own()).map(({ no, status }) => [no, status])).toEqual([
      [1, "published"],
      [2, "draft"],
    ]);
  });

  it("has the library of its newest text, each entry once", async () => {
    await edit(FILE.replace("### 把桥修好", "### 把桥修得更好"));
    expect((await listLibraryEntries({ packId })).map(({ title }) => title)).toEqual(["把桥修得更好"]);
  });

  it("is not written over by a text that was edited from an older version", async () => {
    const before = await getPackVersion({ versionId: await current() });
    expect(await edit(FILE, "an older version")).toEqual({ ok: false, reason: "changed" });
    expect(await getPackVersion({ versionId: await current() })).toEqual(before);
  });

  it("is refused by line with all its problems, and nothing of it is written", async () => {
    const refused = await edit(FILE.replaceAll("family: analysis", "family: poem"));
    expect(refused).toMatchObject({ ok: false, reason: "problems" });
    const problems = !refused.ok && refused.reason === "problems" ? refused.problems : [];
    expect(problems.filter(({ code }) => code === "invalid-value")).toHaveLength(3);
    expect(problems.every(({ line }) => line !== null && line > 1)).toBe(true);
  });
});

describe("a shipped pack", () => {
  it("is not edited but copied, and the copy keeps the words of the file", async () => {
    const text = await readFile("content/packs/urban-renewal/pack.md", "utf8");
    const shipped = await importPack({ text, origin: "shipped", by: null, now: NOW });
    if (!shipped.ok || !shipped.isNew) throw new Error("not imported");
    const pack = await getPack({ packId: shipped.packId });
    const basedOn = pack?.currentVersionId ?? "";
    expect(await editPack({ packId: shipped.packId, basedOn, text, by: "tutor", now: NOW })).toEqual({
      ok: false,
      reason: "shipped",
    });

    const copy = await duplicatePack({ packId: shipped.packId, by: "tutor", now: NOW });
    if (!copy.ok) throw new Error("not copied");
    const copied = await getPack({ packId: copy.packId });
    expect(copied).toMatchObject({ origin: "imported", slug: null, title: `${pack?.title}（副本）` });
    const version = await getPackVersion({ versionId: copied?.currentVersionId ?? "" });
    expect(version?.source).toContain("quote:");
    expect(version?.content.questions).toHaveLength(shipped.pack.questions.length);
    const count = (await listPacks()).length;
    expect(await duplicatePack({ packId: shipped.packId, by: "tutor", now: NOW })).toMatchObject({
      packId: copy.packId,
    });
    expect(await listPacks()).toHaveLength(count);
  });
});
