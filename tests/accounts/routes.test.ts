import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { updatePersonCredentials } from "@db/queries/people/change-person";
import { getPersonByUserName } from "@db/queries/people/people";
import type { Person } from "@db/schema/rows";
import { action as signInAction } from "~/routes/sign-in/route";
import { action as signUpAction } from "~/routes/sign-up/route";
import { action as signOutAction } from "~/routes/sign-out/route";
import { action as preferencesAction } from "~/routes/preferences/route";
import { action as adminAction, loader as adminLoader } from "~/routes/admin/route";
import { action as deskAction, loader as deskLoader } from "~/routes/desk.people/route";
import { action as accountAction, loader as accountLoader } from "~/routes/account/route";
import { loader as setupLoader } from "~/routes/setup/route";
import { resolveViewer } from "~/server/session.server";
import { hashPassword } from "~/services/accounts/credentials/password.server";
import { addClassResults } from "../factories/class-results";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { TEST_ORIGIN, formRequest, loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";

let admin: Person;

beforeEach(async () => {
  await openTestSchool();
  admin = await addAccount("head", "admin");
});

const asPerson = (person: Person) => loadContext({ viewer: viewerOf(person) });

/** What an action answers, as a Response for redirects or as its data and status. */
async function answerOf(answer: Promise<unknown>) {
  const value = await answer;
  if (value instanceof Response) return { status: value.status, headers: value.headers, body: null };
  const { data, init } = value as { data: unknown; init: ResponseInit | null };
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), body: data };
}

describe("/sign-in", () => {
  const post = (fields: Record<string, string>, secure = false) =>
    answerOf(signInAction(routeArgs(formRequest("/sign-in", fields), loadContext({ secure }))));

  it("leads back to the page that asked, with a cookie that only TLS makes Secure", async () => {
    const { status, headers } = await post({ userName: "HEAD", password: TEST_PASSWORD, to: "/bank?family=gist" });
    expect([status, headers.get("Location")]).toEqual([302, "/bank?family=gist"]);
    const [cookie = "", known = ""] = headers.getSetCookie();
    expect(known).toMatch(/^known=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).toMatch(/^sid=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await resolveViewer(cookie)).viewer).toMatchObject({ role: "admin" });
    const behindTls = await post({ userName: "head", password: TEST_PASSWORD }, true);
    for (const each of behindTls.headers.getSetCookie()) expect(each).toContain("; Secure");
  });

  it.each(["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "/\t/elsewhere.example"])(
    "never leads to another site: %j",
    async (to) => {
      const { headers } = await post({ userName: "head", password: TEST_PASSWORD, to });
      expect(headers.get("Location")).toBe("/");
    },
  );

  it("answers 400 with the name that was typed and without the password", async () => {
    const { status, body } = await post({ userName: "head", password: "not the password" });
    expect(status).toBe(400);
    expect(body).toMatchObject({ initialValue: { userName: "head" }, error: { "": ["bad-credentials"] } });
    expect(JSON.stringify(body)).not.toContain("not the password");
  });

  it("lets in whoever chose a password of blanks before such were refused", async () => {
    const password = " ".repeat(8);
    const { id: personId } = await addAccount("old");
    const passwordHash = await hashPassword(password);
    await database().tx((tx) => updatePersonCredentials({ personId, passwordHash }, tx));
    expect((await post({ userName: "old", password })).status).toBe(302);
  });

  it("answers 429 with the minutes when there were too many failures", async () => {
    for (let tries = 0; tries < 10; tries++) await post({ userName: "head", password: "not the password" });
    const { status, body } = await post({ userName: "head", password: TEST_PASSWORD });
    expect(status).toBe(429);
    expect(body).toMatchObject({ error: { "": ["too-many-tries:15"] } });
  });
});

