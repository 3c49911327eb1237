import { keyboardOf } from "../fixtures/keyboard";
import { signIn } from "../fixtures/people";
import { expect, expectLive, test } from "../fixtures/test";

const QUESTION = "概括D镇强村富民的做法";

test("by keyboard alone an author adds a key point with its marks and words, moves it up, is told what is wrong, saves, and takes it out again", async ({
  page,
  school,
}) => {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/desk/questions");
  await expectLive(page);
  const hand = await keyboardOf(page);
  const title = page.getByRole("heading", { level: 1 });
  const points = page.getByRole("tree", { name: "采分点" }).getByRole("treeitem", { level: 1 });

  await hand.skipHead();
  await hand.reach("searchbox", /./, { within: 12 });
  await hand.type(QUESTION);
  await hand.press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
  await hand.open("link", new RegExp(QUESTION), { within: 12 });
  await page.waitForURL(/\/desk\/questions\/[^/?]+/);
  await expect(title).toBeFocused();
  await hand.open("link", "评分细则工作台", { within: 6 });
  await page.waitForURL(/\/rubric$/);
  await expect(title).toBeFocused();

  // A new key point: its wording, its marks, the words that earn it.
  const before = await points.count();
  const no = before + 1;
  await hand.open("button", "添加采分点", { within: 8 });
  await hand.expectAt("textbox", "要点");
  await hand.press("Control+s");
  await expect(page.getByRole("alert")).toContainText(`采分点${no}：请填写`);
  await hand.type("请能人带头");
  await hand.reach("textbox", "分值", { within: 2 });
  await hand.type("2");
  await hand.reach("textbox", `词组1（采分点${no} · 说法1）`, { within: 8 });
  await hand.type("能人、带头人");

  // Moved without dragging: back to its line with Escape, up with Alt and the arrow.
  await hand.press("Escape");
  await hand.reach("treeitem", /请能人带头/, { key: "ArrowLeft", within: 4 });
  await hand.press("Alt+ArrowUp");
  await expect(points.nth(before - 1)).toContainText("请能人带头");
  await hand.expectAt("treeitem", new RegExp(`${before}\\. 请能人带头`));

  // The check of the whole stands in the line above, and the rubric is saved from there.
  await expect(page.locator("[data-status-line]")).toContainText(/各点合计[\d.]+分，本题[\d.]+分/);
  await hand.reach("button", "保存", { key: "Shift+Tab", within: 10 });
  await hand.press("Enter");
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
  await hand.expectAt("button", "保存");

  // Taken out again: the focus is on the line that took its place.
  await hand.reach("treeitem", /请能人带头/, { within: 8 });
  await hand.press("Delete");
  await expect(page.getByRole("dialog")).toBeVisible();
  await hand.open("button", "删去", { within: 3 });
  await expect(points).toHaveCount(before);
  await hand.expectAt("treeitem", /./);
  await hand.press("Control+s");
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
});
