import type { BundlePack, BundleQuestion, BundleSet } from "@content/contract/exchange/bundle";
import type {
  DrillRow,
  LibraryEntry,
  PackRow,
  PackVersion,
  Question,
  QuestionSet,
  QuestionSetVersion,
  QuestionVersion,
} from "@db/schema/rows";

type PackRows = { pack: PackRow; versions: PackVersion[]; library: LibraryEntry[]; drills: DrillRow[] };

/** A pack as a bundle holds it: without who brought it in. Every list in code-unit order of its ids. */
export function packOut({ pack, versions, library, drills }: PackRows): BundlePack {
  const { id, slug, title, origin, createdAt, currentVersionId } = pack;
  return {
    ...{ id, slug, title, origin, createdAt, currentVersionId },
    versions: versions.map((version) => ({
      id: version.id,
      number: version.number,
      hash: version.hash,
      source: version.source,
      content: version.content,
      createdAt: version.createdAt,
    })),
    library: byId(library).map((entry) => ({
      ...{ id: entry.id, kind: entry.kind, genre: entry.genre, title: entry.title, author: entry.author },
      ...{ entryDate: entry.entryDate, content: entry.content, line: entry.line, modelEntryId: entry.modelEntryId },
      ...{ status: entry.status, createdAt: entry.createdAt },
    })),
    drills: byId(drills).map((drill) => ({
      ...{ id: drill.id, madeKey: drill.madeKey, kind: drill.kind, title: drill.title, line: drill.line },
      ...{ inferred: drill.inferred, status: drill.status, hash: drill.hash, content: drill.content },
      ...{ createdAt: drill.createdAt, publishedAt: drill.publishedAt },
    })),
  };
}

/** A question as a bundle holds it: without who wrote and published it. */
export function questionOut({
  question,
  versions,
}: {
  question: Question;
  versions: QuestionVersion[];
}): BundleQuestion {
  const { id, packId, no, madeKey, title, status, visibility, family, genre } = question;
  const { draft, publishedVersionId, createdAt, updatedAt } = question;
  return {
    ...{ id, packId, no, madeKey, title, status, visibility, family, genre },
    ...{ draft, publishedVersionId, createdAt, updatedAt },
    versions: versions.map((version) => ({
      id: version.id,
      number: version.number,
      hash: version.hash,
      rubricHash: version.rubricHash,
      content: version.content,
      publishedAt: version.publishedAt,
    })),
  };
}

/** A set as a bundle holds it. */
export function setOut({ set, versions }: { set: QuestionSet; versions: QuestionSetVersion[] }): BundleSet {
  const { id, title, status, visibility, madeKey, template, draft, publishedVersionId, createdAt, updatedAt } = set;
  return {
    ...{ id, title, status, visibility, madeKey, template, draft, publishedVersionId, createdAt, updatedAt },
    versions: byId(versions).map(({ id: versionId, hash, content, publishedAt }) => ({
      ...{ id: versionId, hash, content, publishedAt },
    })),
  };
}

function byId<One extends { id: string }>(rows: readonly One[]): One[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
