import type { Page } from "@playwright/test";
import { assignLastAnswers } from "../fixtures/desk/assign";
import { asTutor, handInAs } from "../fixtures/desk/desk-people";
import { joinClassOf } from "../fixtures/desk/join-class";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
/** Written for testing. */
const ANSWERS = [
  "车位不足，停车难。管网老化。电梯缺失，老人出行不便。",
  "车位不足，停车难。",
  "管网老化。楼道里堆着杂物。",
] as const;
const WRITERS = ["yang-juan-yi", "yang-juan-er", "yang-juan-san"];

/** The heads of a lesson's sections, in their order. */
const heads = (page: Page) => page.locator("[data-lesson-section] h2");

test("scripts picked while marking make a lesson without names, to project and to print, and opting out takes one away", async ({
  browser,
  school,
}) => {
  test.setTimeout(300_000);
  const writers: Page[] = [];
  for (const [index, name] of WRITERS.entries()) {
    writers.push(await handInAs(browser, school, { userName: name, question: QUESTION, answer: ANSWERS[index] ?? "" }));
  }
  const { queue } = await assignLastAnswers(school, "demo-tutor", WRITERS);
  await joinClassOf(school, queue, WRITERS);
  const tutor = await asTutor(browser, school);

  // The first script is good, by one key; a sentence of it is rewritten.
  await tutor.goto(queue);
  const panel = tutor.getByRole("region", { name: "选作样卷" });
  const answer = tutor.getByRole("region", { name: "作答", exact: true });
  await expect(answer).toContainText("电梯缺失");
  await expectLive(tutor);
  await tutor.keyboard.press("g");
  await expect(panel.getByText("已选入讲评。")).toBeVisible();
  await expect(panel.getByRole("button", { name: "优秀", exact: true })).toHaveAttribute("aria-pressed", "true");
  await tutor.keyboard.press("]");
  await tutor.keyboard.press("u");
  await expect(panel.getByLabel("原句")).not.toHaveValue("");
  const sentence = await panel.getByLabel("原句").inputValue();
  await panel.getByLabel("改后的句子").fill("车位配建不足，停车难问题突出");
  await panel.getByLabel("说明（可不填）").fill("先概括，再说表现。");
  await panel.getByRole("button", { name: "加入升格修改" }).click();
  await expect(panel.getByRole("listitem").filter({ hasText: "停车难问题突出" })).toBeVisible();
  await expect(panel).toContainText("本题样卷1/6份，升格修改1处");
  await expectAccessible(tutor);
  await tutor.getByRole("link", { name: "跳过", exact: true }).click();

  // The second is a typical mistake, with a remark.
  await expect(answer).not.toContainText("管网老化");
  await panel.getByLabel("点评（可不填）").fill("只写了一个方面。");
  await panel.getByRole("button", { name: "典型错误" }).click();
  await expect(panel).toContainText("本题样卷2/6份");

  await panel.getByRole("link", { name: "看讲评" }).click();
  await expect(tutor.getByRole("heading", { level: 1, name: "讲评" })).toBeVisible();
  await expect(heads(tutor)).toHaveText([
    "题目",
    "采分点得分情况",
    "主要失分原因",
    "样卷甲 优秀",
    "样卷乙 典型错误",
    "升格修改",
    "参考答案",
  ]);
  const points = tutor.getByRole("region", { name: "采分点得分情况" });
  await expect(points).toContainText("共3份作答");
  await expect(points).toContainText("只有3份作答，比例只说明这几份，不代表全班。");
  await expect(points.getByRole("img").first()).toHaveAccessibleName(/^采分点1：3份中全中\d，部分\d，漏点\d$/);
  await expect(tutor.getByRole("region", { name: "主要失分原因" })).toContainText(/漏点：作答中没有写到\s*\d+次/);
  await expect(tutor.getByRole("region", { name: "样卷甲" })).toContainText("电梯缺失");
  await expect(tutor.getByRole("region", { name: "样卷乙" })).toContainText("只写了一个方面。");
  const rewritten = tutor.getByRole("region", { name: "升格修改" });
  await expect(rewritten).toContainText("出自样卷甲");
  await expect(rewritten).toContainText(sentence);
  const sent = await tutor.content();
  for (const name of WRITERS) expect(sent).not.toContain(name);
  await expectAccessible(tutor);

  // On the projector: the keys turn from section to section, and the browser's own full screen shows nothing else.
  await tutor.getByRole("button", { name: "全屏" }).click();
  await expect(tutor.getByRole("button", { name: "退出全屏" })).toBeVisible();
  await tutor.keyboard.press("ArrowRight");
  await expect(heads(tutor).nth(1)).toBeFocused();
  await expect(heads(tutor).nth(1)).toBeInViewport();
  await tutor.keyboard.press("ArrowRight");
  await tutor.keyboard.press("ArrowRight");
  await expect(heads(tutor).nth(3)).toBeFocused();
  await expect(heads(tutor).nth(3)).toBeInViewport();
  await expect(tutor.getByText("4 / 7")).toBeVisible();
  await tutor.keyboard.press("ArrowLeft");
  await expect(heads(tutor).nth(2)).toBeFocused();
  await expect(tutor.getByRole("button", { name: /^撤下/ })).toHaveCount(0);
  await tutor.getByRole("button", { name: "退出全屏" }).click();

  // On paper: no navigation and no buttons, and the bars are drawn.
  await tutor.emulateMedia({ media: "print" });
  await expect(tutor.getByRole("navigation", { name: "翻页" })).toBeHidden();
  await expect(tutor.getByRole("button")).toHaveCount(0);
  await expect(points.getByRole("img").first()).toBeVisible();
  expect((await tutor.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  await tutor.emulateMedia({ media: "screen" });

  // Who wrote reads it again from the assignment: the samples without marks, nothing counted of so few, and nothing to press.
  const [, reader] = writers;
  if (!reader) throw new Error("three wrote");
  await reader.goto(`/assignments/${queue.split("/")[3]}`);
  await reader.getByRole("link", { name: "讲评第1题" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "讲评" })).toBeVisible();
  const read = ["题目", "采分点得分情况", "样卷甲 优秀", "样卷乙 典型错误", "升格修改", "参考答案"];
  await expect(heads(reader)).toHaveText(read);
  await expect(reader.getByText("作答较少", { exact: false })).toBeVisible();
  await expect(reader.getByRole("button", { name: /^撤下/ })).toHaveCount(0);
  await expect(reader.getByRole("region", { name: "样卷甲" })).not.toContainText(/\d\/\d+分/);
  const readerGot = await reader.content();
  for (const name of WRITERS) if (name !== WRITERS[1]) expect(readerGot).not.toContain(name);
  await expectAccessible(reader);

  // The writer of the first script opts out: it is gone at once, and not offered again.
  const [first] = writers;
  if (!first) throw new Error("three wrote");
  await first.goto("/classes");
  await first.getByRole("checkbox", { name: /讲评|展示/ }).uncheck();
  await first.getByRole("button", { name: /^保存/ }).click();
  await first.waitForURL(/saved/);
  await tutor.reload();
  await expect(heads(tutor).filter({ hasText: "样卷" })).toHaveText(["样卷甲 典型错误"]);
  await expect(tutor.getByRole("region", { name: "升格修改" })).toContainText("还没有升格修改。");
  await expect(tutor.getByText("电梯缺失")).toHaveCount(0);
  await tutor.goto(queue);
  await expect(answer).toContainText("电梯缺失");
  await expect(panel).toContainText("这位学员不愿在班上展示作答，不能选作样卷。");
  await expect(panel.getByRole("button", { name: "优秀" })).toHaveCount(0);

  // A tutor takes the other one away in the lesson itself.
  await tutor.goto(queue.replace("/marking/", "/review/"));
  await tutor.getByRole("button", { name: "撤下样卷甲" }).click();
  await tutor.getByRole("dialog").getByRole("button", { name: "撤下" }).click();
  await expect(tutor.getByText("已撤下。")).toBeVisible();
  await expect(tutor.getByText("还没有选样卷。", { exact: false })).toBeVisible();
  for (const page of [...writers, tutor]) await page.context().close();
});

test("a lesson is found from the board and the queue by who teaches the class, and by nobody else", async ({
  browser,
  school,
}) => {
  const writer = await handInAs(browser, school, { userName: "yang-juan-si", question: QUESTION, answer: ANSWERS[0] });
  const { queue } = await assignLastAnswers(school, "demo-tutor", ["yang-juan-si"]);
  const [, , , assignmentId = "", questionId = ""] = queue.split("/");
  const lesson = `/desk/review/${assignmentId}/${questionId}`;
  const tutor = await asTutor(browser, school);
  await tutor.goto(`/desk/assignments/${assignmentId}`);
  await tutor.getByRole("link", { name: "讲评第1题" }).click();
  await expect(tutor).toHaveURL(new RegExp(`${lesson}$`));
  await tutor.goto("/desk/marking");
  await expect(tutor.locator(`a[href="${lesson}"]`)).toHaveText("讲评");
  expect((await tutor.request.get(`/desk/review/${assignmentId}/another`)).status()).toBe(404);
  expect((await writer.request.get(lesson)).status()).not.toBe(200);
  for (const page of [writer, tutor]) await page.context().close();
});
