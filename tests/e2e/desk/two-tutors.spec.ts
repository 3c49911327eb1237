import type { Browser, Page, Route } from "@playwright/test";
import { signIn } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const PACK = "一、命题预测\n1.请谈谈夜间食堂的意义(300字)。\n";
const article = (place: string) =>
  `${place}通水\n⺠生渠修好了，清水沿着新渠流进${place}，旱地变成水田。\n⺠心也暖了，“渠水 稻田”连成一片，今年的收成比去年多。\n`;

async function deskOf(browser: Browser, school: School, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled });
  const page = await context.newPage();
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  return page;
}

/** Two pages on the same text under review. */
async function reviewTwice(browser: Browser, school: School, text: string, javaScriptEnabled: boolean) {
  const one = await deskOf(browser, school, javaScriptEnabled);
  await one.goto("/desk/packs");
  await one.getByLabel("或粘贴文本").fill(text);
  await one.getByRole("button", { name: "读取" }).click();
  await expect(one.getByRole("heading", { name: "核对导入", level: 1 })).toBeVisible();
  await acceptAll(one);
  const other = await one.context().newPage();
  await other.goto(one.url());
  if (javaScriptEnabled) await expectLive(other);
  return { one, other };
}

async function acceptAll(page: Page): Promise<void> {
  const groups = page.getByRole("button", { name: /全部接受$/ });
  while ((await groups.count()) > 0) {
    const left = await groups.count();
    await groups.first().click();
    await expect(groups).toHaveCount(left - 1);
  }
  await expect(page.getByText("已全部决定")).toBeVisible();
}

const firstRepair = (page: Page) => page.getByRole("region", { name: /^修复/ }).getByRole("listitem").first();
const enterButton = (page: Page) => page.getByRole("button", { name: "放入草稿" });
const text = (page: Page) => page.getByRole("textbox", { name: "规范文本" });

