import type { Page } from "@playwright/test";
import { assignLastAnswers } from "../fixtures/desk/assign";
import { asTutor, handInAs } from "../fixtures/desk/desk-people";
import { signIn } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
/** Written for testing: the third says a point in words that the rubric does not know. */
const ANSWERS = ["车位不足，停车难。管网老化。", "车位不足，停车难。", "管网老化。爷爷奶奶整天不敢下楼走动。"] as const;
const WRITERS = ["ping-yue-yi", "ping-yue-er", "ping-yue-san"];

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");
const answerOf = (page: Page) => page.getByRole("region", { name: "作答", exact: true });

/** Selects clauses by the keys, forwards or backwards, until these words are selected. */
async function selectByKeys(page: Page, words: string, key: "]" | "[" = "]"): Promise<void> {
  for (let presses = 0; presses < 8 && (await selected(page)) !== words; presses += 1) await page.keyboard.press(key);
  expect(await selected(page)).toBe(words);
}

test("three scripts are marked by keyboard alone, with remarks and the red pen, and their writers see it", async ({
  browser,
  school,
}) => {
  test.setTimeout(300_000);
  const pages: Page[] = [];
  for (const [index, name] of WRITERS.entries()) {
    pages.push(await handInAs(browser, school, { userName: name, question: QUESTION, answer: ANSWERS[index] ?? "" }));
  }
  const { queue, attemptIds } = await assignLastAnswers(school, "demo-tutor", WRITERS);
  const tutor = await asTutor(browser, school);
  await tutor.goto("/desk/marking");
  // The tutor may have other answers to this question before them.
  const own = tutor.getByRole("row").filter({ has: tutor.locator(`a[href^="${queue}"]`) });
  await expect(own).toContainText("0 / 3");
  await expectAccessible(tutor);
  await own.getByRole("link", { name: `评阅《${QUESTION}》` }).press("Enter");

  // The first is as the engine marked it: a wavy line, a remark that is kept for use again, and on.
  await expect(answerOf(tutor)).toContainText("管网老化");
  await expect(tutor.getByText("评完后显示姓名")).toBeVisible();
  await expect(tutor.getByText(WRITERS[0] ?? "")).toHaveCount(0);
  await expectLive(tutor);
  await tutor.keyboard.press("?");
  await expect(tutor.getByRole("dialog", { name: "快捷键" })).toBeVisible();
  await expectAccessible(tutor);
  await tutor.keyboard.press("Escape");
  await selectByKeys(tutor, "停车难");
  await tutor.keyboard.press("w");
  const remarks = tutor.getByRole("region", { name: "已写的批注" });
  await expect(remarks.getByRole("listitem")).toHaveCount(1);
  await selectByKeys(tutor, "管网老化");
  await tutor.keyboard.press("c");
  await expect(tutor.getByLabel("评语", { exact: true })).toBeFocused();
  await tutor.keyboard.type("概括准确");
  await tutor.keyboard.press("Tab");
  await tutor.keyboard.press("Tab");
  await tutor.keyboard.press("Space");
  await expectAccessible(tutor);
  await tutor.keyboard.press("Enter");
  await expect(remarks).toContainText("概括准确");
  await tutor.keyboard.press("j");
  await expect(tutor.locator("#point-2")).toHaveAttribute("aria-current", "true");
  await tutor.keyboard.press("k");
  await expect(tutor.locator("#point-1")).toHaveAttribute("aria-current", "true");
  await expect(tutor.getByText("与机评一致，保存即为确认")).toBeVisible();
  await tutor.keyboard.press("Enter");

  // The second loses a point: that needs a reason. The remark on the whole comes from the bank by a digit.
  await expect(answerOf(tutor)).not.toContainText("管网老化");
  await expect(tutor.getByText("已保存。")).toBeVisible();
  await tutor.keyboard.press("c");
  await tutor.keyboard.press("1");
  await expect(remarks.getByRole("listitem").filter({ hasText: "总评" })).toContainText("概括准确");
  const credited = tutor.locator("[id^=point-]").filter({ hasText: /机评 [1-9]/ });
  const place = Number((await credited.first().getAttribute("id"))?.replace("point-", ""));
  for (let at = 1; at < place; at += 1) await tutor.keyboard.press("j");
  await tutor.keyboard.press("3");
  await expect(credited.first()).toContainText("→ 师评0");
  await tutor.keyboard.press("Enter");
  await expect(tutor.getByLabel("改分理由")).toBeFocused();
  await expect(tutor.getByText("请写明改分的理由。")).toBeVisible();
  await tutor.keyboard.type("只写现象，没有概括。");
  await tutor.keyboard.press("Enter");

  // The third earns a point by words that the engine did not know.
  await expect(answerOf(tutor)).toContainText("爷爷奶奶");
  await tutor.keyboard.press("1");
  await expect(tutor.locator("[data-total]")).toHaveText("有的得分还不能保存");
  await selectByKeys(tutor, "爷爷奶奶整天不敢下楼走动");
  await tutor.keyboard.press("e");
  await expect(tutor.locator("[data-total]")).toContainText("分");
  await selectByKeys(tutor, "管网老化", "[");
  await tutor.keyboard.press("x");
  await expect(remarks.getByRole("listitem")).toHaveCount(1);
  await tutor.keyboard.press("r");
  await tutor.keyboard.type("老人出行不便，意思对。");
  await expectAccessible(tutor);
  await tutor.keyboard.press("Enter");
  await expect(tutor.getByText("本题已全部评完。")).toBeVisible();
  await tutor.goto("/desk/marking");
  await expect(own).toContainText("3 / 3");

  const [first, second, third] = pages;
  if (!first || !second || !third) throw new Error("three candidates wrote");
  await first.goto(`/attempts/${attemptIds[0]}/report`);
  await expect(first.locator("[data-answer] [data-pens~=wave]")).toHaveText("停车难");
  await expect(first.getByRole("region", { name: "老师的批注" })).toContainText("概括准确");
  await expectAccessible(first);
  await first.goto(`/attempts/${attemptIds[0]}/sheet`);
  await expect(first.locator(".answer-pen[data-pens~=wave]")).toHaveCount(3);
  await second.goto(`/attempts/${attemptIds[1]}/report`);
  await expect(second.getByRole("region", { name: "评分记录" })).toContainText("只写现象，没有概括。");
  await third.goto(`/attempts/${attemptIds[2]}/report`);
  await expect(third.locator("[data-answer] mark", { hasText: "不敢下楼走动" })).toBeVisible();
  await expect(third.locator("[data-answer] [data-pens~=strike]")).toHaveText("管网老化");
  for (const page of [...pages, tutor]) await page.context().close();
});

