import { expect, test } from "./fixtures/test";

test("nothing is pressed before the page listens, however late its scripts come, also after a link to a whole new page", async ({
  page,
}) => {
  const heard: boolean[] = [];
  await page.exposeFunction("noteClick", (listened: boolean) => void heard.push(listened));
  await page.addInitScript(() => {
    const note = Reflect.get(window, "noteClick") as (listened: boolean) => void;
    const taken = () => Object.keys(document).some((key) => key.startsWith("__reactContainer$"));
    addEventListener("click", () => note(taken()), { capture: true });
  });
  await page.goto("/sign-in");
  await page.route("**/*.js", async (route) => {
    await new Promise((arrives) => setTimeout(arrives, 200));
    await route.continue();
  });
  await page.evaluate(() => location.assign("/bank"));
  await page.waitForURL("/bank", { waitUntil: "commit" });
  await page.getByRole("link", { name: "题组" }).first().click();
  await expect(page).toHaveURL(/\/sets$/);
  expect(heard).toEqual([true]);
});
