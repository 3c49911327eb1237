import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { answerSheet, expectSaved, handIn, signIn, signUp } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const run = promisify(execFile);

const TITLE = "概括青石镇农家书屋存在的问题";

/** Written for this test: four problems among what is none. */
const MATERIAL = [
  "青石镇的农家书屋建了十二年，最早的一批书架是木匠老秦打的，至今还在用。",
  "“孩子们翻来翻去还是那几本旧画册。”老秦说，书屋图书更新滞后，三年没有添过一本新书，内容与农时脱节。",
  "书屋管理员由村会计兼任，缺乏专业培训，借书登记全凭一本练习簿，丢了多少书谁也说不清。",
  "镇里的调查显示，书屋开放时间不合理，村民白天下地时它开着，晚上有空了它却关门，利用率不高。",
  "书屋的经费保障不足，去年冬天屋顶漏雨，修缮的钱拖了四个月还没有着落。",
  "老秦还在书屋门口种了两棵枣树，秋天打下来的枣子分给来看书的孩子。",
].join("\n");

const ANSWER = [
  "一是图书更新滞后，多年没有新书，内容与农时脱节。",
  "二是管理员缺乏专业培训，借书登记不规范。",
  "三是开放时间不合理，利用率不高。",
  "四是经费保障不足，修缮没有着落。",
].join("\n");

/** The pack comes in as a tutor would bring it on the command line; the server takes it up as it runs. */
async function importPack(school: School): Promise<void> {
  await run(process.execPath, ["scripts/cli.mjs", "pack:import", "tests/e2e/fixtures/village-library-pack.md"], {
    env: { ...process.env, DATA_DIR: school.dataDir },
  });
}

async function openQuestion(page: Page, school: School): Promise<void> {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto(await deskAddress(page));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(TITLE);
}

/** Where the desk keeps the question, by way of its pack. */
async function deskAddress(page: Page): Promise<string> {
  await page.goto("/desk/packs");
  await page.getByRole("link", { name: "农家书屋怎么办好" }).click();
  const link = page.locator('a[href^="/desk/questions/"]').first();
  return (await link.getAttribute("href")) ?? "";
}

const save = (page: Page) => page.getByRole("button", { name: "保存草稿" }).first().click();

test("a question without material gets one, limit, marks and checked points, is published, written and reported on", async ({
  page,
  school,
  browser,
}) => {
  test.setTimeout(120_000);
  await importPack(school);
  await openQuestion(page, school);
  await expect(page.getByText("题目要求结合材料，专题里没有")).toBeVisible();
  await page.getByRole("button", { name: "保存并发布" }).first().click();
  await expect(page.getByRole("alert")).toContainText("材料还没有补上");

  await page.getByLabel("材料标题").fill("给定资料1");
  await page.getByLabel("粘贴材料").fill(MATERIAL);
  await page.getByRole("button", { name: "补上材料" }).click();
  await expect(page.getByText("并推出评分细则（待核）")).toBeVisible();
  const points = page.getByRole("region", { name: "采分点" });
  await expect(points.getByText("待核", { exact: true })).toBeVisible();
  const found = await points.getByRole("group").count();
  expect(found).toBeGreaterThanOrEqual(3);
  for (const quotes of await points.getByLabel("材料原文").all()) {
    for (const quote of (await quotes.inputValue()).split("\n")) expect(MATERIAL).toContain(quote);
  }
  await expectAccessible(page);

  const limits = page.getByRole("region", { name: "字数、分值、用时" });
  await expect(limits.getByLabel("分值")).toHaveValue("");
  await limits.getByLabel("字数要求").selectOption("max");
  await limits.getByLabel("分值").fill("十五");
  await save(page);
  await expect(limits.getByText("请填数字")).toBeVisible();
  await limits.getByLabel("分值").fill("15");
  await save(page);
  await expect(limits.getByText("请填写")).toBeVisible();
  await limits.getByLabel("上限").fill("200");
  await points.getByLabel("已核对").check();
  await save(page);
  await expect(page.getByText("草稿已保存。")).toBeVisible();
  await expect(points.getByText("待核", { exact: true })).toHaveCount(0);

  await page.getByLabel("粘贴一份作答").fill(ANSWER);
  await page.getByRole("button", { name: "试评", exact: true }).click();
  await expect(page.getByRole("region", { name: "试评结果" })).toContainText(/得分率\s*\d+%/);
  await expect(limits.getByLabel("上限")).toHaveValue("200");

  await page.getByRole("button", { name: "保存并发布" }).first().click();
  await expect(page.getByRole("status").getByText("已发布第1版。")).toBeVisible();

  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const candidate = await context.newPage();
  await signUp(candidate, "nongjia-shuwu");
  await candidate.goto(page.url().replace(/\?.*/, "").replace("/desk/", "/"));
  await candidate.getByRole("button", { name: "开始作答" }).click();
  await expect(candidate.getByText("图书更新滞后").first()).toBeVisible();
  await answerSheet(candidate).fill(ANSWER);
  await expectSaved(candidate);
  await handIn(candidate);
  const marked = await candidate.locator("[data-answer] mark").allTextContents();
  expect(marked.length).toBeGreaterThanOrEqual(2);
  for (const words of marked) expect(ANSWER).toContain(words);
  await context.close();
});

