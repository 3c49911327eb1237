import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { sharedFolder } from "../../shared-folder";
import { answerSheet, expectSaved, handIn, signIn, signUp } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const shared = sharedFolder();
const FIXTURE = "tests/fixtures/packs/night-market.txt";
/** Its first repair: a look-alike (⼈, U+2F08) for a person. */
const RADICAL = "\u2F08";

async function openDesk(page: Page, school: School): Promise<void> {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/desk/packs");
}

/** Hands a file in and waits for the review page. */
async function handInFile(page: Page, file: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
  await page.getByLabel("文件").setInputFiles(file);
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("heading", { name: "核对导入", level: 1 })).toBeVisible();
}

/** What the bank shows a stranger. */
async function bankOf(school: School): Promise<string[]> {
  const page = await (await fetch(`${school.address}/bank`)).text();
  return [...page.matchAll(/href="\/questions\/[^"]+"/g)].map(([link]) => link);
}

const enterButton = (page: Page) => page.getByRole("button", { name: "放入草稿" });

async function acceptRest(page: Page): Promise<void> {
  const groups = page.getByRole("button", { name: /全部接受$/ });
  while ((await groups.count()) > 0) {
    const left = await groups.count();
    await groups.first().click();
    await expect(groups).toHaveCount(left - 1);
  }
  await expect(page.getByText("已全部决定")).toBeVisible();
}

async function canonicalText(page: Page): Promise<Locator> {
  const field = page.getByRole("textbox", { name: "规范文本" });
  if (!(await field.isVisible())) await page.locator("summary", { hasText: "规范文本" }).click();
  return field;
}

test("a text found on the web is decided change by change, and only then are its questions drafts", async ({
  page,
  school,
}) => {
  test.setTimeout(120_000);
  const before = await bankOf(school);
  await openDesk(page, school);
  const packs = await page.getByRole("table").getByRole("row").count();
  await handInFile(page, FIXTURE);
  await expect(page.getByText("UTF-8")).toBeVisible();
  await expectAccessible(page);
  const review = page.url();
  expect(await bankOf(school)).toEqual(before);
  await page.goto("/desk/packs");
  expect(await page.getByRole("table").getByRole("row").count()).toBe(packs);
  await page.getByRole("region", { name: "待核对的文本" }).getByRole("link", { name: "night-market.txt" }).click();
  await expect(page).toHaveURL(review);

  // Nothing is entered while one change is undecided, whatever the page shows.
  await expect(enterButton(page)).toBeDisabled();
  const forced = await page.evaluate(async (address) => {
    const body = new FormData();
    body.set("intent", "enter");
    return (await fetch(address, { method: "POST", body })).status;
  }, review);
  expect(forced).toBe(400);

  // One repair is undone by keyboard alone and shows in the canonical text.
  const repair = page.getByRole("region", { name: /^修复/ }).getByRole("listitem").first();
  const text = await canonicalText(page);
  await expect(text).not.toHaveValue(new RegExp(RADICAL));
  const standing = page.getByRole("status").filter({ hasText: "未决定" });
  const count = await standing.innerText();
  await repair.getByRole("radio", { name: "接受" }).focus();
  await page.keyboard.press("Space");
  await expect(repair.getByRole("radio", { name: "接受" })).toBeChecked();
  await expect(standing).not.toHaveText(count);
  await page.keyboard.press("ArrowRight");
  await expect(repair.getByRole("radio", { name: "撤销" })).toBeChecked();
  await expect(repair.getByRole("radio", { name: "撤销" })).toBeFocused();
  await expect(text).toHaveValue(new RegExp(RADICAL));
  await page.reload();
  await expect(repair.getByRole("radio", { name: "撤销" })).toBeChecked();

  await acceptRest(page);
  await expectAccessible(page);
  await enterButton(page).click();
  await expect(page.getByText(/已导入《/)).toBeVisible();
  await expectAccessible(page);

  // The record stays, for reading only, and the same text leads back to its pack.
  const pack = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "导入记录" }).click();
  await expect(page.getByText("已放入草稿。")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(page.getByText("已改", { exact: true })).toHaveCount(1);
  await expectAccessible(page);
  await page.goto("/desk/packs");
  await page.getByLabel("文件").setInputFiles(FIXTURE);
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByText("这份文本以前导入过，没有改动。")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pack);
  expect(await bankOf(school)).toEqual(before);
  await page.getByRole("button", { name: "发布", exact: true }).first().click();
  await expect(page.getByText("已发布1道题。")).toBeVisible();
  expect(await bankOf(school)).not.toEqual(before);
});

