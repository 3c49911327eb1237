import { answerSheet, expectSaved, signIn } from "../fixtures/people";
import { giveAssignment, releaseEverything } from "../fixtures/desk/give-assignment";
import { expect, expectAccessible, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const TITLE = "第三周作业：概括问题";

test("an assignment is written and handed in; its marks and points are seen after the tutor's release, not before", async ({
  page,
  school,
}) => {
  const userName = "demo-candidate-2";
  await signIn(page, userName, (await school.demoPasswords())[userName]);
  const given = await giveAssignment(school, { userName, question: QUESTION, title: TITLE });

  await page.goto("/notices");
  await expect(page.getByText(`新作业“${TITLE}”`)).toBeVisible();
  await expect(page.getByRole("link", { name: /1条未读通知/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "全部标为已读" }).click();
  await expect(page.getByRole("link", { name: /未读通知/ })).toHaveCount(0);

  await page.getByRole("link", { name: "作业", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page.getByText("请独立完成。")).toBeVisible();
  await expect(page.getByText("成绩由老师公布")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "开始作答" }).click();
  await page.waitForURL(/\/sittings\/[^/]+$/);
  await answerSheet(page).fill("1．停车难，车位不足。\n2．设施老化，没有电梯。");
  await expectSaved(page);
  await page.getByRole("button", { name: "全部交卷" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /确认/ }).click();
  await page.waitForURL(/\/sittings\/[^/]+\/report$/);

  const sitting = page.url();
  await expect(page.getByText("成绩尚未公布。")).toBeVisible();
  await expect(page.getByText("成绩由老师公布")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: QUESTION }).click();
  await expect(page.getByRole("heading", { name: "批改报告", level: 1 })).toBeVisible();
  await expect(page.getByText("采分点和评语由老师公布")).toBeVisible();
  await expect(page.getByRole("heading", { name: "参考答案" })).toHaveCount(0);
  await expect(page.locator(".stamp")).toHaveCount(0);
  await expectAccessible(page);
  const report = page.url();

  await releaseEverything(school, given);
  await page.goto(report);
  await expect(page.locator(".stamp").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "参考答案" })).toBeVisible();
  await expect(page.getByText("采分点和评语由老师公布")).toHaveCount(0);
  await page.goto(sitting);
  await expect(page.getByText("成绩尚未公布。")).toHaveCount(0);
  await page.goto("/assignments");
  await expect(page.getByRole("region", { name: "已公布" }).getByRole("link", { name: TITLE })).toBeVisible();
});
