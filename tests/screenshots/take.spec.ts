import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, handIn, signUp } from "../e2e/fixtures/people";
import { test } from "../e2e/fixtures/test";

/** A sample script written for testing, so that the picture shows hits, a partial point and misses. */
const ANSWER = readFileSync("tests/golden/answers/urban-renewal/q1.weak.txt", "utf8").trim();

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

async function take(page: Page, name: string, fullPage = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/images/${name}.png`, fullPage });
}

test("the pictures of the documents are taken again", async ({ page }) => {
  await page.setViewportSize(WIDE);
  await signUp(page, "kaosheng");
  await page.goto("/bank");
  await take(page, "bank");
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "模考");
  await answerSheet(page).fill(ANSWER);
  await expectSaved(page);
  await take(page, "writing");
  await page.setViewportSize(PHONE);
  await take(page, "writing-phone");
  await page.setViewportSize(WIDE);
  await handIn(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo(0, document.querySelector("main")?.offsetTop ?? 0));
  await take(page, "report");
});
