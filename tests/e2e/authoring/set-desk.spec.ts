import type { Page } from "@playwright/test";
import { signIn, signUp } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const HAND = "概括北渡口整治的做法";
const SHIPPED = "概括H市老旧小区治理中存在的问题";

/** Written for this test. */
const MATERIAL = [
  "北渡口的四条渡船过去各收各的钱，现在由镇里统一调度，早晚各加一班。",
  "船工每季度集中培训一次，考核不合格的不得上船。",
].join("\n");

const POINTS = [
  { label: "统一调度渡船", words: "统一、统筹\n调度、排班" },
  { label: "定期培训船工", words: "培训、教育\n船工、船员" },
];

async function signInAsTutor(page: Page, school: School): Promise<void> {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
}

/** A reserved question by hand with a material, two key points and a reference answer, published. Its desk's address. */
async function writeQuestion(page: Page): Promise<string> {
  await page.goto("/desk/questions");
  await page.getByRole("link", { name: "新建题目" }).click();
  await page.getByRole("button", { name: "新建并继续填写" }).click();
  await expect(page.getByText("请填写").first()).toBeVisible();
  await page.getByLabel("标题").fill(HAND);
  await page.getByLabel("题干").fill("根据给定资料，谈谈北渡口是怎样整治的。");
  await page.getByLabel("范围").selectOption("reserved");
  await page.getByRole("button", { name: "新建并继续填写" }).click();
  await expect(page.getByRole("heading", { level: 1, name: HAND })).toBeVisible();
  await page.getByLabel("材料标题").fill("资料一");
  await page.getByLabel("粘贴材料").fill(MATERIAL);
  await page.getByRole("button", { name: "补上材料" }).click();
  await expect(page.getByText(/^(提示|完成|成功)?\s*材料已补上/)).toBeVisible();
  const points = page.getByRole("region", { name: "采分点" });
  // Whatever was worked out from the material gives way to the two that the tutor wants.
  while ((await points.getByRole("group").count()) > 0) {
    const left = await points.getByRole("group").count();
    await points.getByRole("button", { name: `删去采分点${left}` }).click();
    await expect(points.getByRole("group")).toHaveCount(left - 1);
  }
  for (const [at, { label, words }] of POINTS.entries()) {
    await points.getByRole("button", { name: "添加采分点" }).click();
    const group = points.getByRole("group", { name: `采分点${at + 1}` });
    await group.getByLabel("要点").fill(label);
    await group.getByLabel("分值").fill("5");
    await group.getByLabel(/词组/).fill(words);
  }
  const limits = page.getByRole("region", { name: "字数、分值、用时" });
  await limits.getByLabel("字数要求").selectOption("max");
  await limits.getByLabel("上限").fill("150");
  await limits.getByLabel("分值").fill("10");
  await limits.getByLabel("用时").fill("15");
  await page.getByRole("region", { name: "参考答案" }).getByRole("textbox").fill("统一调度渡船，定期培训船工。");
  await page.getByRole("button", { name: "保存并发布" }).first().click();
  await expect(page.getByRole("status").getByText("已发布第1版。")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function addToSet(page: Page, title: string): Promise<void> {
  const finder = page.getByRole("region", { name: "题目库" });
  await finder.getByLabel("关键词").fill(title);
  await finder.getByRole("button", { name: "查找" }).click();
  await finder.getByRole("button", { name: `加入：${title}` }).click();
  await expect(page.getByText("已加入，草稿已保存。")).toBeVisible();
}

const titles = (page: Page) =>
  page.getByRole("region", { name: "题目与顺序" }).getByRole("listitem").getByRole("link").allTextContents();

/** Chromium writes page objects uncompressed. */
async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  for (const [, width, height] of boxes)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

test("a tutor writes a reserved question, puts it into a set with a shipped one, orders, publishes and prints it", async ({
  page,
  school,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAsTutor(page, school);
  const question = await writeQuestion(page);

  await page.goto("/desk/sets");
  await page.getByLabel("标题").fill("渡口与小区");
  await page.getByRole("button", { name: "新建并选题" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "渡口与小区" })).toBeVisible();
  await addToSet(page, SHIPPED);
  await addToSet(page, HAND);
  expect(await titles(page)).toEqual([SHIPPED, HAND]);
  await expectAccessible(page);

  const handle = page.getByRole("button", { name: /^拖动第2题/ });
  await handle.focus();
  await page.keyboard.press("Space");
  await expect(handle).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("现在在第1位。")).toBeAttached();
  await page.keyboard.press("Space");
  await expect.poll(() => titles(page)).toEqual([HAND, SHIPPED]);
  await page.getByLabel("第1题分值").fill("12.5");
  await page.getByLabel("总时间（分钟）").fill("六十");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("请填1到600的整数")).toBeVisible();
  expect(await titles(page)).toEqual([HAND, SHIPPED]);
  await page.getByLabel("总时间（分钟）").fill("60");
  await page.getByRole("button", { name: "保存并发布" }).click();
  await expect(page.getByText("已发布。")).toBeVisible();
  expect(await titles(page)).toEqual([HAND, SHIPPED]);
  await page.getByRole("button", { name: "保存并发布新版" }).click();
  await expect(page.getByText("没有产生新版")).toBeVisible();

  await page.getByRole("link", { name: "打印试卷" }).click();
  await expect(page.getByRole("heading", { name: "注意事项" })).toBeVisible();
  await expect(page.getByText("作答时间共60分钟。")).toBeVisible();
  await expect(page.getByText(MATERIAL.split("\n")[0] ?? "", { exact: true })).toHaveCount(1);
  await expectAccessible(page);
  const sheets = await page.locator(".answer-page").count();
  expect(sheets).toBeGreaterThanOrEqual(2);
  const pages = await printedPages(page);
  expect(pages).toBeGreaterThan(sheets);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();

  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const candidate = await context.newPage();
  await signUp(candidate, "beidukou");
  await candidate.goto(`/bank?q=${encodeURIComponent("北渡口")}`);
  await expect(candidate.getByText("找到0道题")).toBeVisible();
  const direct = await candidate.goto(question.replace("/desk/", "/"));
  expect(direct?.status()).toBe(404);
  await context.close();
});

