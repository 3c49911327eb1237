import type { Pack, PackProblem } from "@content/contract/pack";
import type { QuestionContent } from "@content/contract/question";
import { draftQuestions, type QuestionDraft } from "@content/generate/question-drafts";
import { readPack } from "@content/read/read-pack";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertLibraryEntry } from "@db/queries/content/library";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { getPackBySlug, getPackVersionByHash, insertPack, insertPackVersion } from "@db/queries/content/packs";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { insertQuestion, listQuestionsOfPack, updateQuestionDraft } from "@db/queries/content/questions";
import { contentHash, sha256Hex } from "~/domain/text/content-hash";
import { recordAudit } from "~/services/audit/record-audit.server";

export type ImportPack = {
  /** The decoded text of the file, wild or canonical. */
  text: string;
  origin: "shipped" | "imported";
  /** The tutor who imports it; null for the command line and shipped packs. */
  by: string | null;
  now: number;
};

export type ImportedPack =
  /** This very text was imported before: nothing was written. */
  | { ok: true; isNew: false; packId: string }
  | { ok: true; isNew: true; packId: string; title: string; questions: ImportedQuestion[]; pack: Pack };

/** Longer than any topic pack (some 100,000 characters): what is longer is many packs in one file, or none. */
export const MAX_CHARACTERS = 1_000_000;

export type ImportedQuestion = { id: string; draft: QuestionDraft };

export type RefusedPack = { ok: false; problems: PackProblem[] };

/** Reads a pack and puts its questions into the bank as drafts. A pack with a problem changes nothing. */
export async function importPack(input: ImportPack): Promise<ImportedPack | RefusedPack> {
  if (input.text.length > MAX_CHARACTERS) return { ok: false, problems: [tooLarge(input.text)] };
  const hash = sha256Hex(input.text);
  // Asked before the text is read: at every start the shipped packs are known already.
  const known = await getPackVersionByHash({ hash });
  if (known) return { ok: true, isNew: false, packId: known.packId };
  const reading = readPack(input.text);
  if (!reading.ok) return { ok: false, problems: reading.problems };
  const { pack } = reading;
  // An article reads well as given material, but holds nothing to put into the bank.
  if (pack.questions.length === 0) return { ok: false, problems: [{ code: "no-questions", line: 1, params: {} }] };
  const again = questionsTwice(pack);
  if (again.length > 0) return { ok: false, problems: again };
  const drafts = draftQuestions(pack);
  const title = pack.title ?? "未命名专题包";

  return database().tx(async (tx) => {
    const meanwhile = await getPackVersionByHash({ hash }, tx);
    if (meanwhile) return { ok: true, isNew: false, packId: meanwhile.packId };
    const { packId, isNew } = await packFor(pack.slug, title, input, tx);
    await insertPackVersion({ id: newId(), packId, hash, source: input.text, content: pack, createdAt: input.now }, tx);
    const questions = await writeDrafts(packId, drafts, input.now, tx);
    if (isNew) await writeLibrary(packId, pack, input, tx);
    await recordAudit(
      {
        action: "pack.imported",
        actorId: input.by,
        at: input.now,
        subjectKind: "pack",
        subjectId: packId,
        details: { origin: input.origin, questions: questions.length },
      },
      tx,
    );
    return { ok: true, isNew: true, packId, title, questions, pack };
  });
}

/** Names the line on which the text becomes too long. */
function tooLarge(text: string): PackProblem {
  const line = text.slice(0, MAX_CHARACTERS).split("\n").length;
  return { code: "too-large", line, params: { limit: MAX_CHARACTERS } };
}

/** A second section of questions is another pack pasted behind the first: one topic would get the questions of both. */
function questionsTwice({ doubts, questions }: Pack): PackProblem[] {
  return doubts
    .filter(({ code, text }) => code === "section-twice" && text === "命题预测")
    .filter(({ line }) => questions.some((question) => question.line > line))
    .map(({ code, line, text }) => ({ code, line, params: { name: text } }));
}

/** A shipped pack that has been edited becomes the next version of the same pack; anything else is a new one. */
async function packFor(slug: string | null, title: string, input: ImportPack, tx: Tx) {
  const existing = slug === null ? null : await getPackBySlug({ slug }, tx);
  if (existing && existing.origin === input.origin) return { packId: existing.id, isNew: false };
  const row = {
    id: newId(),
    slug: existing ? null : slug,
    title,
    origin: input.origin,
    createdBy: input.by,
    createdAt: input.now,
  };
  return { packId: (await insertPack(row, tx)).id, isNew: true };
}

async function writeDrafts(packId: string, drafts: QuestionDraft[], now: number, tx: Tx) {
  const existing = await listQuestionsOfPack({ packId }, tx);
  const questions: ImportedQuestion[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { content, materials } = draft;
    for (const { hash, title, text } of materials) await insertMaterialIfNew({ hash, title, text, createdAt: now }, tx);
    const no = index + 1;
    const known = existing.find((question) => question.no === no);
    if (known) {
      if (await isPublishedAs(known.publishedVersionId, content, tx)) continue;
      await updateQuestionDraft({ questionId: known.id, draft: content, now }, tx);
      questions.push({ id: known.id, draft });
      continue;
    }
    const row = {
      id: newId(),
      packId,
      no,
      title: content.title,
      status: draft.status === "needs-material" ? ("needs-material" as const) : ("draft" as const),
      family: content.family,
      genre: content.genre,
      draft: content,
      createdAt: now,
      updatedAt: now,
    };
    questions.push({ id: (await insertQuestion(row, tx)).id, draft });
  }
  return questions;
}

/** Whether the version candidates get says exactly this already. */
async function isPublishedAs(versionId: string | null, content: QuestionContent, tx: Tx): Promise<boolean> {
  const version = versionId === null ? null : await getQuestionVersion({ versionId }, tx);
  return version?.hash === contentHash(content);
}

/** Frameworks, models and theory of a pack's first version; a later version of a shipped pack keeps its entries. */
async function writeLibrary(packId: string, pack: Pack, { origin, now }: ImportPack, tx: Tx): Promise<void> {
  const status = origin === "shipped" ? ("published" as const) : ("draft" as const);
  const modelIds = pack.models.map(() => newId());
  const shared = { packId, status, createdAt: now };
  for (const [index, model] of pack.models.entries()) {
    const { genre, title, author, date, line } = model;
    await insertLibraryEntry(
      {
        ...shared,
        id: modelIds[index] ?? newId(),
        kind: "model",
        genre,
        title,
        author,
        entryDate: date,
        content: model,
        line,
      },
      tx,
    );
  }
  for (const framework of pack.frameworks) {
    const { genre, title, line } = framework;
    const modelEntryId = framework.model === null ? null : (modelIds[framework.model] ?? null);
    await insertLibraryEntry(
      { ...shared, id: newId(), kind: "framework", genre, title, content: framework, line, modelEntryId },
      tx,
    );
  }
  for (const theory of pack.theory) {
    const { title, line } = theory;
    await insertLibraryEntry({ ...shared, id: newId(), kind: "theory", title, content: theory, line }, tx);
  }
}
