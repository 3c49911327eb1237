import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { answerSheet, beginQuestion, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const OWN = "把好事办好，把实事办实。";

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

/** Selects the first words of a text as a mouse would, by its own events. */
async function selectIn(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && (node.textContent ?? "").trim().length < 12) node = walker.nextNode();
      if (!node) throw new Error("no words to select");
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, 12);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    });
}

test("words are kept from a model and a material, found, changed, put back, carded, moved by file and at hand in a practice", async ({
  page,
  school: _school,
}) => {
  test.setTimeout(240_000);
  await signUp(page, "su-cai");

  // From a model: one line by its button, other words by selecting them.
  await page.goto("/library?kind=model");
  await page.locator("article h2 a").first().click();
  await page
    .getByRole("button", { name: /^存入素材本：/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^已存入素材本：/ })).toBeVisible();
  const fromModel = await selectIn(page, "#p1");
  await page.getByRole("toolbar", { name: "选中的文字" }).getByRole("button", { name: "存入素材本" }).click();
  await expect(page.getByText("已存入素材本 打开素材本")).toBeVisible();

  // From the material of a question of the bank.
  await page.goto("/bank");
  await page.getByRole("link", { name: QUESTION, exact: true }).click();
  await page.waitForURL(/\/questions\//);
  const fromMaterial = await selectIn(page, "#material-1-1, [id^=material-]");
  await page.getByRole("toolbar", { name: "选中的文字" }).getByRole("button", { name: "存入素材本" }).click();
  await page.getByRole("link", { name: "打开素材本" }).click();

  const list = page.getByRole("region", { name: "素材", exact: true });
  await expect(list.getByRole("article")).toHaveCount(3);
  await expect(list).toContainText(fromModel.trim());
  await expect(list).toContainText(fromMaterial.trim());
  await expect(list).toContainText(`《${QUESTION}》`);

  const form = page.getByRole("region", { name: "记一条" });
  await form.getByLabel("内容").fill(OWN);
  await form.getByLabel("出处").fill("讲话摘编");
  await form.getByLabel("日期").fill("2026-03-05");
  await form.getByLabel("主题").fill("民生、治理");
  await form.getByLabel("用途").fill("结尾");
  await form.getByRole("button", { name: "存入素材本" }).click();
  await expect(page.getByText("已存入素材本。")).toBeVisible();
  await expectSound(page);

  await list.getByLabel("主题").selectOption("民生");
  await list.getByRole("button", { name: "筛选" }).click();
  await expect(list.getByRole("article")).toHaveCount(1);
  await list.getByRole("link", { name: `修改：${OWN}` }).click();
  const change = page.getByRole("region", { name: "修改这一条" });
  await change.getByLabel("用途").fill("开头 结尾");
  await change.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByText("已修改。")).toBeVisible();
  const own = list.getByRole("article").filter({ hasText: OWN });
  await expect(own.getByRole("link", { name: "开头" })).toBeVisible();

  await own.getByRole("button", { name: /^删除/ }).click();
  await expect(page.getByText("已删除一条素材。")).toBeVisible();
  await expect(own).toHaveCount(0);
  await page.getByRole("button", { name: "撤销删除" }).click();
  await expect(page.getByText("已放回素材本。")).toBeVisible();
  await own.getByRole("button", { name: /^做成卡片/ }).click();
  await expect(page.getByText("已做成卡片，复习时会问到。")).toBeVisible();
  await expect(own.getByText("已有卡片")).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出 JSON" }).click(),
  ]);
  const path = await file.path();
  await own.getByRole("button", { name: /^删除/ }).click();
  await expect(own).toHaveCount(0);
  await page.getByLabel("素材文件").setInputFiles({
    ...{ name: "clippings.json", mimeType: "application/json", buffer: await readFile(path) },
  });
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText(/新增1条素材、0条笔记，3条原已有。/)).toBeVisible();
  await page.getByLabel("素材文件").setInputFiles({
    ...{ name: "rows.csv", mimeType: "text/csv" },
    buffer: Buffer.from("kind,text,source,date\n句子,新的一句,,\n诗,不收,,\n案例,日期不对,,2026-02-30\n"),
  });
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText("第3行：类别不是句子、案例或数据")).toBeVisible();
  await expect(page.getByText("第4行：日期不存在")).toBeVisible();

  // At hand in a practice.
  await beginQuestion(page, QUESTION, "练习");
  const panel = page.locator("details").filter({ has: page.getByRole("heading", { name: "素材本" }) });
  await panel.locator("summary").click();
  await panel.getByRole("searchbox", { name: "查找素材" }).fill("好事");
  await panel.getByRole("button", { name: "查找素材" }).click();
  await expect(panel.getByText(OWN)).toBeVisible();
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await panel.getByRole("button", { name: `复制：${OWN}` }).click();
  await expect(panel.getByText(/已复制，可粘贴到作答里。|已选中，按复制键后粘贴到作答里。/)).toBeVisible();
  await expectSound(page);

  // Words of the material before one's eyes are kept from the room itself; cut off, the room stays and says so.
  const words = await selectIn(page, "[id^=material-]");
  const toolbar = page.getByRole("toolbar", { name: "标记所选文字" });
  await toolbar.getByRole("button", { name: "存入素材本" }).click();
  await expect(page.getByText("已存入素材本", { exact: true })).toBeVisible();
  await panel.getByRole("searchbox", { name: "查找素材" }).fill(words.trim());
  await panel.getByRole("button", { name: "查找素材" }).click();
  await expect(panel.getByText(words.trim(), { exact: true }).first()).toBeVisible();
  await page.context().setOffline(true);
  await panel.getByRole("button", { name: "查找素材" }).click();
  await expect(panel.getByText("连不上服务器，没有取到素材。")).toBeVisible();
  await expect(answerSheet(page)).toBeVisible();
  await page.context().setOffline(false);
});

