import { fireEvent, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { ScriptButton } from "./script-button";

it("a button that only a script can answer shows that it takes no press until the page listens", () => {
  const pressed = vi.fn();
  const button = <ScriptButton onClick={pressed}>打印</ScriptButton>;
  const container = document.createElement("div");
  document.body.append(container);
  container.innerHTML = renderToString(button);
  const shown = screen.getByRole<HTMLButtonElement>("button");
  expect(shown.disabled).toBe(true);
  render(button, { container, hydrate: true });
  expect(screen.getByRole("button")).toBe(shown);
  expect(shown.disabled).toBe(false);
  fireEvent.click(shown);
  expect(pressed).toHaveBeenCalledOnce();
});
