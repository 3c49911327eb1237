import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { useDatabase } from "../../db/client/database";
import { openDatabase } from "../../db/client/open-database";
import { getQuestion } from "../../db/queries/content/questions";
import { getPersonByUserName } from "../../db/queries/people/people";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { addAssignment, assignAnswers } from "../factories/assignments";
import { DOUBLE_ANSWER, DOUBLE_RUBRIC, markRound, openDoubleTasks } from "../factories/double-marking";
import { addQuestion } from "../attempts/questions";
import { handedIn } from "../attempts/handed-in";
import { signIn } from "./fixtures/people";
import type { School } from "./fixtures/start-school";
import { expect, expectAccessible, test } from "./fixtures/test";

async function openAs(browser: Browser, school: School, userName: string, password: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, userName, password);
  return page;
}

/** Accessible, and no wider than a telephone. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 900 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

/** A class with a head and three tutors, and one candidate's answer to a mock exam that two of them are to mark. */
async function startMock(candidateName: string) {
  const tutors = [];
  for (const name of ["head-wang", "tutor-li", "tutor-zhao", "tutor-sun"]) tutors.push(await addAccount(name, "tutor"));
  const candidate = await getPersonByUserName({ userName: candidateName });
  if (!candidate) throw new Error("the demo candidate is there");
  const questionId = await addQuestion({ content: { rubric: DOUBLE_RUBRIC, materials: [] } });
  const versionId = (await getQuestion({ questionId }))?.publishedVersionId ?? "";
  const { attemptId } = await handedIn(questionId, DOUBLE_ANSWER, { personId: candidate.id });
  const ids = tutors.map(({ id }) => id);
  const assignment = await addAssignment({
    ...{ questions: [{ questionId, versionId }], tutors: ids, candidates: [candidate.id] },
    ...{ title: "十月模考", marking: "double" as const, releaseScore: "at-once", releasePoints: "at-once" },
  });
  await assignAnswers({ assignment, personId: candidate.id, attemptIds: [attemptId] });
  const [, first = "", second = "", third = ""] = ids;
  const mock = { assignment, questionId, attemptIds: [attemptId], candidateId: candidate.id, tutors: ids };
  await openDoubleTasks(mock, { first, second });
  return { assignmentId: assignment.id, attemptId, first, second, third };
}

