import { render } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { AnswerText } from "~/components/answer-text";
import { createI18n } from "~/i18n/create-i18n";
import { selectedRange } from "./selected-range";

const ANSWER = "一是停车难。\n二是管网老化。";

function shown() {
  const mark = { start: 2, end: 5, pointNo: 1, kind: "hit" } as const;
  const { container } = render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <AnswerText answer={ANSWER} marks={[mark]} />
    </I18nextProvider>,
  );
  const text = (words: string) => {
    const walker = document.createTreeWalker(container, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.textContent === words) return node;
    throw new Error(`no text ${words}`);
  };
  const select = (from: [Node, number], to: [Node, number]) => {
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    const found = selectedRange(container, range);
    return found && ANSWER.slice(found.start, found.end);
  };
  return { container, text, select };
}

it("reads a selection across marks and paragraphs as one range of the answer", () => {
  const { text, select } = shown();
  expect(select([text("停车难"), 1], [text("停车难"), 3])).toBe("车难");
  expect(select([text("一是"), 1], [text("。"), 1])).toBe("是停车难。");
  expect(select([text("停车难"), 2], [text("二是管网老化。"), 4])).toBe("难。\n二是管网");
});

it("reads nothing where the selection is empty or lies outside the answer", () => {
  const { container, text, select } = shown();
  expect(select([text("停车难"), 1], [text("停车难"), 1])).toBeNull();
  const outside = document.body.appendChild(document.createElement("p"));
  outside.textContent = "别处的文字";
  expect(select([outside.firstChild ?? outside, 0], [outside.firstChild ?? outside, 3])).toBeNull();
  expect(select([container, 0], [container, container.childNodes.length])).toBe(ANSWER);
});
