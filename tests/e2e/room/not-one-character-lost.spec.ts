import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { beginComposing, compose } from "../fixtures/input-method";
import { startMovableSchool, type MovableSchool } from "../fixtures/school/movable-school";
import { answerSheet, beginQuestion, expectSaved, signUp } from "../fixtures/people";
import { expect, test } from "../fixtures/test";

const HALF_AN_HOUR_MS = 30 * 60_000;

/** What stands in the field after each stretch of writing. */
const BEGUN = "一是车位不足，停车难。";
const OFFLINE = `${BEGUN}\n二是管网老化。`;
const SECOND_TAB = `${OFFLINE}\n三是物业缺位。`;
const FIRST_TAB = `${SECOND_TAB}\n四是没有电梯。`;
/** Both go on from there, neither knowing of the other. */
const MINE = `${FIRST_TAB}\n五是楼道昏暗。`;
const THEIRS = `${FIRST_TAB}\n五是绿地被占。`;
const LATE = `${MINE}\n六是居民不愿缴费。`;

const LINES: Record<string, [letters: string, word: string][]> = {
  [BEGUN]: [
    ["yishi", "一是"],
    ["chewei", "车位"],
    ["buzu", "不足"],
    [",", "，"],
    ["tingchenan", "停车难"],
    [".", "。"],
  ],
  [SECOND_TAB]: [
    ["sanshi", "三是"],
    ["wuyequewei", "物业缺位"],
    [".", "。"],
  ],
  [FIRST_TAB]: [
    ["sishi", "四是"],
    ["meiyou", "没有"],
    ["dianti", "电梯"],
    [".", "。"],
  ],
  [MINE]: [
    ["wushi", "五是"],
    ["loudao", "楼道"],
    ["hunan", "昏暗"],
    [".", "。"],
  ],
  [THEIRS]: [
    ["wushi", "五是"],
    ["lvdi", "绿地"],
    ["beizhan", "被占"],
    [".", "。"],
  ],
  [LATE]: [
    ["liushi", "六是"],
    ["jumin", "居民"],
    ["buyuan", "不愿"],
    ["jiaofei", "缴费"],
    [".", "。"],
  ],
};

/** Writes the last line of a text with an input method, at the end of what stands in the field. */
async function writeLine(page: Page, text: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  await page.bringToFront();
  await answerSheet(page).focus();
  await page.keyboard.press("Control+End");
  if (text.includes("\n")) await page.keyboard.press("Enter");
  for (const [letters, word] of LINES[text] ?? []) await compose(input, letters, word);
  await expect(answerSheet(page)).toHaveValue(text);
  await input.detach();
}

/** The page goes on from this text, and may be written in. */
async function expectToWriteOn(page: Page, text: string): Promise<void> {
  await expect(answerSheet(page)).toHaveValue(text);
  await expect(answerSheet(page)).toHaveJSProperty("readOnly", false);
}

const takeOver = (page: Page) => page.getByRole("button", { name: "在本页继续写" });
const expectOffline = (page: Page) => expect(page.getByText("离线，已存本机").first()).toBeVisible();

/** Cuts one tab off, as if it were on another machine. Returns the way back. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const set = (offline: boolean) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
    });
  await set(true);
  return async () => {
    await set(false);
  };
}

/** Ends the page's process, which asks for nothing more: what a page sends while it is closed would no longer be offline. */
async function breakDown(page: Page): Promise<void> {
  const broken = page.waitForEvent("crash");
  // Nothing is left to answer this.
  page.goto("chrome://crash").catch(() => null);
  await broken;
}

/** Waits until the server has sealed the only attempt, with no page open. */
async function expectSealedByDeadline(school: MovableSchool): Promise<void> {
  const db = new Database(join(school.dataDir, "app.db"), { readonly: true });
  const sealed = () => db.prepare("select status, sealed_by from attempts").all();
  await expect.poll(sealed, { timeout: 30_000 }).toEqual([{ status: "sealed", sealed_by: "deadline" }]);
  db.close();
}

/** Every version as the candidate reads it, character by character, with what is said of it. */
async function readDrafts(page: Page, attempt: string): Promise<{ text: string; row: string }[]> {
  await page.goto(`${attempt}/drafts`);
  const total = Number(/共(\d+)版/.exec((await page.getByText(/共\d+版/).textContent()) ?? "")?.[1]);
  const drafts = [];
  for (let number = 1; number <= total; number += 1) {
    await page.goto(`${attempt}/drafts?version=${number}&view=text`);
    const shown = page.getByRole("region", { name: `第${number}版` }).locator("[data-answer]");
    const row = page.getByRole("link", { name: `查看第${number}版`, exact: true }).locator("..");
    drafts.push({ text: (await shown.textContent()) ?? "", row: (await row.textContent()) ?? "" });
  }
  return drafts;
}

