import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { database, useDatabase } from "@db/client/database";
import { insertLibraryEntries } from "@db/queries/content/library";
import { insertPack } from "@db/queries/content/packs";
import { rubricSchema } from "@content/contract/rubric";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { loader } from "~/routes/search/route";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { indexedDatabase } from "~/services/search/indexed-database.server";
import { searchSchool } from "~/services/search/search-school.server";
import { addClass, addSet, addViewer, begin, handIn, NOW, plainAssignment } from "../assignments/assigned-class";
import { addPerson, addQuestion } from "../attempts/questions";
import { loadContext, pageRequest, routeArgs } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const LABEL = "排水设施失修";
const REFERENCE = "老街排水设施长期失修，报修无人回应。";
const OUTLINE = "先修沟渠再立规矩";
const STEM = "根据给定资料，概括滨河路夜市治理中存在的问题。";
const MODEL = "让烟火气与文明风同行";
const DRAFT = "尚未定稿的题目谈桥梁养护";
const MATERIAL = "老街的排水沟三年没有清过";

const rubric = rubricSchema.parse({
  version: 1,
  title: "夜市治理",
  marks: 10,
  points: [{ id: "p1", label: LABEL, marks: 10, expressions: [{ allOf: [["淤塞", "堵塞"]] }] }],
});

beforeEach(async () => {
  useDatabase(indexedDatabase(await openTestSchool()));
});

/** A question with its key, a model of its pack, and a draft, none of which everybody may see. */
async function school(visibility: "bank" | "reserved") {
  const packId = await database().tx(async (tx) => {
    const pack = await insertPack({ title: "夜市", origin: "imported", createdAt: NOW }, tx);
    const paragraphs = [{ text: "夜市要管得好，也要留得住。", line: 2 }];
    const essay = { genre: "speech" as const, title: MODEL, author: null, date: null, line: 1, paragraphs, links: [] };
    const entry = { packId: pack.id, kind: "model" as const, title: MODEL, content: essay, line: 1 };
    await insertLibraryEntries([{ ...entry, status: "published", createdAt: NOW }], tx);
    return pack.id;
  });
  const outlines = [{ title: OUTLINE, points: [{ text: "沟渠先行", line: 1, children: [] }] }];
  const content = { title: "概括夜市治理的问题", stem: STEM, rubric, referenceAnswer: REFERENCE, outlines };
  const questionId = await addQuestion({ visibility, packId, content });
  await addQuestion({ status: "draft", content: { title: DRAFT, stem: DRAFT, materials: [] } });
  return { packId, questionId };
}

/** Everything the page of a search sends, as one text. */
async function body(typed: string, viewer: Viewer): Promise<string> {
  const request = pageRequest(`/search?q=${encodeURIComponent(typed)}`);
  return JSON.stringify(await loader(routeArgs(request, loadContext({ viewer }))));
}

async function found(typed: string, viewer: Viewer, now = NOW): Promise<string[]> {
  const result = await searchSchool({ viewer, typed, kind: null, page: 1, now });
  if (result.state !== "searched") return [];
  return result.hits.map(({ kind, title }) => `${kind} ${title.map(({ text }) => text).join("")}`);
}

async function everybodyElse(): Promise<Viewer[]> {
  const { viewer: candidate } = await addViewer();
  return [STRANGER, { kind: "visitor", personId: await addPerson("visitor") }, candidate];
}

