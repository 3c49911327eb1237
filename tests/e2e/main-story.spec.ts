import {
  answerSheet,
  beginInPage,
  beginQuestion,
  expectSaved,
  handIn,
  signInInPage,
  signUp,
  signUpInPage,
} from "./fixtures/people";
import { expect, expectAccessible, test } from "./fixtures/test";

/** An answer written for testing: three problems in plain words, one sentence that answers nothing. */
const ANSWER = [
  "1．停车难题突出。小区车位严重不足，车辆乱停，消防通道被占。",
  "2．设施老化。管网老旧，楼道照明损坏，没有电梯，老人上下楼困难。",
  "3．物业缺位。无人管理，环境卫生差，居民缴费意愿低。",
  "今天的天气很好，适合出门走一走。",
].join("\n");

const QUESTION = "概括H市老旧小区治理中存在的问题";

test("a candidate signs up, writes against the clock, hands in and reads why each mark was given", async ({ page }) => {
  await signUpInPage(page, "lin-xiaoyu");
  await beginInPage(page, QUESTION, "模考");
  const sheet = answerSheet(page);
  await sheet.fill(ANSWER);
  await expectSaved(page);
  await expect(page.getByRole("timer")).toContainText(/2[45]:\d\d/);
  await expectAccessible(page);

  await page.reload();
  await expect(sheet).toHaveValue(ANSWER);
  await page.goto("/");
  await expect(page.getByText("作答中")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: QUESTION }).click();
  await expect(sheet).toHaveValue(ANSWER);

  await handIn(page);
  const marked = await page.locator("[data-answer] mark").allTextContents();
  expect(marked.length).toBeGreaterThan(2);
  for (const words of marked) expect(ANSWER).toContain(words);
  for (const column of ["采分点", "你的原文", "材料出处", "失分原因"]) {
    await expect(page.getByRole("columnheader", { name: column })).toBeVisible();
  }
  const unscored = page.getByRole("region", { name: "未得分语句" });
  await expect(unscored).toContainText("今天的天气很好");
  await expect(page.getByRole("region", { name: "参考答案" })).toBeVisible();
});

test("doing a question again shows the change in score and both attempts", async ({ page }) => {
  await signUp(page, "zai-zuo-yi-ci");
  for (const text of ["车位不足，停车难。", ANSWER]) {
    await beginQuestion(page, QUESTION, "练习");
    await answerSheet(page).fill(text);
    await expectSaved(page);
    await handIn(page);
  }
  await expect(page.getByText(/比上次 \+/)).toBeVisible();
  const history = page.getByRole("region", { name: "历次作答" });
  await expect(history.getByRole("row")).toHaveCount(3);
});

test("a visitor tries a question without an account and keeps the work on signing up", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "试做一题" }).click();
  // The shortest question of the bank, which another story may have put there, without a time limit.
  await page.getByRole("button", { name: /^(练习|开始作答)$/ }).click();
  await answerSheet(page).fill("一、车位不足。二、设施老化。");
  await expectSaved(page);
  const address = page.url();
  await signUpInPage(page, "shizuo-yonghu");
  await page.goto(address);
  await expect(answerSheet(page)).toHaveValue("一、车位不足。二、设施老化。");
});

test("an answer begun on one machine is there after signing in on another", async ({ page, browser, school }) => {
  await signUp(page, "liang-tai-dian-nao");
  await beginQuestion(page, QUESTION, "模考");
  await answerSheet(page).fill("在第一台电脑上写下的开头。");
  await expectSaved(page);

  const other = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const second = await other.newPage();
  await signInInPage(second, "liang-tai-dian-nao");
  await second.goto("/");
  await second.getByRole("main").getByRole("link", { name: QUESTION }).click();
  await expect(answerSheet(second)).toHaveValue("在第一台电脑上写下的开头。");
  await other.close();
});

test("a hand-in while offline waits with the page and its text, and is made by itself once the network is back", async ({
  page,
  context,
}) => {
  await signUp(page, "duan-wang-jiao-juan");
  await beginQuestion(page, QUESTION, "模考");
  await answerSheet(page).fill("车位不足，停车难。");
  await expectSaved(page);
  await context.setOffline(true);
  await answerSheet(page).fill("车位不足，停车难。物业缺位，无人管理。");
  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await expect(page.getByText(/离线|网络/).first()).toBeVisible();
  await expect(answerSheet(page)).toHaveValue("车位不足，停车难。物业缺位，无人管理。");
  await expect(page.getByText("离线，等待交卷").first()).toBeVisible();
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.locator("[data-answer]")).toContainText("无人管理");
});

test("handing in an empty sheet asks first and gives a report that says so", async ({ page }) => {
  await signUp(page, "bai-juan");
  await beginQuestion(page, QUESTION, "练习");
  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("白卷");
  await page.getByRole("dialog").getByRole("button", { name: /交/ }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByText("（白卷）")).toBeVisible();
});
