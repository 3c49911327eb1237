import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useQuestionInFront } from "./use-question-in-front";

const QUESTIONS = [{ position: 1 }, { position: 2 }, { position: 3 }];
const open = (search: string) => {
  window.history.replaceState(null, "", `/sittings/one${search}`);
  return renderHook(() => useQuestionInFront(QUESTIONS, 1)).result;
};

afterEach(() => window.history.replaceState(null, "", "/"));

it("a paper that was kept for offline opens at the question its address names, not at the one it was made for", () => {
  expect(open("?q=3").current[0]).toBe(3);
});

it("an address that names no question of the paper leaves the first in front", () => {
  for (const search of ["", "?q=9", "?q=two"]) expect(open(search).current[0]).toBe(1);
});

it("the question that is chosen is in the address, so that a reload shows it again", () => {
  const paper = open("");
  act(() => paper.current[1](2));
  expect(paper.current[0]).toBe(2);
  expect(window.location.search).toBe("?q=2");
});
