import { readFile } from "node:fs/promises";
import type { Page, Response } from "@playwright/test";
import { startMovableSchool } from "../fixtures/school/movable-school";
import { answerQuestion, answerSheet, expectSaved, handIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const DAY_MS = 86_400_000;
const QUESTION = "概括H市老旧小区治理中存在的问题";

/** What a calendar in Shanghai shows so many days from now. */
function dateIn(days: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() + days * DAY_MS);
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

/** Answers the card that is asked by key alone and waits until the next one, or none, is there. */
async function answerByKey(page: Page, rating: "1" | "2" | "3" | "4"): Promise<void> {
  const key = await page.locator("input[name=key]").getAttribute("value");
  await page.keyboard.press("Space");
  await expect(page.getByRole("region", { name: "背面" })).toBeVisible();
  await page.keyboard.press(rating);
  await expect(page.locator(`input[name=key][value="${key}"]`)).toHaveCount(0);
}

/** Everything that comes from the server, page or data, as text in the order it came. */
function recordBodies(page: Page): { bodies: () => Promise<string[]> } {
  const coming: Promise<string>[] = [];
  page.on("response", (response: Response) => {
    if (["document", "fetch", "xhr"].includes(response.request().resourceType())) {
      // A redirect has no body. The data of a page names no charset, so its bytes are read here.
      const body = response.body().then((bytes) => bytes.toString("utf8"));
      coming.push(body.catch(() => ""));
    }
  });
  return { bodies: () => Promise.all(coming) };
}

/** Lines of the exercise on the page that are long enough to be nobody else's. */
async function linesOf(page: Page): Promise<string[]> {
  const texts = await page.locator("main [lang=zh-CN]").allInnerTexts();
  return [...new Set(texts.flatMap((text) => text.split("\n")).map((line) => line.trim()))].filter(
    (line) => line.length >= 14,
  );
}

/** Studies the model of an outline in stages; what a later stage shows was in nothing that came before it. */
async function studyInStages(page: Page): Promise<void> {
  await page.goto("/library?kind=framework&genre=speech");
  const outline = await page.locator("article h2 a").first().getAttribute("href");
  const record = recordBodies(page);
  await page.goto(`${outline}/study/staged`);
  await expectLive(page);
  let seen = await linesOf(page);
  let hidden = 0;
  const steps = [
    { done: "第2步，共5步", write: "题眼、对象、文种和任务都在标题里。" },
    { done: "第3步，共5步", write: "一、提高认识\n二、抓好重点\n三、压实责任" },
    { done: "第4步，共5步", write: null },
    { done: "这一项已经完成。", write: null },
  ];
  for (const { done, write } of steps) {
    const before = (await record.bodies()).join("\n");
    if (write !== null) await page.getByLabel("作答").fill(write);
    await page.getByRole("button", { name: write === null ? "下一步" : "提交并对照" }).click();
    await expect(page.getByText(done)).toBeVisible();
    const now = await linesOf(page);
    const later = now.filter((line) => !seen.includes(line) && !(write ?? "").includes(line));
    for (const line of later) expect(before, `came before ${done}`).not.toContain(line);
    hidden += later.length;
    seen = [...seen, ...now];
  }
  expect(hidden).toBeGreaterThan(3);
}

/** Marks sentences of a material, misses points, and words one; no point's wording was in anything that came before. */
async function huntForPoints(page: Page): Promise<void> {
  await page.goto(`/bank?q=${encodeURIComponent(QUESTION)}`);
  await page.getByRole("link", { name: QUESTION, exact: true }).first().click();
  const record = recordBodies(page);
  await page.getByRole("link", { name: "先练找点" }).click();
  await expect(page.getByRole("heading", { name: "找点训练", level: 1 })).toBeVisible();
  const address = page.url();
  await expectLive(page);
  await expectSound(page);
  await page.getByRole("button", { name: "对照要点" }).click();
  await expect(page.getByText("还没有标出句子，没有可对照的内容。")).toBeVisible();
  const sentences = page.getByRole("region", { name: "给定资料" }).getByRole("checkbox");
  await sentences.first().focus();
  await page.keyboard.press("Space");
  await sentences.nth(2).click();
  await expect(page.getByText("已标2句")).toBeVisible();
  await page.getByRole("button", { name: "先存下" }).click();
  await expect(page.getByText("已存下标记，可以随时回来接着标。")).toBeVisible();
  await page.goto(address);
  await expect(sentences.and(page.locator(":checked"))).toHaveCount(2);
  await expectLive(page);
  await page.getByRole("button", { name: "对照要点" }).click();
  await expect(page.getByRole("region", { name: "对照结果" }).getByText(/^漏([2-9]|\d{2,})点$/)).toBeVisible();
  await expect(page.getByText("要点表述：")).toHaveCount(0);
  await expect(sentences.first()).toBeDisabled();
  await expectSound(page);
  const before = (await record.bodies()).join("\n");
  await page.getByLabel("要点1的概括").fill("停车难，车位不足。");
  await page.getByRole("button", { name: "提交并估分" }).click();
  await expect(page.getByText("要点表述：").first()).toBeVisible();
  await expect(page.getByText(/^练习估分 \d+%$/)).toHaveCount(1);
  const wordings = await page.locator("p", { hasText: "要点表述：" }).locator("strong").allInnerTexts();
  expect(wordings.length).toBeGreaterThan(0);
  for (const wording of wordings) expect(before).not.toContain(wording);
  await expectSound(page);
  await page.getByRole("button", { name: "再找一次" }).click();
  await expect(page.getByRole("region", { name: "历次找点" }).getByRole("row")).toHaveCount(2);
  await sentences.first().check();
  await page.getByRole("button", { name: "对照要点" }).click();
  await expect(page.getByRole("region", { name: "历次找点" }).getByRole("row")).toHaveCount(3);
}

const progress = (page: Page) => page.getByRole("progressbar", { name: "今天的卡片" });

test("a learner studies a model in stages, marks points, misses some, does them as they come back over the days, and sees the trend", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const school = await startMovableSchool();
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signUp(page, "zai-lai");

  await page.goto("/");
  await expect(page.getByText("今天没有到期的作业、卡片和重做。")).toBeVisible();
  const daily = page.getByRole("region", { name: "每日一题" });
  const ofTheDay = await daily.getByRole("button", { name: /^开始作答/ }).getAttribute("aria-label");
  await expect(page.getByRole("region", { name: "每周一套" }).getByRole("link")).toBeVisible();
  await expectSound(page);

  await studyInStages(page);
  await huntForPoints(page);
  await answerQuestion(page, QUESTION, "一是停车难，车位不足。");

  await page.goto("/");
  await expect(daily.getByRole("button", { name: ofTheDay ?? "", exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "接下来练" })).toContainText(/最近1次归纳概括里，“.+”[1-9]\d*处/);
  await page.getByRole("link", { name: "开始复习" }).click();
  await expect(page.getByRole("heading", { name: "复习", level: 1 })).toBeVisible();
  await expect(page.getByText("今天没有要重做的题。")).toBeVisible();
  await expectSound(page);

  const toldAt = await progress(page).getAttribute("aria-valuetext");
  const cards = Number(/还剩(\d+)张/.exec(toldAt ?? "")?.[1]);
  expect(cards).toBeGreaterThanOrEqual(2);
  const front = await page.getByRole("article", { name: "正面" }).textContent();
  await answerByKey(page, "4");
  await expect(progress(page)).toHaveAttribute("aria-valuetext", `已答1张，还剩${cards - 1}张`);
  await page.keyboard.press("u");
  await expect(page.getByText("已撤销，卡片回到作答之前。")).toBeVisible();
  await expect(progress(page)).toHaveAttribute("aria-valuetext", `已答0张，还剩${cards}张`);
  expect(await page.getByRole("article", { name: "正面" }).textContent()).toBe(front);
  for (let left = cards; left > 0; left -= 1) await answerByKey(page, "4");
  await expect(page.getByText("今天的卡片答完了")).toBeVisible();

  // Two days later another question of its kind is there; its own comes back a week or two after the hand-in.
  await school.setAhead(2 * DAY_MS + 60_000);
  await page.goto("/review");
  const redos = page.getByRole("region", { name: "重做" });
  await expect(redos.getByRole("listitem")).toHaveCount(1);
  await expect(redos).toContainText("换一道同类题");
  await redos.getByRole("button", { name: /^不再重做/ }).click();
  await expect(redos.getByRole("listitem")).toHaveCount(0);
  await school.setAhead(6 * DAY_MS);
  await page.goto("/review");
  await expect(redos.getByText(QUESTION)).toHaveCount(0);
  await school.setAhead(14 * DAY_MS + 60_000);
  await page.goto("/");
  const due = page.getByRole("region", { name: "今天要做" });
  await expect(due).toContainText(QUESTION);
  await expect(due.getByRole("link", { name: "开始复习" })).toBeVisible();
  await expectSound(page);

  // The question's own page says so too, and keeps the old report folded away.
  await page.goto(`/bank?q=${encodeURIComponent(QUESTION)}`);
  await page.getByRole("link", { name: QUESTION, exact: true }).click();
  await expect(page.getByText("这道题今天该重做了，写完再看以前的报告。")).toBeVisible();
  await expect(page.getByText("历次作答（1次）")).toBeVisible();
  await expect(page.getByRole("region", { name: "历次作答" }).getByRole("table")).toBeHidden();
  await page.goto("/");

  // One press leads into the room, not past the old report.
  await due.getByRole("button", { name: `开始写：${QUESTION}` }).click();
  await expect(page).toHaveURL(/\/attempts\/[^/]+$/);
  await expect(answerSheet(page)).toHaveValue("");
  await expect(page.locator('[data-notes="saved"]').first()).toBeAttached();
  await answerSheet(page).fill("一是停车难，车位不足。二是设施老化，没有电梯。三是物业管理缺位。");
  await expectSaved(page);
  await handIn(page);
  await page.goto("/");
  await expect(due.getByText(QUESTION)).toHaveCount(0);

  // The trend, and both answers side by side per key point.
  await page.goto("/progress");
  await expect(page.getByRole("img", { name: /^归纳概括得分率/ })).toBeVisible();
  const compare = page.getByRole("region", { name: "同题两次对照" });
  await compare.getByRole("link", { name: QUESTION }).click();
  await expect(compare.getByRole("cell", { name: "进步" }).first()).toBeVisible();

  await page.goto("/plan");
  // The school's clock is two weeks ahead: the test's own day is over there.
  await page.getByLabel(/考试日期/).fill(dateIn(0));
  await page.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByText("考试日期已过，卡片和重做不再到期。")).toBeVisible();
  await page.goto("/review");
  await expect(page.getByRole("region", { name: "卡片" })).toContainText("考试日期已过，卡片和重做不再到期。");
  await page.getByRole("region", { name: "卡片" }).getByRole("link", { name: "计划" }).click();
  await expectLive(page);
  await page.getByLabel(/考试日期/).fill(dateIn(18));
  await page.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByText("计划已保存。")).toBeVisible();
  await expect(page.getByText("考试日期已过")).toHaveCount(0);
  await expectSound(page);
  await page.goto("/review");
  await expect(page.getByText(/卡片不会排到考试之后/)).toBeVisible();
  await page.locator("summary").filter({ hasText: "看背面" }).click();
  const easiest = await page.getByRole("button", { name: /很熟/ }).textContent();
  expect(Number(/(\d+)天/.exec(easiest ?? "")?.[1])).toBeLessThanOrEqual(2);
  await expectSound(page);

  await page.goto("/review/cards");
  await page.getByLabel("正面").fill("治理，结尾");
  await page.getByLabel("背面").fill("民之所盼，政之所向。");
  await page.getByRole("button", { name: "收入卡片" }).click();
  await expect(page.getByText("已收入卡片。")).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出 JSON" }).click(),
  ]);
  const path = await file.path();
  expect(await readFile(path, "utf8")).toContain("民之所盼，政之所向。");
  const own = page.getByRole("listitem").filter({ hasText: "治理，结尾" });
  await own.getByRole("button", { name: "删除" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect(page.getByText("已删除。")).toBeVisible();
  await page.getByLabel("卡片文件").setInputFiles({
    ...{ name: "cards.json", mimeType: "application/json", buffer: await readFile(path) },
  });
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText(/^(说明 |完成 )?新增1张/)).toBeVisible();
  await expectSound(page);

  await context.close();
  await school.remove();
});
