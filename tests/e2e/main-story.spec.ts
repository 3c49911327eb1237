import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures/test";

/** An answer written for testing: three problems in plain words, one sentence that answers nothing. */
const ANSWER = [
  "1．停车难题突出。小区车位严重不足，车辆乱停，消防通道被占。",
  "2．设施老化。管网老旧，楼道照明损坏，没有电梯，老人上下楼困难。",
  "3．物业缺位。无人管理，环境卫生差，居民缴费意愿低。",
  "今天的天气很好，适合出门走一走。",
].join("\n");

async function openFirstQuestion(page: Page): Promise<void> {
  await page.goto("/bank");
  await page
    .getByRole("link", { name: /开始作答/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function signUp(page: Page, userName: string): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("用户名").fill(userName);
  await page.getByLabel(/^密码/).first().fill("yanjiu-lianxi-2026");
  const again = page.getByLabel(/再次|确认/);
  if (await again.count()) await again.first().fill("yanjiu-lianxi-2026");
  await page.getByRole("main").getByRole("button", { name: "注册" }).click();
  await expect(page.getByRole("link", { name: new RegExp(userName) })).toBeVisible();
}

test("a candidate signs up, writes against the clock, hands in and reads why each mark was given", async ({ page }) => {
  await signUp(page, "lin-xiaoyu");
  await openFirstQuestion(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "限时作答" }).click();

  const sheet = page.getByRole("textbox", { name: /作答/ });
  await sheet.fill(ANSWER);
  await expect(page.getByText(/已保存（第\d+版/)).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(sheet).toHaveValue(ANSWER);

  await page.goto("/");
  await page.getByRole("main").getByRole("link").filter({ hasText: /./ }).first().waitFor();
  await expect(page.getByText("作答中")).toBeVisible();
  await page.goBack();

  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByRole("heading", { name: "批改报告", level: 1 })).toBeVisible();
  await expectAccessible(page);

  const answer = page.locator("[data-answer]");
  await expect(answer.locator("mark").first()).toBeVisible();
  const marked = await answer.locator("mark").allTextContents();
  for (const words of marked) expect(ANSWER).toContain(words);
  await expect(page.getByRole("columnheader", { name: "失分原因" })).toBeVisible();
  await expect(page.getByText("今天的天气很好").last()).toBeVisible();
  await expect(page.getByRole("heading", { name: "参考答案" })).toBeVisible();
});

test("a visitor tries a question without an account and keeps the work on signing up", async ({ page }) => {
  await openFirstQuestion(page);
  await page.getByRole("button", { name: "不限时练习" }).click();
  const sheet = page.getByRole("textbox", { name: /作答/ });
  await sheet.fill("一、车位不足。二、设施老化。");
  await expect(page.getByText(/已保存（第\d+版/)).toBeVisible();
  const address = page.url();
  await signUp(page, "shizuo-yonghu");
  await page.goto(address);
  await expect(sheet).toHaveValue("一、车位不足。二、设施老化。");
});

test("an answer begun on one machine is there after signing in on another", async ({ page, browser, school }) => {
  await signUp(page, "liang-tai-dian-nao");
  await openFirstQuestion(page);
  await page.getByRole("button", { name: "限时作答" }).click();
  await page.getByRole("textbox", { name: /作答/ }).fill("在第一台电脑上写下的开头。");
  await expect(page.getByText(/已保存（第\d+版/)).toBeVisible();

  const other = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const second = await other.newPage();
  await second.goto("/sign-in");
  await second.getByLabel("用户名").fill("liang-tai-dian-nao");
  await second.getByLabel("密码").fill("yanjiu-lianxi-2026");
  await second.getByRole("main").getByRole("button", { name: "登录" }).click();
  await expect(second.getByRole("link", { name: /liang-tai-dian-nao/ })).toBeVisible();
  await second.goto("/");
  await second.getByRole("main").getByRole("link").filter({ hasText: "概括" }).first().click();
  await expect(second.getByRole("textbox", { name: /作答/ })).toHaveValue("在第一台电脑上写下的开头。");
  await other.close();
});