test("another tutor's open script is announced, and marks that came in first stand beside one's own", async ({
  browser,
  school,
}) => {
  const writer = await handInAs(browser, school, {
    userName: "liang-wei-lao-shi",
    question: QUESTION,
    answer: ANSWERS[0],
  });
  const { queue, attemptIds } = await assignLastAnswers(school, "demo-tutor", ["liang-wei-lao-shi"]);
  const tutor = await asTutor(browser, school);
  await tutor.goto(queue);
  await expect(answerOf(tutor)).toContainText("停车难");
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const admin = await context.newPage();
  await signIn(admin, "demo-admin", (await school.demoPasswords())["demo-admin"]);
  await admin.goto(queue);
  await expect(admin.getByText("余下的作答正由其他老师评阅，请稍后再来。")).toBeVisible();
  await admin.goto(new URL(tutor.url()).pathname + new URL(tutor.url()).search);
  await expect(admin.getByText(/正在评阅这一份。/)).toBeVisible();
  await tutor.getByRole("button", { name: "保存，下一份" }).click();
  await expect(tutor.getByText("本题已全部评完。")).toBeVisible();

  const credited = admin
    .locator("[id^=point-]")
    .filter({ hasText: /机评 [1-9]/ })
    .first();
  await credited.getByRole("button", { name: /^不给/ }).click();
  await admin.getByLabel("改分理由").fill("没有展开。");
  await admin.getByRole("button", { name: "保存，下一份" }).click();
  await expect(admin.getByRole("alert")).toContainText("已有老师保存了师评");
  await expect(credited).toContainText("→ 师评0");
  await expect(admin.locator("[data-total]").locator("..")).toContainText(/已评 \d/);
  await admin.getByRole("button", { name: "保存，下一份" }).click();
  await expect(admin.getByText("本题已全部评完。")).toBeVisible();

  await writer.goto(`/attempts/${attemptIds[0]}/report`);
  await expect(writer.getByRole("region", { name: "评分记录" }).getByRole("listitem")).toHaveCount(2);
  for (const page of [writer, tutor, admin]) await page.context().close();
});

