import type { Page } from "@playwright/test";
import {
  activate,
  assign,
  makeClass,
  makeSet,
  ownPage,
  releaseToAll,
  signInTutors,
  writeAssignment,
} from "../fixtures/desk/desk-people";
import { expect, expectLive, test } from "../fixtures/test";

const QUESTIONS = ["概括H市老旧小区治理中存在的问题", "概括T街居民和从业者的诉求"] as const;
const TITLE = "第一周：两道概括题";
/** Written for this test: the last says a point of the second question in words that the rubric does not know. */
const CANDIDATES = [
  {
    ...{ name: "江一舟", userName: "story.jiang" },
    answers: ["1．没有电梯，老人上下楼不便。\n2．车位不足，停车难。", "1．孩子放学没人接，盼有托管。"],
  },
  {
    ...{ name: "陆二川", userName: "story.lu" },
    answers: ["1．管网老化，雨季返水。", "1．保留石阶、老井，留住街区记忆。"],
  },
  {
    ...{ name: "沈三元", userName: "story.shen" },
    answers: ["1．车位不足，停车难。", "1．跑单的人想坐下来歇会儿。"],
  },
] as const;
/** The rubric's and the reference answer's own words, which stand in no material. */
const HIDDEN = ["适老设施缺失", "骑手有歇脚处", "高低层意见分歧", "独居老人盼出行安全", "概括过于简单"];
/** A part of the full marks, as the data of a page hold it. */
const MARKS_GIVEN = /share\\",0\.\d/;

const answerOf = (page: Page) => page.getByRole("region", { name: "作答", exact: true });
const point = (page: Page, label: string) => page.locator("[id^=point-]").filter({ hasText: label });
const saveAndNext = (page: Page) => page.getByRole("button", { name: "保存，下一份" });

/** The queue of one question of this assignment. */
async function openQueue(page: Page, question: string): Promise<void> {
  await page.goto("/desk/marking");
  const own = page.getByRole("region", { name: TITLE });
  await own.getByRole("link", { name: `评阅《${question}》` }).click();
}

/** The report of one answer, from the report of the whole paper. */
async function openReport(page: Page, paper: string, question: string): Promise<string> {
  await page.goto(paper);
  await page.getByRole("link", { name: question }).first().click();
  await expect(page.getByRole("heading", { name: "批改报告", level: 1 })).toBeVisible();
  return page.url();
}

/** Nothing of the marks, the points, the reference or what the tutors wrote stands on any page or in what the pages are made of. */
async function expectNothingLeaks(page: Page, paper: string, board: string): Promise<void> {
  const reports = [await openReport(page, paper, QUESTIONS[0]), await openReport(page, paper, QUESTIONS[1])];
  await expect(page.locator(".stamp")).toHaveCount(0);
  const question = /href="(\/questions\/[^"]+)"/.exec(await (await page.request.get(paper)).text())?.[1];
  const paths = [paper, ...reports, "/assignments", "/history", "/notices", board.replace("/desk", "")];
  for (const path of [...paths, ...(question === undefined ? [] : [question])]) {
    const shown = await (await page.request.get(path)).text();
    for (const words of HIDDEN) expect(shown, `${words} on ${path}`).not.toContain(words);
    expect(shown, path).not.toMatch(MARKS_GIVEN);
  }
  for (const report of reports)
    expect((await page.request.get(report.replace(/report$/, "appeal"))).status()).toBe(404);
}

