import { asc, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { inChunks } from "../in-chunks";

export type ExportedPoint = { assessmentId: string; pointId: string; awarded: number };

/** What each key point of these assessments was given, without reading a report. */
export async function listExportedPoints(
  { assessmentIds }: { assessmentIds: readonly string[] },
  on: Reader = database(),
): Promise<ExportedPoint[]> {
  const { assessmentPoints } = on.tables;
  const found: ExportedPoint[] = [];
  await inChunks([...assessmentIds], async (chunk) => {
    const rows = await on
      .select({
        assessmentId: assessmentPoints.assessmentId,
        pointId: assessmentPoints.pointId,
        awarded: assessmentPoints.awarded,
      })
      .from(assessmentPoints)
      .where(inArray(assessmentPoints.assessmentId, chunk))
      .orderBy(asc(assessmentPoints.assessmentId), asc(assessmentPoints.pointId));
    found.push(...rows);
  });
  return found;
}
