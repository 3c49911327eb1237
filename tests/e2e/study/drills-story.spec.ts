import type { Browser, BrowserContext, Page } from "@playwright/test";
import { signIn } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

async function contextOf(browser: Browser, school: School, more: { javaScriptEnabled?: boolean } = {}) {
  return browser.newContext({ baseURL: school.address, locale: "zh-CN", ...more });
}

/** Opens the first drill of a kind through the list, and tells its address. */
async function openDrill(page: Page, kind: string): Promise<string> {
  await page.goto("/drills");
  await page.getByLabel("类型", { exact: true }).selectOption({ label: kind });
  await page.getByRole("button", { name: "应用" }).click();
  await page.waitForURL(/[?]kind=[a-z]/);
  await page.getByRole("main").getByRole("article").first().getByRole("link").click();
  await expect(page.getByText("返回训练")).toBeVisible();
  await expect(page.getByRole("heading", { name: "对照结果" })).toHaveCount(0);
  return new URL(page.url()).pathname;
}

async function compare(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提交并对照" }).click();
  await expect(page.getByRole("heading", { name: "对照结果" })).toBeInViewport();
}

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

/** A shipped pack that something of every kind below was made from. */
const PACK = "营商环境与外贸";

/** A tutor publishes the first draft of the kind among what was made from that pack; its title. */
async function publishFirst(tutor: BrowserContext, kind: string): Promise<string> {
  const page = await tutor.newPage();
  await page.goto("/desk/packs");
  await page.getByRole("main").getByRole("link", { name: PACK, exact: true }).click();
  await page.waitForURL(/\/desk\/packs\/[^/]+$/);
  await page.goto(`${new URL(page.url()).pathname}/made`);
  await page
    .getByRole("navigation", { name: "类别" })
    .getByRole("link", { name: new RegExp(kind) })
    .click();
  await expect(page.getByRole("heading", { name: kind, level: 2 })).toBeVisible();
  const item = page.getByRole("article").filter({ hasText: "草稿" }).first();
  const title = (await item.getByRole("heading").textContent()) ?? "";
  await expect(item.getByRole("button", { name: "发布" })).toBeHidden();
  await item.getByText("核对要点").click();
  await item.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("已发布1条。")).toBeVisible();
  await page.close();
  return title;
}

test("a tutor publishes drafts of a pack, and a visitor finds and works them", async ({ browser, school }) => {
  test.setTimeout(240_000);
  const tutor = await contextOf(browser, school);
  const desk = await tutor.newPage();
  await signIn(desk, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  const recall = await publishFirst(tutor, "默写要目");
  const condense = await publishFirst(tutor, "概括一段");
  await desk.goto("/desk/packs");
  await desk.getByRole("main").getByRole("link", { name: PACK, exact: true }).click();
  await desk.waitForURL(/\/desk\/packs\/[^/]+$/);
  await desk.goto(`${new URL(desk.url()).pathname}/made`);
  await expectSound(desk);
  await tutor.close();

  const visitor = await contextOf(browser, school);
  const page = await visitor.newPage();
  await page.goto("/");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "训练" }).click();
  await expect(page.getByRole("heading", { name: "训练", level: 1 })).toBeVisible();
  await expectSound(page);

  await openDrill(page, "默写要目");
  await expect(page.getByRole("heading", { name: recall })).toBeVisible();
  await expect(page.getByText("要点由系统推出，老师已发布")).toBeVisible();
  await page.getByLabel("第1条").fill("不在提纲里的一条");
  await compare(page);
  await expect(page.getByText("练习估分", { exact: true })).toBeVisible();
  await expect(page.getByText("得分 0点", { exact: true })).toBeVisible();
  const head = (await page.locator("#result").getByRole("rowheader").first().textContent()) ?? "";
  await page.getByLabel("第1条").fill(head.replace("采分点", ""));
  await compare(page);
  await expect(page.getByText("得分 0点", { exact: true })).toHaveCount(0);
  await expect(page.locator("#result mark").first()).toBeVisible();
  await expectSound(page);

  await openDrill(page, "概括一段");
  await expect(page.getByRole("heading", { name: condense })).toBeVisible();
  const answer = "材料讲了一件事，先说缘由，再说做法，最后说成效。";
  await page.getByRole("textbox", { name: "作答" }).fill(answer);
  await expect(page.getByText("字数").locator("..")).toContainText(`${answer.length}`);
  await compare(page);
  await expect(page.getByText("练习估分", { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "作答" })).toHaveValue(answer);
  await expectSound(page);
  await visitor.close();
});

test("a visitor marks sentences and is told what was found, missed and too much", async ({ browser, school }) => {
  test.setTimeout(120_000);
  const visitor = await contextOf(browser, school);
  const page = await visitor.newPage();
  await openDrill(page, "找点训练");
  await page.getByRole("main").getByRole("checkbox").first().check();
  await compare(page);
  await expect(page.getByText(/^漏[1-9]\d*点$/)).toBeVisible();
  const label = (await page.locator("#result li strong").first().textContent()) ?? "";
  expect(label).not.toBe("");
  for (const box of await page.getByRole("main").getByRole("checkbox").all()) await box.check();
  await compare(page);
  await expect(page.getByText("漏0点")).toBeVisible();
  await expect(page.getByText(/^多标[1-9]\d*句$/)).toBeVisible();
  await page.getByRole("textbox", { name: "改写要点1" }).fill("自己合并的一条要点。");
  await expectSound(page);
  await visitor.close();
});

test("a drill is worked without JavaScript", async ({ browser, school }) => {
  const plain = await contextOf(browser, school, { javaScriptEnabled: false });
  const page = await plain.newPage();
  await openDrill(page, "审题训练");
  for (const list of await page.getByRole("main").getByRole("combobox").all()) await list.selectOption("任务");
  await compare(page);
  await expect(page.getByText(/^答对\d+\/\d+$/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("combobox").first()).toHaveValue("task");
  await plain.close();
});
