import type { Page } from "@playwright/test";
import { signIn } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const TITLE = "概括H市老旧小区治理中存在的问题";

/** Written for this test: says that parking is short in words the shipped rubric does not know. */
const PASTED = "老楼里的停车位十分抢手。";

const status = (page: Page) => page.locator("[data-status-line]");
const tree = (page: Page) => page.getByRole("tree", { name: "采分点" });
const sample = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const groupOf = (page: Page, group: number, no: number) =>
  page.getByRole("textbox", { name: `词组${group}（采分点${no} · 说法1）` });

/** The marks of a sample as its line in the list says them. */
async function marksOf(page: Page, name: string): Promise<number> {
  const score = sample(page, name).getByText(/^[\d.]+ \/ [\d.]+$/);
  return Number(((await score.textContent()) ?? "").split(" / ")[0]);
}

async function openStudio(page: Page, school: School): Promise<void> {
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/bank");
  await page.getByRole("searchbox").fill(TITLE);
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page).toHaveURL(/[?&]q=/);
  const address = await page.getByRole("link", { name: TITLE }).first().getAttribute("href");
  await page.goto(`/desk${address}`);
  await page.getByRole("link", { name: "评分细则工作台" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(TITLE);
  await expect(tree(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
}

test("a tutor accepts a near miss of a pasted answer, the score rises at once, and the rubric is saved", async ({
  page,
  school,
}) => {
  await openStudio(page, school);
  await expect(status(page)).toContainText(/参考答案 [\d.]+ \/ 20/);
  await expect(status(page)).toContainText("各点合计20分，本题20分");

  await page.getByText("粘贴一份作答").click();
  await page.getByRole("textbox", { name: "作答" }).fill(PASTED);
  await page.getByRole("button", { name: "加入样卷" }).click();
  const before = await marksOf(page, "粘贴1");
  expect(before).toBe(0);
  await expect(page.getByRole("textbox", { name: "作为采分点3的新说法" })).toHaveValue("十分抢手");
  await expectAccessible(page);
  await page.getByRole("button", { name: "接受此说法：采分点3" }).click();
  await expect(page.getByText("已把“十分抢手”加入采分点3。")).toBeVisible();
  await expect.poll(() => marksOf(page, "粘贴1")).toBeGreaterThan(before);
  // The button went with its near miss; the keyboard is not sent back to the top of the page.
  await expect(page.locator("main :focus")).toBeVisible();
  const marked = page.locator("[data-answer] mark");
  await expect(marked.first()).toContainText("停车位十分抢手");

  // Undone and done again, the score follows.
  await page.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => marksOf(page, "粘贴1")).toBe(before);
  await page.getByRole("button", { name: "重做" }).click();
  await expect.poll(() => marksOf(page, "粘贴1")).toBeGreaterThan(before);

  // Leaving is asked about until it is saved.
  await page.getByRole("link", { name: "题目编辑页（含发布）" }).click();
  await page.getByRole("button", { name: "留在本页" }).click();
  await save(page);
  await page.reload();
  await expect.poll(() => marksOf(page, "粘贴1")).toBeGreaterThan(before);
  await page.getByRole("treeitem", { name: /停车供需矛盾突出/ }).click();
  await expect(groupOf(page, 2, 3)).toHaveValue(/、十分抢手$/);

  // Marked as bad, the answer shows which words are paid in bad answers only.
  await page.getByRole("group", { name: "粘贴1应得的评价" }).getByRole("button", { name: "差" }).click();
  await page.getByRole("tab", { name: "词语使用" }).click();
  await expect(page.getByRole("region", { name: /只在差卷得分/ })).toContainText(/3\. 停车.*十分抢手/);

  // A marking sheet is looked through first, then taken in beside what is there.
  await page.getByRole("tab", { name: "粘贴细则" }).click();
  await page.getByLabel("粘贴评分细则").fill("1．飞线充电多（1分）：飞线、拉线充电\n2．酌情扣分");
  await page.getByRole("button", { name: "读成采分点" }).click();
  await expect(page.getByText("读出1个采分点")).toBeVisible();
  await expect(page.getByText(/^第2行/)).toBeVisible();
  await page.getByRole("button", { name: "加入评分细则" }).click();
  await expect(tree(page).getByRole("treeitem", { level: 1 }).last()).toContainText("飞线充电多");
  await expect(status(page)).toContainText("各点合计21分，本题20分");
});

test("by keyboard alone a point is added, filled, moved and removed, and what is unfinished is not saved", async ({
  page,
  school,
}) => {
  await openStudio(page, school);
  const points = await tree(page).getByRole("treeitem", { level: 1 }).count();
  await tree(page).getByRole("treeitem").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "要点" })).toBeFocused();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("alert")).toContainText(`采分点${points + 1}：请填写`);
  await page.keyboard.type("飞线充电");
  await page.keyboard.press("Escape");
  const added = tree(page).getByRole("treeitem", { name: /飞线充电/ });
  await expect(added).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await expect(groupOf(page, 1, points + 1)).toBeFocused();
  await page.keyboard.type("飞线、拉线/电线");
  await page.keyboard.press("Enter");
  await expect(groupOf(page, 2, points + 1)).toBeFocused();
  await page.keyboard.type("充电");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(added).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(
    tree(page)
      .getByRole("treeitem", { level: 1 })
      .nth(points - 1),
  ).toContainText("飞线充电");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();

  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "删去", exact: true }).press("Enter");
  await expect(added).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(added).toHaveCount(1);
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();

  // Saved in another window meanwhile: theirs can be looked at, ours is one undo away and can still be saved.
  const label = (of: Page) => of.getByRole("textbox", { name: "要点" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  const first = await label(other).inputValue();
  await label(other).fill("另一窗口的要点");
  await save(other);
  await tree(page).getByRole("treeitem").first().click();
  await label(page).fill("本窗口的要点");
  await page.keyboard.press("Control+s");
  await page.getByRole("button", { name: "载入对方的版本" }).click();
  await expect(label(page)).toHaveValue("另一窗口的要点");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(label(page)).toHaveValue("本窗口的要点");
  await save(page);

  // Other stories of the same school know the point by its name.
  await label(page).fill(first);
  await save(page);
});

test("without JavaScript the page says what it needs and leads to the form", async ({ browser, school }) => {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/desk/packs");
  // A pack of its own making may stand first, and need not have questions.
  await page.getByRole("row").filter({ hasText: "随系统提供" }).getByRole("link").first().click();
  await page
    .getByRole("link", { name: /^编辑题目/ })
    .first()
    .click();
  await page.getByRole("link", { name: "评分细则工作台" }).click();
  await expect(page.getByText("工作台需要浏览器运行 JavaScript")).toBeVisible();
  await page.getByRole("link", { name: "题目编辑页（含发布）" }).click();
  await expect(page.getByRole("region", { name: "采分点" })).toBeVisible();
  await context.close();
});
