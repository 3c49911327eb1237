import type { Locator, Page } from "@playwright/test";
import { compose } from "../fixtures/input-method";
import { answerSheet, beginQuestion, expectSaved, handIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The middle of the front of a cell, in pixels of the window. */
async function cellAt(sheet: Locator, row: number, column: number): Promise<{ x: number; y: number }> {
  const box = (await sheet.boundingBox())!;
  const rows = Number(await sheet.getAttribute("data-rows"));
  return { x: box.x + (box.width / 25) * (column + 0.2), y: box.y + (box.height / rows) * (row + 0.5) };
}

const view = (page: Page, name: "方格" | "普通") => page.getByRole("radio", { name });
const cells = (page: Page) => page.locator("[data-rows]");

const selectedText = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** What is drawn on the cells, row after row. */
const drawnText = async (page: Page) => (await page.locator(".answer-cell").allTextContents()).join("");

/** The cells show what stands in the field; before that they may still grow or move. */
async function expectDrawn(page: Page): Promise<void> {
  const isDrawn = async () => (await drawnText(page)) === (await answerSheet(page).inputValue()).replaceAll("\n", "");
  await expect.poll(isDrawn).toBe(true);
}

async function press(page: Page, row: number, column: number, options?: { clickCount: number }): Promise<void> {
  await expectDrawn(page);
  const { x, y } = await cellAt(cells(page), row, column);
  await page.mouse.click(x, y, options);
}

test("typing on the sheet and in plain view is one text, with one history, one selection and one receipt", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize(WIDE);
  await signUp(page, "fang-ge-zuo-da");
  await beginQuestion(page, QUESTION, "练习");
  const field = answerSheet(page);
  await expect(view(page, "方格")).toBeChecked();
  const input = await context.newCDPSession(page);

  await press(page, 0, 3);
  await expect(field).toBeFocused();
  await compose(input, "chewei", "车位");
  await compose(input, "buzu", "不足");
  await page.keyboard.insertText("，");
  await expect(field).toHaveValue("车位不足，");

  // A switch in the middle of writing: the same element, still focused, still with its history.
  await view(page, "普通").click();
  await expect(view(page, "普通")).toBeChecked();
  await expect(field).toBeFocused();
  await compose(input, "tingchenan", "停车难");
  await page.keyboard.insertText("。");
  await expect(field).toHaveValue("车位不足，停车难。");
  await view(page, "方格").click();
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("车位不足，停车难");
  await page.keyboard.press("Control+Shift+z");
  await expect(field).toHaveValue("车位不足，停车难。");
  await expect.poll(() => drawnText(page)).toBe("车位不足，停车难。");

  // A press on a cell, and typing there; a key that moves by rows.
  await page.keyboard.press("Enter");
  await compose(input, "wuyequewei", "物业缺位");
  await press(page, 0, 2);
  await page.keyboard.insertText("严重");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.insertText("。");
  await expect(field).toHaveValue("车位严重不足，停车难。\n物业缺位。");

  // Drag over 严重, cut it, copy the second paragraph and paste it at the end.
  await expectDrawn(page);
  const [from, to] = [await cellAt(cells(page), 0, 2), await cellAt(cells(page), 0, 4)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => selectedText(page)).toBe("严重");
  await page.keyboard.press("Control+x");
  await expect(field).toHaveValue("车位不足，停车难。\n物业缺位。");
  await press(page, 1, 1, { clickCount: 3 });
  const elsewhere = await cellAt(cells(page), 0, 1);
  await page.mouse.click(elsewhere.x, elsewhere.y, { button: "right" });
  await expect.poll(() => selectedText(page)).toBe("物业缺位。");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  const written = "车位不足，停车难。\n物业缺位。\n物业缺位。";
  await expect(field).toHaveValue(written);
  await expect.poll(() => drawnText(page)).toBe(written.replaceAll("\n", ""));

  await expectSaved(page);
  await expectAccessible(page);
  await page.reload();
  await expect(view(page, "方格")).toBeChecked();
  await expect(field).toHaveValue(written);
  await handIn(page);
  await expect(page.locator("[data-answer]")).toContainText("停车难。物业缺位");
});

test("an input method is never broken off: neither by arrow keys nor by a press on another cell", async ({
  page,
  context,
}) => {
  await page.setViewportSize(WIDE);
  await signUp(page, "shu-ru-fa");
  await beginQuestion(page, QUESTION, "练习");
  const field = answerSheet(page);
  await expect(view(page, "方格")).toBeChecked();
  await field.fill("第一行。\n第二行。");
  const input = await context.newCDPSession(page);
  await press(page, 0, 1);
  await input.send("Input.imeSetComposition", { text: "zai", selectionStart: 3, selectionEnd: 3 });
  await expect(field).toHaveValue("第zai一行。\n第二行。");
  await press(page, 1, 3);
  await input.send("Input.imeSetComposition", { text: "zaici", selectionStart: 5, selectionEnd: 5 });
  await expect(field).toHaveValue("第zaici一行。\n第二行。");
  await expect(page.locator(".sheet-composing")).toHaveCount(1);
  await input.send("Input.insertText", { text: "再次" });
  await expect(field).toHaveValue("第再次一行。\n第二行。");
  await expect(page.locator(".sheet-composing")).toHaveCount(0);
});

test("on a phone the text is plain at first, and the sheet fits, scrolls to the caret and keeps the text", async ({
  page,
  context,
}) => {
  await page.setViewportSize(PHONE);
  await signUp(page, "shou-ji-zuo-da");
  await beginQuestion(page, QUESTION, "练习");
  const field = answerSheet(page);
  await expect(view(page, "普通")).toBeChecked();
  await view(page, "方格").click();
  await expect(view(page, "方格")).toBeChecked();
  await press(page, 0, 0);
  await expect(field).toBeFocused();
  const input = await context.newCDPSession(page);
  for (let line = 1; line <= 16; line += 1) {
    await compose(input, "shuoming", `第${line}条说明。`);
    await page.keyboard.press("Enter");
  }
  await expect(page.locator(".sheet-caret")).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await expect(page.locator(".sheet-caret")).toBeInViewport();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectSaved(page);
  await expectAccessible(page);
  const written = await field.inputValue();
  await page.reload();
  await expect(view(page, "方格")).toBeChecked();
  await expect(field).toHaveValue(written);
  expect(written.split("\n")).toHaveLength(17);
});