test("without JavaScript a set is built and ordered, and the later of two tutors overwrites nothing", async ({
  browser,
  school,
}) => {
  test.setTimeout(150_000);
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAsTutor(page, school);
  await page.goto("/desk/sets");
  await page.getByLabel("标题").fill("无脚本题组");
  await page.getByRole("button", { name: "新建并选题" }).click();
  const finder = page.getByRole("region", { name: "题目库" });
  for (let added = 0; added < 2; added += 1) {
    await finder.getByRole("button", { name: /^加入/ }).first().click();
    await expect(page.getByText("已加入，草稿已保存。")).toBeVisible();
  }
  const before = await titles(page);
  await page.getByRole("button", { name: "上移第2题" }).click();
  await expect(page.getByText("顺序已改，草稿已保存。")).toBeVisible();
  expect(await titles(page)).toEqual([...before].reverse());

  const other = await context.newPage();
  await other.goto(new URL(page.url()).pathname);
  await other.getByLabel("标题").fill("另一位老师的标题");
  await other.getByRole("button", { name: "保存草稿" }).click();
  await expect(other.getByText("草稿已保存。")).toBeVisible();
  await page.getByLabel("标题").fill("来晚的标题");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByRole("alert")).toContainText("新的内容没有被覆盖");
  await expect(page.getByLabel("标题")).toHaveValue("来晚的标题");
  await page.getByRole("link", { name: "打开最新内容" }).click();
  await expect(page.getByLabel("标题")).toHaveValue("另一位老师的标题");
  await page.getByRole("button", { name: /^移出第1题/ }).click();
  await expect(page.getByText("已移出，草稿已保存。")).toBeVisible();
  expect(await titles(page)).toHaveLength(1);
  await context.close();
});
