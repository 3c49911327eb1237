import { TEST_PASSWORD } from "../../factories/people";
import { signIn } from "../fixtures/people";
import { expect, test } from "../fixtures/test";
import { OVERALL, PRACTISED, printStory, QUESTION, WRITERS } from "./print-story";
import { asRead, expectHeaded, expectOnPaper, printed } from "./printed";

const [WRITER] = WRITERS;
const MARKS = "练习估分11/20";

test("a report is printed with whose it is, its marks, the pen and every key point", async ({ page, school }) => {
  const { attemptId } = await printStory(school);
  await signIn(page, WRITER, TEST_PASSWORD);
  await page.goto(`/attempts/${attemptId}/report`);
  await expect(page.getByRole("button", { name: "打印或存为 PDF" })).toBeVisible();
  const leaves = await printed(page, "report");
  expectOnPaper(leaves);
  expectHeaded(leaves, `批改报告 · ${QUESTION} · ${WRITER} · ${MARKS}`);
  expect(leaves.length).toBeLessThanOrEqual(3);
  expect(leaves[0]?.text).toContain(`${WRITER}·${MARKS}`);
  const text = leaves.map((leaf) => leaf.text).join("");
  // The number of a point stands behind the words that earned it, and the pen's behind its stroke.
  expect(text).toMatch(/下水管道老化\s*2/);
  expect(text).toContain("H市老旧小区注1");
  expect(text).toContain(OVERALL);
  expect(text).not.toContain("认领采分点");
  for (const leaf of leaves) if (/资料1：「/.test(leaf.text)) expect(leaf.text).toContain("材料出处失分原因");
  expect(text.match(/合计20/g)).toHaveLength(1);
});

test("a filled sheet is printed with name, count and remarks on one page, and a blank one with nobody's name", async ({
  page,
  school,
}) => {
  const { attemptId } = await printStory(school);
  await signIn(page, WRITER, TEST_PASSWORD);
  await page.goto(`/attempts/${attemptId}/sheet`);
  const filled = await printed(page, "sheet");
  expectOnPaper(filled);
  expect(filled).toHaveLength(1);
  for (const words of [WRITER, "交卷于2026/09/12", "第1页，共1页", OVERALL]) expect(filled[0]?.text).toContain(words);
  await page.goto(`/attempts/${attemptId}/sheet?blank=1`);
  const blank = await printed(page, "blank-sheet");
  expectOnPaper(blank);
  expect(blank).toHaveLength(1);
  expect(blank[0]?.text).toContain("姓名准考证号");
  expect(blank[0]?.text).not.toContain(WRITER);
});

test("sixty answers are printed as charts with their latest figures, and a table that goes on is headed again", async ({
  page,
  school,
}) => {
  await printStory(school);
  await signIn(page, PRACTISED, TEST_PASSWORD);
  await page.goto("/progress");
  const leaves = await printed(page, "progress");
  expectOnPaper(leaves);
  expectHeaded(leaves, `进步 · ${PRACTISED} · 截至`);
  expect(leaves.length).toBeLessThanOrEqual(5);
  const text = leaves.map((leaf) => leaf.text).join("");
  expect(text).toMatch(/上表只列最近8次，共1\d次。/);
  const listed = leaves.filter((leaf) => /建议\d+分钟/.test(leaf.text));
  expect(listed.length).toBeGreaterThan(1);
  for (const leaf of listed) expect(leaf.text).toContain("题目用时审题／列纲");
});

test("an outline is printed with all of its points, and a model with all of its paragraphs, whatever is folded", async ({
  page,
  school,
}) => {
  await printStory(school);
  await signIn(page, WRITER, TEST_PASSWORD);
  for (const kind of ["framework", "model"]) {
    await page.goto(`/library?kind=${kind}`);
    await page.getByRole("main").getByRole("article").getByRole("link").first().click();
    await page.waitForURL(/\/library\/[^/?]+$/);
    const shown = page.locator("main [lang=zh-CN] summary, main .essay > p");
    // The address changes before the page does.
    await expect(shown.nth(3)).toBeAttached();
    const points = await shown.allTextContents();
    const leaves = await printed(page, kind);
    expectOnPaper(leaves);
    const text = leaves.map((leaf) => leaf.text.replace(/^.*?·(?:提纲框架|范文)/, "")).join("");
    for (const point of points) expect(text).toContain(asRead(point).slice(0, 12));
  }
});