describe("search", () => {
  it("keeps keys, drafts and what is reserved from everybody but staff, who find them", async () => {
    await school("reserved");
    const { viewer: tutor } = await addViewer("tutor");
    for (const typed of [LABEL, REFERENCE, OUTLINE, "沟渠先行", DRAFT, STEM, MATERIAL, "夜市治理的问题"]) {
      expect([typed, (await found(typed, tutor)).length > 0]).toEqual([typed, true]);
      for (const viewer of await everybodyElse()) expect([typed, await found(typed, viewer)]).toEqual([typed, []]);
    }
    for (const viewer of await everybodyElse()) expect(await found(MODEL, viewer)).toEqual([`model ${MODEL}`]);
  });

  it("answers a query for what is hidden exactly as one for what does not exist", async () => {
    await school("reserved");
    const hidden = [...`${LABEL}${REFERENCE}${OUTLINE}${DRAFT}`].filter((character) =>
      /\p{Script=Han}/u.test(character),
    );
    const nothing = await body("龘", STRANGER);
    const typed = fc.array(fc.constantFrom(...hidden), { minLength: 2, maxLength: 6 }).map((signs) => signs.join(""));
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        expect((await body(words, STRANGER)).replaceAll(words, "龘")).toBe(nothing);
      }),
      { numRuns: 40 },
    );
  });

  it("never shows anybody a piece of a key, whatever they look for", async () => {
    await school("bank");
    const all = [...`${LABEL}${REFERENCE}${OUTLINE}${DRAFT}${STEM}${MODEL}`];
    const typed = fc
      .tuple(fc.constantFrom(...all), fc.constantFrom(...all, "", " "))
      .map(([first, second]) => `${first}${second}`);
    const viewers = await everybodyElse();
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom(...viewers), async (words, viewer) => {
        const sent = (await body(words, viewer)).replace(/"marked":(true|false)|[{}",:[\]]|text/g, "");
        for (const secret of [LABEL, REFERENCE, OUTLINE, "沟渠先行", DRAFT]) expect(sent).not.toContain(secret);
      }),
      { numRuns: 60 },
    );
  });

  it("hides the library of a pack from a candidate with unreleased work on it, and a reserved question until released", async () => {
    const { questionId } = await school("reserved");
    const [tutor, assigned, other] = [await addViewer("tutor"), await addViewer(), await addViewer()];
    const setId = await addSet([questionId]);
    const classId = await addClass({ tutorId: tutor.person.id, memberIds: [assigned.person.id] });
    const created = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }));
    if (!created.ok) throw new Error(created.reason);
    const { assignmentId } = created;
    const expectHidden = async () => {
      for (const typed of [MODEL, STEM, MATERIAL, LABEL]) expect(await found(typed, assigned.viewer)).toEqual([]);
    };
    await expectHidden();
    const sittingId = await begin(assignmentId, assigned.person.id);
    await expectHidden();
    await handIn(sittingId, assigned.person.id, "排水沟堵塞。");
    await expectHidden();
    expect(await found(MODEL, other.viewer)).toEqual([`model ${MODEL}`]);

    for (const part of ["score", "points", "reference"] as const) {
      await releaseParts({ assignmentId, by: tutor.viewer, parts: [part], personIds: [assigned.person.id], now: NOW });
    }
    expect(await found(MODEL, assigned.viewer)).toEqual([`model ${MODEL}`]);
    expect(await found(STEM, assigned.viewer)).toEqual(["question 概括夜市治理的问题"]);
    expect(await found(MATERIAL, assigned.viewer)).toEqual(["material 资料1"]);
    expect(await found(STEM, other.viewer)).toEqual([]);
    expect(await found(LABEL, assigned.viewer)).toEqual([]);
  });

  it("counts nothing hidden: a page of what may be seen is the same with and without it", async () => {
    const { viewer: candidate } = await addViewer();
    for (let no = 0; no < 25; no += 1) {
      await addQuestion({ content: { title: `题${no}`, stem: "社区食堂怎样办好。", materials: [] } });
    }
    const page = async (number: number) =>
      searchSchool({ viewer: candidate, typed: "食堂", kind: null, page: number, now: NOW });
    const before = [await page(1), await page(2)];
    for (let no = 0; no < 70; no += 1) {
      const stem = "社区食堂怎样办好。";
      await addQuestion({ visibility: "reserved", content: { title: `藏${no}`, stem, materials: [] } });
    }
    expect([await page(1), await page(2)]).toEqual(before);
  });
});
