import { earlyHand } from "./fixtures/early-hand";
import { answerSheet, expectSaved } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

test("who presses before any script has come signs in, adds a class, finds a question, begins it and hands it in; what was typed is saved once scripts come", async ({
  page,
  school,
}) => {
  const passwords = await school.demoPasswords();
  const { open, press, write, scriptsCome } = await earlyHand(page, school.address);
  const main = page.getByRole("main");
  const signIn = async (userName: string) => {
    await open("/sign-in");
    await write(page.getByLabel("用户名"), userName);
    await write(page.getByLabel("密码", { exact: true }), passwords[userName] ?? "");
    await press(main.getByRole("button", { name: "登录" }));
    await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
  };
  const begin = async () => {
    await open("/bank");
    await write(page.getByRole("searchbox"), QUESTION);
    await press(page.getByRole("button", { name: "应用" }));
    await page.waitForURL(/[?&]q=/, { waitUntil: "commit" });
    await press(main.getByRole("link", { name: QUESTION }).first());
    await press(main.getByRole("button", { name: "练习" }));
    await page.waitForURL(/\/attempts\//, { waitUntil: "commit" });
  };

  await signIn("demo-tutor");
  await open("/desk/classes");
  await write(page.getByLabel("班级名称"), "心急班");
  await press(main.getByRole("button", { name: "新建班级" }));
  await page.waitForURL(/\/desk\/classes\/[^/]+$/, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("心急班");
  await press(page.getByRole("button", { name: "退出" }));
  await expect(page.getByRole("button", { name: "退出" })).toHaveCount(0);

  await signIn("demo-candidate-2");
  await begin();
  await write(answerSheet(page), "1．停车难，车位不足。");
  await press(page.getByRole("button", { name: "交卷" }));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForURL(/\/report$/, { waitUntil: "commit" });
  await expect(main).toContainText("停车难");

  await begin();
  await write(answerSheet(page), "2．设施老化，没有电梯。");
  scriptsCome();
  await expectSaved(page);
  await page.reload();
  await expect(answerSheet(page)).toHaveValue("2．设施老化，没有电梯。");
});
