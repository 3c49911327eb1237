import { expect, test } from "vitest";
import { createStrayOutput } from "../setup/stray-output";

test("a warning written by a test is reported once", () => {
  const stray = createStrayOutput();
  stray.note("warn", "something odd");
  expect(stray.take()).toEqual(["console.warn: something odd"]);
  expect(stray.take()).toEqual([]);
});

test("only the start-transition note of createRemixStub is let through", () => {
  const stray = createStrayOutput();
  const note = (flag: string) =>
    `⚠️ React Router Future Flag Warning: It changes in v7. You can use the \`${flag}\` future flag to opt-in early. See …`;
  stray.note("warn", note("v7_startTransition"));
  stray.note("warn", note("v7_relativeSplatPath"));
  stray.note("error", note("v7_startTransition"));
  expect(stray.take()).toHaveLength(2);
});
