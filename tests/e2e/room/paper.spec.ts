import type { Page } from "@playwright/test";
import { expectKept } from "../fixtures/kept";
import { signIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const PAPER = "练习套卷：城市治理与街区更新";
const SET = "题组：概括问题三题连练";

async function begin(page: Page, title: string, mode: "模考" | "练习" | "开始作答"): Promise<void> {
  await page.goto("/bank");
  await page.getByRole("link", { name: "题组与套卷" }).click();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: mode }).click();
  await page.waitForURL(/\/sittings\/[^/]+$/);
  await expect(sheet(page)).toBeVisible();
}

/** The answer that is in front. */
const sheet = (page: Page) => page.getByRole("textbox", { name: /作答区/ }).filter({ visible: true });
const tab = (page: Page, no: number) =>
  page.getByRole("navigation", { name: "题目" }).getByRole("link", { name: new RegExp(`第${no}题`) });

test("a paper is sat as a mock exam: free movement offline, time granted while it runs, one hand-in, one report", async ({
  page,
  context,
  browser,
  school,
}) => {
  await signUp(page, "zhengjuan-mokao");
  await begin(page, PAPER, "模考");
  await expect(page.getByRole("timer")).toContainText(/2:(30:00|29:\d\d)/);
  await expect(page.getByRole("button", { name: "暂停" })).toHaveCount(0);
  await sheet(page).fill("1．停车难，车位不足。\n2．设施老化，没有电梯。");
  await expect(tab(page, 1)).toContainText("已保存");
  await expectAccessible(page);

  await expectKept(page, "设施老化，没有电梯。");
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("离线打开")).toBeVisible();
  await expect(sheet(page)).toHaveValue(/设施老化/);
  await tab(page, 2).click();
  await expect(page).toHaveURL(/\?q=2$/);
  await sheet(page).fill("离线时写下的第二题。");
  await expect(tab(page, 2)).toContainText("已存本机");
  await tab(page, 1).click();
  await expect(sheet(page)).toHaveValue(/设施老化/);
  await tab(page, 2).click();
  await expect(sheet(page)).toHaveValue("离线时写下的第二题。");
  await context.setOffline(false);
  await expect(tab(page, 2)).toContainText("已保存");
  await page.reload();
  await expect(sheet(page)).toHaveValue("离线时写下的第二题。");

  const desk = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const tutor = await desk.newPage();
  await signIn(tutor, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await tutor.goto("/desk/sittings");
  const row = tutor.getByRole("listitem").filter({ hasText: "zhengjuan-mokao" });
  await row.getByLabel("分钟").fill("10");
  await row.getByLabel("理由").fill("考场停电");
  await row.getByRole("button", { name: /加时/ }).click();
  await expect(tutor.getByText("已调整作答时间。")).toBeVisible();
  await expect(row).toContainText("160′（原150′）");

  await sheet(page).fill("离线时写下的第二题，又添了一句。");
  await expect(page.getByText("160′（原150′）")).toBeVisible();
  await page.getByText("160′（原150′）").click();
  await expect(page.getByText("加时10分钟：考场停电")).toBeVisible();
  await expect(page.getByRole("timer")).toContainText(/2:3\d:\d\d/);

  await expect(tab(page, 2)).toContainText("已保存");
  await page.getByRole("button", { name: "全部交卷" }).click();
  const asked = page.getByRole("dialog");
  await expect(asked).toContainText("第3题、第4题");
  await asked.getByRole("button", { name: "仍要交卷" }).click();
  await page.waitForURL(/\/sittings\/[^/]+\/report$/);
  await expect(page.getByText(/规定 160′（原150′）/)).toBeVisible();
  await expect(page.getByText("加时10分钟：考场停电")).toBeVisible();
  await expect(page.getByText(/\/ ?100/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /第1题/ }).click();
  await expect(page.locator("[data-answer]")).toContainText("没有电梯");
  await page.goto("/sets");
  await expect(page.getByText("已做1次")).toBeVisible();
  await desk.close();
});

test("a set without a time limit is practised: a pause puts everything away, and the clock goes on where it stood", async ({
  page,
}) => {
  await signUp(page, "tizu-lianxi");
  await begin(page, SET, "开始作答");
  await sheet(page).fill("暂停之前写的。");
  await expect(tab(page, 1)).toContainText("已保存");
  const room = page.url();
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByRole("heading", { name: "已暂停" })).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/");
  await page.getByRole("link", { name: SET }).click();
  await expect(page).toHaveURL(room);
  await expect(page.getByRole("heading", { name: "已暂停" })).toBeVisible();
  await page.getByRole("button", { name: "继续" }).click();
  await expect(sheet(page)).toHaveValue("暂停之前写的。");
  await sheet(page).fill("暂停之前写的，之后又写。");
  await expect(tab(page, 1)).toContainText("已保存");
});

test("without JavaScript a paper is written one question at a time and handed in as a whole", async ({
  browser,
  school,
}) => {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await begin(page, SET, "开始作答");
  await sheet(page).fill("没有脚本的第一题。");
  const saved = page.waitForEvent("load");
  await page.getByRole("button", { name: "保存本题" }).click();
  await saved;
  await expect(sheet(page)).toHaveValue("没有脚本的第一题。");
  await tab(page, 2).click();
  await expect(page).toHaveURL(/[?&]q=2/);
  await sheet(page).fill("没有脚本的第二题。");
  await page.getByRole("button", { name: "全部交卷" }).click();
  await expect(page.getByText("第3题还是空的")).toBeVisible();
  await expect(sheet(page)).toHaveValue("没有脚本的第二题。");
  await page.getByRole("button", { name: "全部交卷" }).click();
  await page.waitForURL(/\/report$/);
  await page.getByRole("link", { name: /第2题/ }).click();
  await expect(page.locator("[data-answer]")).toContainText("没有脚本的第二题");
  await context.close();
});
