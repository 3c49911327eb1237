import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { count, counter, LIMITS } from "~/services/accounts/limits/limits.server";
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
