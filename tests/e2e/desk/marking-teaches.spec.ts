import type { Page } from "@playwright/test";
import { asTutor, ownPage } from "../fixtures/desk/desk-people";
import { answerQuestion, signUp } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
/** Written for testing: two problems in the rubric's words, two that it does not know. */
const ANSWER = "车位不足，停车难。\n管网老化。\n大爷大妈一天只敢出一趟门。\n小区账目从来不晒。";
const CREDITED = "大爷大妈一天只敢出一趟门";
const REASON = "写的是没有电梯、老人出行不便，意思对，给分。";

/** Marks words of the answer in the page, as dragging over them would. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator("[data-answer] [data-start]", { hasText: words }).evaluate((piece, sought) => {
    const text = piece.firstChild;
    const at = text?.textContent?.indexOf(sought) ?? -1;
    if (!text || at < 0) throw new Error("the words stand in one piece");
    getSelection()?.setBaseAndExtent(text, at, text, at + sought.length);
  }, words);
}

test("a claim and a tutor's marks stand beside the engine's, and what they teach goes into the rubric's draft", async ({
  page,
  browser,
  school,
}) => {
  await signUp(page, "ren-ling-de-fen");
  const report = await answerQuestion(page, QUESTION, ANSWER);
  await page.goto(report);
  const claims = page.getByRole("region", { name: "认领得分" });
  await claims.getByText(/认领采分点.*物业管理缺位/).click();
  await claims.getByLabel("或粘贴原文").locator("visible=true").fill("账目从来不公开");
  await claims.getByRole("button", { name: "认领" }).locator("visible=true").click();
  await expect(claims.getByText("作答中没有这几个字：账目从来不公开")).toBeVisible();
  await claims.getByLabel("选一句").locator("visible=true").selectOption({ label: "小区账目从来不晒" });
  await claims.getByLabel("或粘贴原文").locator("visible=true").fill("");
  await claims.getByRole("button", { name: "认领" }).locator("visible=true").click();
  await expect(claims).toContainText("已认领：“小区账目从来不晒”");
  const sides = page.getByRole("region", { name: "机评、自评与师评" });
  await expect(sides.getByRole("row", { name: /自评/ })).toContainText("不计入成绩");

  const tutor = await asTutor(browser, school);
  await tutor.goto(report.replace(/^\/attempts\/([^/]+)\/report$/, "/desk/attempts/$1"));
  await expectLive(tutor);
  const point = tutor.getByRole("listitem").filter({ hasText: "适老设施缺失" });
  await point.getByLabel(/师评得分/).fill("2");
  await expect(point).toContainText("机评0 → 师评2（+2）");
  await tutor.getByRole("button", { name: "保存师评" }).click();
  await expect(tutor.getByRole("alert")).toContainText("没有保存");
  // Where one goes on; a field that takes the focus takes the selection too.
  await expect(tutor.getByLabel("改分理由")).toBeFocused();
  await select(tutor, CREDITED);
  await point.getByRole("button", { name: "以所选文字为依据" }).click();
  await expect(point.getByRole("checkbox")).toBeChecked();
  await tutor.getByLabel("改分理由").fill(REASON);
  await expectAccessible(tutor);
  await tutor.getByRole("button", { name: "先看差异" }).click();
  await expect(tutor.getByText(/采分点1：0 → 2/)).toBeVisible();
  await tutor.getByRole("button", { name: "保存师评" }).click();
  await expect(tutor.getByRole("status").filter({ hasText: "师评已保存" })).toContainText("新选的1处");
  await expect(tutor.getByRole("region", { name: "评阅记录" })).toContainText(REASON);

  await page.goto(report);
  for (const side of ["机评", "自评", "师评"]) {
    await expect(page.getByRole("columnheader", { name: side, exact: true })).toBeVisible();
  }
  await expect(page.getByText("老师评分", { exact: true })).toBeVisible();
  await expect(sides.getByRole("row", { name: /师评/ })).toContainText(REASON);
  await expect(page.locator("[data-answer] mark", { hasText: CREDITED })).toBeVisible();
  await expectAccessible(page);

  await tutor.getByRole("link", { name: "返回作答列表" }).click();
  // Other stories of the same school may have marked answers to this question too.
  await expect(tutor.getByText(/已有\d+份老师评分，满30份后显示。/)).toBeVisible();
  await tutor.getByRole("link", { name: /新说法（待处理\d+条）/ }).click();
  const proposal = tutor.getByRole("listitem").filter({ hasText: "适老设施缺失" }).filter({ hasText: CREDITED });
  await expect(proposal.locator("mark")).toHaveText(CREDITED);
  await expect(proposal).toContainText(/已交\d+份作答中有1份的得分改变：升1份，降0份/);
  await expect(tutor.getByRole("listitem").filter({ hasText: "物业管理缺位" })).toContainText("学员认领（学员）");
  await proposal.getByLabel("采纳的说法").fill("只敢出一趟门");
  await proposal.getByRole("button", { name: "采纳", exact: true }).click();
  await expect(tutor.getByRole("status").filter({ hasText: "已采纳" })).toBeVisible();
  await expect(tutor.getByRole("region", { name: "处理记录" })).toContainText("影响1份作答");
  await expectAccessible(tutor);

  await tutor.getByRole("link", { name: "返回题目" }).click();
  await expect(tutor.getByText("有未发布的改动")).toBeVisible();
  const variants = await tutor
    .getByRole("textbox")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(variants).toContain("只敢出一趟门");
  await tutor.context().close();
});

test("without JavaScript a tutor pastes the words and sees the difference before saving", async ({
  browser,
  school,
}) => {
  const page = await ownPage(browser, school);
  await signUp(page, "wu-jiao-ben");
  const report = await answerQuestion(page, QUESTION, ANSWER);
  const address = report.replace(/^\/attempts\/([^/]+)\/report$/, "/desk/attempts/$1");
  await page.context().close();

  const signedIn = await asTutor(browser, school);
  const storageState = await signedIn.context().storageState();
  await signedIn.context().close();
  const plain = await browser.newContext({
    baseURL: school.address,
    locale: "zh-CN",
    javaScriptEnabled: false,
    storageState,
  });
  const tutor = await plain.newPage();
  await tutor.goto(address);
  const point = tutor.getByRole("listitem").filter({ hasText: "适老设施缺失" });
  await point.getByLabel(/师评得分/).fill("1.5");
  await point.locator("summary").click();
  await point.getByLabel("依据原文").fill("大爷");
  await tutor.getByLabel("改分理由").fill(REASON);
  await tutor.getByRole("button", { name: "先看差异" }).click();
  await expect(tutor.getByText(/采分点1：0 → 1.5/)).toBeVisible();
  await point.getByLabel("依据原文").fill("。");
  await tutor.getByRole("button", { name: "保存师评" }).click();
  await expect(point).toContainText("不止一处");
  await point.getByLabel("依据原文").fill(CREDITED);
  await tutor.getByRole("button", { name: "保存师评" }).click();
  await expect(tutor.getByText("师评已保存")).toBeVisible();
  await expect(tutor.getByRole("region", { name: "评阅记录" })).toContainText("采分点1：0 → 1.5");
  await plain.close();
});
