import { DrizzleQueryError } from "drizzle-orm";
import { expect, it } from "vitest";
import { loggableError } from "./loggable-error";

const ESSAY = "排水沟淤塞，\n雨天积水。";

it("an error of the database is logged with its statement and code and without a value of it", () => {
  const cause = Object.assign(new Error("disk is full"), {
    code: "53100",
    detail: `Key (text)=(${ESSAY})`,
    row: ESSAY,
  });
  const error = new DrizzleQueryError("insert into answers values ($1, $2)", [ESSAY, "秘密的词"], cause);
  const logged = loggableError(error);
  expect(logged).toMatchObject({
    message: "Failed query: insert into answers values ($1, $2)",
    cause: { message: "disk is full", code: "53100" },
  });
  expect(logged.stack).toContain("loggable-error.test.ts");
  for (const secret of ["排水沟", "雨天", "秘密"]) expect(JSON.stringify(logged)).not.toContain(secret);
});

it("causes that go round in a circle end, and what is no error is named by its status", () => {
  const error = new Error("round");
  error.cause = error;
  expect(JSON.stringify(loggableError(error)).match(/"round"/g)).toHaveLength(5);
  expect(loggableError(new Response(ESSAY, { status: 418 }))).toEqual({
    type: "object",
    message: "answered with 418",
  });
  expect(loggableError(ESSAY)).toEqual({ type: "string", message: "not an error" });
});