test("a pack's canonical text is edited into a new version, and a mistake in it is named by line", async ({
  page,
  school,
}) => {
  test.setTimeout(120_000);
  await openDesk(page, school);
  const pasted = "一、命题预测\n1.请谈谈开放夜间书店的意义(300字)。\n2.请起草一份夜间书店开张的讲话稿(800字)。\n";
  await page.getByLabel("或粘贴文本").fill(pasted);
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("heading", { name: "核对导入", level: 1 })).toBeVisible();
  await page.getByLabel("标题").fill("夜间书店");
  await page.getByRole("button", { name: "更正" }).click();
  await expect(page.getByText("已更正，重新读取。")).toBeVisible();
  if ((await page.getByRole("button", { name: /全部接受$/ }).count()) > 0) await acceptRest(page);

  const text = await canonicalText(page);
  const file = await text.inputValue();
  expect(file).toContain("title: 夜间书店");
  await text.fill(file.replace("family:", "familie:"));
  await enterButton(page).click();
  await expect(page.getByRole("alert")).toContainText(/第\d+行/);
  await expect(text).toHaveValue(/familie:/);
  await text.fill(file.replace("夜间书店的意义", "街角夜间书店的意义"));
  await enterButton(page).click();
  await expect(page.getByText("已导入《夜间书店》")).toBeVisible();
  await expect(page.getByText("请谈谈开放街角夜间书店的意义。")).toBeVisible();

  await page.getByRole("link", { name: "编辑文本" }).click();
  const source = page.getByRole("textbox", { name: "规范文本" });
  await expectAccessible(page);
  const whole = await source.inputValue();
  await source.fill(whole.replace("# 命题预测", "# 命题"));
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("alert")).toContainText("不认识的小节“命题”");
  await expect(source).toHaveValue(/# 命题\n/);
  await source.fill(whole.replace("街角夜间书店", "巷口夜间书店"));
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("1道题有改动")).toBeVisible();
  await expect(page.getByText("请谈谈开放巷口夜间书店的意义。")).toBeVisible();
});

