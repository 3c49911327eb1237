import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { OutlinePoint } from "@content/contract/pack";
import { database } from "@db/client/database";
import { insertLibraryEntries } from "@db/queries/content/library";
import { insertPack, insertPackVersion } from "@db/queries/content/packs";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { buildStudy } from "~/domain/library/ways/build-study";
import type { StudySource } from "~/domain/library/ways/study-source";
import { namesOf, STUDY_WAYS, type StudyPart, type StudyStage, type StudyWay } from "~/domain/library/ways/study-stage";
import { studySource } from "~/services/library/study-source";
import { cutter } from "~/services/search/cutter.server";
import { addPerson } from "../attempts/questions";
import { NOW } from "../assignments/assigned-class";
import { TEST_ORIGIN } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { cookieOf, wholeApp } from "../fuzz/whole-app";

const cut = (text: string) => cutter().forQuery(text);
type Entry = { id: string; source: StudySource };
let app: Awaited<ReturnType<typeof wholeApp>>;
let cookie = "";
const entries: Entry[] = [];

// Shipped frameworks that a model carries out, of as many packs as all ways need, asked over HTTP by one learner.
beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  await openTestSchool();
  for (const slug of readdirSync("content/packs")) {
    if (!STUDY_WAYS.every(isOpen)) await addPack(slug);
  }
  app = await wholeApp((error) => {
    throw error;
  });
  cookie = await cookieOf(await addPerson());
});

async function addPack(slug: string): Promise<void> {
  const markdown = readFileSync(`content/packs/${slug}/pack.md`, "utf8");
  const reading = parsePackFile(markdown);
  if (!reading.ok) throw new Error(`${slug} cannot be read`);
  const { pack } = reading;
  const topic = pack.title ?? slug;
  await database().tx(async (tx) => {
    await insertPack({ id: slug, title: topic, origin: "imported", createdAt: NOW }, tx);
    const version = {
      id: `${slug}-1`,
      packId: slug,
      content: pack,
      source: markdown,
      hash: slug,
      createdAt: NOW,
    };
    await insertPackVersion(version, tx);
    const shared = { packId: slug, status: "published" as const, createdAt: NOW };
    for (const [no, framework] of pack.frameworks.entries()) {
      const model = framework.model === null ? null : (pack.models[framework.model] ?? null);
      const source = model && studySource({ pack, topic, framework, model, cut });
      if (model === null || source === null) continue;
      const of = (entry: typeof framework | typeof model) => ({
        genre: entry.genre,
        title: entry.title,
        line: entry.line,
      });
      const [id, modelEntryId] = [`${slug}-f${no}`, `${slug}-m${no}`];
      await insertLibraryEntries([{ ...shared, ...of(model), id: modelEntryId, kind: "model", content: model }], tx);
      await insertLibraryEntries(
        [{ ...shared, ...of(framework), id, kind: "framework", content: framework, modelEntryId }],
        tx,
      );
      entries.push({ id, source });
    }
  });
}

const outlineTexts = (points: readonly OutlinePoint[]): string[] =>
  points.flatMap(({ text, children }) => [text, ...outlineTexts(children)]);

/** The texts of a part, cut where a sentence ends: whatever of them is sent is found. */
function sentencesOf(part: StudyPart): string[] {
  const texts = (): string[] => {
    switch (part.kind) {
      case "task":
        return [];
      case "heads":
        return part.heads;
      case "outline":
        return outlineTexts(part.points);
      case "essay":
      case "passage":
        return part.paragraphs;
      case "model":
        return [part.text];
    }
  };
  return texts()
    .flatMap((text) => text.split(/[。；！？\n“”]/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 6);
}

const opens = ({ shows }: StudyStage) => shows.flatMap(sentencesOf);

/** What the browser gets at an address: the page, or the data that the client asks for or is answered with. */
async function bodyOf(path: string, form?: Record<string, string>): Promise<string> {
  const answer = await app.fetch(
    new Request(new URL(path, TEST_ORIGIN), {
      headers: { Origin: TEST_ORIGIN, Host: new URL(TEST_ORIGIN).host, Accept: "text/html", cookie },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    }),
  );
  expect(answer.status).toBeLessThan(500);
  return answer.text();
}

/** What somebody types who knows nothing of the key; a place in an order must be one. */
const blind = (stage: StudyStage) =>
  Object.fromEntries(
    namesOf(stage.ask).map((name, no) => [name, stage.ask?.kind === "places" ? `${no + 1}` : "还没有想好"]),
  );

/** What leaves the server at a stage: the page, its data, and what is answered to every form that is refused. */
async function bodiesAt(address: string, stage: StudyStage, at: number): Promise<Record<string, string>> {
  const forms = {
    empty: { stage: `${at}` },
    long: { stage: `${at}`, ...Object.fromEntries(namesOf(stage.ask).map((name) => [name, "字".repeat(100_000)])) },
    ahead: { stage: `${at + 1}`, ...blind(stage) },
    astray: { stage: "constructor", intent: "peek" },
  };
  const bodies: Record<string, string> = { page: await bodyOf(address), data: await bodyOf(`${address}.data`) };
  // A stage that asks for nothing but going on is never refused.
  if (stage.ask?.kind === "next") return bodies;
  bodies["empty page"] = await bodyOf(address, forms.empty);
  for (const [name, form] of Object.entries(forms)) bodies[`${name} data`] = await bodyOf(`${address}.data`, form);
  return bodies;
}

const isOpen = (way: StudyWay) => entries.some(({ source }) => buildStudy(way, source) !== null);

function studyOf(way: StudyWay): { id: string; stages: StudyStage[] } {
  for (const { id, source } of entries) {
    const stages = buildStudy(way, source);
    if (stages !== null) return { id, stages };
  }
  throw new Error(`no shipped outline with a model is open for ${way}`);
}

describe.each(STUDY_WAYS)("the way %s", (way) => {
  it("sends nothing of a later stage in any body, and all of a stage once it is reached", async () => {
    const { id, stages } = studyOf(way);
    const address = `/library/${id}/study/${way}`;
    let hidden = 0;
    for (const [at, stage] of stages.entries()) {
      const bodies = await bodiesAt(address, stage, at);
      const own = JSON.stringify(stages.slice(0, at + 1).map(({ shows, ask }) => [shows, ask]));
      const later = stages
        .slice(at + 1)
        .flatMap(opens)
        .filter((sentence) => !own.includes(sentence));
      hidden += later.length;
      for (const [name, body] of Object.entries(bodies)) {
        for (const secret of later) expect(`stage ${at}, ${name}: ${body}`).not.toContain(secret);
        expect(`stage ${at}, ${name}: ${body}`).not.toMatch(/"(?:expressions|allOf)"/);
      }
      for (const sentence of opens(stage)) {
        expect(bodies["page"]).toContain(sentence);
        expect(bodies["data"]).toContain(sentence);
      }
      if (stage.ask === null) break;
      await bodyOf(address, { stage: `${at}`, ...blind(stage) });
    }
    expect(await bodyOf(address)).toContain("这一项已经完成");
    // What is to be kept of a passage stands in it; every other way has something to hide.
    if (way !== "condense") expect(hidden).toBeGreaterThan(0);
  });
});
