import { answerSheet, beginQuestion, expectSaved, handIn, signUp } from "./fixtures/people";
import { expect, test } from "./fixtures/test";
import playwright from "../../playwright.config";

const HOST = "lianxi.test";

// A name that resolves to this machine: to the browser an origin like any school's LAN address, without the trust of localhost.
test.use({
  launchOptions: {
    ...playwright.use?.launchOptions,
    args: [...(playwright.use?.launchOptions?.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  },
});

test("the whole story works over plain HTTP on an origin that is not localhost", async ({ browser, school }) => {
  const context = await browser.newContext({ baseURL: `http://${HOST}:${school.port}`, locale: "zh-CN" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await signUp(page, "ju-yu-wang");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "模考");
  await answerSheet(page).fill("停车难，车位严重不足。");
  await expectSaved(page);
  await page.reload();
  await expect(answerSheet(page)).toHaveValue("停车难，车位严重不足。");
  await handIn(page);
  await expect(page.locator("[data-answer] mark").first()).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
});