test("a shipped pack's text is read only, and a copy of it is the school's own", async ({ page, school }) => {
  await openDesk(page, school);
  await page.getByRole("row").filter({ hasText: "随系统提供" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "编辑文本" }).click();
  await expect(page.getByRole("textbox", { name: "规范文本" })).not.toBeEditable();
  await expectAccessible(page);
  await page.getByRole("button", { name: "另存为副本" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("（副本）");
});

test("a real topic pack is reviewed, entered, published, written and reported on", async ({
  page,
  school,
  browser,
}) => {
  test.skip(shared === null, "the folder with real documents is not beside the project (SHARED_DIR)");
  test.setTimeout(120_000);
  const seeds = join(shared ?? "", "seeds");
  const file = join(seeds, readdirSync(seeds).find((name) => name.startsWith("001_")) ?? "");
  await openDesk(page, school);
  await handInFile(page, file);
  await expect(page.getByRole("region", { name: /^修复/ }).getByText("补加号").first()).toBeVisible();
  await expect(page.getByText("待补材料", { exact: true })).toHaveCount(3);
  await expectAccessible(page);
  await acceptRest(page);
  await enterButton(page).click();
  await expect(page.getByText(/已导入/)).toBeVisible();
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

test("without JavaScript the changes are decided with one button and entered", async ({ school, browser }) => {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await openDesk(page, school);
  const article =
    "渠水进村\n⺠生渠修好了，清水沿着新渠流进村庄，旱地变成水田。\n⺠心也暖了，今年的收成比去年多了三成。\n";
  await handInFile(page, { name: "qu.txt", mimeType: "text/plain", buffer: Buffer.from(article) });
  const row = page.getByRole("region", { name: /^修复/ }).getByRole("listitem").first();
  await expect(row).toContainText("2处");
  await expect(row).toContainText("U+2EA0");
  await row.getByRole("link", { name: "逐处查看" }).click();
  const places = row.getByRole("group", { name: /^第\d行/ });
  // What is chosen before the page that shows them has come would go with the old page.
  await expect(places).toHaveCount(2);
  await row.getByRole("radio", { name: "逐处决定" }).check();
  await places.nth(0).getByRole("radio", { name: "撤销" }).check();
  await places.nth(1).getByRole("radio", { name: "接受" }).check();
  await page.getByRole("button", { name: "保存选择" }).click();
  await expect(page.getByText("已保存选择。")).toBeVisible();
  await expect(row.getByRole("radio", { name: "逐处决定" })).toBeChecked();
  await acceptRest(page);
  await page.locator("summary", { hasText: "规范文本" }).click();
  const file = await page.getByRole("textbox", { name: "规范文本" }).inputValue();
  expect(file).toContain("⺠生渠");
  expect(file).toContain("民心");
  await enterButton(page).click();
  await expect(page.getByText("已导入《渠水进村》：1篇文章。")).toBeVisible();
  await context.close();
});

test("an article taken for a topic pack is read anew under its right kind, or discarded", async ({ page, school }) => {
  await openDesk(page, school);
  const text =
    "一、热点链接\n老桥修好了，两岸的人都说方便。\n二、理论精析\n修桥就是修路，修路就是修心，一座桥连着两岸人家。\n";
  await page.getByLabel("或粘贴文本").fill(text);
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("alert")).toContainText("没有找到题目");
  await expect(enterButton(page)).toHaveCount(0);
  await page.getByLabel("类型").selectOption("material");
  await page.getByRole("button", { name: "更正" }).click();
  await expect(page.getByText("已更正，重新读取。")).toBeVisible();
  await expect(page.getByRole("region", { name: "读到的内容" })).toContainText("文章");
  const address = page.url();
  await page.getByRole("button", { name: "放弃导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃导入" }).click();
  await expect(page.getByRole("heading", { name: "专题包", level: 1 })).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("已放弃导入，题库未改动。")).toBeVisible();
});

test("a text that cannot be read is refused with its place and nothing of it is kept", async ({ page, school }) => {
  await openDesk(page, school);
  const rows = await page.getByRole("row").count();
  const waiting = await page.getByRole("listitem").count();
  const refusals: [string, string | RegExp][] = [
    ["二、命题预测\n1.请谈谈你的看法(x00字)。", /第2行.*字数/],
    ["---\nformat: pack/1\n---\n\n# 命题\n", /不认识的小节/],
  ];
  for (const [text, reason] of refusals) {
    await page.getByLabel("或粘贴文本").fill(text);
    await page.getByRole("button", { name: "读取" }).click();
    await expect(page.getByRole("alert")).toContainText(reason);
    await expect(page.getByLabel("或粘贴文本")).toHaveValue(text);
  }
  await page
    .getByLabel("文件")
    .setInputFiles({ name: "p.txt", mimeType: "text/plain", buffer: Buffer.from([0, 1, 2]) });
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("alert")).toContainText("这不是文本文件");
  await page.reload();
  expect(await page.getByRole("row").count()).toBe(rows);
  expect(await page.getByRole("listitem").count()).toBe(waiting);
});
