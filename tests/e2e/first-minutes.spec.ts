import type { Browser, Page } from "@playwright/test";
import { answerSheet, expectSaved, handIn, PASSWORD } from "./fixtures/people";
import { startSchool, type School } from "./fixtures/school/start-school";
import { expect, expectAccessible, test } from "./fixtures/test";

/**
 * Two people who know nothing of the product, on the first day of a school: what they do here, anybody can do in a browser who
 * reads what is on the screen, and in the window that the program was started in.
 */
let school: School;

test.beforeAll(async () => {
  school = await startSchool({ DEMO: "0" });
});

test.afterAll(() => school.remove());

/** Somebody's own computer, open at the first page. */
async function arrive(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto("/");
  return page;
}

const main = (page: Page) => page.getByRole("main");

/** Written for testing, on the question that a newcomer is led to: three problems, and a sentence that answers nothing. */
const ANSWER = [
  "1．产业跟风雷同，缺少市场调研，李子滞销。",
  "2．产业链条短，没有冷库，也没有自己的品牌。",
  "3．村集体经济薄弱，村干部不会经营。",
  "今天的天气很好，适合出门走一走。",
].join("\n");

test("a newcomer reads what this is, begins a question with two presses, and sees in the answer what earned each mark", async ({
  browser,
}) => {
  const page = await arrive(browser);
  await expect(main(page)).toContainText("公务员申论、遴选和公选笔试的练习室");
  const example = page.getByRole("figure");
  await expect(example).toContainText("示例");
  await expect(example.locator("mark").first()).toBeVisible();

  await main(page).getByRole("link", { name: "试做一题" }).click();
  await page.getByRole("button", { name: "练习", exact: true }).click();
  await answerSheet(page).fill(ANSWER);
  await expectSaved(page);
  await handIn(page);

  const points = page.getByRole("region", { name: "采分点" });
  await points.getByRole("button", { name: "“采分点”是什么" }).click();
  await expect(points.getByText("阅卷时逐条给分的要点")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(points.getByText("阅卷时逐条给分的要点")).toBeHidden();

  const answer = page.getByRole("region", { name: "你的作答" });
  let sum = 0;
  let opened = 0;
  for (const row of (await points.getByRole("row").all()).slice(1, -1)) {
    const awarded = Number(await row.getByRole("cell").nth(2).innerText());
    const words = row.getByRole("link");
    sum += awarded;
    // No mark without words, and no words without a mark.
    expect((await words.count()) > 0, await row.innerText()).toBe(awarded > 0);
    for (const link of await words.all()) {
      const quoted = await link.innerText();
      expect(ANSWER).toContain(quoted);
      await link.click();
      await expect(answer.locator("mark").filter({ hasText: quoted }).first()).toBeInViewport();
      opened += 1;
    }
    if (awarded === 0) await expect(row).toContainText("漏点");
  }
  expect(opened).toBeGreaterThan(2);
  await expect(page.locator(".stamp").first()).toContainText(`${sum}`);
  await expect(page.getByRole("region", { name: "未得分语句" })).toContainText("今天的天气很好");
  await page.context().close();
});

async function signUp(page: Page, userName: string, name: string, inviteCode?: string): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "注册" }).click();
  await page.getByLabel("用户名").fill(userName);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel(/^姓名/).fill(name);
  if (inviteCode !== undefined) {
    await page.getByText("我是老师，有邀请码").click();
    await page.getByLabel(/^邀请码/).fill(inviteCode);
  }
  await main(page).getByRole("button", { name: "注册" }).click();
  await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
}

/** Whoever started the program makes the first account and invites a tutor. */
async function inviteTutor(page: Page): Promise<string> {
  const token = /setup\?token=([\w-]+)/.exec(school.output())?.[1] ?? "";
  await expect(main(page)).toContainText("这里还没有管理员");
  await main(page).getByRole("link", { name: "首次设置" }).click();
  await page.getByLabel("启动口令").fill(token);
  await page.getByLabel("用户名").fill("guan-li-yuan");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "建立管理员账号" }).click();
  await page.getByRole("button", { name: "生成邀请码" }).click();
  await expect(main(page)).toContainText("请对方打开“注册”");
  return /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await main(page).innerText())?.[0] ?? "";
}

/** A candidate joins the class by the code that the tutor reads out. */
async function join(page: Page, { userName, name, code }: { userName: string; name: string; code: string }) {
  await signUp(page, userName, name);
  await page.getByRole("link", { name: "我的班级" }).click();
  await page.getByLabel("加入口令").fill(code);
  await page.getByRole("button", { name: "加入班级" }).click();
  await expect(main(page)).toContainText("已加入");
}