test("a class from roster to appeal: three candidates write, two tutors mark, and nothing is seen before the head releases it", async ({
  school,
  browser,
}) => {
  const [head, first, second] = (await signInTutors(browser, school, ["story-head", "story-yi", "story-er"])) as [
    Page,
    Page,
    Page,
  ];
  const codes = await makeClass(head, { name: "周四晚班", tutors: ["story-yi", "story-er"], roster: CANDIDATES });
  const candidates = await Promise.all(
    CANDIDATES.map(async ({ userName }, at) => {
      const page = await ownPage(browser, school);
      await activate(page, { userName, code: codes[at] ?? "" });
      return page;
    }),
  );
  await makeSet(head, "两道概括小题", QUESTIONS);
  const board = await assign(head, { className: "周四晚班", set: "两道概括小题", title: TITLE });
  const papers = await Promise.all(
    candidates.map((page, at) => writeAssignment(page, TITLE, CANDIDATES[at]?.answers ?? [])),
  );
  await head.goto(board);
  await expect(head.getByRole("row").filter({ hasText: "已交卷" })).toHaveCount(3);

  // The first marks the first question by keyboard alone; the other is told that the script is taken.
  await openQueue(first, QUESTIONS[0]);
  await expect(first.getByText("评完后显示姓名")).toBeVisible();
  const taken = new URL(first.url());
  await second.goto(taken.pathname + taken.search);
  await expect(second.getByText("story-yi正在评阅这一份。")).toBeVisible();
  await openQueue(second, QUESTIONS[1]);
  await expect(second.getByText("评完后显示姓名")).toBeVisible();
  const [, questionId = ""] = /\/marking\/[^/]+\/([^/?]+)/.exec(second.url()) ?? [];
  await expectLive(first);
  for (let marked = 1; marked <= CANDIDATES.length; marked += 1) {
    await expect(first.getByText(`已评${marked - 1}份`)).toBeVisible();
    await first.keyboard.press("Enter");
  }
  await expect(first.getByText("本题已全部评完。")).toBeVisible();

  // The second marks the other question by the buttons, as the engine does.
  for (let marked = 1; marked <= CANDIDATES.length; marked += 1) {
    await expect(second.getByText(`已评${marked - 1}份`)).toBeVisible();
    await saveAndNext(second).click();
  }
  await expect(second.getByText("本题已全部评完。")).toBeVisible();

  // 讲评 in class: how the question was answered, and nobody's name.
  await first.goto(taken.pathname.replace("/marking/", "/review/"));
  await expect(first.getByRole("heading", { level: 1, name: "讲评" })).toBeVisible();
  await expect(first.getByRole("region", { name: "采分点得分情况" })).toContainText("共3份作答");
  for (const { name } of CANDIDATES) expect(await first.content()).not.toContain(name);

  // A mark that stands is changed, and only with a reason.
  await openQueue(first, QUESTIONS[0]);
  await first.getByRole("link", { name: "重看已评的作答" }).click();
  // Which script is shown is said by its number: its address is there before it.
  for (let no = 1; ; no += 1) {
    await expect(first.getByText(`第${no}份，共${CANDIDATES.length}份`)).toBeVisible();
    if ((await answerOf(first).innerText()).includes("管网老化")) break;
    await first.getByRole("link", { name: "下一份" }).click();
  }
  await expect(first.getByText("学员：陆二川")).toBeVisible();
  await point(first, "重面子轻里子").getByRole("button", { name: /^不给/ }).click();
  await saveAndNext(first).click();
  await expect(first.getByText("请写明改分的理由。")).toBeVisible();
  await first.getByLabel("改分理由").fill("概括过于简单，没有写出后果。");
  await saveAndNext(first).click();
  await expect(first.getByText("本题已全部评完。")).toBeVisible();

  for (const [at, page] of candidates.entries()) await expectNothingLeaks(page, papers[at] ?? "", board);
  await releaseToAll(head, board, ["公布得分", "公布采分点和评阅", "公布参考答案"], CANDIDATES.length);
  await expect(head.getByRole("row").filter({ hasText: "已公布" })).toHaveCount(4);

  const [jiang, lu, shen] = candidates as [Page, Page, Page];
  expect(await (await jiang.request.get(papers[0] ?? "")).text()).toMatch(MARKS_GIVEN);
  await openReport(jiang, papers[0] ?? "", QUESTIONS[0]);
  await expect(jiang.locator(".stamp").first()).toBeVisible();
  await expect(jiang.getByText("适老设施缺失").first()).toBeVisible();
  await expect(jiang.getByRole("heading", { name: "参考答案" })).toBeVisible();
  await openReport(lu, papers[1] ?? "", QUESTIONS[0]);
  const history = lu.getByRole("region", { name: "评分记录" }).getByRole("listitem");
  await expect(history).toHaveCount(2);
  await expect(history.first()).toContainText("确认机评");
  await expect(history.last()).toContainText("概括过于简单，没有写出后果。");
  await expect(history.last()).toContainText("→ 0");

  // A point is appealed against; the tutor who marked the answer may not decide, the other gives a reason with the marks.
  await openReport(shen, papers[2] ?? "", QUESTIONS[1]);
  const before = await shen.locator(".stamp").first().innerText();
  await shen.getByRole("link", { name: "申请复核" }).click();
  await shen.getByLabel("复核哪一处").selectOption({ label: "采分点4 骑手有歇脚处（0/2）" });
  await shen.getByLabel("理由").fill("跑单的人说的就是骑手，坐下来歇会儿就是歇脚。");
  await shen.getByRole("button", { name: "提交申请" }).click();
  await expect(shen.getByText("已提交，请等待老师复核。")).toBeVisible();
  const appeal = (page: Page) =>
    page.getByRole("region", { name: "待复核" }).getByRole("link", { name: /骑手有歇脚处/ });
  await second.goto("/desk/appeals");
  await appeal(second).click();
  await expect(second.getByText("你评过这份作答，须由另一位老师处理。")).toBeVisible();
  await expect(second.getByRole("button", { name: "改分" })).toHaveCount(0);
  await first.goto("/desk/appeals");
  await appeal(first).click();
  const asked = first.getByRole("group", { name: /骑手有歇脚处/ });
  await asked.getByLabel(/师评得分/).fill("2");
  await asked.getByLabel("依据原文").fill("跑单的人想坐下来歇会儿");
  await first.getByLabel("复核理由").fill("说法不同，意思到了。");
  await first.getByRole("button", { name: "改分" }).click();
  await expect(first.getByText("已答复，考生会收到通知。")).toBeVisible();

  // The accepted wording is before the tutors who look after the question.
  await first.goto(`/desk/questions/${questionId}/proposals`);
  await expect(first.getByText("跑单的人想坐下来歇会儿").first()).toBeVisible();

  await shen.goto("/notices");
  await shen.getByText(`你对“${TITLE}”的复核申请已有答复。`).waitFor();
  await openReport(shen, papers[2] ?? "", QUESTIONS[1]);
  expect(await shen.locator(".stamp").first().innerText()).not.toBe(before);
  await expect(shen.getByRole("region", { name: "评分记录" }).getByRole("listitem").last()).toContainText("意思到了");
  await shen.getByRole("link", { name: "申请复核" }).click();
  await expect(shen.getByText("已改分", { exact: true })).toBeVisible();
  await expect(shen.getByText("说法不同，意思到了。")).toBeVisible();
  await Promise.all([head, first, second, ...candidates].map((page) => page.context().close()));
});
