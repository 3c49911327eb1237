import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { assignLastAnswers } from "../../../e2e/fixtures/desk/assign";
import { answerSheet, beginQuestion, expectSaved, handIn, signIn, signUp } from "../../../e2e/fixtures/people";
import type { School } from "../../../e2e/fixtures/school/start-school";

type Cookies = Exclude<BrowserContextOptions["storageState"], string | undefined>;

export type MeasuredPage = {
  name: string;
  path: string;
  /** Whose page it is. */
  cookies: Cookies;
  /** What its reader does first. */
  use(page: Page): Promise<void>;
};

const WRITTEN = "概括H市老旧小区治理中存在的问题";
const WRITER = "ye-mian-ce-su";
/** Written for measuring: some points of the rubric, and a screen of text around them. */
const ANSWER = [
  "一、停车难题突出。小区车位不足，车辆乱停，消防通道被占，居民为车位起争执。",
  "二、设施老化。管网老旧，楼道照明损坏，没有电梯，老人上下楼困难，雨天积水无人清理。",
  "三、物业缺位。无人管理，环境卫生差，居民缴费意愿低，公共收益不公开。",
  "四、居民参与不足。议事无人召集，改造意见征集不充分，工程完工以后少人维护。",
].join("\n");
const KEYS = "neirong";

/** Seeds what the pages show, by a candidate and a tutor in browsers that nothing slows down. */
export async function measuredPages(browser: Browser, school: School): Promise<MeasuredPage[]> {
  const options = { baseURL: school.address, locale: "zh-CN" };
  const candidate = await browser.newContext(options);
  const page = await candidate.newPage();
  await signUp(page, WRITER);
  await begin(page, WRITTEN);
  await handIn(page);
  const report = new URL(page.url()).pathname;
  const { queue } = await assignLastAnswers(school, "demo-tutor", [WRITER]);
  await begin(page, WRITTEN);
  const writing = new URL(page.url()).pathname;
  const tutor = await browser.newContext(options);
  const desk = await tutor.newPage();
  await signIn(desk, "demo-tutor", (await school.demoPasswords())["demo-tutor"]);
  await desk.goto(queue);
  const { pathname, search } = new URL(desk.url());
  const theirs = await candidate.storageState();
  const tutors = await tutor.storageState();
  await candidate.close();
  await tutor.close();
  return [
    { name: "writing", path: writing, cookies: theirs, use: write },
    { name: "the report", path: report, cookies: theirs, use: readReport },
    { name: "the bank", path: "/bank", cookies: theirs, use: searchBank },
    { name: "marking", path: pathname + search, cookies: tutors, use: mark },
  ];
}

async function begin(page: Page, title: string): Promise<void> {
  await beginQuestion(page, title, "练习");
  await answerSheet(page).fill(ANSWER);
  await expectSaved(page);
}

async function write(page: Page): Promise<void> {
  // On a phone materials and answer lie behind each other.
  for (const pane of ["material", "answer"]) {
    const label = page.locator("label").filter({ has: page.locator(`#pane-${pane}`) });
    if (await label.isVisible()) await label.click();
  }
  await answerSheet(page).click();
  for (const key of KEYS) await page.keyboard.press(key);
  await page.getByRole("button", { name: "交卷", exact: true }).click();
  await page.getByRole("dialog").getByRole("button").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

async function readReport(page: Page): Promise<void> {
  await page.getByRole("region", { name: "采分点" }).locator('a[href^="#"]').first().click();
  await page.locator("[data-answer] mark a, [data-answer] a").first().click();
  await page.keyboard.press("Tab");
}

async function searchBank(page: Page): Promise<void> {
  await page.getByRole("searchbox").click();
  for (const key of KEYS) await page.keyboard.press(key);
  await page.getByRole("button", { name: "应用" }).click();
  await page.waitForURL(/[?&]q=/);
}

async function mark(page: Page): Promise<void> {
  for (const key of ["j", "k", "3", "1", "2", "]"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: /^不给/ }).first().click();
}
