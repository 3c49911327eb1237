import type { Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, handIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const A4 = { width: 595, height: 842 };

/** Chromium writes page objects uncompressed. */
async function printed(page: Page): Promise<{ pages: number; sizes: string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    sizes: [...new Set(boxes.map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`))],
  };
}

const rowsOf = (page: Page) => page.locator("[data-row]");
const drawn = async (page: Page) => (await rowsOf(page).allTextContents()).join("");

test("an answer is printed on A4 as it stands on the screen, page by page, and so is a blank sheet", async ({
  page,
}) => {
  await signUp(page, "daying");
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "练习");
  const text = "一、设施老化。2026年仍有12部电梯停用。\n二、车位不足。";
  await answerSheet(page).fill(text);
  await expectSaved(page);
  const attempt = new URL(page.url()).pathname;

  await page.goto(`${attempt}/sheet`);
  await expect(page.getByText(text)).toBeAttached();
  expect(await drawn(page)).toContain("一、设施老化。2026年仍有12部电梯停用。");
  await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
  await expectAccessible(page);
  const screenRows = await rowsOf(page).count();
  const onScreen = await page.locator(".answer-page").count();
  const paper = await printed(page);
  expect(paper).toEqual({ pages: onScreen, sizes: [`${A4.width}x${A4.height}`] });

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  const cell = await page.locator("[data-row] > span").first().boundingBox();
  expect(Math.abs((cell?.width ?? 0) - (cell?.height ?? 0))).toBeLessThan(1.5);
  await page.emulateMedia({ media: null });

  await page.getByRole("link", { name: "空白答题卡" }).click();
  await expect(page).toHaveURL(/blank=1/);
  await expect(page.getByText("准考证号")).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(screenRows);
  expect(await drawn(page)).not.toContain("设施");
  expect((await printed(page)).pages).toBe(onScreen);

  await page.goto(attempt);
  await handIn(page);
  await page.goto(`${attempt}/sheet`);
  await expect(page.getByText(/交卷于/)).toBeVisible();
  expect(await drawn(page)).toContain("车位不足。");
});

test("a sheet fits a phone, row by row with all its cells", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signUp(page, "shouji");
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "练习");
  await page.goto(`${new URL(page.url()).pathname}/sheet?blank=1`);
  const row = rowsOf(page).first();
  await expect(row.locator("> span")).toHaveCount(25);
  const box = await row.boundingBox();
  expect(box?.width).toBeLessThan(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
