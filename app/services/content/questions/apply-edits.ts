import { questionContentSchema, type MaterialText, type QuestionContent } from "@content/contract/question";
import { rubricSchema, type Point, type Rubric } from "@content/contract/rubric";
import type { EditProblem, PointEdit, QuestionEdits } from "./question-edits";
import { resolveQuotes } from "./resolve-quotes";

type Edited = { ok: true; content: QuestionContent } | { ok: false; problems: EditProblem[] };

/**
 * A question's content with a tutor's edits in it. What the form does not show (outlines, a point's position, a rubric's
 * bands) stays. The rubric follows the question's marks, limit, family and genre when these change. A preset's name goes
 * with the values it gave.
 */
export function applyEdits(content: QuestionContent, edits: QuestionEdits, materials: MaterialText[]): Edited {
  const { title, stem, requirements, family, genre, identity, limit, marks, minutes, referenceAnswer } = edits;
  const read = readPoints(content.rubric, edits.points, materials);
  if (read.problems.length > 0) return { ok: false, problems: read.problems };
  const rubric = editedRubric(content, edits, read.points);
  if (!rubric.ok) return rubric;
  const { preset, ...rest } = content;
  const presetHolds = preset !== undefined && marks === content.marks && sameLimit(limit, content.limit);
  const edited = questionContentSchema.safeParse({
    ...rest,
    ...{ title, stem, requirements, family, genre, identity, limit, marks, minutes, referenceAnswer },
    rubric: rubric.rubric,
    inferred: content.inferred && !edits.checked,
    ...(presetHolds ? { preset } : {}),
  });
  if (edited.success) return { ok: true, content: edited.data };
  return { ok: false, problems: edited.error.issues.map((issue) => notValid(issue.path, issue.message)) };
}

function notValid(path: PropertyKey[], text: string): EditProblem {
  return { field: path.map(String).join("."), code: "not-valid", text };
}

function readPoints(rubric: Rubric | null, edits: PointEdit[], materials: MaterialText[]) {
  const known = new Map(rubric?.points.map((point) => [point.id, point]));
  const ids = new Set<string>(edits.flatMap(({ id }) => id ?? []));
  const points: Point[] = [];
  const problems: EditProblem[] = [];
  const taken = new Set<string>();
  for (const [index, edit] of edits.entries()) {
    const old = edit.id === null ? undefined : known.get(edit.id);
    const resolved = resolveQuotes(edit.quotes, old?.source ?? [], materials);
    if (!resolved.ok) {
      problems.push({ field: `points[${index}].quotes`, code: resolved.code, text: resolved.quote });
      continue;
    }
    const id = old && !taken.has(old.id) ? old.id : freeId(ids);
    taken.add(id);
    ids.add(id);
    points.push({
      id,
      label: edit.label,
      marks: edit.marks,
      ...(edit.pointKind === null || edit.pointKind === undefined ? {} : { pointKind: edit.pointKind }),
      ...(old?.position === undefined ? {} : { position: old.position }),
      ...(resolved.spans.length === 0 ? {} : { source: resolved.spans }),
      expressions: edit.expressions,
      ...(old?.not === undefined ? {} : { not: old.not }),
    });
  }
  return { points, problems };
}

function freeId(ids: ReadonlySet<string>): string {
  for (let number = ids.size + 1; ; number += 1) {
    if (!ids.has(`p${number}`)) return `p${number}`;
  }
}

type RubricEdited = { ok: true; rubric: Rubric | null } | { ok: false; problems: EditProblem[] };

function editedRubric(content: QuestionContent, edits: QuestionEdits, points: Point[]): RubricEdited {
  const old = content.rubric;
  if (old === null && points.length === 0) return { ok: true, rubric: null };
  const base = old === null ? newRubric(edits) : followed(old, content, edits);
  if (base.mode === "band") return { ok: true, rubric: base };
  const { bestOf: _dropped, ...rest } = base;
  const candidate = { ...rest, points, ...(edits.bestOf === null ? {} : { bestOf: edits.bestOf }) };
  if (base.mode === "points" && points.length === 0) return refused("points", "points-missing");
  if (edits.bestOf !== null && edits.bestOf > points.length) return refused("bestOf", "best-of-too-many");
  const parsed = rubricSchema.safeParse(candidate);
  if (parsed.success) return { ok: true, rubric: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => notValid(issue.path, issue.message)) };
}

function refused(field: string, code: EditProblem["code"]): RubricEdited {
  return { ok: false, problems: [{ field, code, text: "" }] };
}

function newRubric({ title, family, genre, marks, limit }: QuestionEdits): Rubric {
  return { version: 1, title, family, ...(genre === null ? {} : { genre }), mode: "points", marks, limit, points: [] };
}

/** What the rubric repeats of the question, moved along with it; what the rubric says differently on purpose stays. */
function followed(rubric: Rubric, content: QuestionContent, edits: QuestionEdits): Rubric {
  const { genre: ownGenre, ...rest } = rubric;
  const genre = edits.genre === content.genre ? ownGenre : (edits.genre ?? undefined);
  return {
    ...rest,
    ...(genre === undefined ? {} : { genre }),
    ...(edits.family === content.family ? {} : { family: edits.family }),
    ...(edits.marks === content.marks ? {} : { marks: edits.marks }),
    ...(rubric.limit === undefined || sameLimit(edits.limit, content.limit) ? {} : { limit: edits.limit }),
  };
}

function sameLimit(a: QuestionContent["limit"], b: QuestionContent["limit"]): boolean {
  return a.kind === b.kind && a.min === b.min && a.max === b.max;
}
