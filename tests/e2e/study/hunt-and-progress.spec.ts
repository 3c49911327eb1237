import type { Page } from "@playwright/test";
import { answerQuestion, signUp } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

/** The page at a phone in the dark and at a desk in the light: no violation, nothing wider than the screen. */
async function expectSound(page: Page): Promise<void> {
  for (const { width, colorScheme } of [
    { width: 390, colorScheme: "dark" },
    { width: 1440, colorScheme: "light" },
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} is wider than ${width} px`).toBeLessThanOrEqual(0);
  }
}

async function openHunt(page: Page): Promise<void> {
  await page.goto(`/bank?q=${QUESTION}`);
  await page.getByRole("link", { name: QUESTION, exact: true }).first().click();
  await page.getByRole("link", { name: "先练找点" }).click();
  await expect(page.getByRole("heading", { name: "找点训练", level: 1 })).toBeVisible();
}

const sentences = (page: Page) => page.getByRole("region", { name: "给定资料" }).getByRole("checkbox");

test("without JavaScript a stranger marks sentences by their boxes and is shown the comparison", async ({
  browser,
  school,
}) => {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await openHunt(page);
  await sentences(page).nth(1).check();
  await page.getByRole("button", { name: "对照要点" }).click();
  await expect(page.getByRole("region", { name: "对照结果" })).toBeVisible();
  await context.close();
});

test("an answer is rewritten beside its missed points, survives a reload, and is estimated without a mark being kept", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signUp(page, "sheng-ge");
  await page.goto(await answerQuestion(page, QUESTION, "一是停车难，车位不足。"));
  await page.getByRole("link", { name: "升格改写" }).click();
  const missed = page.getByRole("region", { name: "漏掉和不完整的要点" });
  await expect(missed.getByRole("listitem").first()).toBeVisible();
  const sheet = page.getByRole("textbox", { name: "改写后的作答" });
  await expect(sheet).toHaveValue("一是停车难，车位不足。");
  await sheet.fill("一是停车难，车位不足。\n二是设施老化，没有电梯。");
  await page.reload();
  await expect(sheet).toHaveValue(/没有电梯/);
  await expectSound(page);
  await page.getByRole("button", { name: "对照并估分" }).click();
  await expect(page.getByRole("region", { name: "练习估分" })).toContainText("改写后");
  await expect(page.locator("[data-differences] ins")).toContainText("没有电梯");
  await expectSound(page);
  await page.goto("/history");
  await expect(page.getByRole("main").getByRole("link", { name: QUESTION })).toHaveCount(1);
});

test("a question answered twice shows its trend, its time and length, and both answers side by side", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signUp(page, "jin-bu");
  for (const answer of ["一是停车难，车位不足。", "一是停车难，车位不足。\n二是设施老化，没有电梯。"]) {
    await answerQuestion(page, QUESTION, answer);
  }
  await page.goto("/history");
  await page.getByRole("link", { name: "看进步" }).click();
  await expect(page.getByRole("heading", { name: "进步", level: 1 })).toBeVisible();
  await expect(page.getByRole("img", { name: /^归纳概括得分率/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "用时与字数" }).getByRole("row")).toHaveCount(3);
  const compare = page.getByRole("region", { name: "同题两次对照" });
  await compare.getByRole("link", { name: QUESTION }).click();
  await expect(compare.getByRole("cell", { name: "进步" }).first()).toBeVisible();
  await page.getByText("数据表").click();
  await expectSound(page);
});

test("each button of the first page begins what it names with one press, and goes on with it when pressed again", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signUp(page, "shou-ye");
  await answerQuestion(page, QUESTION, "一是停车难，车位不足。");
  const rooms: string[] = [];
  for (const name of ["接下来练", "每日一题", "每周一套"]) {
    for (let press = 0; press < 2; press += 1) {
      await page.goto("/");
      await expectLive(page);
      const button = page.getByRole("region", { name }).getByRole("button", { name: /^开始作答：/ });
      const title = (await button.getAttribute("aria-label"))?.replace("开始作答：", "") ?? "";
      const sent = page.waitForRequest((request) => request.method() === "POST");
      await button.click();
      await sent;
      await page.waitForURL(/\/(attempts|sittings)\//);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      rooms.push(new URL(page.url()).pathname);
    }
  }
  const [next, nextAgain, daily, dailyAgain, weekly, weeklyAgain] = rooms;
  expect([nextAgain, dailyAgain, weeklyAgain]).toEqual([next, daily, weekly]);
  expect(new Set(rooms).size).toBe(3);
});
