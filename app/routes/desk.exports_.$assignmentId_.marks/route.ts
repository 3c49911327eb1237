import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSchool } from "@db/queries/operations/school";
import { contentDisposition, fileName } from "~/domain/exports/file-name";
import { marksTable, pointsTable } from "~/domain/exports/mark-table";
import { exportReader } from "~/i18n/exports/export-reader";
import { exportFileWords, markWords } from "~/i18n/exports/export-words";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { exportedMarks } from "~/services/exports/marks/exported-marks.server";
import { writeCsv } from "~/services/exports/marks/write-csv.server";
import { writeXlsx } from "~/services/exports/marks/write-xlsx.server";
import { recordExport } from "~/services/exports/record-export.server";

const KINDS = ["xlsx", "csv", "points-csv"] as const;

/** The marks of an assignment as a file: a workbook with both tables, or one of them as CSV. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const assignmentId = params.assignmentId ?? "";
  const asked = new URL(request.url).searchParams.get("as") ?? "xlsx";
  const kind = KINDS.find((one) => one === asked);
  const exported = kind && (await exportedMarks({ assignmentId, viewer, now: now() }));
  if (!exported) throw new Response("Not found.", { status: 404 });
  const { assignment, rows, questions, awards } = exported;
  const reader = exportReader(request.headers.get("cookie"), (await getSchool())?.timeZone);
  const words = markWords(reader);
  const marks = marksTable(rows, questions, words);
  const points = pointsTable(rows, questions, awards, words);
  const named = exportFileWords(reader.translator);
  const body = kind === "xlsx" ? await writeXlsx([marks, points]) : await writeCsv(kind === "csv" ? marks : points);
  await recordExport({
    ...{ action: "marks.exported", by: viewer.personId, now: now(), address: context.address },
    subject: { kind: "assignment", id: assignmentId },
    details: { as: kind, candidates: rows.length },
  });
  const name = [assignment.title, kind === "points-csv" ? named.points : named.marks];
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type":
        kind === "xlsx"
          ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          : "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(fileName(name, kind === "xlsx" ? "xlsx" : "csv")),
      "Cache-Control": "private, no-store",
    },
  });
}
