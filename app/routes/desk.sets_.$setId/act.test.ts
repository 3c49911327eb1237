import { expect, it } from "vitest";
import { getSet } from "@db/queries/sets/sets";
import { writeSet } from "~/services/sittings/desk/write-set.server";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { act } from "./act.server";

const NOW = Date.UTC(2026, 9, 1);

it("a form that is refused comes back with the words that were searched for beside it, and what they find", async () => {
  await openTestSchool();
  const by = await addPerson("tutor");
  await addQuestion();
  const setId = await writeSet({ title: "题组一", kind: "set", visibility: "bank", by, now: NOW });
  const basis = (await getSet({ setId }))?.updatedAt;
  const typed = {
    basis: `${basis}`,
    title: "",
    kind: "set",
    q: "没有的词",
    family: "outline",
    use: "",
    intent: "save",
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  expect(await act(form, { setId, by, now: NOW + 1 })).toMatchObject({
    data: { errors: { fields: { title: "required" } }, found: { q: "没有的词", family: "outline", use: "", total: 0 } },
  });
});
