import SqliteFile from "better-sqlite3";
import { existsSync, readFileSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { eraseAccount } from "~/services/accounts/own/erase-account.server";
import { keepRetention } from "~/services/accounts/retention/keep-retention.server";
import { setRetention } from "~/services/accounts/retention/set-retention.server";
import { handedIn } from "../../attempts/handed-in";
import { saveRequest } from "../../attempts/open-attempt";
import { addQuestion } from "../../attempts/questions";
import { addAccount, TEST_PASSWORD } from "../../factories/people";
import { openTestSchool, schoolFile } from "../../factories/school";
import { MORNING, visit } from "../../factories/visits";

const NAME = "wufengming";
/** Words that stand in each text, and nowhere else in a school. */
const WORDS = "青石巷的排水口";
const DAY_MS = 86_400_000;

beforeEach(() => openTestSchool());

/** How often each of the texts stands in the files of the school, whatever part of them is in use. */
function found(...texts: string[]): number[] {
  const files = [schoolFile(), `${schoolFile()}-wal`]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path));
  return texts.map((text) =>
    files.reduce((sum, bytes) => sum + bytes.toString("latin1").split(latin(text)).length - 1, 0),
  );
}

const latin = (text: string) => Buffer.from(text).toString("latin1");

/** An account whose answer grew and shrank over many saves, so that pages of the file were filled and let go. */
async function longWritten() {
  const person = await addAccount(NAME);
  const started = await startAttempt({
    questionId: await addQuestion(),
    personId: person.id,
    mode: "practice",
    now: MORNING,
  });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  for (let turn = 1; turn <= 40; turn += 1) {
    const text = `${WORDS}${turn}，`.repeat(turn % 4 === 0 ? 900 : 3 + turn);
    const request = saveRequest(text, turn - 1, turn);
    const saved = await saveRevision({ attemptId, personId: person.id, request, now: MORNING + turn });
    if (!saved.ok) throw new Error(saved.reason);
  }
  return person;
}

it("after an account was erased, neither its name nor a word of its answers stands anywhere in the database's files", async () => {
  const person = await longWritten();
  expect(found(NAME, WORDS).every((times) => times > 0)).toBe(true);
  const asked = { personId: person.id, password: TEST_PASSWORD, confirmation: NAME, address: "10.0.0.7" };
  expect(await eraseAccount({ ...asked, now: MORNING + DAY_MS })).toEqual({ ok: true });
  expect(found(NAME, WORDS)).toEqual([0, 0]);
});

it("answers that were kept long enough leave the database's files once its log is emptied", async () => {
  const later = MORNING + 40 * DAY_MS;
  const admin = await addAccount("head", "admin");
  await signIn({ userName: "head", password: TEST_PASSWORD, ...visit({ now: later }) });
  await setRetention({ adminId: admin.id, days: 30, address: "10.0.0.7", now: MORNING });
  await handedIn(await addQuestion(), WORDS, { begunAt: MORNING, at: MORNING + 1 });
  expect(found(WORDS)).not.toEqual([0]);
  expect(await keepRetention({ now: later })).toBe(1);
  expect(await database().emptyLog()).toBe(true);
  expect(found(WORDS)).toEqual([0]);
});

it("a log that another process reads is emptied once it does not", async () => {
  const elsewhere = new SqliteFile(schoolFile(), { readonly: true });
  elsewhere.exec("BEGIN; SELECT 1 FROM people;");
  await addAccount(NAME);
  expect(await database().emptyLog()).toBe(false);
  elsewhere.close();
  expect(await database().emptyLog()).toBe(true);
});
