import type { Browser, Page } from "@playwright/test";
import { answerSheet, expectSaved, signIn } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const NAME = "第一周：城市治理";

async function openAs(browser: Browser, school: School, userName: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, userName, (await school.demoPasswords())[userName]);
  return page;
}

test("a tutor gives a paper to a class, sees who writes, makes an exception, releases marks, and takes the paper back", async ({
  browser,
  school,
}) => {
  const tutor = await openAs(browser, school, "demo-tutor");
  const candidate = await openAs(browser, school, "demo-candidate-1");

  await tutor.goto("/desk/assignments");
  // The tutor may teach other classes by now.
  await tutor.getByLabel("按班级查看").selectOption({ label: "示例班（演示用）" });
  await tutor.getByRole("button", { name: "查看", exact: true }).click();
  await tutor.waitForURL(/class=[^&]/);
  await tutor.getByRole("link", { name: "布置作业" }).click();
  await tutor.getByLabel("题组", { exact: true }).selectOption(await paperOption(tutor));
  await tutor.getByLabel(/^作业名称/).fill(NAME);
  await tutor.getByLabel("得分", { exact: true }).selectOption("截止后");
  await tutor.getByRole("button", { name: "布置", exact: true }).click();
  // Something is to be seen after the due time, and there is none: nothing is given, and all that was chosen stays.
  await expect(tutor.getByText("有内容要在截止后公布，请填写截止时间。")).toBeVisible();
  await expect(tutor.getByLabel(/^作业名称/)).toHaveValue(NAME);
  await expectAccessible(tutor);
  await tutor.getByLabel("得分", { exact: true }).selectOption("由老师公布");
  await tutor.getByRole("button", { name: "布置", exact: true }).click();
  await expect(tutor.getByText("作业已布置，考生已收到通知。")).toBeVisible();
  const board = new URL(tutor.url()).pathname;
  await expectAccessible(tutor);

  await candidate.goto("/assignments");
  await candidate.getByRole("link", { name: NAME }).click();
  await candidate.getByRole("button", { name: "开始作答" }).click();
  await candidate.waitForURL(/\/sittings\/[^/]+$/);
  await answerSheet(candidate).fill("1．停车难，车位不足。\n2．设施老化，没有电梯。");
  await expectSaved(candidate);
  await tutor.goto(board);
  await expect(rowOf(tutor)).toContainText("作答中");

  await candidate.getByRole("button", { name: "全部交卷" }).click();
  await candidate.getByRole("button", { name: "仍要交卷" }).click();
  await candidate.waitForURL(/\/report$/);
  await expect(candidate.getByText("成绩尚未公布。")).toBeVisible();
  await tutor.reload();
  await expect(rowOf(tutor)).toContainText("已交卷");

  await rowOf(tutor)
    .getByRole("link", { name: /^查看与安排/ })
    .click();
  await tutor.getByLabel(/^作答次数/).fill("2");
  await tutor.getByLabel("原因").first().fill("首次网络中断。");
  await tutor.getByRole("button", { name: "保存安排" }).click();
  await expect(tutor.getByText("已保存，考生已收到通知。")).toBeVisible();
  await candidate.goto("/assignments");
  await expect(candidate.getByText("首次网络中断。")).toBeVisible();

  await tutor.getByRole("button", { name: "公布得分" }).click();
  await expect(tutor.getByText("请先选择考生。")).toBeVisible();
  await rowOf(tutor).getByRole("checkbox").check();
  await tutor.getByRole("button", { name: "公布得分" }).click();
  // Nobody has marked it: what would be released is the engine's estimate, so the tutor is asked first.
  await expect(tutor.getByText("还有4份作答未经老师评阅")).toBeVisible();
  await expect(tutor.getByRole("link", { name: "先去评阅" })).toHaveAttribute("href", "/desk/marking");
  await tutor.getByRole("button", { name: "仍然公布" }).click();
  await expect(tutor.getByText("已公布1人。")).toBeVisible();
  await expect(rowOf(tutor)).toContainText("已公布");
  await candidate.reload();
  await expect(candidate.getByRole("region", { name: "已公布" }).getByRole("link", { name: NAME })).toBeVisible();

  const withdraw = tutor.getByRole("region", { name: "调整作业" });
  await withdraw.getByRole("button", { name: "撤回作业" }).click();
  // Without a reason there is nothing to confirm yet.
  await expect(tutor.getByRole("dialog")).toHaveCount(0);
  await withdraw.getByLabel("原因").fill("材料有误。");
  await withdraw.getByRole("button", { name: "撤回作业" }).click();
  await expectAccessible(tutor);
  await tutor.getByRole("dialog").getByRole("button", { name: "撤回作业" }).click();
  await expect(tutor.getByText("作业已撤回，考生已收到通知。")).toBeVisible();
  await candidate.goto("/notices");
  await expect(candidate.getByText(/材料有误。/)).toBeVisible();
  await Promise.all([tutor, candidate].map((page) => page.context().close()));
});

/** The sample candidate's row of the board. */
function rowOf(page: Page) {
  return page.getByRole("row", { name: /演示考生一/ });
}

/** The option's label has facts behind the title. */
async function paperOption(page: Page): Promise<string> {
  const option = page.getByLabel("题组", { exact: true }).locator("option", { hasText: "练习套卷：城市治理" });
  return (await option.first().getAttribute("value")) ?? "";
}
