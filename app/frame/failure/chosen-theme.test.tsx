import { render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ChosenThemeProvider, useChosenTheme } from "./chosen-theme";

const Chosen = () => <p>{useChosenTheme()}</p>;

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

test("a page whose root failed looks as its reader chose: as the request says, and in the browser as the document does", () => {
  document.documentElement.dataset["theme"] = "light";
  const asked = render(
    <ChosenThemeProvider value="dark">
      <Chosen />
    </ChosenThemeProvider>,
  );
  expect(screen.getByText("dark")).toBeDefined();
  asked.unmount();
  render(<Chosen />);
  expect(screen.getByText("light")).toBeDefined();
});

test("where nothing was chosen the computer's own setting decides", () => {
  render(<Chosen />);
  expect(screen.getByText("system")).toBeDefined();
});
