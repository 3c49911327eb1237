import { beforeEach, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { database, useDatabase } from "@db/client/database";
import { insertLibraryEntries } from "@db/queries/content/library";
import { insertPack } from "@db/queries/content/packs";
import { parsePackFile } from "@content/parse/parse-pack-file";
import type { Viewer } from "~/domain/access/viewer";
import { loader as libraryLoader } from "~/routes/library/route";
import { loader as entryLoader } from "~/routes/library_.$entryId/route";
import { loader as studyLoader } from "~/routes/library_.$entryId_.study.$way/route";
import { loader as compareLoader } from "~/routes/library_.compare/route";
import { loader as cardsLoader } from "~/routes/review_.cards/route";
import { action as clip, loader as clippingsLoader } from "~/routes/clippings/route";
import { loader as exportLoader } from "~/routes/clippings_.export/route";
import { loader as takeOutLoader } from "~/routes/account_.export/route";
import { loader as searchLoader } from "~/routes/search/route";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { indexedDatabase } from "~/services/search/indexed-database.server";
import { addClass, addSet, addViewer, NOW, plainAssignment } from "../assignments/assigned-class";
import { addQuestion } from "../attempts/questions";
import { formRequest, loadContext, pageRequest, routeArgs } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const reading = parsePackFile(readFileSync("content/packs/urban-renewal/pack.md", "utf8"));
if (!reading.ok) throw new Error("the shipped pack cannot be read");
const { pack } = reading;
const framework = pack.frameworks.find(({ model }) => model !== null)!;
const model = pack.models[framework.model!]!;
const theory = pack.theory[0]!;
const WORDS = model.paragraphs[0]!.text.slice(0, 20);

beforeEach(async () => {
  useDatabase(indexedDatabase(await openTestSchool()));
  await database().tx(async (tx) => {
    await insertPack({ id: "pack", title: "街区更新", origin: "imported", createdAt: NOW }, tx);
    const shared = { packId: "pack", status: "published" as const, createdAt: NOW, line: 1 };
    await insertLibraryEntries(
      [
        { ...shared, id: "m", kind: "model", genre: model.genre, title: model.title, content: model },
        { ...shared, id: "t", kind: "theory", genre: null, title: theory.title, content: theory },
      ],
      tx,
    );
    const outline = { kind: "framework" as const, genre: framework.genre, title: framework.title };
    await insertLibraryEntries([{ ...shared, id: "f", ...outline, content: framework, modelEntryId: "m" }], tx);
  });
});

/** What each page sends, a refused one as its status. */
async function sent(viewer: Viewer): Promise<Record<string, string>> {
  const ask = async (page: string, load: () => Promise<unknown>) => {
    const answer = await load().catch((thrown: unknown) => thrown);
    if (!(answer instanceof Response)) return [page, JSON.stringify(answer)] as const;
    return [page, answer.ok ? await answer.text() : `${answer.status}`] as const;
  };
  const args = (path: string, params: Record<string, string> = {}) =>
    routeArgs(pageRequest(path), loadContext({ viewer }), params);
  const found = `/search?q=${encodeURIComponent(model.title)}`;
  return Object.fromEntries(
    await Promise.all([
      ask("library", async () => libraryLoader(args("/library"))),
      ask("model", async () => entryLoader(args("/library/m", { entryId: "m" }))),
      ask("outline", async () => entryLoader(args("/library/f", { entryId: "f" }))),
      ask("compare", async () => compareLoader(args("/library/compare?entry=f"))),
      ask("staged", async () => studyLoader(args("/library/f/study/staged", { entryId: "f", way: "staged" }))),
      ask("recall", async () => studyLoader(args("/library/f/study/recall", { entryId: "f", way: "recall" }))),
      ask("search", async () => searchLoader(args(found))),
      ask("cards", async () => cardsLoader(args("/review/cards"))),
      ask("clippings", async () => clippingsLoader(args("/clippings"))),
      ask("take-out", async () => takeOutLoader(args("/account/export"))),
      ask("export", async () => exportLoader(args("/clippings/export?format=csv"))),
    ]),
  );
}

const keep = (viewer: Viewer) =>
  clip(
    routeArgs(
      formRequest("/clippings", { intent: "select", stay: "1", text: WORDS, entryId: "m" }),
      loadContext({ viewer }),
    ),
  );

it("a candidate with unreleased work on a question of a pack finds nothing of it anywhere, not even what they kept of it, until it is released", async () => {
  const [tutor, assigned, other] = [await addViewer("tutor"), await addViewer(), await addViewer()];
  const pages = [
    "library",
    "model",
    "outline",
    "compare",
    "staged",
    "recall",
    "search",
    "cards",
    "clippings",
    "take-out",
    "export",
  ];
  for (const { viewer } of [assigned, other]) await keep(viewer);
  const open = await sent(assigned.viewer);
  expect(Object.keys(open)).toEqual(pages);
  expect(open["clippings"]).toContain(WORDS);
  expect(open["export"]).toContain(WORDS);
  expect(open["take-out"]).toContain(WORDS);
  expect(open["model"]).toContain(WORDS);
  expect(open["cards"]).toContain("街区更新");

  const questionId = await addQuestion({ packId: "pack" });
  const setId = await addSet([questionId]);
  const classId = await addClass({ tutorId: tutor.person.id, memberIds: [assigned.person.id] });
  const created = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }));
  if (!created.ok) throw new Error(created.reason);
  const closed = await sent(assigned.viewer);
  for (const page of ["model", "outline", "staged", "recall"]) expect([page, closed[page]]).toEqual([page, "404"]);
  for (const page of pages) {
    for (const secret of [WORDS, framework.points[0]!.text, theory.blocks[0]!.text.slice(0, 20)]) {
      expect(`${page}: ${closed[page]}`).not.toContain(secret);
    }
  }
  expect(await keep(assigned.viewer)).toMatchObject({ data: { refused: "not-allowed", kept: false } });
  const theirs = await sent(other.viewer);
  expect(theirs["clippings"]).toContain(WORDS);
  expect(theirs["model"]).toContain(WORDS);

  for (const part of ["score", "points", "reference"] as const) {
    const personIds = [assigned.person.id];
    await releaseParts({ assignmentId: created.assignmentId, by: tutor.viewer, parts: [part], personIds, now: NOW });
  }
  const released = await sent(assigned.viewer);
  expect(released["clippings"]).toContain(WORDS);
  expect(released["outline"]).toContain(framework.title);
});
