import { DRILL_KINDS, type DrillKind } from "@content/contract/drill";
import { MADE_KINDS, type MadeKind } from "@content/contract/question";
import { countDrillsOfPack, listDrillsOfPack } from "@db/queries/content/drills";
import { listMadeQuestions, type MadeQuestionRow } from "@db/queries/content/made-questions";
import { getPack } from "@db/queries/content/packs";
import { previewDrill, previewQuestion, type PreviewPart } from "./preview.server";

type DrillRow = Awaited<ReturnType<typeof listDrillsOfPack>>[number];

export type ItemKind = MadeKind | DrillKind;
export type MadeStatus = "draft" | "published" | "withdrawn";

/** A made question or drill as a tutor decides on it. */
export type MadeItem = {
  /** Names the item in the form: `question:id` or `drill:id`. */
  ref: string;
  id: string;
  title: string;
  line: number;
  inferred: boolean;
  status: MadeStatus;
  /** Published, and a newer text waits to take its place. */
  changed: boolean;
  publishable: boolean;
  preview: PreviewPart[];
};

export type KindTally = { kind: ItemKind; total: number; published: number; open: number };

/** What was made from a pack: how much of each kind, and the items of the kind that is looked at. */
export async function loadMade({ packId, wanted }: { packId: string; wanted: string | null }) {
  const pack = await getPack({ packId });
  if (!pack) return null;
  const questions = await listMadeQuestions({ packId });
  const questionKinds = MADE_KINDS.map((kind) => tallyQuestions(kind, questions)).filter(({ total }) => total > 0);
  const counts = await countDrillsOfPack({ packId });
  const drillKinds = DRILL_KINDS.map((kind): KindTally => {
    const own = counts.filter((count) => count.kind === kind);
    const sum = (of: "drills" | "inferred", status: MadeStatus | null) =>
      own.filter((count) => status === null || count.status === status).reduce((all, count) => all + count[of], 0);
    return { kind, total: sum("drills", null), published: sum("drills", "published"), open: sum("inferred", "draft") };
  }).filter(({ total }) => total > 0);
  const kinds = [...questionKinds, ...drillKinds];
  const kind = kinds.find((tally) => tally.kind === wanted)?.kind ?? kinds[0]?.kind ?? null;
  return {
    pack: { id: pack.id, title: pack.title },
    questionKinds,
    drillKinds,
    kind,
    items: kind === null ? [] : await itemsOf(packId, kind, questions),
  };
}

export type LoadedMade = NonNullable<Awaited<ReturnType<typeof loadMade>>>;

async function itemsOf(packId: string, kind: ItemKind, questions: MadeQuestionRow[]): Promise<MadeItem[]> {
  const drillKind = DRILL_KINDS.find((name) => name === kind);
  if (drillKind === undefined) return Promise.all(ofKind(kind, questions).map(questionItem));
  const drills = await listDrillsOfPack({ packId, kind: drillKind });
  return Promise.all(drills.map((drill) => drillItem(drill, drills)));
}

const contentOf = ({ question, version }: MadeQuestionRow) => question.draft ?? version?.content ?? null;

function ofKind(kind: ItemKind, questions: MadeQuestionRow[]): MadeQuestionRow[] {
  return questions.filter((row) => contentOf(row)?.made === kind);
}

function statusOf({ question }: MadeQuestionRow): MadeStatus {
  if (question.status === "published") return "published";
  return question.status === "retired" ? "withdrawn" : "draft";
}

function tallyQuestions(kind: MadeKind, questions: MadeQuestionRow[]): KindTally {
  const own = ofKind(kind, questions);
  const drafts = own.filter((row) => statusOf(row) === "draft");
  return {
    kind,
    total: own.length,
    published: own.filter((row) => statusOf(row) === "published").length,
    open: drafts.filter((row) => contentOf(row)?.inferred).length,
  };
}

async function questionItem(row: MadeQuestionRow): Promise<MadeItem> {
  const { question } = row;
  const content = contentOf(row);
  const status = statusOf(row);
  const waits = question.draft !== null && question.draft.rubric !== null;
  return {
    ref: `question:${question.id}`,
    id: question.id,
    title: question.title,
    line: content?.provenance?.line ?? 1,
    inferred: content?.inferred ?? false,
    status,
    changed: status === "published" && question.draft !== null,
    publishable: waits || (status === "withdrawn" && question.draft === null),
    preview: content === null ? [] : await previewQuestion(content),
  };
}

async function drillItem(drill: DrillRow, all: DrillRow[]): Promise<MadeItem> {
  const { id, title, line, inferred, status, madeKey } = drill;
  const takesPlace = status === "draft" && all.some((row) => row.madeKey === madeKey && row.status === "published");
  return {
    ref: `drill:${id}`,
    id,
    title,
    line,
    inferred,
    status,
    changed: takesPlace,
    publishable: status !== "published",
    preview: await previewDrill(drill.content),
  };
}
