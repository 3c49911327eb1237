import type { Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, signUp } from "../fixtures/people";
import { expect, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

/** A proxy in front of the server says by itself that nobody is there; returns how it ends. */
async function answersOfProxy(page: Page, status: number): Promise<() => Promise<void>> {
  const matches = /\/api\/attempts\/|\.data(\?|$)/;
  await page.route(matches, (route) =>
    route.fulfill({ status, contentType: "text/html", body: `<html><body><h1>${status}</h1>nginx</body></html>` }),
  );
  return () => page.unroute(matches);
}

/** The server is there and its database is not, in the form in which it says so itself; returns how it ends. */
async function cannotStore(page: Page): Promise<() => Promise<void>> {
  const away = { status: 503, json: { error: "unreachable" } };
  await page.route(/\/api\/attempts\//, (route) => route.fulfill(away));
  await page.route(/\.data(\?|$)/, async (route) => {
    // Its own refusal of a form without an answer, under the other number: encoded as every refusal of an action is.
    const refused = await route.fetch({ postData: "" });
    const body = (await refused.text()).replace(/\b400\b/, "503");
    expect(body).toMatch(/"ErrorResponse".*\b503\b/s);
    await route.fulfill({ response: refused, status: 503, body });
  });
  return () => page.unrouteAll({ behavior: "wait" });
}

for (const [userName, what, goAway] of [
  ["zhi-you-dai-li", "only a proxy answers", (page: Page) => answersOfProxy(page, 502)],
  ["cun-bu-xia", "the server itself can store nothing", cannotStore],
] as const) {
  test(`while ${what}, text and hand-in wait in the page and arrive once the server is back`, async ({ page }) => {
    await signUp(page, userName);
    await beginQuestion(page, QUESTION, "模考");
    await answerSheet(page).fill("车位不足，停车难。");
    await expectSaved(page);
    const back = await goAway(page);
    await answerSheet(page).fill("车位不足，停车难。物业缺位，无人管理。");
    await expect(page.getByText("保存失败，已存本机，正在重试").first()).toBeVisible();
    await page.getByRole("button", { name: "交卷", exact: true }).click();
    await page.getByRole("button", { name: "确认交卷" }).click();
    await expect(page.getByText("服务器还没有确认交卷。")).toBeVisible();
    await expect(answerSheet(page)).toHaveValue("车位不足，停车难。物业缺位，无人管理。");
    await back();
    await expect(page).toHaveURL(/\/report$/);
    await expect(page.locator("[data-answer]")).toContainText("无人管理");
  });
}

test("a form that only a proxy answered is said to wait for the server, and is filled in again", async ({ page }) => {
  await signUp(page, "biao-dan-dai-li");
  await page.goto("/plan");
  const minutes = page.getByLabel("每天分钟数");
  await minutes.fill("75");
  const back = await answersOfProxy(page, 503);
  await page.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByRole("heading", { name: "连不上服务器" })).toBeVisible();
  await back();
  await page.getByRole("link", { name: "重试" }).click();
  await expect(minutes).toHaveValue("75");
});