describe("/sign-up", () => {
  const post = (fields: Record<string, string>) =>
    answerOf(signUpAction(routeArgs(formRequest("/sign-up", fields), loadContext())));

  it.each([
    [{ userName: "a", password: TEST_PASSWORD }, { userName: ["name-invalid"] }],
    [{ userName: "a b", password: TEST_PASSWORD }, { userName: ["name-invalid"] }],
    [{ userName: "zhaoliping", password: "ZhaoLiPing" }, { password: ["password-is-name"] }],
    [{ userName: "zhao", password: "12345678" }, { password: ["password-common"] }],
    [{ userName: "zhao", password: "　".repeat(8) }, { password: ["password-blank"] }],
    [{ userName: "zhao", password: "8".repeat(8) }, { password: ["password-repeated"] }],
    [{ userName: "zhao", password: "short" }, { password: ["password-short"] }],
    [{ userName: "zhao", password: TEST_PASSWORD, email: "zhao" }, { email: ["email-invalid"] }],
    [{ userName: "head", password: TEST_PASSWORD }, { userName: ["name-taken"] }],
    [{}, { userName: ["required"], password: ["required"] }],
  ])("refuses %j", async (fields, error) => {
    const { status, body } = await post(fields);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error });
  });

  it("answers 429 to the wrong invite codes of one address after the hundredth", async () => {
    const statuses: number[] = [];
    for (let no = 0; no < 102; no++) {
      const fields = { userName: `guesser${no}`, password: TEST_PASSWORD, inviteCode: `AAAA-BBBB-CCCC-${no}` };
      statuses.push((await post(fields)).status);
    }
    expect(statuses).toEqual([...Array<number>(100).fill(400), 429, 429]);
  });

  it("takes full width and capitals for the same user name", async () => {
    expect((await post({ userName: "Ｚｈａｏ小明", password: TEST_PASSWORD })).status).toBe(302);
    expect(await getPersonByUserName({ userName: "zhao小明" })).not.toBeNull();
  });
});

describe("/sign-out and /preferences", () => {
  it("ends the session on the server and in the browser", async () => {
    const { headers } = await answerOf(
      signInAction(routeArgs(formRequest("/sign-in", { userName: "head", password: TEST_PASSWORD }), loadContext())),
    );
    const cookie = headers.get("Set-Cookie") ?? "";
    const { viewer, sessionId } = await resolveViewer(cookie);
    const out = await answerOf(
      signOutAction(routeArgs(formRequest("/sign-out", {}), loadContext({ viewer, sessionId }))),
    );
    expect(out.headers.get("Set-Cookie")).toContain("sid=; Max-Age=0");
    expect((await resolveViewer(cookie)).viewer.kind).toBe("stranger");
  });

  it("keeps known languages and themes only and leads back to this site only", async () => {
    const post = (fields: Record<string, string>, referer = "") =>
      answerOf(preferencesAction(routeArgs(formRequest("/preferences", fields, { referer }), loadContext())));
    const good = await post({ lang: "en", theme: "dark", returnTo: "/bank" });
    expect(good.headers.get("Location")).toBe("/bank");
    expect(good.headers.getSetCookie().map((cookie) => cookie.split(";")[0])).toEqual(["lang=en", "theme=dark"]);
    const bad = await post({ lang: "xx", returnTo: "//elsewhere.example" }, "http://elsewhere.example/page");
    expect([bad.headers.get("Location"), bad.headers.getSetCookie()]).toEqual(["/", []]);
    expect((await post({}, "http://school.test:3000/history?x=1")).headers.get("Location")).toBe("/history?x=1");
  });
});

