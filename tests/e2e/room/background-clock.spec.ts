import type { Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, signUp } from "../fixtures/people";
import { expect, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const BEGUN = "停车难，车位不足。";
const UNSAVED = "停车难，车位不足。物业缺位，无人管理。";

/** The texts in the browser's database, as another page of the site sees them. */
const textsInDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("drafts");
        opening.onerror = () => reject(new Error("no database"));
        opening.onsuccess = () => {
          const rows = opening.result.transaction("pages").objectStore("pages").getAll();
          rows.onsuccess = () => {
            opening.result.close();
            resolve((rows.result as { text: string }[]).map(({ text }) => text));
          };
        };
      }),
  );

test("text that never reached the server comes back from the browser's database when localStorage is full", async ({
  page,
  context,
}) => {
  await signUp(page, "cun-chu-yi-man");
  await beginQuestion(page, QUESTION, "模考");
  await answerSheet(page).fill(BEGUN);
  await expectSaved(page);
  const address = page.url();

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await context.setOffline(true);
  await answerSheet(page).fill(UNSAVED);
  await expect(page.getByText("离线，已存本机").first()).toBeVisible();
  await expect(page.getByText("本机也存不下")).toHaveCount(0);
  await expect.poll(() => textsInDatabase(page)).toEqual([UNSAVED]);
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(address);
  await expect(answerSheet(again)).toHaveValue(UNSAVED);
  await expectSaved(again);
  await expect.poll(() => textsInDatabase(again)).toEqual([]);
});

test("a computer clock that is wrong, or set while writing, moves neither the countdown nor the deadline", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    const AHEAD_MS = 86_400_000;
    Date.now = () => real() + AHEAD_MS;
  });
  await signUp(page, "shi-zhong-bu-zhun");
  await beginQuestion(page, QUESTION, "模考");
  await expect(page.getByRole("timer")).toContainText(/2[45]:\d\d/);
  await page.evaluate(() => {
    const wrong = Date.now.bind(Date);
    Date.now = () => wrong() - 40 * 86_400_000;
  });
  await answerSheet(page).fill(BEGUN);
  await expectSaved(page);
  await expect(page.getByRole("timer")).toContainText(/2[45]:\d\d/);
  await expect(answerSheet(page)).toBeEditable();
});
