import type { Page } from "@playwright/test";
import { TEST_PASSWORD } from "../../factories/people";
import { signIn } from "../fixtures/people";
import { expect, test } from "../fixtures/test";
import { OVERALL, planMarking, printStory, QUESTION, TUTOR, WRITERS } from "./print-story";
import { asRead, expectHeaded, expectOnPaper, printed } from "./printed";

async function openAsTutor(page: Page, address: string): Promise<void> {
  await signIn(page, TUTOR, TEST_PASSWORD);
  await page.goto(address);
  await expect(page.getByRole("button", { name: "打印或存为 PDF" })).toBeVisible();
}

test("each marked script is headed by class, question, candidate and marks, and by nobody's name while it is marked blind", async ({
  page,
  school,
}) => {
  const story = await printStory(school);
  const address = `/desk/exports/${story.assignmentId}/scripts`;
  await openAsTutor(page, address);
  const named = await printed(page, "scripts");
  expectOnPaper(named);
  expect(named).toHaveLength(2);
  const byName = new Map(WRITERS.map((name) => [name, named.find((leaf) => leaf.text.includes(name))]));
  for (const [name, leaf] of byName) {
    expect(leaf?.text).toContain(`周末班·第一周作业·第1题${QUESTION}·${name}`);
    expect(leaf?.text).toContain("练习估分：11/20");
  }
  expect(byName.get(WRITERS[0])?.text).toContain(OVERALL);

  await planMarking(school, story, "double");
  await page.goto(address);
  const blind = await printed(page, "scripts-unnamed");
  await planMarking(school, story, "single");
  expectOnPaper(blind);
  expect(blind).toHaveLength(2);
  for (const { text } of blind) {
    expect(text).toContain("未署名");
    for (const name of WRITERS) expect(text).not.toContain(name);
  }
});

test("reports of an assignment and of a class are printed as charts with their figures beside them", async ({
  page,
  school,
}) => {
  const { report } = await printStory(school);
  await openAsTutor(page, `/desk/report/${report.id}`);
  const ofAssignment = await printed(page, "assignment-report");
  expectOnPaper(ofAssignment);
  expectHeaded(ofAssignment, "作业分析 · 周末班 · 第一周作业 · 截至");
  expect(ofAssignment).toHaveLength(2);
  const text = ofAssignment.map((leaf) => leaf.text).join("");
  for (const words of ["平均67%", "停车混乱", "6／0／6", "占全部失分点"]) expect(text).toContain(words);

  await page.goto(`/desk/classes/${report.classId}/report`);
  const ofClass = await printed(page, "class-report");
  expectOnPaper(ofClass);
  expectHeaded(ofClass, "班级走势 · 周末班 · 截至");
  expect(ofClass).toHaveLength(1);
  expect(ofClass[0]?.text).toContain("12/12");
});

test("a paper is printed with its materials by number, its questions whole, and a sheet for each on a page of its own", async ({
  page,
  school,
}) => {
  await printStory(school);
  await signIn(page, TUTOR, TEST_PASSWORD);
  await page.goto("/desk/sets");
  await page.getByRole("link", { name: "练习套卷：乡村振兴与基层治理", exact: true }).click();
  await page.getByRole("link", { name: "打印试卷" }).click();
  await expect(page.getByRole("heading", { name: "打印试卷", level: 1 })).toBeVisible();
  const leaves = await printed(page, "paper");
  expectOnPaper(leaves);
  const [sheets, paper] = [true, false].map((sheet) =>
    leaves.filter(({ text }) => text.startsWith("答题卡") === sheet),
  );
  const text = (paper ?? []).map((leaf) => leaf.text).join("");
  const materials = page.getByRole("region", { name: /^资料\d$/ });
  expect(await materials.getByRole("heading").allTextContents()).toEqual(["资料1", "资料2", "资料3", "资料4"]);
  const places = (await materials.allTextContents()).map((material) => text.indexOf(asRead(material).slice(0, 16)));
  expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
  for (const [at, leaf] of (paper ?? []).entries()) {
    // In the margin of all pages but the first, which bears it as its title.
    expect(leaf.text.match(/练习套卷：乡村振兴与基层治理/g)).toHaveLength(1);
    if (at > 0) expect(leaf.text.startsWith("练习套卷：乡村振兴与基层治理")).toBe(true);
    for (const [, no] of leaf.text.matchAll(/第(\d)题不超过/g)) expect(leaf.text, `question ${no}`).toContain("要求：");
  }
  expect((sheets ?? []).length).toBeGreaterThanOrEqual(4);
  for (const { text: sheet } of sheets ?? []) expect(sheet).toMatch(/第\d页，共\d页/);
});
