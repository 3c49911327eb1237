import type { Browser, Page } from "@playwright/test";
import { PASSWORD, signIn, signUp } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const ROSTER = [
  "姓名,账号,学号,分组",
  "韩晓梅,han.xiaomei,2026101,一组",
  ",meiyou,2026102,一组",
  "罗建平,,2026103,二组",
];

async function pageOf(browser: Browser, school: School): Promise<Page> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  return context.newPage();
}

test("a tutor makes a class from a roster with a bad row, mends it and prints slips; students get in by slip and by code", async ({
  browser,
  school,
}) => {
  const tutor = await pageOf(browser, school);
  await signIn(tutor, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await tutor.goto("/");
  await tutor.getByRole("navigation").getByRole("link", { name: "班级" }).click();
  await tutor.getByLabel("班级名称").fill("周末提高班");
  await tutor.getByRole("button", { name: "新建班级" }).click();
  await expect(tutor.getByRole("heading", { name: "周末提高班", level: 1 })).toBeVisible();
  const classPage = tutor.url();
  const code = await tutor.getByRole("region", { name: "加入口令" }).locator("output").innerText();

  await tutor.getByRole("link", { name: "导入名单" }).click();
  const buffer = Buffer.from(ROSTER.join("\r\n"));
  await tutor.getByLabel("文件").setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer });
  await tutor.getByRole("button", { name: "预览" }).click();
  await expect(tutor.getByText("第3行，姓名：没有填姓名")).toBeVisible();
  await expect(tutor.getByRole("button", { name: /^录入全部/ })).toHaveCount(0);
  await expectAccessible(tutor);

  const mended = tutor.getByLabel("或粘贴名单");
  await mended.fill((await mended.inputValue()).replace("\n\t", "\n何小满\t"));
  await tutor.getByRole("button", { name: "预览" }).click();
  await expect(tutor.getByText("共3人：0人用已有账号加入，3人新建账号。")).toBeVisible();
  await tutor.getByRole("button", { name: "录入全部3人" }).click();
  await expect(tutor.getByRole("heading", { name: "登录条", level: 1 })).toBeVisible();
  await expectAccessible(tutor);
  await tutor.emulateMedia({ media: "print" });
  const slip = tutor.getByRole("listitem").filter({ hasText: "韩晓梅" });
  await expect(slip).toBeVisible();
  await expect(slip).toContainText(`${school.address}/activate`);
  await expect(tutor.getByRole("button", { name: "打印登录条" })).toBeHidden();
  const activation = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await slip.innerText())?.[0] ?? "";
  await tutor.emulateMedia({ media: "screen" });

  const student = await pageOf(browser, school);
  await student.goto("/activate");
  await student.getByLabel("用户名", { exact: true }).fill("han.xiaomei");
  await student.getByLabel("启用码").fill(activation);
  await student.getByLabel("新密码").fill(PASSWORD);
  await student.getByRole("button", { name: "设密码并登录" }).click();
  await expect(student.getByRole("heading", { name: "周末提高班" })).toBeVisible();
  await expect(student.getByText("小组：一组")).toBeVisible();
  await student.getByLabel("我的作答可以不署名地用于讲评").uncheck();
  await student.getByRole("button", { name: /^保存/ }).click();
  await expect(student.getByText("已保存。")).toBeVisible();
  await expect(student.getByLabel("我的作答可以不署名地用于讲评")).not.toBeChecked();

  const other = await pageOf(browser, school);
  await signUp(other, "fang.zhiyuan");
  await other.goto("/");
  await other.getByRole("navigation").getByRole("link", { name: "我的班级" }).click();
  await other.getByLabel("加入口令").fill("0000 0000");
  await other.getByRole("button", { name: "加入班级" }).click();
  await expect(other.getByText("没有这个口令，请核对后再试")).toBeVisible();
  await other.getByLabel("加入口令").fill(code.toLowerCase());
  await other.getByRole("button", { name: "加入班级" }).click();
  await expect(other.getByText("已加入“周末提高班”。")).toBeVisible();

  await tutor.goto(classPage);
  const members = tutor.getByRole("region", { name: "学员", exact: true });
  await expect(members.getByRole("row")).toHaveCount(5);
  await expect(members.getByRole("row", { name: /韩晓梅/ })).not.toContainText("未启用");
  await expect(members.getByRole("row", { name: /罗建平/ })).toContainText("未启用");
  await members.getByLabel("选择fang.zhiyuan").check();
  await members.getByLabel("移到小组").selectOption({ label: "二组" });
  await members.getByRole("button", { name: "移动所选学员" }).click();
  await expect(members.getByRole("row", { name: /fang\.zhiyuan/ })).toContainText("二组");
  await members
    .getByRole("row", { name: /fang\.zhiyuan/ })
    .getByRole("button", { name: "移出" })
    .click();
  await tutor.getByRole("dialog").getByRole("button", { name: "移出" }).click();
  await expect(tutor.getByText("学员已移出本班，其账号和作答保留。")).toBeVisible();
  await tutor.getByRole("button", { name: "让fang.zhiyuan重新加入" }).click();
  await expect(members.getByRole("row")).toHaveCount(5);

  const outsider = await pageOf(browser, school);
  await signIn(outsider, "demo-candidate-1", (await school.demoPasswords())["demo-candidate-1"]);
  expect((await outsider.goto(new URL(classPage).pathname))?.status()).toBe(404);
  await Promise.all([tutor, student, other, outsider].map((page) => page.context().close()));
});
