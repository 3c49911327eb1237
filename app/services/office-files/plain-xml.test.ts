import { describe, expect, it } from "vitest";
import { judgeXml } from "./plain-xml";

const judge = (xml: string, pieces = 1_000, longest?: number) =>
  judgeXml(xml, longest === undefined ? { pieces } : { pieces, longest });

describe("an XML text", () => {
  it("is plain with tags, attributes, comments, instructions, literal texts and references", () => {
    const xml = `<?xml version="1.0"?><a:b c='1' d="&gt; >"><!-- <e> --><f /><![CDATA[<g>]]>&#65;</a:b>`;
    expect(judge(xml)).toBe("plain");
    expect(judge("")).toBe("plain");
  });

  it.each([
    ["a tag that is not closed", "<a><b></b>"],
    ["a tag that another one closes", "<a></b>"],
    ["a comment that does not end", "<a><!-- </a>"],
    ["a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"],
    ["an attribute without quotation marks", "<a b=c/>"],
    ["tags that go deeper than any document", "<a>".repeat(300) + "</a>".repeat(300)],
  ])("is odd with %s", (_, xml) => {
    expect(judge(xml)).toBe("odd");
  });

  it.each([
    ["tags", "<a/>".repeat(1_001)],
    ["attributes", `<a${' b="1"'.repeat(1_001)}/>`],
    ["attributes in a tag that does not end", `<a${' b="1"'.repeat(1_001)}`],
    ["references", `<a>${"&#65;".repeat(1_001)}</a>`],
    ["comments", `<a>${"<!---->".repeat(1_001)}</a>`],
  ])("spends its budget with more %s than it holds", (_, xml) => {
    expect(judge(xml)).toBe("spent");
  });

  it("shares a budget with the texts before it", () => {
    const budget = { pieces: 5 };
    expect([judgeXml("<a></a>", budget), judgeXml("<a></a>", budget), judgeXml("<a></a>", budget)]).toEqual([
      "plain",
      "plain",
      "spent",
    ]);
  });

  it("is too much where a text, a tag or a comment is longer than it may be", () => {
    const long = "x".repeat(101);
    for (const xml of [`<a>${long}</a>`, `<a b="${long}"/>`, `<a><!--${long}--></a>`, `<a/>${long}`]) {
      expect([judge(xml), judge(xml, 1_000, 100)]).toEqual(["plain", "spent"]);
    }
  });
});
