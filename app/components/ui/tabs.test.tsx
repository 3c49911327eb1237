import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Tabs } from "./tabs";

const TABS = ["一", "二", "三"].map((label) => ({ value: label, label, content: <p>{`资料${label}`}</p> }));

const chosen = () => screen.getByRole("tab", { selected: true });
const shown = () => screen.getByRole("tabpanel").textContent;

test("keys move between tabs, round at the ends, focus goes along and the panel follows", () => {
  render(<Tabs label="给定资料" tabs={TABS} />);
  chosen().focus();
  const reached = ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End", "a"].map((key) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(document.activeElement).toBe(chosen());
    return [chosen().textContent, shown()];
  });
  expect(reached).toEqual(["二", "三", "一", "三", "一", "三", "三"].map((label) => [label, `资料${label}`]));
});

test("one tab is reached with the Tab key, and a panel is named by its tab", () => {
  render(<Tabs label="给定资料" tabs={TABS} defaultValue="二" />);
  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
  expect(screen.getByRole("tabpanel", { name: "二" }).id).toBe(chosen().getAttribute("aria-controls"));
});

test("what decides from outside is asked, and panels that are kept stay in the page", () => {
  const asked: string[] = [];
  render(<Tabs label="给定资料" tabs={TABS} value="一" onValueChange={(value) => asked.push(value)} keepMounted />);
  fireEvent.click(screen.getByRole("tab", { name: "三" }));
  fireEvent.click(screen.getByRole("tab", { name: "一" }));
  expect([asked, chosen().textContent, screen.getByText("资料三").closest("[hidden]") !== null]).toEqual([
    ["三"],
    "一",
    true,
  ]);
});