test("a preset fills in limit and marks by name, and an added point is edited by keyboard alone", async ({
  page,
  school,
}) => {
  await importPack(school);
  await openQuestion(page, school);
  const limits = page.getByRole("region", { name: "字数、分值、用时" });
  const preset = limits.getByLabel("考试模板");
  await preset.selectOption({ index: 1 });
  await page.getByRole("button", { name: "按模板填入" }).click();
  await expect(limits.getByText(/字数和分值取自模板/)).toBeVisible();
  await expect(limits.getByLabel("分值")).not.toHaveValue("");
  await expect(limits.getByLabel("用时")).toHaveValue("");
  await limits.getByLabel("分值").fill("12");
  await page.keyboard.press("Enter");
  await expect(page.getByText("草稿已保存。")).toBeVisible();
  await expect(limits.getByText(/字数和分值取自模板/)).toHaveCount(0);

  const points = page.getByRole("region", { name: "采分点" });
  const before = await points.getByRole("group").count();
  await points.getByRole("button", { name: "添加采分点" }).focus();
  await page.keyboard.press("Enter");
  const added = points.getByRole("group", { name: `采分点${before + 1}` });
  await added.getByLabel("要点").fill("书架陈旧");
  await save(page);
  await expect(added.getByText("至少写一组词")).toBeVisible();
  await added.getByLabel(/词组/).fill("书架、架子\n陈旧、旧");
  await added.getByLabel("材料原文").fill("材料里没有的话");
  await save(page);
  await expect(added.getByText("材料里没有这句话")).toBeVisible();
  await expect(added.getByLabel("要点")).toHaveValue("书架陈旧");
  await added.getByLabel("材料原文").fill("");
  await save(page);
  await expect(page.getByText("草稿已保存。")).toBeVisible();
  await expect(added.getByLabel(/词组/)).toHaveValue("书架、架子\n陈旧、旧");
});

test("without JavaScript a material is found by title, attached, removed, and what was typed stays", async ({
  browser,
  school,
}) => {
  await importPack(school);
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await openQuestion(page, school);
  const before = await page.getByRole("button", { name: /^移除/ }).count();
  await page.getByLabel("身份").fill("镇文化站工作人员");
  await page.getByLabel("按标题查找").fill("资料2");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByLabel("身份")).toHaveValue("镇文化站工作人员");
  await page
    .getByRole("button", { name: /^选用《资料2》/ })
    .first()
    .click();
  await expect(page.getByText(/^(提示|完成|成功)?\s*材料已补上/)).toBeVisible();
  await expect(page.getByLabel("身份")).toHaveValue("镇文化站工作人员");
  await expect(page.getByRole("button", { name: /^移除/ })).toHaveCount(before + 1);
  await page.getByRole("button", { name: /^移除《资料2》/ }).click();
  await expect(page.getByText("材料已移除。")).toBeVisible();

  const points = page.getByRole("region", { name: "采分点" });
  const rows = await points.getByRole("group").count();
  await points.getByRole("button", { name: "添加采分点" }).click();
  await expect(points.getByRole("group")).toHaveCount(rows + 1);
  await expect(page.getByLabel("身份")).toHaveValue("镇文化站工作人员");
  await context.close();
});
