import type { Page } from "@playwright/test";
import { insertMarkingEvents } from "../../../db/queries/marking/events";
import { addClassResults } from "../../factories/class-results";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { signIn } from "../fixtures/people";
import { inSchool } from "../fixtures/school/in-school";
import type { School } from "../fixtures/school/start-school";
import { expect, expectAccessible, test } from "../fixtures/test";

const LOOKS = [
  { width: 1440, colorScheme: "light", lang: "zh-CN" },
  { width: 390, colorScheme: "dark", lang: "en" },
] as const;

/** A class of twelve that handed an assignment in, marked by the first tutor; another tutor teaches elsewhere. */
function seedResults(school: School) {
  return inSchool(school, async (db) => {
    const { id: tutor } = await addAccount("report-tutor", "tutor");
    await addAccount("other-tutor", "tutor");
    const results = await addClassResults({ tutors: [tutor], candidates: 12, marked: 12 });
    const attemptId = results.attemptIds[0] ?? "";
    const note = "当面讲过审题，下周再看一次。";
    await db.tx((tx) => insertMarkingEvents([{ attemptId, kind: "consulted", note, byPersonId: tutor, at: 1 }], tx));
    return { ...results, note };
  });
}

/** Accessible and no wider than the window, in both looks. */
async function expectSound(page: Page, address: string, url: string): Promise<void> {
  for (const { width, colorScheme, lang } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.context().addCookies([{ name: "lang", value: lang, url }]);
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${address} at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.context().addCookies([{ name: "lang", value: "zh-CN", url }]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("a tutor sees how a class did, by question, over time and for one candidate, and another tutor sees none of it", async ({
  browser,
  school,
}) => {
  const { assignment, people, note } = await seedResults(school);
  // Nothing of it needs a script.
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "report-tutor", TEST_PASSWORD);
  await page.goto(`/desk/assignments/${assignment.id}`);
  await page.getByRole("link", { name: "作业分析" }).click();
  await expect(page.getByRole("heading", { name: "作业分析", level: 1 })).toBeVisible();
  const distribution = page.getByRole("region", { name: "成绩分布" });
  await expect(distribution.getByRole("img", { name: "成绩分布" })).toBeVisible();
  await distribution.getByText("数据表").click();
  await expect(distribution.getByRole("row").filter({ hasText: "90%—100%" })).toContainText("4");
  const question = page.getByRole("region", { name: /^第1题/ });
  await expect(question.getByRole("row").filter({ hasText: "停车混乱" })).toContainText("6／0／6");
  await expect(question.getByText(/95%区间/)).toBeVisible();
  await expect(question.getByText("中位数16分钟", { exact: false })).toBeVisible();

  await page.getByRole("link", { name: "班级走势" }).click();
  await expect(page.getByRole("img", { name: "平均得分率走势" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "12/12" })).toContainText("67%");
  await page.getByRole("link", { name: "返回班级" }).click();
  await page.getByRole("link", { name: "学员1", exact: true }).click();
  await expect(page.getByRole("heading", { name: "学员1", level: 1 })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: assignment.title })).toContainText("2/10");
  await expect(page.getByRole("region", { name: "面批与退回" })).toContainText(note);

  const notes = page.getByRole("region", { name: "老师备注" });
  await notes.getByLabel("备注内容").fill("基础较好，审题常漏限定词。");
  await notes.getByRole("button", { name: "添加备注" }).click();
  await expect(notes.getByRole("listitem")).toContainText("基础较好，审题常漏限定词。");

  const addresses = [
    `/desk/report/${assignment.id}`,
    `/desk/classes/${assignment.classId}/report`,
    `/desk/students/${people[0]}`,
  ];
  const scripted = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const look = await scripted.newPage();
  await signIn(look, "report-tutor", TEST_PASSWORD);
  for (const address of addresses) await expectSound(look, address, school.address);

  const elsewhere = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const other = await elsewhere.newPage();
  await signIn(other, "other-tutor", TEST_PASSWORD);
  for (const address of addresses) expect((await other.goto(address))?.status(), address).toBe(404);
  await Promise.all([context, scripted, elsewhere].map((each) => each.close()));
});
