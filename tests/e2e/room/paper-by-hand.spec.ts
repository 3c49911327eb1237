import type { Page } from "@playwright/test";
import { signUp } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const SET = "题组：概括问题三题连练";

const tab = (page: Page, no: number) =>
  page.getByRole("navigation", { name: "题目" }).getByRole("link", { name: new RegExp(`第${no}题`) });

/** A sheet of paper in one colour, made by the browser itself. */
async function picture(page: Page, shade: string) {
  const encoded = await page.evaluate((colour) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 300, height: 400 });
    const context = canvas.getContext("2d")!;
    context.fillStyle = colour;
    context.fillRect(0, 0, 300, 400);
    return canvas.toDataURL("image/png");
  }, shade);
  return { name: `${shade}.png`, mimeType: "image/png", buffer: Buffer.from(encoded.split(",")[1] ?? "", "base64") };
}

test("a whole set is sat on paper: photos for each question, one hand-in that names what is missing, minutes in the report", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("console", (message) => (message.type() === "error" ? errors.push(message.text()) : null));
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.setViewportSize({ width: 390, height: 800 });
  await signUp(page, "zhengjuan-zhibi");
  await page.goto("/sets");
  await page.getByRole("link", { name: SET }).click();
  // Which question is in front is told once it has been there for a moment.
  const told = page.waitForResponse((response) => response.url().endsWith("/events"));
  await page.getByRole("button", { name: "纸笔作答" }).click();
  await page.waitForURL(/\/sittings\/[^/]+$/);
  await expect(page.getByRole("region", { name: "答卷照片" })).toBeVisible();
  await expect(tab(page, 1)).toContainText("0张照片");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await page.getByLabel("选择照片").setInputFiles([await picture(page, "beige")]);
  await page.getByRole("button", { name: "上传beige.png" }).click();
  await expect(tab(page, 1)).toContainText("1张照片");
  await told;
  await tab(page, 3).click();
  await expect(page.getByRole("img", { name: "答卷照片第1页" })).toHaveCount(0);
  await page.getByLabel("选择照片").setInputFiles([await picture(page, "ivory")]);
  await page.getByRole("button", { name: "上传ivory.png" }).click();
  await expect(tab(page, 3)).toContainText("1张照片");
  await page.reload();
  await expect(page.getByRole("img", { name: "答卷照片第1页" })).toBeVisible();
  // React goes on with what the server drew, instead of drawing the document anew and losing what was chosen on it.
  await expectLive(page);
  expect(errors).toEqual([]);
  await expect(tab(page, 1)).toContainText("1张照片");

  await page.getByRole("button", { name: "交卷", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("第2题还没有照片");
  await dialog.getByRole("button", { name: "不带照片交卷" }).click();
  await page.waitForURL(/\/report$/);
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("纸笔");
  await expect(page.getByText("纸笔作答，待评阅")).toBeVisible();
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText(/\d\d:\d\d/);
});
