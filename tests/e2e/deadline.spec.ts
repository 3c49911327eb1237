import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { answerSheet, beginQuestion, expectSaved, signUp } from "./fixtures/people";
import { startSchool } from "./fixtures/start-school";
import { expect, test } from "./fixtures/test";

const CLOCK = pathToFileURL(resolve("tests/e2e/fixtures/movable-clock.mjs")).href;
const HALF_AN_HOUR_MS = 30 * 60_000;

test("an attempt is sealed at its deadline though every page is closed, with the text that was last saved", async ({
  browser,
}) => {
  const school = await startSchool({ NODE_OPTIONS: `--import=${CLOCK}` });
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signUp(page, "dao-dian");
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "模考");
  await answerSheet(page).fill("车位不足，停车难。");
  await expectSaved(page);
  const report = `${page.url()}/report`;
  await page.close();

  await writeFile(join(school.dataDir, "clock-offset"), `${HALF_AN_HOUR_MS}`);
  const db = new Database(join(school.dataDir, "app.db"), { readonly: true });
  const sealed = () => db.prepare("select status, sealed_by from attempts").get();
  await expect.poll(sealed, { timeout: 20_000 }).toEqual({ status: "sealed", sealed_by: "deadline" });
  db.close();

  const later = await context.newPage();
  await later.goto(report);
  await expect(later.getByText("到时自动交卷")).toBeVisible();
  await expect(later.locator("[data-answer]")).toContainText("停车难");
  await context.close();
  await school.remove();
});
