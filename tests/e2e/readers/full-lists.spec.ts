import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Database } from "@db/client/types";
import { listBank } from "@db/queries/content/list-bank";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { putClassMembers } from "@db/queries/classes/members";
import { addAssignment } from "../../factories/assignments";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { inSchool } from "../fixtures/school/in-school";
import { signIn } from "../fixtures/people";
import { expect, test } from "../fixtures/test";
import { addHistory } from "../print/history";

const TUTOR = "man-lie-tutor";
const CANDIDATE = "man-lie-candidate";
/** Sixty letters without a place to break. */
const LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis";
const GIVEN = 53;
const ANSWERS = 54;
const A_PAGE = 50;

/** A tutor and a candidate with long names, more assignments than a page has, each in a class of its own, and a long history. */
async function fillLists(db: Database) {
  const tutor = await addAccount(TUTOR, "tutor", { displayName: LONG });
  const candidate = await addAccount(CANDIDATE, "candidate", { displayName: LONG });
  const { rows } = await listBank({ search: "", includeDrafts: false, limit: 1, offset: 0 });
  const found = await getPublishedQuestion({ questionId: rows[0]?.id ?? "" });
  if (!found) throw new Error("the bank is empty");
  const questions = [{ questionId: found.question.id, versionId: found.version.id }];
  let classId = "";
  for (let no = 1; no <= GIVEN; no += 1) {
    const made = { questions, tutors: [tutor.id], candidates: [candidate.id], title: `${LONG}${no}` };
    ({ classId } = await addAssignment(made));
  }
  await db.tx(async (tx) => {
    const { classes } = tx.tables;
    await tx.update(classes).set({ name: LONG }).where(eq(classes.id, classId));
    const member = { classId, personId: candidate.id, groupId: null, studentNumber: LONG };
    await putClassMembers([{ ...member, joinedBy: "hand", joinedAt: 1 }], tx);
  });
  await addHistory({ personId: candidate.id, answers: ANSWERS, lastAt: Date.UTC(2026, 8, 12) });
  return classId;
}

/** Rows of the list's pages, from the first to the last by the link between them. */
async function rowsByPage(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  const rows = page.getByRole("main").locator("tbody tr");
  const first = await rows.count();
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page.getByText("第2页，共2页")).toBeVisible();
  await expect(page.getByRole("link", { name: "下一页" })).toHaveCount(0);
  return [first, await rows.count()];
}

test("names without a place to break fit a phone, and lists of dozens come in pages", async ({ page, school }) => {
  const classId = await inSchool(school, fillLists);
  await page.setViewportSize({ width: 360, height: 800 });
  const expectFits = async (address: string) => {
    await page.goto(address);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, address).toBeLessThanOrEqual(0);
  };

  await signIn(page, TUTOR, TEST_PASSWORD);
  for (const address of ["/", `/desk/classes/${classId}`, "/desk/exports"]) await expectFits(address);
  expect(await rowsByPage(page, "/desk/classes")).toEqual([A_PAGE, GIVEN - A_PAGE]);
  expect(await rowsByPage(page, "/desk/assignments")).toEqual([A_PAGE, GIVEN - A_PAGE]);
  // One that is past the end is the last.
  await page.goto("/desk/assignments?page=99");
  await expect(page.getByText("第2页，共2页")).toBeVisible();

  await signIn(page, CANDIDATE, TEST_PASSWORD);
  for (const address of ["/", "/classes", "/account"]) await expectFits(address);
  expect(await rowsByPage(page, "/assignments")).toEqual([A_PAGE, GIVEN - A_PAGE]);
  expect(await rowsByPage(page, "/history")).toEqual([A_PAGE, ANSWERS - A_PAGE]);
});
