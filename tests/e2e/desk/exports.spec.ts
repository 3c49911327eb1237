import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import mammoth from "mammoth";
import readXlsxFile from "read-excel-file/node";
import { newId } from "@db/client/new-id";
import { assignLastAnswers } from "../fixtures/desk/assign";
import { asTutor, handInAs } from "../fixtures/desk/desk-people";
import { inSchool } from "../fixtures/school/in-school";
import { startSchool, type School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const WRITERS = ["dao-chu-yi", "dao-chu-er", "dao-chu-san"];
const ANSWERS = ["车位不足，停车难。管网老化。", "车位不足，停车难。", "管网老化。没有电梯，老人下楼难。"];

/** A wavy line with a remark under the first four characters, as the marking desk writes it. */
async function draw(school: School, attemptId: string): Promise<void> {
  await inSchool(school, (db) =>
    db.tx(async (tx) => {
      const { answerComments, answerHeads, people } = tx.tables;
      const heads = await tx.select().from(answerHeads);
      const revisionNumber = heads.find((head) => head.attemptId === attemptId)?.number ?? 0;
      const by = (await tx.select().from(people)).find(({ userName }) => userName === "demo-tutor")?.id ?? "";
      const remark = { start: 0, end: 4, pen: "wave" as const, text: "要点准确" };
      const of = { id: newId(), attemptId, revisionNumber, byPersonId: by, createdAt: 1 };
      await tx.insert(answerComments).values({ ...of, ...remark });
    }),
  );
}

async function download(page: Page, press: () => Promise<unknown>): Promise<{ file: Buffer; name: string }> {
  const [saved]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), press()]);
  return { file: await readFile(await saved.path()), name: saved.suggestedFilename() };
}

/** Chromium writes page objects uncompressed. */
const pagesOf = (pdf: Buffer) => [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

test("marks and marked scripts of an assignment are downloaded and open in other programs", async ({
  browser,
  school,
}) => {
  test.setTimeout(300_000);
  for (const [at, userName] of WRITERS.entries()) {
    const writer = await handInAs(browser, school, { userName, question: QUESTION, answer: ANSWERS[at] ?? "" });
    await writer.context().close();
  }
  const { assignmentId, attemptIds } = await assignLastAnswers(school, "demo-tutor", WRITERS);
  await draw(school, attemptIds[0] ?? "");
  const page = await asTutor(browser, school);

  await page.goto(`/desk/assignments/${assignmentId}`);
  await page.getByRole("link", { name: "导出", exact: true }).last().click();
  await page.waitForURL(`/desk/exports/${assignmentId}`);
  await expectAccessible(page);
  const link = (name: string) => page.getByRole("link", { name, exact: true }).click();

  const book = await download(page, () => link("Excel 文件"));
  expect(book.name).toBe("第一周作业-成绩.xlsx");
  const [marks, points] = await readXlsxFile(book.file);
  expect(marks?.data.slice(1).map((row) => row[1])).toEqual([...WRITERS].sort());
  expect(marks?.data[1]?.[4]).toEqual(expect.any(Number));
  expect(points?.data[0]?.[2]).toMatch(/^第1题-1 /);

  const csv = await download(page, () => link("成绩 CSV"));
  expect(csv.name).toBe("第一周作业-成绩.csv");
  expect(csv.file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows: string[][] = parse(csv.file, { bom: true });
  expect(rows.map((row) => row[1])).toEqual(["姓名", ...[...WRITERS].sort()]);
  expect((await download(page, () => link("采分点 CSV"))).name).toBe("第一周作业-采分点.csv");

  const word = await download(page, () => page.getByRole("button", { name: "Word 文件" }).click());
  expect(word.name).toBe("第一周作业-评阅后的作答.docx");
  const { value } = await mammoth.convertToHtml({ buffer: word.file }, { styleMap: ["comment-reference => sup"] });
  for (const answer of ANSWERS) expect(value.replace(/<[^>]*>|\[[^\]]*\]/g, "")).toContain(answer.slice(4));
  expect(value).toContain("要点准确");

  await page.getByRole("button", { name: "打印页" }).click();
  await page.waitForURL(/\/scripts\?/);
  await expect(page.getByText("第1—3份，共3份")).toBeVisible();
  await expect(page.locator(".script-page")).toHaveCount(3);
  await expectAccessible(page);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});

test("a bundle of one school is checked and taken in by another, once", async ({ browser, school }) => {
  test.setTimeout(300_000);
  const page = await asTutor(browser, school);
  await page.goto("/desk/sets");
  // No other story of the same school publishes its questions anew.
  await page.getByRole("link", { name: "练习套卷：乡村振兴与基层治理" }).click();
  await page.getByRole("button", { name: "复制" }).click();
  await expect(page.getByText("已复制为新的草稿。")).toBeVisible();
  const copy = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await page.goto("/desk/exports");
  await page.getByRole("link", { name: "导出或导入内容包" }).click();
  await page.getByRole("button", { name: "导出所选" }).click();
  await expect(page.getByText("没有选择任何专题包或题组。")).toBeVisible();
  await page.locator(`input[name=set][value="${copy}"]`).check();
  const bundle = await download(page, () => page.getByRole("button", { name: "导出所选" }).click());
  expect(bundle.name).toMatch(/^内容包-.*\.json$/);

  const other = await startSchool();
  try {
    const there = await asTutor(browser, other);
    await there.goto("/desk/exports/bundle");
    const choose = (buffer: Buffer) =>
      there.getByLabel("内容包文件").setInputFiles({ name: "b.json", mimeType: "application/json", buffer });
    await choose(Buffer.from(bundle.file.toString("utf8").replace("乡村振兴", "城市振兴")));
    await there.getByRole("button", { name: "核对" }).click();
    await expect(there.getByText("内容与校验值不符，文件被改动过或已损坏。")).toBeVisible();
    await choose(bundle.file);
    await there.getByRole("button", { name: "核对" }).click();
    await expect(there.getByText("1项是新的，导入后加入。")).toBeVisible();
    await expectAccessible(there);
    await there.getByRole("button", { name: "导入新内容" }).click();
    await expect(there.getByText("已导入1项。")).toBeVisible();
    await choose(bundle.file);
    await there.getByRole("button", { name: "核对" }).click();
    await expect(there.getByText("文件里的内容这里都已经有了，不必导入。")).toBeVisible();
    await there.goto(`/desk/sets/${copy}`);
    await expect(there.getByRole("heading", { level: 1 })).toContainText("练习套卷：乡村振兴");
  } finally {
    await other.remove();
  }
  await page.context().close();
});
