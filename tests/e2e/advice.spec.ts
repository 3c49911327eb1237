import type { Browser, Page } from "@playwright/test";
import { startFakeLlm } from "../../scripts/fake-llm/server.mjs";
import { startMovableSchool, type MovableSchool } from "./fixtures/school/movable-school";
import { answerQuestion, signUp } from "./fixtures/people";
import { expect, expectAccessible, test } from "./fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const QUOTED = "停车难题突出";
const ANSWER = `${QUOTED}，小区车位严重不足。\n设施老化，没有电梯。`;
const MINUTE_MS = 60_000;

const section = (page: Page) => page.getByRole("region", { name: "AI 建议，不计分" });
const score = (page: Page) => page.getByRole("region", { name: "得分", exact: true }).innerText();
const ask = (page: Page) => section(page).getByRole("button", { name: /请求建议|再请求一次/ });

/** Hands the answer in and stands on its report. */
async function report(page: Page): Promise<void> {
  await page.goto(await answerQuestion(page, QUESTION, ANSWER));
}

/** Agrees to what is sent and asks; what is ready is read while the rest still comes, and no mark moves. */
async function readStreamed(page: Page): Promise<void> {
  const before = await score(page);
  await expect(section(page)).toContainText("127.0.0.1");
  await ask(page).click();
  // Without a yes nothing is sent.
  await expect(section(page).getByRole("button", { name: "取消请求" })).toHaveCount(0);
  await section(page)
    .getByLabel(/我同意/)
    .check();
  await ask(page).click();
  await expect(section(page)).toContainText("这是本机假服务写出的建议");
  await expect(section(page)).toContainText("正在写建议，写好的部分先行显示。");
  await expect(section(page)).toContainText("选一段资料");
  await expect(section(page).getByRole("button", { name: "取消请求" })).toHaveCount(0);
  await expect(section(page)).toContainText(/兼容 OpenAI 接口的服务 · 模型 fake/);
  await section(page).getByRole("link", { name: QUOTED }).first().click();
  await expect(page).toHaveURL(/#quote-0-6$/);
  await expect(page.locator("[data-pointed]")).toHaveText([QUOTED]);
  expect(await score(page)).toBe(before);
  await expectAccessible(page);
}

/** Asks a provider that is gone: each try is told of, the last one too, and the report is what it was. */
async function outliveDead(page: Page, school: MovableSchool): Promise<void> {
  const before = await score(page);
  await ask(page).click();
  for (const tried of [1, 2, 3, 4]) {
    await expect(section(page)).toContainText(`第${tried}次尝试没有成功。建议服务没有响应。`);
    await school.setAhead(tried * 2 * MINUTE_MS);
  }
  await expect(section(page)).toContainText("这次没有得到建议。建议服务没有响应。分数和报告不受影响。");
  expect(await score(page)).toBe(before);
}

/** The same by plain forms: asked, seen after a reload, taken back. */
async function askWithoutScript(browser: Browser, page: Page): Promise<void> {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await ask(plain).click();
  await expect(section(plain).getByRole("button", { name: "取消请求" })).toBeVisible();
  await expect(async () => {
    await section(plain).getByRole("link", { name: "刷新查看进展" }).click();
    await expect(section(plain)).toContainText("第1次尝试没有成功。", { timeout: 500 });
  }).toPass();
  await section(plain).getByRole("button", { name: "取消请求" }).click();
  await expect(section(plain)).toContainText("这次请求已取消。");
  await context.close();
}

test("advice streams into one report while a dead provider leaves the other as it was, and neither touches a score", async ({
  browser,
}) => {
  const fake = await startFakeLlm({ delayMs: 120 });
  const school = await startMovableSchool({
    FEEDBACK_PROVIDER: "openai-compatible",
    FEEDBACK_BASE_URL: fake.url,
    FEEDBACK_MODEL: "fake",
  });
  try {
    const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
    const [advised, alone] = [await context.newPage(), await context.newPage()];
    await signUp(advised, "yao-jianyi");
    await report(advised);
    await readStreamed(advised);
    await fake.close();
    await report(alone);
    await outliveDead(alone, school);
    await askWithoutScript(browser, alone);
    await advised.reload();
    await expect(section(advised)).toContainText("选一段资料");
    await context.close();
  } finally {
    await fake.close().catch(() => undefined);
    await school.remove();
  }
});
