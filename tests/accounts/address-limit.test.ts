import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { countedAs } from "~/services/accounts/limits/counted-as";
import { count, counter, forgetOldHits, LIMITS } from "~/services/accounts/limits/limits.server";
import { addAccount, TEST_PASSWORD } from "../factories/people";
import { openTestSchool } from "../factories/school";
import { MORNING, visit } from "../factories/visits";

beforeEach(async () => {
  await openTestSchool();
  await addAccount("lin");
});

it("refuses an address after two hundred failures with whatever names, and no other address", async () => {
  await database().tx(async (tx) => {
    for (let failed = 0; failed < LIMITS.signInAddress.hits; failed++) {
      await count(counter("signInAddress", "10.0.0.7"), MORNING, tx);
    }
  });
  const attempt = (address: string) => signIn({ userName: "lin", password: TEST_PASSWORD, ...visit({ address }) });
  expect(await attempt("10.0.0.7")).toMatchObject({ reason: "too-many-tries" });
  expect((await attempt("10.0.0.8")).ok).toBe(true);
});

it("counts failures only, so that a whole school signs in from one address", async () => {
  await database().tx(async (tx) => {
    for (let failed = 1; failed < LIMITS.signInAddress.hits; failed++) {
      await count(counter("signInAddress", "10.0.0.7"), MORNING, tx);
    }
  });
  for (let round = 0; round < 3; round++) {
    expect((await signIn({ userName: "lin", password: TEST_PASSWORD, ...visit() })).ok).toBe(true);
  }
});

/** Fails so often from the address of these tests, each time with another name unless one is given. */
async function failBehindTheAddress(times: number, userName?: string) {
  for (let failed = 0; failed < times; failed += 1) {
    await signIn({ userName: userName ?? `nobody-${failed}`, password: "not it", ...visit() });
  }
}

it("a browser that was signed in before is not shut out by what others behind its address get wrong", async () => {
  const first = await signIn({ userName: "lin", password: TEST_PASSWORD, ...visit() });
  if (!first.ok) throw new Error(first.reason);
  await failBehindTheAddress(LIMITS.signIn.hits + 1, "lin");
  const attempt = (knownBy: string | null, password = TEST_PASSWORD) =>
    signIn({ userName: "lin", password, ...visit({ knownBy }) });
  expect(await attempt(null)).toMatchObject({ reason: "too-many-tries" });
  expect(await attempt("somebody else's")).toMatchObject({ reason: "too-many-tries" });
  expect((await attempt(first.token)).ok).toBe(true);
  await database().tx(async (tx) => {
    const perAddress = counter("signInAddress", "10.0.0.7");
    for (let failed = 0; failed < LIMITS.signInAddress.hits; failed += 1) await count(perAddress, MORNING, tx);
  });
  expect(await attempt(null)).toMatchObject({ reason: "too-many-tries" });
  expect((await attempt(first.token)).ok).toBe(true);
});

it("who has taken such a browser guesses no oftener than anybody else", async () => {
  const first = await signIn({ userName: "lin", password: TEST_PASSWORD, ...visit() });
  if (!first.ok) throw new Error(first.reason);
  const attempt = (password: string) => signIn({ userName: "lin", password, ...visit({ knownBy: first.token }) });
  for (let failed = 0; failed < LIMITS.signIn.hits; failed += 1) {
    expect(await attempt("not it")).toMatchObject({ reason: "bad-credentials" });
  }
  expect(await attempt(TEST_PASSWORD)).toMatchObject({ reason: "too-many-tries" });
});

it.each([
  ["10.0.0.7", "10.0.0.7"],
  ["::ffff:10.0.0.7", "10.0.0.7"],
  ["2001:db8:1:2::1", "2001:db8:1:2"],
  ["2001:0DB8:1:2:ffff:1:2:3", "2001:db8:1:2"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("what comes from %s is counted for %s, so that one network of IPv6 is one address", (address, counted) => {
  expect(countedAs(address)).toBe(counted);
});

it("counters whose time is over are removed, others stay", async () => {
  const times = async () => (await database().select().from(database().tables.rateLimits)).length;
  await failBehindTheAddress(3);
  expect(await times()).toBe(4);
  await forgetOldHits({ now: MORNING + LIMITS.signUp.windowMs });
  expect(await times()).toBe(4);
  await forgetOldHits({ now: MORNING + LIMITS.signUp.windowMs + 1 });
  expect(await times()).toBe(0);
});
