import { giveAssignment } from "../fixtures/desk/give-assignment";
import { signIn } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";
import { pngPicture } from "../../photos/pictures";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const TITLE = "纸笔补交：概括问题";
const REASON = "当天停电，改用纸笔作答。";

test("a tutor hands in for a candidate who wrote on paper; the candidate is told who, when and why", async ({
  browser,
  school,
}) => {
  const passwords = await school.demoPasswords();
  const { assignmentId, personId } = await giveAssignment(school, {
    userName: "demo-candidate-1",
    question: QUESTION,
    title: TITLE,
  });
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const tutor = await context.newPage();
  await signIn(tutor, "demo-tutor", passwords["demo-tutor"]);
  await tutor.goto(`/desk/assignments/${assignmentId}?candidate=${personId}`);
  await tutor.getByRole("link", { name: "代交纸笔作答" }).click();
  await expect(tutor.getByRole("heading", { level: 1 })).toContainText("交卷");
  await expectAccessible(tutor);
  const address = tutor.url();

  await tutor.getByRole("textbox", { name: "原因" }).fill(REASON);
  await tutor.getByRole("button", { name: "代为交卷" }).click();
  await expect(tutor.getByText("还没有照片，也没有录入文字。")).toBeVisible();
  await expect(tutor.getByRole("textbox", { name: "原因" })).toHaveValue(REASON);
  const picture = { name: "page.png", mimeType: "image/png", buffer: pngPicture(300, 400) };
  await tutor.getByLabel("第1题照片").setInputFiles([picture]);
  await tutor.getByRole("textbox", { name: "第1题录入文字" }).fill("1．停车难，车位不足。\n2．设施老化，没有电梯。");
  await tutor.getByRole("button", { name: "代为交卷" }).click();
  await expect(tutor.getByText("已代为交卷，考生已收到通知。")).toBeVisible();
  await expect(tutor.getByRole("region", { name: /个别安排/ }).getByText("代交", { exact: false })).toBeVisible();
  await expect(tutor.getByRole("link", { name: "代交纸笔作答" })).toHaveCount(0);
  await tutor.goto(address);
  await expect(tutor.getByText("该考生已经交卷，不能再代交。")).toBeVisible();
  await expect(tutor.getByRole("button", { name: "代为交卷" })).toHaveCount(0);
  await expectAccessible(tutor);

  const own = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const candidate = await own.newPage();
  await signIn(candidate, "demo-candidate-1", passwords["demo-candidate-1"]);
  await candidate.goto("/notices");
  await expect(candidate.getByText(`作业“${TITLE}”已由老师代你交卷：${REASON}`)).toBeVisible();
  await candidate.goto(`/assignments/${assignmentId}`);
  const sittings = candidate.getByRole("region", { name: "我的作答" });
  await expect(sittings.getByText("代交", { exact: true })).toBeVisible();
  await expect(sittings.getByText(REASON, { exact: false })).toBeVisible();
  await expectAccessible(candidate);
  await Promise.all([context.close(), own.close()]);
});