test("it lies beside every question of a set that is practised, and beside none of one that is sat as 模考", async ({
  page,
  school: _school,
}) => {
  await signUp(page, "su-cai-tao-juan");
  for (const [mode, count] of [
    ["练习", 1],
    ["模考", 0],
  ] as const) {
    await page.goto("/sets");
    await page.getByRole("link", { name: /练习套卷：城市治理/ }).click();
    await page.getByRole("button", { name: mode }).click();
    await page.waitForURL(/\/sittings\//);
    await expect(page.locator('[data-notes="saved"]').first()).toBeAttached();
    await expect(page.getByRole("heading", { name: "素材本" })).toHaveCount(count);
    await selectIn(page, "[id^=material-]");
    const toolbar = page.getByRole("toolbar", { name: "标记所选文字" });
    await expect(toolbar).toBeVisible();
    const keep = toolbar.getByRole("button", { name: "存入素材本" });
    await expect(keep).toHaveCount(count);
    if (count === 0) continue;
    await keep.click();
    await expect(page.getByText("已存入素材本", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "全部交卷" }).click();
    await page.getByRole("button", { name: "仍要交卷" }).click();
    await page.waitForURL(/\/report$/);
  }
});

test("nothing of it is at hand in a mock exam, and while one runs no words of a material can be kept", async ({
  page,
  school: _school,
}) => {
  await signUp(page, "mo-kao");
  await page.goto("/bank");
  await page.getByRole("link", { name: QUESTION, exact: true }).click();
  await page.waitForURL(/\/questions\//);
  const question = page.url();
  await page.getByRole("button", { name: "模考" }).click();
  await page.waitForURL(/\/attempts\//);
  await expect(page.getByRole("heading", { name: "草稿提纲" }).or(page.locator("#outline")).first()).toBeAttached();
  await expect(page.getByRole("heading", { name: "素材本" })).toHaveCount(0);
  await page.goto(question);
  const refused = await page.evaluate(
    async (questionId) => {
      const body = new URLSearchParams({ intent: "select", stay: "1", text: "老旧小区", questionId });
      const answer = await fetch("/clippings", { method: "POST", body });
      return answer.status;
    },
    new URL(question).pathname.split("/").pop() ?? "",
  );
  expect(refused).toBe(400);
  await page.goto("/clippings");
  await expect(page.getByText("还没有素材")).toBeVisible();
});