describe("staff pages", () => {
  it("are not there for other accounts, whatever the edge let through", async () => {
    const lin = await addAccount("lin");
    const tutor = await addAccount("tutor", "tutor");
    const refused = async (run: () => Promise<unknown>) =>
      run().catch((thrown: unknown) => (thrown as Response).status);
    const page = pageRequest("/admin");
    expect(await refused(() => adminLoader(routeArgs(page, asPerson(tutor))))).toBe(404);
    expect(await refused(() => deskLoader(routeArgs(page, asPerson(lin))))).toBe(404);
    expect(await refused(() => adminAction(routeArgs(formRequest("/admin", {}), asPerson(tutor))))).toBe(404);
    expect(await refused(() => setupLoader(routeArgs(pageRequest("/setup"), loadContext())))).toBe(404);
  });

  it("send no hash to the page", async () => {
    const invite = (context: ReturnType<typeof loadContext>) =>
      answerOf(adminAction(routeArgs(formRequest("/admin", { intent: "issue-invite", role: "tutor" }), context)));
    const unconfirmed = await invite(asPerson(admin));
    expect(unconfirmed.headers.get("Location")).toBe("/confirm?to=%2Fadmin");
    const entry = await answerOf(
      signInAction(routeArgs(formRequest("/sign-in", { userName: "head", password: TEST_PASSWORD }), loadContext())),
    );
    await invite(loadContext(await resolveViewer(entry.headers.get("Set-Cookie"))));
    const page = await adminLoader(routeArgs(pageRequest(`/admin?person=${admin.id}`), asPerson(admin)));
    expect(page.person?.userName).toBe("head");
    expect(page.invites).toHaveLength(1);
    expect(JSON.stringify(page)).not.toMatch(/hash|argon2/i);
  });

  it("show a drawn code with the answer", async () => {
    const lin = await addAccount("lin");
    const byDesk = await answerOf(
      deskAction(routeArgs(formRequest("/desk/people", { personId: lin.id }), asPerson(admin))),
    );
    expect(byDesk.body).toMatchObject({
      issued: { userName: "lin", code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) },
    });
    const foreign = await answerOf(
      deskAction(routeArgs(formRequest("/desk/people", { personId: admin.id }), asPerson(admin))),
    );
    expect(foreign.status).toBe(400);
  });

  it("keep the chosen role and not the password when the password is wrong", async () => {
    const lin = await addAccount("lin");
    const fields = { intent: "change-role", personId: lin.id, role: "tutor", ownPassword: "not the password" };
    const { status, body } = await answerOf(adminAction(routeArgs(formRequest("/admin", fields), asPerson(admin))));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      role: { initialValue: { role: "tutor" }, error: { ownPassword: ["password-wrong"] } },
    });
    expect(JSON.stringify(body)).not.toContain("not the password");
  });
});

describe("/account", () => {
  it("changes the password and leads back with the news", async () => {
    const fields = { intent: "password", currentPassword: TEST_PASSWORD, password: "另一支红笔2099" };
    const { headers } = await answerOf(accountAction(routeArgs(formRequest("/account", fields), asPerson(admin))));
    expect(headers.get("Location")).toBe("/account?done=password");
  });

  it("a candidate says on their account page in which of their classes answers may be shown, and an outsider in none", async () => {
    const { people, assignment } = await addClassResults({ tutors: [admin.id], candidates: 2, marked: 0 });
    const [personId = "", other = ""] = people;
    const asCandidate = (id: string) =>
      loadContext({ viewer: { kind: "account", personId: id, role: "candidate", userName: "", displayName: "" } });
    const shownTo = async (id: string) =>
      (await accountLoader(routeArgs(pageRequest("/account"), asCandidate(id)))).classes?.map(
        (own) => own.keptOutOfSamples,
      );
    const { classId } = assignment;
    const send = (id: string, fields: Record<string, string>) =>
      accountAction(routeArgs(formRequest("/account", { intent: "samples", classId, ...fields }), asCandidate(id)));
    expect(await shownTo(personId)).toEqual([false]);
    await send(personId, {});
    expect([await shownTo(personId), await shownTo(other)]).toEqual([[true], [false]]);
    await send(personId, { shown: classId });
    expect(await shownTo(personId)).toEqual([false]);
    const mixed = new URLSearchParams([
      ["intent", "samples"],
      ["classId", classId],
      ["classId", "nowhere"],
    ]);
    const request = new Request(new URL("/account", TEST_ORIGIN), { method: "POST", body: mixed });
    await expect(accountAction(routeArgs(request, asCandidate(personId)))).rejects.toMatchObject({ status: 404 });
    expect(await shownTo(personId)).toEqual([false]);
    const outsider = (await addAccount("outsider")).id;
    expect(await shownTo(outsider)).toEqual([]);
    await expect(send(outsider, {})).rejects.toMatchObject({ status: 404 });
  });

  it("saves name, e-mail and language", async () => {
    const fields = { intent: "profile", displayName: " 李老师 ", email: "", language: "en" };
    const { headers } = await answerOf(accountAction(routeArgs(formRequest("/account", fields), asPerson(admin))));
    expect(headers.get("Set-Cookie")).toContain("lang=en");
    expect(await getPersonByUserName({ userName: "head" })).toMatchObject({
      displayName: "李老师",
      email: null,
      locale: "en",
    });
  });
});