test("a script is free for others the moment its marker goes elsewhere or closes the page", async ({
  browser,
  school,
}) => {
  const writer = await handInAs(browser, school, {
    userName: "li-kai-ping-yue",
    question: QUESTION,
    answer: ANSWERS[0],
  });
  const { queue } = await assignLastAnswers(school, "demo-tutor", ["li-kai-ping-yue"]);
  const tutor = await asTutor(browser, school);
  await tutor.goto(queue);
  await expect(answerOf(tutor)).toContainText("停车难");
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const admin = await context.newPage();
  await signIn(admin, "demo-admin", (await school.demoPasswords())["demo-admin"]);
  const taken = "余下的作答正由其他老师评阅，请稍后再来。";
  await admin.goto(queue);
  await expect(admin.getByText(taken)).toBeVisible();
  const left = tutor.waitForResponse((answer) => answer.request().postData() === "intent=leave");
  await tutor.getByRole("link", { name: "班级", exact: true }).first().click();
  expect((await left).ok()).toBe(true);
  await admin.goto(queue);
  await expect(answerOf(admin)).toContainText("停车难");

  await tutor.goto(queue);
  await expect(tutor.getByText(taken)).toBeVisible();
  await admin.close();
  await expect(async () => {
    await tutor.goto(queue);
    await expect(answerOf(tutor)).toContainText("停车难", { timeout: 1000 });
  }).toPass({ timeout: 8000 });
  for (const page of [writer, tutor]) await page.context().close();
  await context.close();
});

test("what the engine is sure of is confirmed in a batch, and an answer returned says why at once", async ({
  browser,
  school,
}) => {
  const writer = await handInAs(browser, school, {
    userName: "pi-liang-que-ren",
    question: QUESTION,
    answer: ANSWERS[1],
  });
  const { queue, attemptIds } = await assignLastAnswers(school, "demo-tutor", ["pi-liang-que-ren"]);
  const tutor = await asTutor(browser, school);
  await tutor.goto(`${queue}/batch`);
  await expectAccessible(tutor);
  await tutor
    .getByRole("button", { name: /^按机评确认/ })
    .first()
    .click();
  await expect(tutor.getByText("已按机评确认1份。每份都可重新评阅。")).toBeVisible();
  await tutor.goto(queue);
  await tutor.getByRole("link", { name: "重看已评的作答" }).click();
  await expect(tutor.getByText(/批量确认机评（把握\d+%）/)).toBeVisible();
  await tutor.getByText("退回重写", { exact: true }).click();
  await tutor.getByRole("button", { name: "退回", exact: true }).click();
  await expect(tutor.getByText("请写明内容。")).toBeVisible();
  await tutor.getByLabel("退回说明").fill("请分条写，每条先概括再说明。");
  await tutor.getByRole("button", { name: "退回", exact: true }).click();
  await expect(tutor.getByText("已退回。")).toBeVisible();
  await expectAccessible(tutor);
  await writer.goto(`/attempts/${attemptIds[0]}/report`);
  await expect(writer.getByText("请分条写，每条先概括再说明。")).toBeVisible();
  for (const page of [writer, tutor]) await page.context().close();
});
