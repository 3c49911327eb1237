import fc from "fast-check";
import type { Root, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { markdownTree } from "./markdown-tree";

const NEVER = Number.POSITIVE_INFINITY;
const USUAL =
  "# 素材积累|## 大作文|### 一本账|- 一、摸清底数|  - (一)入户|    - 1.登记|- 二、定好规矩|普通的一行|~~~yaml meta|~~~|".split(
    "|",
  );
const ODD =
  "* 另一种|+ 再一种|1. 首先|2. 其次|   缩进的字|> 引用|> - 引用里的|````|```|---|- - -|-|#|===|    代码|\t- 制表|-  两格| - 一格|\\|`一|二`|**三|- [ ] 四".split(
    "|",
  );
/** Any of these has a file read in one piece. */
const FAR = "  ~~~|<div>|<!-- 注|-->|[a]: b|[a]|- <b>|- ~~~".split("|");

/** A tree without what nobody reads: columns are kept, offsets and the looseness of lists are not. */
function told(node: Root | RootContent): unknown {
  const { position } = node;
  return {
    type: node.type,
    ...("value" in node ? { value: node.value } : {}),
    ...("ordered" in node ? { ordered: node.ordered, start: node.start } : {}),
    ...("depth" in node ? { depth: node.depth } : {}),
    ...(node.type === "root" ? {} : { line: position?.start.line, column: position?.start.column }),
    ...("children" in node ? { children: node.children.map(told) } : {}),
  };
}

describe("Markdown that is read piece by piece", () => {
  it("has the same blocks on the same lines as read at once", () => {
    const line = fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...USUAL) },
      { weight: 20, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.constantFrom(...FAR) },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, front) => {
        const text = [...(front ? ["---", "format: pack/1", "- x", "---", ""] : []), ...lines].join("\n");
        expect(told(markdownTree(text, 2))).toEqual(told(markdownTree(text, NEVER)));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps a long outline one list", () => {
    const text = `# 素材积累\n\n${Array.from({ length: 900 }, (_, no) => `- 第${no}条\n  - 其中`).join("\n")}\n\n尾声`;
    const [heading, list, last, ...others] = markdownTree(text).children;
    expect(others).toEqual([]);
    expect(heading?.type).toBe("heading");
    expect(list?.type === "list" && list.children.length).toBe(900);
    expect(last?.position?.start.line).toBe(1804);
  });
});
