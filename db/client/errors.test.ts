import { expect, it } from "vitest";
import { DatabaseUnusable } from "./unusable/database-unusable";
import { isAway, storageFault } from "./errors";

const coded = (code: string) => Object.assign(new Error(code), { code });

it.each([
  [coded("57P01"), "unreachable"],
  [coded("08006"), "unreachable"],
  [coded("ECONNREFUSED"), "unreachable"],
  [new Error("Connection terminated unexpectedly"), "unreachable"],
  [new Error("Query read timeout"), "unreachable"],
  [new DatabaseUnusable("unreachable", "postgres://host/school"), "unreachable"],
  [coded("53300"), "crowded"],
  [coded("55P03"), "crowded"],
  [coded("40001"), "crowded"],
  [new Error("timeout exceeded when trying to connect"), "crowded"],
])("%s, also as the cause of another error, is a database that is away for now", (error, fault) => {
  expect(storageFault(error)).toBe(fault);
  const failed = new Error("Failed query: select 1", { cause: error });
  expect([storageFault(failed), isAway(failed)]).toEqual([fault, true]);
});

it.each([coded("SQLITE_FULL"), coded("25006"), new DatabaseUnusable("displaced", "app.db")])(
  "%s does not pass by itself",
  (error) => expect([storageFault(error) === null, isAway(error)]).toEqual([false, false]),
);

it.each([coded("23505"), coded("42P01"), new Error("the Connection terminated"), "Connection terminated", null])(
  "%s is no fault of the storage",
  (error) => expect(storageFault(error)).toBeNull(),
);
