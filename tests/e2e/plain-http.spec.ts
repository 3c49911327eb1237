import { answerSheet, beginInPage, expectSaved, handIn, signUpInPage } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/** Resolves to this machine: to the browser an origin like any school's LAN address, without the trust of localhost. */
const HOST = "lianxi.test";

test("the whole story works over plain HTTP on an origin that is not localhost", async ({ browser, school }) => {
  const context = await browser.newContext({ baseURL: `http://${HOST}:${school.port}`, locale: "zh-CN" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await signUpInPage(page, "ju-yu-wang");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await beginInPage(page, "概括H市老旧小区治理中存在的问题", "模考");
  await answerSheet(page).fill("停车难，车位严重不足。");
  await expectSaved(page);
  await page.reload();
  await expect(answerSheet(page)).toHaveValue("停车难，车位严重不足。");
  await handIn(page);
  await expect(page.locator("[data-answer] mark").first()).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
});
