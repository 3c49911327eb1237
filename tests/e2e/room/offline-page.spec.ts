import type { Page } from "@playwright/test";
import { expectKept, keptTexts } from "../fixtures/kept";
import { deployed } from "../fixtures/school/next-build";
import { answerSheet, beginQuestion, expectSaved, handIn, PASSWORD, signIn, signUp } from "../fixtures/people";
import { expect, expectAccessible, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
const WRITTEN = "一是车位不足，停车难。";
const MORE = `${WRITTEN}\n二是管网老化。`;

const offline = (page: Page) => page.getByRole("heading", { name: "没有网络", level: 1 });

test("a writing page is opened again without network, with every character, and sends all when it is back", async ({
  page,
  context,
  school,
}) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await signUp(page, "li-xian-zhi-ren");
  await beginQuestion(page, QUESTION, "模考");
  const room = new URL(page.url()).pathname;
  await answerSheet(page).fill(WRITTEN);
  await expectSaved(page);
  await expectKept(page, WRITTEN);

  await test.step("the text the server has is there, and it is written on", async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText("离线打开")).toBeVisible();
    await expect(answerSheet(page)).toHaveValue(WRITTEN);
    await expect(page.getByRole("timer")).toContainText(/\d/);
    await answerSheet(page).fill(MORE);
    await expect(page.getByText("离线，已存本机").first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("another page says what to do and leads back to the writing page", async () => {
    page.once("dialog", (dialog) => void dialog.accept());
    await page.goto("/bank");
    await expect(offline(page)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: QUESTION }).click();
    await expect(page).toHaveURL(new RegExp(`${room}$`));
    await expect(answerSheet(page)).toHaveValue(MORE);
  });

  await test.step("the network is back: the server has all, and after the hand-in no cache has any of it", async () => {
    await context.setOffline(false);
    await expectSaved(page);
    await expect(page.getByText("离线打开")).toBeHidden();
    const fromServer = await context.request.get(`${school.address}${room}`);
    expect(await fromServer.text()).toContain("二是管网老化。");
    await handIn(page);
    await expect.poll(() => keptTexts(page)).not.toContain("停车难");
    expect(await keptTexts(page)).not.toContain(room);
    expect(errors).toEqual([]);
  });
});

test("who signs in after another on the same browser never sees the page that was kept", async ({ page, context }) => {
  await signUp(page, "xian-lai-de-ren");
  await beginQuestion(page, QUESTION, "练习");
  const room = new URL(page.url()).pathname;
  await answerSheet(page).fill(WRITTEN);
  await expectSaved(page);
  await expectKept(page, WRITTEN);

  const expectNothingKept = async () => {
    await context.setOffline(true);
    await page.goto(room);
    await expect(offline(page)).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(QUESTION);
    expect(await keptTexts(page)).not.toContain("停车难");
    await context.setOffline(false);
    await expect(offline(page)).toBeHidden();
  };

  await test.step("after signing out nobody does", async () => {
    await page.getByRole("button", { name: "退出" }).click();
    await expect(page.getByRole("link", { name: "登录" }).first()).toBeVisible();
    await expectNothingKept();
  });

  await test.step("where the session was another's from one page to the next, neither", async () => {
    await signIn(page, "xian-lai-de-ren", PASSWORD);
    await page.goto(room);
    await expectKept(page, WRITTEN);
    // By request: no page of this browser, and not its worker, sees the form.
    await signUp(page, "hou-lai-de-ren");
    await page.goto("/bank");
    await expectNothingKept();
  });
});

test("a new build waits while somebody writes, and the old one keeps its scripts", async ({ browser, school }) => {
  const site = await deployed(school);
  const context = await browser.newContext({ baseURL: site.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signUp(page, "xin-ban-ben");
  await beginQuestion(page, QUESTION, "练习");
  await answerSheet(page).fill(WRITTEN);
  await expectKept(page, WRITTEN);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  const workers = (of: Page) =>
    of.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return { waiting: registration?.waiting?.state ?? null, active: registration?.active?.state ?? null };
    });
  const isSame = () => page.evaluate(() => Reflect.get(window, "sameDocument") === true);

  await test.step("it is fetched and waits; the page stays and what it loads later is there", async () => {
    site.deploy();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect.poll(() => workers(page)).toEqual({ waiting: "installed", active: "activated" });
    const loadedLater = await page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.startsWith("assets-"));
      const keys = await (await caches.open(name ?? "")).keys();
      const later = keys.find(({ url }) => url.includes("handwritten-room.later"));
      return later ? (await fetch(later.url)).status : null;
    });
    expect(loadedLater).toBe(200);
  });

  await test.step("pages beside it do not let the new one in", async () => {
    const beside = await context.newPage();
    await beside.goto("/healthz");
    await beside.goto("/readyz");
    expect(await workers(page)).toEqual({ waiting: "installed", active: "activated" });
    await answerSheet(page).fill(MORE);
    await expectSaved(page);
    expect(await isSame()).toBe(true);
    await page.close();
    // Each page that is gone to asks again whether anybody writes.
    const afterAnotherPage = async () => {
      await beside.goto("/healthz");
      return workers(beside);
    };
    await expect.poll(afterAnotherPage).toEqual({ waiting: null, active: "activated" });
  });
  await context.close();
  await site.close();
});

test("the app can be installed", async ({ page }) => {
  await page.goto("/");
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  const manifest = JSON.parse(data ?? "") as { icons: { src: string }[]; shortcuts: { url: string }[] };
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status(), src).toBe(200);
  for (const { url: shortcut } of manifest.shortcuts)
    expect((await page.request.get(shortcut)).ok(), shortcut).toBe(true);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
});
