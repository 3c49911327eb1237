import { decode } from "turbo-stream";
import { expect, test } from "vitest";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { refuse } from "./refuse";

const CANDIDATE: Viewer = { kind: "account", personId: "p", role: "candidate", userName: "p", displayName: "P" };
const ORIGIN = "http://school.test";
const PAGE = { Referer: `${ORIGIN}/review?said=undone` };

function send(path: string, headers: Record<string, string> = {}, viewer: Viewer = STRANGER) {
  const answer = refuse(new Request(ORIGIN + path, { method: "POST", headers }), viewer, "account");
  return answer;
}

/** What the client makes of the answer to a form it sent. */
async function readByClient(answer: Response | "not-found") {
  if (answer === "not-found" || answer.body === null) throw new Error("there is nothing to read");
  return (await decode(answer.body)).value;
}

test("a form sent by the client after its session ended leads to signing in, and from there back to its page", async () => {
  const answer = send("/clippings/words.data", PAGE);
  expect(answer).toMatchObject({ status: 202 });
  expect(await readByClient(answer)).toMatchObject({
    redirect: "/sign-in?to=%2Freview%3Fsaid%3Dundone",
    status: 302,
  });
});

test("so does one sent without JavaScript", () => {
  const answer = send("/review", { ...PAGE, Accept: "text/html,*/*" });
  if (answer === "not-found") throw new Error("not found");
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/sign-in?to=%2Freview%3Fsaid%3Dundone"]);
});

test("where the browser does not tell the page, signing in leads home", async () => {
  expect(await readByClient(send("/review.data"))).toMatchObject({ redirect: "/sign-in" });
  expect(await readByClient(send("/review.data", { Referer: "nothing" }))).toMatchObject({ redirect: "/sign-in" });
});

test("a program, and the saving of an answer, get a status instead", () => {
  expect(send("/review", PAGE)).toMatchObject({ status: 401 });
  expect(send("/api/attempts/a/revisions", { Accept: "text/html" })).toMatchObject({ status: 401 });
});

test("an account that may not send the form learns nothing of it", () => {
  expect(send("/desk/people", { Accept: "text/html" }, CANDIDATE)).toBe("not-found");
});
