import type { Browser, Page } from "@playwright/test";
import { answerQuestion, signIn, signUp } from "../fixtures/people";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

/** No other story of this school answers it: its rubric changes here. */
const QUESTION = "概括W市高校毕业生就业中存在的问题";
/** Wording of its own, which no shipped rubric knows. */
const SAYING = "泊位紧巴巴";
const ANSWER = `1．${SAYING}，没有地方停。\n2．楼道里堆满杂物。`;

async function newPage(browser: Browser, school: School, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled });
  return context.newPage();
}

async function tutorPage(browser: Browser, school: School, javaScriptEnabled = true): Promise<Page> {
  const page = await newPage(browser, school, javaScriptEnabled);
  await signIn(page, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  return page;
}

const publish = (page: Page) => page.getByRole("button", { name: "保存并发布新版" }).first().click();
const pointGroups = (page: Page) => page.getByRole("region", { name: "采分点" }).getByRole("group");
const impactTitle = (page: Page) => page.getByRole("heading", { name: "改评分细则的影响", level: 1 });
const moversIn = (page: Page) => page.getByRole("region", { name: "谁的得分会变" }).getByRole("row");

/** The marks on the report's stamp, as 4/20. */
async function stampedMarks(page: Page): Promise<string> {
  await page.reload();
  const stamp = page.getByRole("region", { name: "得分", exact: true });
  return ((await stamp.textContent()) ?? "").match(/[\d.]+\/[\d.]+分|\d+%/)?.[0] ?? "";
}

test("a changed rubric shows whose score it moves, moves it by a migration with a note, and by keeping moves nothing", async ({
  browser,
  school,
}) => {
  const candidate = await newPage(browser, school);
  await signUp(candidate, "gai-xize");
  await candidate.goto(await answerQuestion(candidate, QUESTION, ANSWER));
  const question = new URL(await questionAddress(browser, school)).pathname;
  const first = await stampedMarks(candidate);
  expect(first).not.toBe("");

  const tutor = await tutorPage(browser, school);
  await tutor.goto(`/desk${question}`);
  await expectLive(tutor);
  await pointGroups(tutor).first().getByLabel(/词组/).first().fill(SAYING);
  await publish(tutor);
  await expect(impactTitle(tutor)).toBeVisible();
  await expect(moversIn(tutor).filter({ hasText: "gai-xize" })).toContainText("→");
  await expectAccessible(tutor);

  await tutor.getByRole("radio", { name: "重评已交的作答" }).check();
  await tutor.getByRole("button", { name: "发布", exact: true }).click();
  await expect(tutor.getByRole("alert")).toContainText("须写明理由");
  await tutor.getByRole("textbox", { name: "说明" }).fill("认可考生的说法");
  await tutor.getByRole("button", { name: "发布", exact: true }).click();
  await expect(tutor.getByRole("status")).toContainText("正按新细则重评");
  await expect(tutor.getByRole("region", { name: "历次改动" })).toContainText("认可考生的说法");

  // Marked anew by a job, some time after the tutor has been told so.
  await expect.poll(() => stampedMarks(candidate)).not.toBe(first);
  const second = await stampedMarks(candidate);
  await expect(candidate.getByText("老师的说明：认可考生的说法")).toBeVisible();
  await expect(candidate.getByText(/^老师于.*重评。/)).toContainText("原来");

  const plain = await tutorPage(browser, school, false);
  await plain.goto(`/desk${question}`);
  await pointGroups(plain).first().getByLabel(/词组/).first().fill("无人会写的词");
  await publish(plain);
  await expect(moversIn(plain).filter({ hasText: "gai-xize" })).toContainText("→");
  await plain.getByRole("radio", { name: "保留" }).check();
  await plain.getByRole("button", { name: "发布", exact: true }).click();
  await expect(plain.getByText("已有得分不变")).toBeVisible();
  expect(await stampedMarks(candidate)).toBe(second);
  await expect(candidate.getByText("老师的说明：认可考生的说法")).toBeVisible();
  await expect(plain.getByRole("region", { name: "历次改动" }).getByRole("row")).toHaveCount(3);
  await Promise.all([candidate, tutor, plain].map((page) => page.context().close()));
});

/** Where the bank keeps the question. */
async function questionAddress(browser: Browser, school: School): Promise<string> {
  const page = await newPage(browser, school);
  await page.goto("/bank");
  await page.getByRole("searchbox").fill(QUESTION);
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page).toHaveURL(/[?&]q=/);
  await page.getByRole("link", { name: QUESTION }).first().click();
  await page.waitForURL(/\/questions\//);
  const address = page.url();
  await page.context().close();
  return address;
}
