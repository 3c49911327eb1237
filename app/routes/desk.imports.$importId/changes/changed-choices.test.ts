import { expect, test } from "vitest";
import { changedChoices, type ChangedChoices } from "./changed-choices";
import { shownChoices } from "./shown-choices";

const member = (key: string, decision: "keep" | "alter" | null) => ({ key, line: 1, decision, context: "" });
const ROWS = [
  { id: "one", count: 1, decision: "keep", members: null },
  { id: "many", count: 2, decision: "mixed", members: [member("many", "keep"), member("more", "alter")] },
  { id: "open", count: 3, decision: null, members: null },
] as const;
const asShown = () =>
  shownChoices(ROWS.map((row) => ({ ...row, members: row.members === null ? null : [...row.members] })));

/** The form as a browser posts it: every radio button, and what they said when the page was made. */
function posted(choices: Record<string, string>, shown: string | null = JSON.stringify(asShown())): FormData {
  const form = new FormData();
  if (shown !== null) form.set("shown", shown);
  for (const [name, value] of Object.entries({ ...asShown(), ...choices })) form.set(name, value);
  return form;
}

const NOTHING: ChangedChoices = { changes: {}, rows: {}, each: null };

test("a form remembers what its radio buttons said, places one by one where a row is open", () => {
  expect(asShown()).toEqual({ "d:one": "keep", "g:many": "each", "d:many": "keep", "d:more": "alter" });
});

test("a form sent as it was shown chooses nothing, whatever another tutor chose since", () => {
  expect(changedChoices(posted({}))).toEqual(NOTHING);
});

test("only what was changed against what was shown is chosen", () => {
  expect(changedChoices(posted({ "d:one": "alter", "g:open": "keep", "d:more": "keep" }))).toEqual({
    changes: { one: "alter", more: "keep" },
    rows: { open: "keep" },
    each: null,
  });
});

test("places to be decided one by one are no decision, but open their row", () => {
  expect(changedChoices(posted({ "g:open": "each" }))).toEqual({ ...NOTHING, each: "open" });
});

test("a choice sent by itself is a choice", () => {
  const form = new FormData();
  form.set("d:one", "keep");
  expect(changedChoices(form)).toEqual({ ...NOTHING, changes: { one: "keep" } });
});

test("other fields, and values that nobody can choose, are none", () => {
  expect(changedChoices(posted({ intent: "save", "d:one": "perhaps", "x:one": "alter" }))).toEqual(NOTHING);
});

test("a form that tells no sense of what it showed is not taken", () => {
  for (const shown of ["", "{", "[]", '{"d:one":"perhaps"}']) expect(changedChoices(posted({}, shown))).toBeNull();
});
