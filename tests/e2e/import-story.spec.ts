import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { sharedFolder } from "../shared-folder";
import { answerSheet, expectSaved, handIn, signIn, signUp } from "./fixtures/people";
import type { School } from "./fixtures/start-school";
import { expect, expectAccessible, test } from "./fixtures/test";

const shared = sharedFolder();

async function importAsTutor(page: Page, school: School, file: string): Promise<void> {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/desk/packs");
  await page.getByLabel("文件").setInputFiles(file);
  await page.getByRole("button", { name: "导入" }).click();
  await expect(page.getByText(/已导入/)).toBeVisible();
}

test("a real topic pack is imported, its essay published, written and reported on", async ({
  page,
  school,
  browser,
}) => {
  test.skip(shared === null, "the folder with real documents is not beside the project (SHARED_DIR)");
  const seeds = join(shared ?? "", "seeds");
  const file = join(seeds, readdirSync(seeds).find((name) => name.startsWith("001_")) ?? "");
  await importAsTutor(page, school, file);
  await expect(page.getByText("6道题 · 0则材料 · 10份提纲 · 11篇范文")).toBeVisible();
  await expect(page.getByText("待补材料", { exact: true })).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("button", { name: /发布可用的3道题/ }).click();
  await expect(page.getByText("已发布3道题。")).toBeVisible();
  const essay = page.getByRole("region").filter({ hasText: "文章写作" }).getByRole("link", { name: "在题库中查看" });
  const address = await essay.getAttribute("href");

  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const candidate = await context.newPage();
  await signUp(candidate, "xie-da-zuo-wen");
  await candidate.goto(address ?? "");
  await candidate.getByRole("button", { name: "开始作答" }).click();
  await answerSheet(candidate).fill("让城市更有温度\n建设人民满意的城市，要把群众的事当作自己的事来办。");
  await expectSaved(candidate);
  await handIn(candidate);
  await expect(candidate.getByText("参考提纲（之一）")).toBeVisible();
  await expect(candidate.getByText("尚待老师核对")).toBeVisible();
  await context.close();
});

test("a text that is no pack is refused with its place and changes nothing", async ({ page, school }) => {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/desk/packs");
  const rows = await page.getByRole("row").count();
  const refusals: [string, string | RegExp][] = [
    ["只有一段话，没有题目。", /没有找到题目/],
    ["二、命题预测\n1.请谈谈你的看法(x00字)。", /第2行.*字数/],
  ];
  for (const [text, reason] of refusals) {
    await page.getByLabel("或粘贴文本").fill(text);
    await page.getByRole("button", { name: "导入" }).click();
    await expect(page.getByRole("alert")).toContainText(reason);
    await expect(page.getByLabel("或粘贴文本")).toHaveValue(text);
  }
  await page
    .getByLabel("文件")
    .setInputFiles({ name: "p.txt", mimeType: "text/plain", buffer: Buffer.from([0, 1, 2]) });
  await page.getByRole("button", { name: "导入" }).click();
  await expect(page.getByRole("alert")).toContainText("这不是文本文件");
  await page.reload();
  expect(await page.getByRole("row").count()).toBe(rows);
});
