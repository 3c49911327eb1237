import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { listAssessments } from "@db/queries/assessments/assessments";
import { loader as classFile } from "../../app/routes/desk.exports_.classes.$classId/route";
import { loader as markFile } from "../../app/routes/desk.exports_.$assignmentId_.marks/route";
import { loader as choices } from "../../app/routes/desk.exports_.$assignmentId/route";
import { loader as overview } from "../../app/routes/desk.exports/route";
import { addAccount } from "../factories/people";
import { loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { markedClass } from "./marked-class";

beforeEach(openTestSchool);

type Class = Awaited<ReturnType<typeof markedClass>>;

async function marks({ assignment, context }: Pick<Class, "assignment" | "context">, as: string) {
  const path = `/desk/exports/${assignment.id}/marks?as=${as}`;
  return markFile(routeArgs(pageRequest(path), context, { assignmentId: assignment.id }));
}

const table = async (file: Response): Promise<string[][]> => {
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  return parse(bytes, { bom: true });
};

it("writes a candidate a row: number, group, state, marks and who gave them, the total, and when it came in by the school's clock", async () => {
  const made = await markedClass();
  const [one] = made.attemptIds[0] ?? [];
  const before = (await listAssessments({ attemptId: one ?? "" }))[0];
  await database().tx((tx) =>
    insertAssessment(
      {
        ...before!,
        id: "by-the-tutor",
        source: "tutor",
        byPersonId: made.tutor.id,
        marksHundredths: 350,
        share: 0.875,
      },
      tx,
    ),
  );
  const [head, first, second, third, ...more] = await table(await marks(made, "csv"));
  expect(more).toEqual([]);
  expect(head).toEqual([
    ...["学号", "姓名", "小组", "状态"],
    ...["第1题 老街治理（满分4）", "第1题得分率", "第1题评分来源"],
    ...["第2题 =HYPERLINK(1)（满分4）", "第2题得分率", "第2题评分来源"],
    ...["总分", "满分", "得分率", "交卷时间（Asia/Shanghai）", "迟交"],
  ]);
  expect(first).toEqual([
    ...["001", "'=cmd|calc", "一组", "已交卷", "3.5", "0.875", "师评", "2", "0.5", "机评"],
    ...["5.5", "8", "0.6875", "2025-06-15 23:07", "是"],
  ]);
  expect(second?.slice(0, 13)).toEqual(
    "002 王小明 _ 已交卷 2 0.5 机评 0 0 机评 2 8 0.25".split(" ").map((cell) => (cell === "_" ? "" : cell)),
  );
  expect(third).toEqual(["003", "未交的人", "", "未开始", ...Array.from({ length: 11 }, () => "")]);
});

it("writes a workbook with both tables, numbers as numbers and no formula anywhere", async () => {
  const made = await markedClass();
  const file = await marks(made, "xlsx");
  const disposition = file.headers.get("content-disposition") ?? "";
  expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe("第一周作业-成绩.xlsx");
  const bytes = Buffer.from(await file.arrayBuffer());
  const sheets = await readXlsxFile(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["成绩", "采分点"]);
  const [first, second] = sheets.map(({ data }) => data);
  expect(first?.[1]?.slice(0, 6)).toEqual(["001", "'=cmd|calc", "一组", "已交卷", 4, 1]);
  expect(second).toEqual([
    ["学号", "姓名", "第1题-1 车位（2）", "第1题-2 电梯（2）", "第2题-1 车位（2）", "第2题-2 电梯（2）"],
    ["001", "'=cmd|calc", 2, 2, 2, 0],
    ["002", "王小明", 2, 0, 0, 0],
    ["003", "未交的人", null, null, null, null],
  ]);
  expect(await table(await marks(made, "points-csv"))).toEqual(
    second?.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
  );
});

it("writes the totals of a whole class, a column for each assignment", async () => {
  const { assignment, context } = await markedClass();
  const { classId } = assignment;
  const ask = (as: string) => classFile(routeArgs(pageRequest(`/?as=${as}`), context, { classId }));
  const rows = [
    ["学号", "姓名", "小组", "第一周作业（满分8）", "得分率"],
    ["001", "'=cmd|calc", "一组", "6", "0.75"],
    ["002", "王小明", "", "2", "0.25"],
    ["003", "未交的人", "", "", ""],
  ];
  expect(await table(await ask("csv"))).toEqual(rows);
  const [sheet] = await readXlsxFile(Buffer.from(await (await ask("xlsx")).arrayBuffer()));
  expect(sheet?.data[1]).toEqual(["001", "'=cmd|calc", "一组", 6, 0.75]);
});

it("leaves a void sitting out, and gives no file to another tutor, a candidate or for another kind", async () => {
  const made = await markedClass();
  await database().tx((tx) => tx.update(tx.tables.sittings).set({ voidedAt: 1, voidedBy: "x", voidReason: "x" }));
  const rows = await table(await marks(made, "csv"));
  expect(rows.slice(1).every((row) => row[3] === "未开始" && row[10] === "")).toBe(true);
  const others = [await addAccount("another", "tutor"), made.people[0]!].map((one) =>
    loadContext({ viewer: viewerOf(one) }),
  );
  for (const context of others) {
    await expect(marks({ ...made, context }, "csv")).rejects.toMatchObject({ status: 404 });
    const of = { classId: made.assignment.classId };
    await expect(classFile(routeArgs(pageRequest("/"), context, of))).rejects.toMatchObject({ status: 404 });
    const page = routeArgs(pageRequest("/"), context, { assignmentId: made.assignment.id });
    await expect(choices(page)).rejects.toMatchObject({ status: 404 });
  }
  await expect(marks(made, "pdf")).rejects.toMatchObject({ status: 404 });
});

it("records every export, and offers what there is to export", async () => {
  const made = await markedClass();
  await marks(made, "xlsx");
  const { auditEvents } = database().tables;
  const lines = await database().select().from(auditEvents);
  expect(lines).toMatchObject([
    {
      action: "marks.exported",
      actorId: made.tutor.id,
      subjectId: made.assignment.id,
      details: { as: "xlsx" },
      address: "10.0.0.7",
    },
  ]);
  expect(await overview(routeArgs(pageRequest("/desk/exports"), made.context))).toMatchObject({
    chosen: { name: "周末班" },
    assignments: [{ title: "第一周作业", candidates: 3, handedIn: 2 }],
  });
  const page = routeArgs(pageRequest("/"), made.context, { assignmentId: made.assignment.id });
  expect(await choices(page)).toMatchObject({ candidates: 3, done: 2, groups: [{ name: "一组" }] });
});
