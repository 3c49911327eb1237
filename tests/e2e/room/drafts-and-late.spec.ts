import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { startMovableSchool } from "../fixtures/school/movable-school";
import { answerSheet, beginQuestion, signIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const HALF_AN_HOUR_MS = 30 * 60_000;
const QUESTION = "概括H市老旧小区治理中存在的问题";

const FIRST = "一是车位不足，停车难。";
const SECOND = "一是车位不足，停车难。二是管网老化。";
const THIRD = "管网老化。";
const LATE = "一是车位不足，停车难。二是管网老化，三是没有电梯。";
const REASON = "断网期间写成，本机时间在截止之前。";

async function write(page: Page, text: string, no: number): Promise<void> {
  await answerSheet(page).fill(text);
  await expect(page.getByText(new RegExp(`已保存（第${no}版`))).toBeVisible();
}

/** A text that a page sends when the time is long up. */
async function sendLate(page: Page, attempt: string, text: string): Promise<void> {
  const hash = createHash("sha256").update(text).digest("hex");
  const answered = await page.request.post(`/api${attempt}/revisions`, {
    data: { text, hash, parent: 4, turn: 9, after: [] },
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(await answered.json()).toMatchObject({ status: "late" });
}

test("an earlier version is restored, a late text is admitted with a reason, and a learner marks their own answer", async ({
  browser,
}) => {
  const school = await startMovableSchool();
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signUp(page, "cao-gao");
  await beginQuestion(page, QUESTION, "模考");
  const attempt = new URL(page.url()).pathname;
  await write(page, FIRST, 1);
  await write(page, SECOND, 2);
  await write(page, THIRD, 3);

  await page.getByRole("link", { name: "草稿版本" }).click();
  await page.getByText("同一分钟内另有").first().click();
  await page.getByRole("link", { name: "查看第1版" }).click();
  const reader = page.getByRole("region", { name: "第1版" });
  await expect(reader.locator("del")).toContainText("一是车位不足，停车难");
  await expectAccessible(page);
  await reader.getByRole("button", { name: "恢复这一版" }).click();
  await expect(answerSheet(page)).toHaveValue(FIRST);
  await page.goto(`${attempt}/drafts`);
  await expect(page.getByRole("region", { name: "各版" }).getByRole("listitem").first()).toContainText("恢复");

  await school.setAhead(HALF_AN_HOUR_MS);
  await sendLate(page, attempt, LATE);
  await page.goto(`${attempt}/report`);
  await expect(page.locator("[data-answer]").first()).toContainText("停车难");
  await expect(page.getByText(/另有1份文字没有计入交卷的作答/)).toBeVisible();

  const desk = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const tutor = await desk.newPage();
  await signIn(tutor, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await tutor.goto(`/desk${attempt}`);
  const aside = tutor.getByRole("region", { name: "超时内容与另存文本" });
  await expect(aside).toContainText("截止后");
  await expect(aside.getByText(/第4版，/)).toBeVisible();
  await expect(aside.locator("ins")).toContainText("管网老化，三是没有电梯");
  await aside.getByRole("button", { name: "采纳第5版" }).click();
  await expect(aside).toContainText("请写明采纳的理由");
  await aside.getByLabel("采纳的理由").fill(REASON);
  await aside.getByRole("button", { name: "采纳第5版" }).click();
  await expect(tutor.getByText("已采纳，计入成绩。")).toBeVisible();
  await expectAccessible(tutor);

  await page.reload();
  await expect(page.getByText(REASON)).toBeVisible();
  await expect(page.locator("[data-answer]").first()).toContainText("没有电梯");
  await page.getByRole("link", { name: "交卷时的作答" }).click();
  await expect(page.locator("[data-answer]").first()).not.toContainText("没有电梯");
  await expect(page.getByText("不计入成绩").first()).toBeVisible();
  await page.getByRole("link", { name: /采纳的超时内容/ }).click();
  await expect(page.locator("[data-answer]").first()).toContainText("没有电梯");

  await page.getByRole("link", { name: "自评", exact: true }).click();
  const points = page.getByRole("group", { name: /^采分点/ });
  await expect(points.first()).toBeVisible();
  for (const point of (await points.all()).slice(1)) await point.getByLabel("没有写到").check();
  await points.first().getByLabel("写到一部分").check();
  await points.first().getByLabel("部分得分").selectOption({ index: 1 });
  await page.getByRole("button", { name: "保存自评" }).click();
  await expect(page.getByText("给分须有依据")).toBeVisible();
  await points.first().getByRole("checkbox").first().check();
  await page.getByLabel("反思").fill("细节没有写全。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存自评" }).click();
  const sides = page.getByRole("region", { name: "机评、自评与师评" });
  await expect(sides.getByRole("row", { name: /自评/ })).toContainText("细节没有写全。");
  await expect(page.getByRole("columnheader", { name: "自评" })).toBeVisible();
  await expectAccessible(page);

  await Promise.all([context.close(), desk.close()]);
  await school.remove();
});