async function writeAssignment(page: Page, answer: string): Promise<void> {
  await page.getByRole("link", { name: "作业", exact: true }).click();
  await main(page).getByRole("link", { name: SET }).click();
  await page.getByRole("button", { name: "开始作答" }).click();
  await answerSheet(page).fill(answer);
  await expectSaved(page);
  await page.getByRole("button", { name: "全部交卷" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认交卷" }).click();
  await expect(main(page)).toContainText("成绩尚未公布");
}

const SET = "题组：概括老旧小区问题一题";
const CANDIDATES = [
  { userName: "lin-yi", name: "林一", answer: "1．停车难，车位不足。\n2．管网老化，雨季返水。" },
  { userName: "su-er", name: "苏二", answer: "车位不足，停车难。小区没有电梯，老人下楼难。" },
] as const;

test("a tutor comes from signing up to a marked class by what the pages offer, after a look at a sample class", async ({
  browser,
}) => {
  const inviteCode = await inviteTutor(await arrive(browser));
  const tutor = await arrive(browser);
  await signUp(tutor, "wang-laoshi", "王老师", inviteCode);
  await expect(tutor.getByRole("heading", { level: 1, name: "王老师，这里是教师工作台" })).toBeVisible();
  const steps = tutor.getByRole("region", { name: "头三步" }).getByRole("listitem");
  await expect(steps).toHaveText([/选题.*已完成/, /建班.*待办/, /布置作业.*待办/]);
  await expectAccessible(tutor);

  await tutor.getByRole("button", { name: "建示例班" }).click();
  await expect(main(tutor).getByRole("link", { name: "示例学员五" })).toBeVisible();
  // Samples have no accounts; a table says so instead of leaving a hole.
  const sampled = main(tutor).getByRole("row").filter({ hasText: "示例学员五" });
  await expect(sampled.getByRole("cell").first()).toContainText("—");
  await expectAccessible(tutor);
  await main(tutor).getByRole("link", { name: "去评阅" }).click();
  await expect(main(tutor).getByRole("row").last()).toContainText("0 / 4");
  await tutor.getByRole("link", { name: "首页" }).click();
  await tutor.getByRole("button", { name: "清除示例班" }).click();
  await tutor.getByRole("dialog").getByRole("button", { name: "清除示例班" }).click();
  await expect(main(tutor)).toContainText("示例班已清除。");
  await tutor.getByRole("link", { name: "评阅" }).click();
  await expect(main(tutor)).toContainText("没有待评的作答");

  await tutor.getByRole("link", { name: "首页" }).click();
  await main(tutor).getByRole("link", { name: "去建班" }).click();
  await tutor.getByLabel("班级名称").fill("周末申论班");
  await tutor.getByRole("button", { name: "新建班级" }).click();
  const code = await tutor.getByRole("region", { name: "加入口令" }).getByRole("status").innerText();
  const candidates = await Promise.all(
    CANDIDATES.map(async (candidate) => {
      const page = await arrive(browser);
      await join(page, { ...candidate, code });
      return page;
    }),
  );

  await tutor.reload();
  for (const { name } of CANDIDATES) await expect(main(tutor).getByRole("link", { name })).toBeVisible();
  await main(tutor).getByRole("link", { name: "布置作业" }).click();
  const sets = tutor.getByLabel("题组", { exact: true });
  await sets.selectOption({ label: (await sets.locator("option", { hasText: SET }).innerText()).trim() });
  await tutor.getByLabel("方式", { exact: true }).selectOption({ index: 1 });
  await tutor.getByRole("button", { name: "布置", exact: true }).click();
  await expect(main(tutor)).toContainText("作业已布置，考生已收到通知。");
  await Promise.all(candidates.map((page, at) => writeAssignment(page, CANDIDATES[at]?.answer ?? "")));

  await tutor.getByRole("link", { name: "首页" }).click();
  await expect(main(tutor).getByRole("listitem")).toContainText("已交2/2");
  await main(tutor).getByRole("link", { name: "去评阅" }).click();
  await main(tutor)
    .getByRole("link", { name: /^评阅《/ })
    .click();
  for (let marked = 0; marked < CANDIDATES.length; marked += 1) {
    await expect(tutor.getByText(`已评${marked}份`)).toBeVisible();
    await tutor.getByRole("button", { name: "保存，下一份" }).click();
  }
  await expect(tutor.getByText("本题已全部评完。")).toBeVisible();

  await tutor.getByRole("link", { name: "首页" }).click();
  await main(tutor).getByRole("link", { name: SET }).click();
  await tutor.getByLabel("全选").check();
  await tutor.getByRole("button", { name: "公布得分" }).click();
  await expect(tutor.getByText("已公布2人。")).toBeVisible();
  await main(tutor).getByRole("link", { name: "作业分析" }).click();
  await expect(main(tutor).getByRole("heading", { level: 1, name: "作业分析" })).toBeVisible();
  await expect(main(tutor)).toContainText("停车供需矛盾突出");
  for (const page of candidates) {
    await page.reload();
    await expect(main(page)).not.toContainText("成绩尚未公布");
    await expect(main(page)).toContainText(/总分\s*[\d.]+\/20分/);
  }
});
