import type { ImportChange } from "@content/contract/exchange/import-review";
import type { Pack } from "@content/contract/pack";
import { getPackImport } from "@db/queries/content/imports";
import { getPackBySlug } from "@db/queries/content/packs";
import { CHANGE_GROUPS, changeRows, undecidedChanges, type ChangeRow } from "~/domain/importing/change-rows";
import { decidedDigest } from "~/domain/importing/decided-digest";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { reviewImport } from "~/services/content/imports/review-import.server";
import { contextsOf } from "./changes/contexts-of";

/** Hundreds of changes are read in pages; decisions for a whole group reach beyond the page. */
const ROWS_PER_PAGE = 60;
/** How many places of a row are named before "and so many in all". */
const LINES_NAMED = 4;

type Shown = { page: number; open: string | null };

/** A text under review, or the record of one, as the page shows it. */
export async function loadImport(importId: string, { page, open }: Shown) {
  const row = await getPackImport({ importId });
  if (row === null) return null;
  const review = await reviewImport(row);
  const { reading, changes, kind, detected, canonical, undecided } = review;
  const rows = changeRows(changes, row.decisions);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const pack = reading.ok ? reading.pack : null;
  return {
    id: row.id,
    state: row.state,
    packId: row.packId,
    text: {
      fileName: row.fileName,
      encoding: row.encoding,
      characters: row.source.length,
      lines: row.source.replace(/\n$/, "").split("\n").length,
    },
    kind,
    detected,
    canonical,
    title: row.title,
    readTitle: pack?.title ?? null,
    problems: reading.ok ? [] : reading.problems,
    found: pack === null ? null : found(pack),
    groups: CHANGE_GROUPS.map((group) => groupCounts(group, changes, row.decisions)),
    rows: rows
      .slice((shown - 1) * ROWS_PER_PAGE, shown * ROWS_PER_PAGE)
      .map((one) => describe(one, row.source, one.id === open)),
    page: shown,
    pages,
    undecided,
    // The record of a text that is in no review any more has its canonical text in the pack.
    made: row.state === "open" && review.file !== null ? madeText(review.file, decidedDigest(row)) : null,
    replaces: row.state === "open" && pack?.slug ? await importedUnder(pack.slug) : null,
  };
}

/** The canonical text as the decisions make it. With what it was shown a form says which decisions its sender saw. */
function madeText(file: string, decided: string) {
  return { file, hash: sha256Hex(file), decided };
}

function groupCounts(
  group: ImportChange["group"],
  changes: ImportChange[],
  decisions: Record<string, "keep" | "alter">,
) {
  const own = changes.filter((change) => change.group === group);
  return { group, count: own.length, undecided: undecidedChanges(own, decisions).length };
}

/** A row without what the page does not show: its places one by one only where the row is open. */
function describe({ members, ...row }: ChangeRow, source: string, isOpen: boolean) {
  const contexts = contextsOf(source, row.before, isOpen ? members : members.slice(0, 1));
  const [first = ""] = contexts;
  return {
    ...row,
    count: members.length,
    undecided: members.filter(({ decision }) => decision === null).length,
    lines: [...new Set(members.map(({ line }) => line))].slice(0, LINES_NAMED),
    context: members.length === 1 && first !== row.before ? first : "",
    members: isOpen ? members.map((member, index) => ({ ...member, context: contexts[index] ?? "" })) : null,
  };
}

function found(pack: Pack) {
  const { sections, questions, theory, frameworks, models, articles, materials } = pack;
  return {
    counts: {
      sections: sections.length,
      questions: questions.length,
      theory: theory.length,
      frameworks: frameworks.length,
      models: models.length,
      articles: articles.length,
      materials: materials.length,
    },
    questions: questions.map(({ no, stem, limit, family, needsMaterial, line }) => ({
      no,
      stem,
      limit,
      family,
      needsMaterial,
      line,
    })),
    articles: articles.map(({ title, author, line }) => ({ title, author, line })),
  };
}

async function importedUnder(slug: string): Promise<string | null> {
  const pack = await getPackBySlug({ slug });
  return pack?.origin === "imported" ? pack.title : null;
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof loadImport>>>;
export type MadeText = NonNullable<ImportView["made"]>;
export type RowView = ImportView["rows"][number];
