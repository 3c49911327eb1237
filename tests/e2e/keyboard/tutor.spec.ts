import { assignLastAnswers } from "../fixtures/desk/assign";
import { handInAs } from "../fixtures/desk/desk-people";
import { keyboardOf } from "../fixtures/keyboard";
import { signIn } from "../fixtures/people";
import { expect, expectLive, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const WRITERS = ["jian-pan-ping-yi", "jian-pan-ping-er"];
/** Written for testing. */
const ANSWER = "车位不足，停车难。管网老化。";

test("by keyboard alone a tutor opens the queue, withdraws and gives points with their words, remarks, and goes on to the next script", async ({
  page,
  browser,
  school,
}) => {
  for (const userName of WRITERS) {
    const writer = await handInAs(browser, school, { userName, question: QUESTION, answer: ANSWER });
    await writer.context().close();
  }
  const { queue } = await assignLastAnswers(school, "demo-tutor", WRITERS);
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await page.goto("/desk/marking");
  await expectLive(page);
  const hand = await keyboardOf(page);
  const title = page.getByRole("heading", { level: 1 });
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? "");
  const select = async (words: string) => {
    for (let presses = 0; presses < 8 && (await selected()) !== words; presses += 1) await hand.press("]");
    expect(await selected()).toBe(words);
  };

  await hand.skipHead();
  // Other answers to the same question may stand before these.
  await hand.reachWhere((stop) => stop.href.startsWith(queue) && stop.name === `评阅《${QUESTION}》`);
  await hand.press("Enter");
  await page.waitForURL(`**${queue}*`);
  await expect(title).toBeFocused();

  // A point that the engine gave is withdrawn; another is given, on words of the answer.
  const credited = page.locator("[id^=point-]").filter({ hasText: /机评 [1-9]/ });
  const no = Number((await credited.first().getAttribute("id"))?.replace("point-", ""));
  await hand.reach("button", `不给 ${no}`, { within: 20 + 5 * no });
  await hand.press("Enter");
  await expect(page.locator(`#point-${no}`)).toContainText("→ 师评0");
  await hand.expectAt("button", `不给 ${no}`);
  const missed = page.locator("[id^=point-]").filter({ hasText: /机评 0/ });
  const other = Number((await missed.first().getAttribute("id"))?.replace("point-", ""));
  await hand.reach("button", `给分 ${other}`, { within: 45, key: other > no ? "Tab" : "Shift+Tab" });
  await hand.press("Enter");
  await select("管网老化");
  await hand.reach("button", "以所选文字为依据", { within: 4 });
  await hand.press("Enter");
  await expect(page.locator("[data-total]")).toContainText("分");

  // A wavy line with the pen, and a remark on the whole.
  await hand.reach("button", "波浪线", { within: 60, key: "Shift+Tab" });
  await hand.press("Enter");
  const remarks = page.getByRole("region", { name: "已写的批注" });
  await expect(remarks.getByRole("listitem")).toHaveCount(1);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await hand.reach("button", "批注", { within: 3, key: "Shift+Tab" });
  await hand.press("Enter");
  // A tutor of an earlier story may have kept remarks: their list has the focus then, for its digits, and the field comes next.
  await expect.poll(async () => (await hand.focused()).role).toMatch(/^(list|textbox)$/);
  await hand.reach("textbox", "评语", { within: 2 });
  await hand.type("两处都写到了要害");
  await hand.open("button", "写上", { within: 4 });
  await expect(remarks).toContainText("两处都写到了要害");
  // The form went with its button; the focus did not go to the top of the page.
  await expect(page.locator("main :focus")).toBeVisible();

  // Saved with a reason; the next script begins at the title.
  await hand.press("r");
  await hand.expectAt("textbox", "改分理由");
  await hand.type("只写现象，没有概括。");
  await hand.open("button", "保存，下一份", { within: 1 });
  await expect(page.getByText("已评1份")).toBeVisible();
  await expect(title).toBeFocused();
  // From its first word on, on either side.
  await expect(title).toBeInViewport();
  await expect(page.getByRole("heading", { name: "作答", exact: true })).toBeInViewport();
});
