import { createRemixStub } from "@remix-run/testing";
import { render, screen, within } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import QuestionImpact from "./route";

const score = (marksHundredths: number) => ({ share: marksHundredths / 1000, marksHundredths, maxHundredths: 1000 });
const mover = {
  ...{ attemptId: "a1", displayName: "林一", sealedAt: Date.UTC(2026, 9, 1, 6, 5) },
  ...{ before: score(400), after: score(650) },
  points: [{ id: "p1", label: "推诿扯皮", removed: false, change: 2.5 }],
};
const preview = {
  seen: { basis: 17, answers: 3 },
  ...{ answers: 2, up: 1, down: 0, unchanged: 1, unmeasured: 1, meanShift: 0.125, meanShiftHundredths: 125 },
  ...{ largestUp: mover, largestDown: null, movers: [mover], moving: 1 },
  points: [{ id: "p1", label: "推诿扯皮", removed: false, gained: 1, lost: 0 }],
  bins: Array.from({ length: 10 }, (_, index) => ({
    before: index === 4 ? 2 : 0,
    after: index >= 5 && index < 7 ? 1 : 0,
  })),
};
const past = [
  {
    ...{ id: "c1", at: Date.UTC(2026, 8, 1), by: "陈老师", choice: "keep", note: "", from: 1, to: 2 },
    impact: { answers: 1, up: 0, down: 1, meanShift: -0.5 },
  },
];
const question = { id: "q1", no: 3, title: "概括老街治理的问题", version: 2 };

function show(data: object, language: "zh-CN" | "en" = "zh-CN", acted?: object) {
  const Stub = createRemixStub([
    { id: "page", path: "/", Component: QuestionImpact, loader: () => data, action: () => acted ?? null },
  ]);
  const hydrationData = { loaderData: { page: data }, ...(acted ? { actionData: { page: acted } } : {}) };
  return render(
    <I18nextProvider i18n={createI18n(language)}>
      <Stub hydrationData={hydrationData} />
    </I18nextProvider>,
  );
}
const loaded = { question, preview, past, done: null };

it("names who moves, from what to what, and by which key point", () => {
  show(loaded);
  const table = within(screen.getByRole("table", { name: "得分会变的作答，变化大的在前" }));
  const cells = table.getAllByRole("row")[1]?.textContent ?? "";
  for (const words of ["林一", "2026/10/01 14:05", "4/10 → 6.5/10", "+2.5分", "推诿扯皮"])
    expect(cells).toContain(words);
  expect(screen.getByText("另有1份作答尚未评分，不在其中。")).toBeTruthy();
  expect(screen.getByText("+1.25分 · 得分率+12.5个百分点")).toBeTruthy();
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("40—50%：现在2份，改后0份");
});

it("offers three ways, none of them chosen, and sends back which figures were seen", () => {
  const { container } = show(loaded);
  const radios = screen.getAllByRole("radio");
  expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false]);
  expect(screen.getByRole("radio", { name: "重评已交的作答" }).getAttribute("aria-describedby")).toBeTruthy();
  const hidden = Array.from(container.querySelectorAll<HTMLInputElement>("input[type=hidden]"));
  expect(hidden.map(({ name, value }) => [name, value])).toEqual([
    ["basis", "17"],
    ["answers", "3"],
  ]);
});

it("after a refusal says why, ties it to the note, and keeps what was filled in", () => {
  show(loaded, "zh-CN", { refused: "note-missing", choice: "migrate", note: "" });
  expect(screen.getByRole("alert").textContent).toContain("须写明理由");
  expect(screen.getByRole("radio", { name: "重评已交的作答" })).toHaveProperty("checked", true);
  expect(screen.getByLabelText("说明").getAttribute("aria-invalid")).toBe("true");
});

it("lists earlier decisions with their figures, in English too", () => {
  show({ ...loaded, preview: null }, "en");
  expect(screen.getByText("No changes to decide")).toBeTruthy();
  const row = within(screen.getByRole("table", { name: "Changes of the rubric" })).getAllByRole("row")[1];
  for (const words of [
    "陈老师",
    "Version 1 → version 2",
    "Keep",
    "(0 up, 1 down); mean change −50 percentage points",
    "None",
  ]) {
    expect(row?.textContent).toContain(words);
  }
});

it("says how many answers have been scored anew while others wait", () => {
  show({ ...loaded, preview: null, moving: { left: 3, of: 42 } });
  const bar = screen.getByRole("progressbar", { name: "正在重评" });
  expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuetext")]).toEqual(["93", "已评39份，共42份"]);
});
