import type { Page } from "@playwright/test";
import { answerQuestion, answerSheet, beginQuestion, expectSaved, signUp } from "../fixtures/people";
import { expect, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

/** Every node that the browser tells a screen reader of: role, name and description. */
async function told(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const text = (value: { value?: unknown } | undefined) => (typeof value?.value === "string" ? value.value : "");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({ role: text(node.role), name: text(node.name), description: text(node.description) }));
}

test("a screen reader finds the field with its count and limit, the materials as text, and no cells of the drawn sheet", async ({
  page,
}) => {
  await signUp(page, "ting-du-ping");
  await beginQuestion(page, QUESTION, "模考");
  await answerSheet(page).fill("停车难，车位不足。");
  await expectSaved(page);
  await expect(page.locator(".answer-cell").first()).toBeAttached();
  const nodes = await told(page);
  const [field] = nodes.filter(({ role, name }) => role === "textbox" && name === "作答区");
  expect(field?.description).toMatch(/字数\s*9 \/ 不超过300字.*Alt\+0 读出/s);
  // The text is in the field; its picture in cells is told to nobody: no node holds one character of it.
  expect(nodes.filter(({ name }) => name === "停" || name === "车")).toEqual([]);
  expect(nodes.some(({ role, name }) => role === "region" && name === "给定资料")).toBe(true);
  expect(nodes.some(({ role, name }) => role === "article" && name === "资料1")).toBe(true);
  // The clock does not speak by itself, and says what it is.
  expect(nodes.some(({ role }) => role === "timer")).toBe(true);
  expect(await page.getByRole("timer").getAttribute("aria-live")).toBe("off");
});

test("what is saved and what is left is told when it changes for the writer, not at every save or second", async ({
  page,
  context,
}) => {
  await signUp(page, "ting-bao-cun");
  await beginQuestion(page, QUESTION, "模考");
  const spoken = await page.evaluateHandle(() => {
    const heard: string[] = [];
    const live = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        const words = region?.textContent.trim();
        if (words && heard.at(-1) !== words) heard.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    return heard;
  });
  await answerSheet(page).fill("停车难。");
  await expect(page.getByText(/已保存（第1版/)).toBeVisible();
  await answerSheet(page).fill("停车难，车位不足。");
  await expect(page.getByText(/已保存（第2版/)).toBeVisible();
  expect(await spoken.jsonValue()).toEqual([]);
  await context.setOffline(true);
  await answerSheet(page).fill("停车难，车位不足。物业缺位。");
  await expect.poll(() => spoken.jsonValue()).toEqual([expect.stringMatching(/离线/)]);
  await context.setOffline(false);
});

test("each mark of the report says its point, its marks and its paragraph in words", async ({ page }) => {
  await signUp(page, "ting-bao-gao");
  await page.goto(await answerQuestion(page, QUESTION, "小区问题不少。\n停车难，车位不足。"));
  const marks = (await told(page)).filter(({ role, name }) => role === "link" && /^采分点\d+(部分)?得分/.test(name));
  const inAnswer = page.locator("[data-answer]").first().getByRole("link");
  await expect(inAnswer.first()).toHaveAccessibleName(/^采分点3(部分)?得分，[\d.]+分$/);
  expect(marks.length).toBeGreaterThan(0);
  const row = page.locator("#point-3");
  await expect(row).toContainText("第2段");
  await expect(row.getByRole("link").first()).toHaveAccessibleDescription("在作答中查看采分点3");
});
