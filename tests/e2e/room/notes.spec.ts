import type { Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, handIn, signIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

const materials = (page: Page) => page.getByRole("region", { name: "给定资料" });
const outline = (page: Page) => page.getByRole("textbox", { name: "提纲" });
const notesState = (page: Page, state: string) => expect(page.locator(`[data-notes="${state}"]`)).toBeAttached();

/** Selects the first sentence of the first paragraph that has one, with the mouse. */
async function dragOverSentence(page: Page, nth = 0): Promise<string> {
  const sentence = page.locator("[data-sentence]").nth(nth);
  await sentence.scrollIntoViewIfNeeded();
  const words = (await sentence.textContent()) ?? "";
  const { from, to } = await sentence.evaluate((element) => {
    const boxes = [...element.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) throw new Error("the sentence is not drawn");
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  return words.trim();
}

test("marks, a note, an outline and a search live beside the answer, offline too, and are there after a reload", async ({
  page,
  context,
}) => {
  await signUp(page, "zuo-biji");
  await beginQuestion(page, QUESTION, "练习");
  await notesState(page, "saved");
  await expect(page.getByText("模考中粘贴会被记录")).toHaveCount(0);

  const words = await dragOverSentence(page);
  const toolbar = page.getByRole("toolbar", { name: "标记所选文字" });
  await toolbar.getByRole("button", { name: "批注" }).click();
  const editor = page.getByRole("dialog", { name: "标记与批注" });
  await editor.getByLabel("批注").fill("问题一");
  await expectAccessible(page);
  await editor.getByRole("button", { name: "入提纲" }).click();
  await editor.getByRole("button", { name: "完成" }).click();
  await page.keyboard.press("Alt+Digit2");
  await expect(outline(page)).toBeFocused();
  await expect(outline(page)).toHaveValue(new RegExp(`^「${words.slice(0, 6)}[^]*第\\d+段）$`));
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n二、对策");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(outline(page)).toHaveValue(/\n　二、对策$/);
  await page.keyboard.press("Tab");
  await expect(outline(page)).not.toBeFocused();

  await page.getByRole("searchbox", { name: "在资料中查找" }).fill("小区");
  // Places are found when there is time; Enter goes on from the first of them.
  await expect(page.getByText(/^1\/\d+$/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^2\/\d+$/)).toBeVisible();
  await expect(materials(page).locator("[data-kind~=current]")).toHaveText("小区");
  await expectAccessible(page);
  await notesState(page, "saved");

  await page.reload();
  await notesState(page, "saved");
  await expect(materials(page).locator("mark[data-kind~=highlight]").first()).toBeVisible();
  await page.keyboard.press("Alt+Digit2");
  await expect(outline(page)).toHaveValue(/\n　二、对策$/);
  await page.getByText("标记与批注（1）").click();
  await page.getByRole("button", { name: /问题一/ }).click();
  await expect(editor.getByLabel("批注")).toHaveValue("问题一");
  await page.keyboard.press("Escape");
  await expect(editor).toHaveCount(0);

  await context.setOffline(true);
  await dragOverSentence(page, 3);
  await toolbar.getByRole("button", { name: "下划线" }).click();
  await notesState(page, "offline");
  await context.setOffline(false);
  await notesState(page, "saved");
  await page.reload();
  await expect(page.getByText("标记与批注（2）")).toBeVisible();
  await expect(materials(page).locator("mark[data-kind~=underline]").first()).toBeVisible();
});

test("a sentence is marked and a mark taken away without a mouse", async ({ page }) => {
  await signUp(page, "jianpan-biaoji");
  await beginQuestion(page, QUESTION, "练习");
  await notesState(page, "saved");
  await page.locator("[data-sentence][tabindex]").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-sentence]:focus")).toHaveAttribute("aria-label", /第3句/);
  const words = await page.locator("[data-sentence]:focus").textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "荧光" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-sentence]:focus")).toHaveText(words ?? "");
  await expect(page.locator("[data-sentence]:focus mark")).toHaveCount(1);
  await page.getByText("标记与批注（1）").click();
  await page.getByRole("button", { name: /第\d+段/ }).press("Enter");
  await page.getByRole("button", { name: "移除标记" }).press("Enter");
  await expect(materials(page).locator("[data-marks]")).toHaveCount(0);
});

test("two pages of one attempt keep what each noted", async ({ page, context }) => {
  await signUp(page, "liang-ye-biji");
  await beginQuestion(page, QUESTION, "练习");
  await notesState(page, "saved");
  const second = await context.newPage();
  await second.goto(page.url());
  await notesState(second, "saved");
  for (const [one, words] of [[page, "一、问题"] as const, [second, "二、对策"] as const]) {
    await one.keyboard.press("Alt+Digit2");
    await outline(one).fill(words);
    await notesState(one, "saved");
  }
  await expect(outline(second)).toHaveValue("一、问题\n二、对策");
});

test("on a phone one pane shows at a time and nothing hides behind the keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signUp(page, "shouji-biji");
  await beginQuestion(page, QUESTION, "模考");
  const pane = (name: string) => page.locator("label", { hasText: name }).filter({ has: page.getByRole("radio") });
  const panes = { 资料: materials(page), 提纲: outline(page), 作答: answerSheet(page) };
  for (const [name, shown] of Object.entries(panes)) {
    await pane(name).click();
    for (const other of Object.values(panes)) await expect(other).toBeVisible({ visible: other === shown });
  }
  // The height that is left above a keyboard.
  await page.setViewportSize({ width: 390, height: 420 });
  await answerSheet(page).fill(Array.from({ length: 30 }, (_, line) => `第${line + 1}行`).join("\n"));
  await page.keyboard.press("Control+End");
  await page.keyboard.type("末行");
  await expect(page.getByRole("timer")).toBeInViewport();
  await pane("资料").click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await page.locator("[data-sentence][tabindex]").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "批注" }).click();
  await expect(page.getByRole("dialog").getByLabel("批注")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "完成" })).toBeInViewport({ ratio: 1 });
});

test("pastes in 模考 are announced, recorded without their words and shown to the tutor", async ({
  page,
  browser,
  school,
}) => {
  await signUp(page, "moni-zhantie");
  await beginQuestion(page, QUESTION, "模考");
  await expect(page.getByText("模考中粘贴会被记录")).toBeVisible();
  const recorded = page.waitForResponse((response) => response.url().endsWith("/events") && response.status() === 204);
  await answerSheet(page).evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "从别处抄来的十二个字的话");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const sent = (await recorded).request().postData() ?? "";
  expect(sent).toContain('"characters":12,"from":"elsewhere"');
  expect(sent).not.toContain("抄来");
  await answerSheet(page).fill("车位不足，停车难。");
  await expectSaved(page);
  const attempt = new URL(page.url()).pathname;
  await handIn(page);

  const desk = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const tutor = await desk.newPage();
  await signIn(tutor, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await tutor.goto(`/desk${attempt}`);
  await expect(tutor.getByText(/粘贴1次，共12字（最长一次12字，\d\d:\d\d:\d\d）/)).toBeVisible();
  await desk.close();
});
