import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { listBank } from "@db/queries/content/list-bank";
import { listPacks } from "@db/queries/content/packs";
import { getPublishedQuestion, listQuestionVersions } from "@db/queries/content/question-versions";
import { listQuestionsOfPack } from "@db/queries/content/questions";
import { seedShippedContent } from "@seeds/shipped-content";
import { openTestSchool } from "../../../tests/factories/school";
import { importPack } from "./import-pack.server";
import { MAX_CHARACTERS } from "./imports/refused-texts";
import { publishQuestion } from "./publish-question.server";

const NOW = Date.UTC(2026, 9, 1);
const SHIPPED = "content/packs/urban-renewal/pack.md";

/** A folder of shipped packs that holds one, as it is or edited. */
async function folderWith(pack: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "packs-"));
  await mkdir(join(folder, "urban-renewal"));
  await writeFile(join(folder, "urban-renewal", "pack.md"), pack);
  return folder;
}

let folder: string;
beforeAll(async () => {
  await openTestSchool();
  folder = await folderWith(await readFile(SHIPPED, "utf8"));
});

const bank = () => listBank({ includeDrafts: false, limit: 100, offset: 0 });

describe("packs on their way into the bank", () => {
  it("brings the shipped packs in, published, and changes nothing the second time", async () => {
    const added = await seedShippedContent({ now: NOW, folder });
    const first = await bank();
    expect(added).toHaveLength(1);
    expect(first.total).toBeGreaterThanOrEqual(6);
    expect(new Set(first.rows.map((row) => row.family)).size).toBe(6);
    expect(await seedShippedContent({ now: NOW + 1, folder })).toEqual([]);
    expect((await bank()).rows).toEqual(first.rows);
  });

  it("publishes a successor when a shipped pack was edited and keeps the version that attempts began with", async () => {
    const edited = (await readFile(SHIPPED, "utf8")).replace("marks: 20", "marks: 25");
    const [before] = (await bank()).rows;
    await seedShippedContent({ now: NOW + 2, folder: await folderWith(edited) });
    expect((await listPacks()).filter((pack) => pack.origin === "shipped")).toHaveLength(1);
    const versions = await listQuestionVersions({ questionId: before?.id ?? "" });
    expect(versions.map((version) => version.number)).toEqual([2, 1]);
    const current = await getPublishedQuestion({ questionId: before?.id ?? "" });
    expect(current?.version.number).toBe(2);
    const untouched = (await bank()).rows.at(-1);
    expect(await listQuestionVersions({ questionId: untouched?.id ?? "" })).toHaveLength(1);
  });

  it("refuses a pack with a problem by line and leaves the bank as it was", async () => {
    const before = await bank();
    const broken = (await readFile(SHIPPED, "utf8")).replace("family: gist", "family: poem");
    const refused = await importPack({ text: broken, origin: "imported", by: null, now: NOW });
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.problems[0]?.line).toBeGreaterThan(1);
    expect(await bank()).toEqual(before);
    expect(await listPacks()).toHaveLength(1);
  });

  it("refuses a text longer than any pack at the line where it becomes too long, and writes nothing", async () => {
    const before = await bank();
    const pack = "一、命题预测\n1.请谈谈节水的意义(300字)。\n";
    const text = pack + `${"水".repeat(999)}\n`.repeat(MAX_CHARACTERS / 1000 + 1);
    const refused = await importPack({ text, origin: "imported", by: null, now: NOW });
    const line = 2 + MAX_CHARACTERS / 1000;
    expect(refused).toEqual({ ok: false, problems: [{ code: "too-large", line, params: { limit: MAX_CHARACTERS } }] });
    expect(await bank()).toEqual(before);
    expect(await listPacks()).toHaveLength(1);
  });

  it("refuses a text found on the web: that one goes through a tutor's review", async () => {
    const text = "一、命题预测\n1.请谈谈节水的意义(300字)。\n";
    const refused = await importPack({ text, origin: "imported", by: null, now: NOW });
    expect(refused.ok ? null : refused.problems[0]).toMatchObject({ code: "front-matter-missing", line: 1 });
    expect(await listPacks()).toHaveLength(1);
  });

  it("keeps imported questions as drafts until a tutor publishes them", async () => {
    const text = (await readFile(SHIPPED, "utf8")).replace("slug: urban-renewal", "slug: another-topic");
    const imported = await importPack({ text, origin: "imported", by: null, now: NOW });
    if (!imported.ok) throw new Error("not imported");
    const [question] = await listQuestionsOfPack({ packId: imported.packId });
    expect(question?.status).toBe("draft");
    expect(await getPublishedQuestion({ questionId: question?.id ?? "" })).toBeNull();
    expect((await publishQuestion({ questionId: question?.id ?? "", by: null, now: NOW })).ok).toBe(true);
    expect(await getPublishedQuestion({ questionId: question?.id ?? "" })).not.toBeNull();
  });

  it("does not publish what has nothing new, what lacks a rubric, or what is not there", async () => {
    const [published] = (await bank()).rows;
    expect(await publishQuestion({ questionId: published?.id ?? "", by: null, now: NOW })).toEqual({
      ok: false,
      reason: "nothing-to-publish",
    });
    expect(await publishQuestion({ questionId: "absent", by: null, now: NOW })).toEqual({
      ok: false,
      reason: "not-found",
    });
  });
});

describe("a shipped pack that was brought in by a start that ended before it was published", () => {
  beforeAll(() => openTestSchool());

  it("is published by the next one, as whole as by a single start", async () => {
    const text = await readFile(SHIPPED, "utf8");
    expect(await importPack({ text, origin: "shipped", by: null, now: NOW })).toMatchObject({ isNew: true });
    expect((await bank()).total).toBe(0);
    expect(await seedShippedContent({ now: NOW + 1, folder })).toEqual([]);
    const publishedByNext = (await bank()).rows.map(({ no }) => no);
    await openTestSchool();
    await seedShippedContent({ now: NOW, folder });
    expect(publishedByNext).toEqual((await bank()).rows.map(({ no }) => no));
  });
});
