import { keyboardOf } from "../fixtures/keyboard";
import { expect, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
/** Written for testing: the second sentence earns by what the first does not say. */
const ANSWER = "1．停车难，车位不足。";

test("by keyboard alone a visitor finds a question, writes it beside its materials, hands in, and goes from a mark to its words", async ({
  page,
}) => {
  await page.goto("/");
  await expectLive(page);
  const hand = await keyboardOf(page);
  const title = page.getByRole("heading", { level: 1 });

  // From the first page to a question of the bank: each page begins at its title.
  await hand.skipHead();
  await hand.open("link", "浏览题库", { within: 3 });
  await expect(title).toHaveText("题库");
  await expect(title).toBeFocused();
  await hand.reach("searchbox", "关键词", { within: 4 });
  await hand.type(QUESTION);
  await hand.press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
  await hand.open("link", QUESTION, { within: 4 });
  await expect(title).toHaveText(QUESTION);
  await expect(title).toBeFocused();
  await hand.open("button", "模考", { within: 8 });
  await page.waitForURL(/\/attempts\//);
  await expect(title).toBeFocused();

  // The materials: a sentence is marked, and a word is looked for.
  await hand.press("Alt+1");
  await hand.expectAt("region", "给定资料");
  await hand.reach("searchbox", "在资料中查找", { within: 4 });
  await hand.type("停车");
  await hand.reach("group", /^第1句，共\d+句/, { within: 6 });
  await hand.press("ArrowDown");
  await hand.press("Enter");
  await expect(page.getByRole("toolbar")).toBeVisible();
  await hand.open("button", "下划线", { within: 2 });
  await hand.expectAt("group", /^第2句/);
  await expect(page.locator("article .material-mark[data-kind~=underline]")).toBeVisible();

  // The sheet, and what is counted, asked for instead of told at every key.
  await hand.press("Alt+3");
  await hand.expectAt("textbox", "作答区");
  expect((await hand.focused()).description).toMatch(/字数\s*0.*写多少存多少.*Alt\+0/s);
  await hand.type(ANSWER);
  await expect(page.locator("[data-save-state=saved]")).toBeVisible();
  await hand.press("Alt+0");
  await expect(page.locator("[data-said]")).toHaveText(/剩余时间; [\d:]+; 字数\s*11.*已保存（第\d+版/);

  // Handed in after a second thought: what was left open is where it was.
  await hand.reach("button", "交卷", { key: "Shift+Tab", within: 14 });
  await hand.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await hand.press("Escape");
  await hand.expectAt("button", "交卷");
  await hand.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await hand.open("button", "确认交卷", { within: 3 });
  await page.waitForURL(/\/report$/);
  await expect(title).toHaveText("批改报告");
  await expect(title).toBeFocused();

  // From the table to the words, and from the words back to the table.
  await hand.open("link", "停车难", { within: 14 });
  await expect(page).toHaveURL(/#mark-3$/);
  await hand.open("link", /^采分点3(部分)?得分，[\d.]+分$/, { within: 2 });
  await expect(page).toHaveURL(/#point-3$/);
  await expect(page.getByRole("row").filter({ hasText: "停车难" }).first()).toContainText("第1段");
});
