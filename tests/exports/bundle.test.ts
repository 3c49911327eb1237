import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@db/client/database";
import type { Database } from "@db/client/types";
import { listPacks } from "@db/queries/content/packs";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { findPackQuestion } from "@db/queries/content/questions";
import { listDeskSets } from "@db/queries/sets/desk-sets";
import { getPublishedSet, getSetByMadeKey } from "@db/queries/sets/sets";
import { seedShippedContent } from "@seeds/shipped-content";
import { contentHash } from "~/domain/text/hashing/content-hash";
import { exportBundle } from "~/services/exports/bundle/export-bundle.server";
import { importBundle } from "~/services/exports/bundle/import-bundle.server";
import { previewBundle } from "~/services/exports/bundle/preview-bundle.server";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { addQuestion } from "../attempts/questions";
import { addAccount } from "../factories/people";
import { openTestSchool } from "../factories/school";

const NOW = Date.UTC(2026, 9, 1);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Everything there is, as one file. */
async function exportAll(): Promise<string> {
  const packIds = (await listPacks()).map(({ id }) => id);
  const setIds = (await listDeskSets({ show: "all", limit: 500 })).map(({ id }) => id);
  const bundle = await exportBundle({ packIds, setIds, by: null, now: NOW, address: null });
  if (!bundle.ok) throw new Error(JSON.stringify(bundle));
  return bundle.text;
}

async function counts(db: Database) {
  const { packs, packVersions, questions, questionVersions, materialVersions } = db.tables;
  const { questionSets, questionSetVersions, drills, libraryEntries, auditEvents } = db.tables;
  const tables = { packs, packVersions, questions, questionVersions, materialVersions, questionSets };
  const all = { ...tables, questionSetVersions, drills, libraryEntries, auditEvents };
  const found: Record<string, number> = {};
  for (const [name, table] of Object.entries(all)) found[name] = await db.$count(table);
  return found;
}

let home: Database;
let file: string;
let folder: string;

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packs-"));
  await cp("content/packs/urban-renewal", join(folder, "urban-renewal"), { recursive: true });
  home = await openTestSchool();
  await seedShippedContent({ now: NOW, folder });
  // A hand-written question and a shipped one in a set of a tutor's own.
  const written = await addQuestion({ visibility: "reserved", content: { title: "手写的题" } });
  const shipped = (await findPackQuestion({ slug: "urban-renewal", no: 1 }))?.id ?? "";
  const items = [];
  for (const questionId of [written, shipped]) {
    const published = await getPublishedQuestion({ questionId });
    items.push({ questionId, versionId: published?.version.id ?? "", marks: 12.5 });
  }
  const times = { minutes: 60, readingMinutes: null, readingRule: "suggested" as const, sourceNote: null };
  const content = { title: "本校自编题组", kind: "set" as const, ...times, items };
  await makeSet({ madeKey: "own", content, now: NOW });
  file = await exportAll();
}, 120_000);