/** Decides the first repair and saves; comes back when the page that the saving leads to is there. */
async function decideFirst(page: Page, choice: "接受" | "撤销", javaScriptEnabled: boolean): Promise<void> {
  await firstRepair(page).getByRole("radio", { name: choice }).check();
  const saved = javaScriptEnabled
    ? page.waitForResponse((response) => response.request().method() === "GET" && response.url().includes("/imports/"))
    : page.waitForEvent("load");
  await page.getByRole("button", { name: "保存选择" }).click();
  await saved;
  await expect(page.getByText("已保存选择。")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";

  test(`a page that is out of date takes back no decision of another and enters no text against it${how}`, async ({
    school,
    browser,
  }) => {
    const { one, other } = await reviewTwice(
      browser,
      school,
      article(javaScriptEnabled ? "上庄" : "下庄"),
      javaScriptEnabled,
    );
    await decideFirst(other, "撤销", javaScriptEnabled);
    await one.getByRole("button", { name: "保存选择" }).click();
    await expect(firstRepair(one).getByRole("radio", { name: "撤销" })).toBeChecked();

    // The other decides again; this page, which was opened before, does not enter what it shows.
    await decideFirst(other, "接受", javaScriptEnabled);
    await other.reload();
    if (javaScriptEnabled) await expectLive(other);
    await expect(firstRepair(other).getByRole("radio", { name: "接受" })).toBeChecked();
    await enterButton(one).click();
    await expect(one.getByRole("alert")).toContainText("打开本页后");
    await expect(firstRepair(one).getByRole("radio", { name: "接受" })).toBeChecked();
    await expect(text(one)).not.toHaveValue(/⺠/);
    await expect(one.getByRole("button", { name: "仍放入此处的文本" })).toHaveCount(0);

    // With a text of its own it says so, keeps it, and enters it only when told to.
    await text(one).fill(`${await text(one).inputValue()}\n渠边种了柳树。\n`);
    await decideFirst(other, "撤销", javaScriptEnabled);
    for (let click = 0; click < 2; click += 1) {
      await enterButton(one).click();
      await expect(one.getByRole("alert")).toContainText("打开本页后");
      await expect(text(one)).toHaveValue(/渠边种了柳树。/);
      await expect(firstRepair(one).getByRole("radio", { name: "撤销" })).toBeChecked();
    }
    if (javaScriptEnabled) await expectAccessible(one);
    await one.getByRole("link", { name: "换成新文本" }).click();
    if (!javaScriptEnabled) await one.locator("summary", { hasText: "规范文本" }).click();
    await expect(text(one)).not.toHaveValue(/柳树/);
    await expect(text(one)).toHaveValue(/⺠/);
    await text(one).fill(`${await text(one).inputValue()}\n渠边种了柳树。\n`);
    await decideFirst(other, "接受", javaScriptEnabled);
    await other.reload();
    if (javaScriptEnabled) await expectLive(other);
    await enterButton(one).click();
    await one.getByRole("button", { name: "仍放入此处的文本" }).click();
    await expect(one.getByText(/已导入《/)).toBeVisible();
    await one.context().close();
  });

  test(`a pack's text is saved over another tutor's only by the button that says so${how}`, async ({
    school,
    browser,
  }) => {
    const one = await deskOf(browser, school, javaScriptEnabled);
    await one.goto("/desk/packs");
    await one.getByLabel("或粘贴文本").fill(PACK.replace("300", javaScriptEnabled ? "300" : "350"));
    await one.getByRole("button", { name: "读取" }).click();
    await expect(one.getByRole("heading", { name: "核对导入", level: 1 })).toBeVisible();
    await enterButton(one).click();
    await one.getByRole("link", { name: "编辑文本" }).click();
    // The address is the editor's only once the editor is there.
    await expect(one).toHaveURL(/\/source$/);
    const other = await one.context().newPage();
    await other.goto(one.url());
    const before = await text(one).inputValue();
    await text(other).fill(before.replace("夜间食堂", "社区食堂"));
    await other.getByRole("button", { name: "保存" }).click();
    await expect(other.getByText("1道题有改动")).toBeVisible();

    await text(one).fill(before.replace("夜间食堂", "清晨食堂"));
    for (let click = 0; click < 2; click += 1) {
      await one.getByRole("button", { name: "保存" }).click();
      await expect(one.getByRole("alert")).toContainText("别人保存了第2版");
      await expect(text(one)).toHaveValue(/清晨食堂/);
    }
    if (javaScriptEnabled) await expectAccessible(one);
    const opened = one.context().waitForEvent("page");
    await one.getByRole("link", { name: "在新标签页打开第2版" }).click();
    await expect(text(await opened)).toHaveValue(/社区食堂/);
    await one.getByRole("button", { name: "用我的文本覆盖" }).click();
    await expect(one.getByText("请谈谈清晨食堂的意义。")).toBeVisible();
    await one.context().close();
  });
}

test("a choice shows at once, opens the places it speaks of, and leaves the keyboard where it was", async ({
  school,
  browser,
}) => {
  const page = await deskOf(browser, school, true);
  await page.goto("/desk/packs");
  await page.getByLabel("或粘贴文本").fill(article("中庄"));
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("heading", { name: "核对导入", level: 1 })).toBeVisible();
  const row = firstRepair(page);
  const each = row.getByRole("radio", { name: "逐处决定" });
  const places = row.getByRole("group", { name: /^第\d行/ });
  await expect(places).toHaveCount(0);
  // Nothing comes back from the server while this is looked at.
  const held: Route[] = [];
  await page.route("**/desk/imports/**", (route) => void held.push(route));
  await row.getByRole("radio", { name: "撤销" }).first().click();
  expect(await row.getByRole("radio", { name: "撤销" }).first().isChecked()).toBe(true);
  // Let go instead, this choice would reach the server after the page was opened anew, and rule over the next one.
  await expect.poll(() => held.length).toBe(1);
  for (const request of held) await request.abort();
  await page.unroute("**/desk/imports/**");
  await page.reload();
  await expectLive(page);
  await each.click();
  expect(await each.isChecked()).toBe(true);
  await expect(places).toHaveCount(2);
  await expect(each).toBeChecked();
  await expect(each).toBeFocused();

  const accept = page.getByRole("button", { name: /^修复.*全部接受$/ });
  await accept.focus();
  await page.keyboard.press("Enter");
  await expect(accept).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^修复/ })).toBeFocused();
  await page.context().close();
});