test("not one character is lost between the first composed word and what arrives when the time is long up", async ({
  browser,
}) => {
  const school = await startMovableSchool();
  const context = await browser.newContext({
    ...{ baseURL: school.address, locale: "zh-CN", viewport: { width: 1440, height: 900 } },
  });
  const first = await context.newPage();
  await signUp(first, "yi-zi-bu-diu");
  await beginQuestion(first, "概括H市老旧小区治理中存在的问题", "模考");
  const attempt = new URL(first.url()).pathname;

  await test.step("written with an input method, and the network goes in the middle of a word", async () => {
    await writeLine(first, BEGUN);
    await expectSaved(first);
    const input = await context.newCDPSession(first);
    await first.keyboard.press("Enter");
    await compose(input, "ershi", "二是");
    await beginComposing(input, "guanwang");
    await context.setOffline(true);
    await input.send("Input.insertText", { text: "管网" });
    await compose(input, "laohua", "老化");
    await compose(input, ".", "。");
    await expect(answerSheet(first)).toHaveValue(OFFLINE);
    await expectOffline(first);
    await context.setOffline(false);
    await expectSaved(first);
  });

  const second = await context.newPage();
  await test.step("a second tab takes the pen, and the first takes it back and goes on from the newest text", async () => {
    await second.goto(attempt);
    await expectToWriteOn(second, OFFLINE);
    await expect(takeOver(first)).toBeVisible();
    await expect(answerSheet(first)).toHaveJSProperty("readOnly", true);
    await writeLine(second, SECOND_TAB);
    await expectSaved(second);
    await first.bringToFront();
    await takeOver(first).click();
    await expectToWriteOn(first, SECOND_TAB);
    await expect(takeOver(second)).toBeVisible();
    await expect(answerSheet(second)).toHaveJSProperty("readOnly", true);
    await writeLine(first, FIRST_TAB);
    await expectSaved(first);
  });

  await test.step("both write at once, one of them cut off: both texts are kept, and the candidate chooses", async () => {
    const comeBack = await cutOff(first);
    await writeLine(first, MINE);
    await expectOffline(first);
    await second.bringToFront();
    await takeOver(second).click();
    await expectToWriteOn(second, FIRST_TAB);
    await writeLine(second, THEIRS);
    await expectSaved(second);
    await first.bringToFront();
    await comeBack();
    await expect(first.getByRole("group", { name: "本页这一份" })).toHaveText(MINE);
    await expect(first.getByRole("group", { name: "另一页面那一份" })).toHaveText(THEIRS);
    await expect(first.getByRole("group", { name: "本页这一份" }).locator("mark").first()).toBeVisible();
    await first.getByRole("button", { name: "用本页这一份" }).click();
    await expectToWriteOn(first, MINE);
    await expectSaved(first);
    await expect(takeOver(second)).toBeVisible();
    await second.close();
  });

  await test.step("the last line is written offline, the page breaks down and the time runs out", async () => {
    await cutOff(first);
    await writeLine(first, LATE);
    await expectOffline(first);
    await breakDown(first);
    await school.setAhead(HALF_AN_HOUR_MS);
    await expectSealedByDeadline(school);
  });

  await test.step("the sealed answer, every draft and the late text are there to the last character", async () => {
    const later = await context.newPage();
    const arrived = later.waitForResponse((answer) => answer.url().endsWith("/revisions") && answer.ok());
    await later.goto(`${attempt}/report`);
    await expect(later.getByText("到时自动交卷")).toBeVisible();
    await expect(later.locator("[data-answer]")).toContainText("停车难");
    expect(await (await arrived).json()).toMatchObject({ status: "late" });
    const drafts = await readDrafts(later, attempt);
    const texts = drafts.map(({ text }) => text);
    for (const text of [BEGUN, OFFLINE, SECOND_TAB, FIRST_TAB, MINE, THEIRS, LATE]) expect(texts).toContain(text);
    const marked = (words: string) => drafts.filter(({ row }) => row.includes(words)).map(({ text }) => text);
    expect(marked("交卷的作答")).toEqual([MINE]);
    expect(marked("超时内容")).toEqual([LATE]);
  });

  await context.close();
  await school.remove();
});
