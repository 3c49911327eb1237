import type { Report } from "@content/contract/report";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AttemptMedium } from "../../schema/attempts/attempts";
import type { AnswerCommentRow } from "../../schema/rows";
import { countingTexts, listAdmittedOf } from "../attempts/admitted-answers";
import { sealedHead } from "../attempts/answer-heads";
import { inChunks } from "../in-chunks";

/** A text with the report of the assessment that counts. `number` is its revision's, 0 where nothing was written. */
export type ExportedScript = {
  attemptId: string;
  medium: AttemptMedium;
  /** A paper that nobody has typed up, and an erased answer, have no text. */
  text: string;
  number: number;
  report: Report | null;
  note: string | null;
};

type Wanted = { attemptId: string; assessmentId: string | null };

/** Handed-in answers with their marks, for as many as are written into one file; whose class they are of, the caller makes sure of. */
export async function listExportedScripts(
  { wanted }: { wanted: readonly Wanted[] },
  on: Reader = database(),
): Promise<Map<string, ExportedScript>> {
  const found = new Map<string, ExportedScript>();
  await inChunks([...wanted], async (chunk) => {
    const attemptIds = chunk.map(({ attemptId }) => attemptId);
    const [sealed, marked, admitted, counting] = [
      await sealedTexts(attemptIds, on),
      await reportsOf(chunk, on),
      await listAdmittedOf({ attemptIds }, on),
      await countingTexts({ attemptIds }, on),
    ];
    const assessed = new Map(marked.map((one) => [one.attemptId, one]));
    for (const { attemptId, medium, number, text } of sealed) {
      const mark = assessed.get(attemptId) ?? null;
      const taken = mark?.admitted
        ? admitted.find((one) => one.attemptId === attemptId && one.number === mark.revisionNumber)
        : mark === null
          ? counting.get(attemptId)
          : undefined;
      found.set(attemptId, {
        ...{ attemptId, medium },
        text: taken?.text ?? text ?? "",
        number: taken?.number ?? number ?? 0,
        report: mark?.report ?? null,
        note: mark?.note ?? null,
      });
    }
  });
  return found;
}

function sealedTexts(attemptIds: string[], on: Reader) {
  const { attempts, answerHeads } = on.tables;
  return on
    .select({
      attemptId: attempts.id,
      medium: attempts.medium,
      number: attempts.sealedNumber,
      text: answerHeads.text,
    })
    .from(attempts)
    .leftJoin(answerHeads, sealedHead(on))
    .where(and(inArray(attempts.id, attemptIds), eq(attempts.status, "sealed")));
}

async function reportsOf(wanted: readonly Wanted[], on: Reader) {
  const ids = wanted.flatMap(({ assessmentId }) => assessmentId ?? []);
  if (ids.length === 0) return [];
  const { assessments } = on.tables;
  return on
    .select({
      attemptId: assessments.attemptId,
      revisionNumber: assessments.revisionNumber,
      admitted: assessments.admitted,
      report: assessments.report,
      note: assessments.note,
    })
    .from(assessments)
    .where(inArray(assessments.id, ids));
}

/** What the red pen wrote on these answers, in the order of its places; remarks on the whole come last. */
export async function listExportedRemarks(
  { attemptIds }: { attemptIds: readonly string[] },
  on: Reader = database(),
): Promise<AnswerCommentRow[]> {
  const { answerComments } = on.tables;
  const found: AnswerCommentRow[] = [];
  await inChunks([...attemptIds], async (chunk) => {
    const rows = await on
      .select()
      .from(answerComments)
      .where(
        and(
          inArray(answerComments.attemptId, chunk),
          isNull(answerComments.removedAt),
          isNull(answerComments.erasedAt),
        ),
      )
      .orderBy(asc(answerComments.createdAt), asc(answerComments.id));
    found.push(...rows);
  });
  const placeOf = ({ start }: AnswerCommentRow) => start ?? Number.MAX_SAFE_INTEGER;
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}