describe("a bundle of packs and sets", () => {
  it("comes out of another installation byte by byte as it went in", async () => {
    const other = await openTestSchool();
    const tutor = await addAccount("laoshi", "tutor");
    const done = await importBundle({ bytes: bytesOf(file), checked: null, by: tutor.id, now: NOW + 1, address: null });
    expect(done).toMatchObject({ ok: true });
    expect(await exportAll()).toBe(file);
    const { auditEvents: _here, ...here } = await counts(other);
    const { auditEvents: _there, ...there } = await counts(home);
    expect(here).toEqual(there);
    expect(here.drills).toBeGreaterThan(10);
  }, 120_000);

  it("changes nothing the second time, and says so before", async () => {
    const other = await openTestSchool();
    const once = { bytes: bytesOf(file), checked: null, by: null, now: NOW, address: null };
    await importBundle(once);
    const before = await counts(other);
    const preview = await previewBundle(once.bytes);
    expect(preview.ok && new Set(preview.plan.parts.map(({ what }) => what))).toEqual(new Set(["same"]));
    expect(await importBundle(once)).toMatchObject({ ok: true, added: 0 });
    expect(await counts(other)).toEqual(before);
  }, 120_000);

  it("is seen through before it is taken in, without anything being written", async () => {
    const other = await openTestSchool();
    const before = await counts(other);
    const preview = await previewBundle(bytesOf(file));
    expect(preview.ok && preview.plan.parts.every(({ what }) => what === "new")).toBe(true);
    expect(await counts(other)).toEqual(before);
  });

  it("knows shipped packs by their text where an installation has its own ids, and ties a set to them", async () => {
    await openTestSchool();
    await seedShippedContent({ now: NOW + 5_000, folder });
    const done = await importBundle({ bytes: bytesOf(file), checked: null, by: null, now: NOW, address: null });
    if (!done.ok) throw new Error(JSON.stringify(done));
    expect(done.parts.filter(({ what }) => what === "new").map(({ title }) => title)).toEqual([
      "手写的题",
      "本校自编题组",
    ]);
    const set = await getPublishedSet({ setId: (await getSetByMadeKey({ madeKey: "own" }))?.id ?? "" });
    const own = await findPackQuestion({ slug: "urban-renewal", no: 1 });
    expect(set?.version.content.items[1]?.questionId).toBe(own?.id);
    expect(set?.version.content.items[1]?.versionId).toBe(own?.publishedVersionId);
    expect(set?.version.hash).toBe(contentHash(set?.version.content));
    expect(
      await importBundle({ bytes: bytesOf(file), checked: null, by: null, now: NOW, address: null }),
    ).toMatchObject({ added: 0 });
  }, 120_000);

  it("is refused as a whole where a published question differs here, and nothing is written", async () => {
    const other = await openTestSchool();
    await seedShippedContent({ now: NOW, folder });
    const own = await findPackQuestion({ slug: "urban-renewal", no: 1 });
    // As if the pack's first question had been published with other words here.
    await other.tx(async (tx) => {
      const { questionVersions, questions } = tx.tables;
      const questionId = own?.id ?? "";
      const [row] = await tx.select().from(questionVersions).where(eq(questionVersions.questionId, questionId));
      const stand = { packId: null, no: 900, madeKey: "elsewhere" };
      await tx.update(questions).set(stand).where(eq(questions.id, questionId));
      const shared = { title: "改过的题", family: "gist" as const, status: "published" as const, packId: own?.packId };
      await tx.insert(questions).values({ id: "changed", no: 1, ...shared, createdAt: 1, updatedAt: 1 });
      const { id: _id, ...version } = row!;
      await tx.insert(questionVersions).values({ ...version, id: "changed-1", questionId: "changed", hash: "other" });
    });
    const before = await counts(other);
    const done = await importBundle({ bytes: bytesOf(file), checked: null, by: null, now: NOW, address: null });
    expect(done).toMatchObject({ ok: false, reason: "conflict" });
    expect(await counts(other)).toEqual(before);
  }, 120_000);

  it("is refused where it is not the file that was checked, and where an id stands for something else", async () => {
    const other = await openTestSchool();
    const wrong = { bytes: bytesOf(file), checked: "0".repeat(64), by: null, now: NOW, address: null };
    expect(await importBundle(wrong)).toEqual({ ok: false, reason: "other-file" });
    // A version's id of the bundle under another question.
    const { content } = JSON.parse(file) as { content: { questions: { versions: { id: string }[] }[] } };
    const taken = content.questions.flatMap(({ versions }) => versions)[0]?.id ?? "";
    await other.tx(async (tx) => {
      const questionId = "somebody-elses";
      const shared = { title: "别的题", family: "gist" as const, status: "published" as const };
      const times = { createdAt: 1, updatedAt: 1 };
      await tx.insert(tx.tables.questions).values({ id: questionId, no: 1, ...shared, ...times });
      const version = { id: taken, questionId, number: 1, hash: "x", publishedAt: 1 };
      await tx.insert(tx.tables.questionVersions).values({ ...version, content: {} as never });
    });
    const before = await counts(other);
    expect(await importBundle({ ...wrong, checked: null })).toEqual({ ok: false, reason: "ids-taken" });
    expect(await counts(other)).toEqual(before);
  });

  it("holds nothing of any person", () => {
    useDatabase(home);
    expect(file).not.toMatch(/createdBy|publishedBy|personId|displayName|userName|attempt/);
  });
});
