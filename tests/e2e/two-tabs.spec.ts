import { answerSheet, beginQuestion, expectSaved, signUp } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

test("a second tab takes the pen, the first is read-only, takes over and goes on from the newest text", async ({
  page,
  context,
}) => {
  await signUp(page, "liang-ge-ye-mian");
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "模考");
  await answerSheet(page).fill("第一页写的。");
  await expectSaved(page);

  const second = await context.newPage();
  await second.goto(page.url());
  await answerSheet(second).fill("第一页写的。第二页接着写。");
  await expectSaved(second);

  const takeOver = page.getByRole("button", { name: "在本页继续写" });
  await expect(takeOver).toBeVisible({ timeout: 20_000 });
  await expect(answerSheet(page)).toHaveJSProperty("readOnly", true);
  await takeOver.click();
  await expect(answerSheet(page)).toHaveValue("第一页写的。第二页接着写。");
  await expect(answerSheet(page)).toHaveJSProperty("readOnly", false);
  await answerSheet(page).fill("第一页写的。第二页接着写。第一页写完。");
  await expectSaved(page);
});