test("a mock exam marked beyond tolerance goes to a third and to the expert, unseen by others, and is reviewed on appeal", async ({
  school,
  browser,
}) => {
  // The test stands in for the marking queue: blind marks are given through the use case, on the school's own data.
  const db = await openDatabase({ url: join(school.dataDir, "app.db") });
  useDatabase(db);
  const { assignmentId, attemptId, first, second, third } = await startMock("demo-candidate-1");
  const head = await openAs(browser, school, "head-wang", TEST_PASSWORD);
  const marker = await openAs(browser, school, "tutor-zhao", TEST_PASSWORD);
  const history = (page: Page) => page.getByRole("region", { name: "评阅记录" });

  const given = { attemptId, round: "first" as const, by: first, reason: "一评的说明" };
  expect(await markRound({ ...given, points: [0, 0] })).toMatchObject({ ok: true });
  for (const page of [marker, head]) {
    await page.goto(`/desk/attempts/${attemptId}`);
    await expect(history(page).getByRole("listitem")).toHaveCount(1);
    expect(await page.content()).not.toContain("一评的说明");
  }
  expect(await markRound({ attemptId, round: "second", by: second, points: [5, 5], at: 1 })).toMatchObject({
    ok: true,
  });
  await marker.reload();
  await expect(history(marker).getByText("一评的说明")).toBeVisible();
  await head.reload();
  await expect(history(head).getByRole("listitem")).toHaveCount(1);

  // The third is given by the program; the head may give it to somebody else, but not to who marked before.
  await head.goto(`/desk/double/${assignmentId}`);
  await expectSound(head);
  const open = head.getByRole("region", { name: "待评" });
  await open.getByLabel("改派给").selectOption({ label: "tutor-li" });
  await open.getByRole("button", { name: /^改派 第1题 · 三评/ }).click();
  await expect(head.getByRole("alert")).toContainText("各轮须由不同的老师评");
  await open.getByLabel("改派给").selectOption({ label: "tutor-sun" });
  await open.getByRole("button", { name: /^改派 第1题 · 三评/ }).click();
  await expect(head.getByText("已改派。")).toBeVisible();
  expect(await markRound({ attemptId, round: "third", by: third, points: [5, 0], at: 2 })).toMatchObject({ ok: true });

  // The decision is the head's alone.
  await marker.goto(`/desk/double/${assignmentId}/${attemptId}`);
  await expect(marker.getByRole("heading", { level: 1 })).not.toHaveText("仲裁");
  await head.goto(`/desk/double/${assignmentId}`);
  await head.getByRole("link", { name: "去仲裁" }).click();
  await expect(head.getByRole("heading", { name: "仲裁", level: 1 })).toBeVisible();
  await expectSound(head);
  await expect(head.getByRole("region", { name: "三次评分" })).toContainText("10/10");
  await head
    .getByRole("group", { name: /报修无人理/ })
    .getByLabel(/师评得分/)
    .fill("1");
  await head
    .getByRole("group", { name: /报修无人理/ })
    .getByLabel("依据原文")
    .fill("电话打烂了");
  await head.getByLabel("仲裁理由").fill("只说现象，未点明报修");
  await head.getByRole("button", { name: "以此为准" }).click();
  await expect(head.getByText("已记下仲裁，计入成绩。")).toBeVisible();

  // The head takes the decided answer as an anchor script, which a marker then marks without its marks.
  await head.getByRole("link", { name: "标杆卷与试评" }).click();
  await head.getByRole("button", { name: "选第1份为标杆卷" }).click();
  await expect(head.getByText("已选为标杆卷。")).toBeVisible();
  await expectSound(head);
  await marker.goto(`/desk/anchors/${assignmentId}`);
  await marker.getByRole("link", { name: "试评标杆卷1" }).click();
  await expect(marker.getByRole("button", { name: "提交试评" })).toBeVisible();
  expect(await marker.content()).not.toContain("6/10");
  await marker.getByRole("button", { name: "提交试评" }).click();
  await expect(marker.getByText("已记下试评。")).toBeVisible();
  await expect(marker.getByRole("region", { name: "试评一致性" })).toContainText("样本少");

  // The candidate reads the marks that count, and asks for a key point to be looked at again.
  const passwords = await school.demoPasswords();
  const candidate = await openAs(browser, school, "demo-candidate-1", passwords["demo-candidate-1"] ?? "");
  await candidate.goto(`/attempts/${attemptId}/report`);
  await candidate.getByRole("link", { name: "申请复核" }).click();
  await expectSound(candidate);
  await candidate.getByLabel("复核哪一处").selectOption({ label: "采分点2 报修无人理（1/5）" });
  await candidate.getByLabel("理由").fill("电话打烂了也不见来人，说的就是报修没有人理");
  await candidate.getByRole("button", { name: "提交申请" }).click();
  await expect(candidate.getByText("已提交，请等待老师复核。")).toBeVisible();

  // All tutors of the class gave marks: an admin reviews it.
  await head.goto("/desk/appeals");
  await head.getByRole("region", { name: "待复核" }).getByRole("link").first().click();
  await expect(head.getByText("本班的老师都评过这份作答")).toBeVisible();
  await expect(head.getByRole("button", { name: "维持原分" })).toHaveCount(0);
  const admin = await openAs(browser, school, "demo-admin", passwords["demo-admin"] ?? "");
  await admin.goto(new URL(head.url()).pathname);
  await expectSound(admin);
  await admin
    .getByRole("group", { name: /报修无人理/ })
    .getByLabel(/师评得分/)
    .fill("3");
  await admin.getByLabel("复核理由").fill("现象写得具体，酌情给分");
  await admin.getByRole("button", { name: "改分" }).click();
  await expect(admin.getByText("已答复，考生会收到通知。")).toBeVisible();
  await candidate.reload();
  await expect(candidate.getByText("现象写得具体，酌情给分")).toBeVisible();
  await expect(candidate.getByText("已改分")).toBeVisible();
  await Promise.all([head, marker, candidate, admin].map((page) => page.context().close()));
  await db.close();
});
