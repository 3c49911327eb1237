import { expect, expectAccessible, expectLive, test } from "../fixtures/test";
import { signUp } from "../fixtures/people";

test("a learner finds an outline, keeps it, and studies its model stage by stage", async ({ page }) => {
  await signUp(page, "gang-yao-xue");
  await page.goto("/library?kind=framework&genre=speech");
  await page.locator("article h2 a").first().click();
  await expect(page.getByRole("heading", { level: 2, name: "提纲" })).toBeVisible();
  await page.locator("details summary").first().click();
  await expect(page.getByText(/^范文第\d+段$/).first()).toBeVisible();
  await page.getByRole("button", { name: "收藏" }).click();
  await expect(page.getByRole("button", { name: "取消收藏" })).toBeVisible();

  await page.getByRole("link", { name: /^分步揭示/ }).click();
  await expect(page.getByText("第1步，共5步")).toBeVisible();
  await page.getByRole("button", { name: "提交并对照" }).click();
  await expect(page.getByRole("alert")).toContainText("还没有作答");
  await page.getByLabel("作答").fill("题眼、对象、文种和任务都在标题里。");
  await page.getByRole("button", { name: "提交并对照" }).click();
  await expect(page.getByText("第2步，共5步")).toBeVisible();
  await page.getByLabel("作答").fill("一、提高认识\n二、抓好重点\n三、压实责任");
  await page.getByRole("button", { name: "提交并对照" }).click();
  await expect(page.getByText(/练习估分 \d+%/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("第3步，共5步")).toBeVisible();
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByText("第4步，共5步")).toBeVisible();
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByText("这一项已经完成。")).toBeVisible();
  await expectAccessible(page);
});

test("on paper an outline has each paragraph of its model once, and the whole note", async ({ page }) => {
  await signUp(page, "gang-yao-yin");
  await page.goto("/library?kind=framework&genre=essay");
  await page.locator("article h2 a").first().click();
  await expectLive(page);
  await expect(page.locator("main details").first()).toBeVisible();
  const empty = page.getByRole("heading", { name: "我的笔记" });
  await page.emulateMedia({ media: "print" });
  await expect(empty).toBeHidden();
  const opened = page.locator("main details p:not(.text-sm):visible");
  const printed = await opened.allTextContents();
  expect(printed.length).toBeGreaterThan(1);
  expect(new Set(printed).size).toBe(printed.length);

  await page.emulateMedia({ media: "screen" });
  const note = Array.from({ length: 30 }, (_, no) => `第${no + 1}行笔记`).join("\n");
  await page.getByRole("textbox", { name: "我的笔记" }).fill(note);
  await page.getByRole("button", { name: "保存笔记" }).click();
  await expect(page.getByText("已保存")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("第30行笔记").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "我的笔记" })).toBeHidden();
});
