import type { Page } from "@playwright/test";
import { beginInPage, signIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

/** A picture with a dark bar on its left, made by the browser itself: wider than high, so that a turn can be seen. */
async function picture(page: Page, type: "image/png" | "image/jpeg", shade: string): Promise<Buffer> {
  const encoded = await page.evaluate(
    ([kind, colour]) => {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: 900, height: 600 });
      const context = canvas.getContext("2d")!;
      context.fillStyle = colour!;
      context.fillRect(0, 0, 900, 600);
      context.fillStyle = "#222";
      context.fillRect(0, 0, 90, 600);
      return canvas.toDataURL(kind);
    },
    [type, shade],
  );
  return Buffer.from(encoded.slice(encoded.indexOf(",") + 1), "base64");
}

test("an answer on paper is photographed, turned, handed in, marked on the photo and seen by its writer", async ({
  page,
  browser,
  school,
}) => {
  await signUp(page, "zhi-bi-lian-xi");
  await beginInPage(page, QUESTION, "纸笔作答");
  const area = page.getByRole("region", { name: "答卷照片" });
  const choose = page.getByLabel("选择照片");

  await choose.setInputFiles({ name: "notes.jpg", mimeType: "image/jpeg", buffer: Buffer.from("这是一段文字。") });
  await expect(area).toContainText("文件内容不是 JPEG、PNG 或 WebP 图片。");
  await page.getByRole("button", { name: "不用notes.jpg" }).click();

  await choose.setInputFiles([
    { name: "one.png", mimeType: "image/png", buffer: await picture(page, "image/png", "#eee") },
    { name: "two.jpg", mimeType: "image/jpeg", buffer: await picture(page, "image/jpeg", "#dde") },
  ]);
  await expect(page.getByRole("img", { name: "two.jpg的预览" })).toBeVisible();
  // Chosen and not sent: the browser keeps both over a reload.
  await page.reload();
  await page.getByRole("button", { name: "把one.png右转90°" }).click();
  await page.getByRole("button", { name: "上传one.png" }).click();
  await expect(page.getByRole("img", { name: "答卷照片第1页" })).toHaveAttribute("height", "900");
  await page.getByRole("button", { name: "上传two.jpg" }).click();
  await expect(page.getByRole("img", { name: "答卷照片第2页" })).toHaveAttribute("height", "600");
  await expect(page.getByRole("button", { name: /^上传/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByRole("region", { name: "得分" })).toContainText("纸笔作答，待评阅");
  await expect(page.getByRole("region", { name: "答卷照片" }).getByRole("img")).toHaveCount(2);
  await expectAccessible(page);
  const report = new URL(page.url()).pathname;

  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const tutor = await context.newPage();
  await signIn(tutor, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await tutor.goto(report.replace(/^\/attempts\/([^/]+)\/report$/, "/desk/attempts/$1"));
  await expectLive(tutor);
  const desk = tutor.getByRole("region", { name: "在照片上评阅" });
  const photo = desk.getByRole("img", { name: "答卷照片第1页" });
  await photo.scrollIntoViewIfNeeded();
  const box = (await photo.boundingBox())!;
  await tutor.mouse.move(box.x + box.width * 0.2, box.y + 40);
  await tutor.mouse.down();
  await tutor.mouse.move(box.x + box.width * 0.6, box.y + 80, { steps: 4 });
  await tutor.mouse.up();
  const draft = desk.getByRole("button", { name: /新批注：左20%/ });
  await draft.focus();
  await draft.press("ArrowRight");
  await expect(desk.getByRole("button", { name: /新批注：左21%/ })).toBeVisible();
  await desk.getByLabel("用于").selectOption({ label: "采分点1 适老设施缺失" });
  await desk.getByLabel("批语").fill("写到没有电梯。");
  await desk.getByRole("button", { name: "保存批注" }).click();
  const point = tutor
    .getByRole("listitem")
    .filter({ has: tutor.getByLabel(/师评得分/) })
    .first();
  await expect(point).toContainText("第1页方框");
  await point.getByLabel(/师评得分/).fill("2");
  await tutor.getByLabel("评分说明").fill("卷面写到老人出行不便。");
  await expectAccessible(tutor);
  await tutor.getByRole("button", { name: "保存师评" }).click();
  await expect(tutor.getByText("师评已保存")).toBeVisible();
  // On paper all pages are whole, not only what the window showed of them.
  await tutor.emulateMedia({ media: "print" });
  const shown = desk.getByRole("region", { name: "答卷照片" });
  expect(await shown.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  await context.close();

  await page.goto(report);
  const pages = page.getByRole("region", { name: "答卷照片" });
  await expect(pages).toContainText("第1页方框 · 采分点1 适老设施缺失");
  await expect(pages).toContainText("写到没有电梯。");
  await expect(page.getByText("见答卷照片第1页。")).toBeVisible();
  await expect(page.getByText("老师评分", { exact: true })).toBeVisible();
  await expect(page.getByText("纸笔作答，待评阅")).toHaveCount(0);
  await expectAccessible(page);
});

test("a paper answer is typed up later, untimed, and estimated by the engine as practice", async ({ page }) => {
  await signUp(page, "teng-lu-wen-ben");
  await beginInPage(page, QUESTION, "纸笔作答");
  await page.getByLabel("选择照片").setInputFiles({
    name: "sheet.png",
    mimeType: "image/png",
    buffer: await picture(page, "image/png", "#eee"),
  });
  await page.getByRole("button", { name: "上传sheet.png" }).click();
  await expect(page.getByRole("img", { name: "答卷照片第1页" })).toBeVisible();
  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await page.getByRole("link", { name: "誊录成文字" }).click();
  await page.getByLabel("誊录文本").fill("车位不足，停车难。");
  await page.reload();
  await expect(page.getByLabel("誊录文本")).toHaveValue("车位不足，停车难。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交誊录" }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByRole("region", { name: "誊录文本，练习估分" })).toContainText("停车难");
  await expect(page.getByRole("link", { name: "誊录成文字" })).toHaveCount(0);
});

test("without JavaScript photos go with a plain form, and a hand-in without one asks once", async ({
  browser,
  school,
}) => {
  const plain = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto("/bank");
  await page.getByRole("searchbox").fill(QUESTION);
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page).toHaveURL(/[?&]q=/);
  await page.getByRole("link", { name: QUESTION }).first().click();
  await page.getByRole("button", { name: "纸笔作答" }).click();
  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await expect(page.getByText("没有交卷：还没有照片。")).toBeVisible();
  await expect(page.getByRole("button", { name: "不带照片交卷" })).toBeVisible();
  const text = { name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("这是一段文字。") };
  await page.getByLabel("选择照片").setInputFiles(text);
  await page.getByRole("button", { name: "上传", exact: true }).click();
  await expect(page.getByText("文件内容不是 JPEG、PNG 或 WebP 图片。")).toBeVisible();
  await plain.close();
});
