import fc from "fast-check";
import { z } from "zod";
import { hostileText } from "./hostile-bodies";
import { anyText } from "../factories/any-text";

/** Pieces that texts of the field are made of, and pieces that break readers of them. */
const PIECES = [
  ...[
    "一、命题预测",
    "1. 概括问题。（300字）",
    "（200字",
    "400-500字",
    "二、提纲框架",
    "标题：",
    "参考答案：",
    "\n",
    "\n\n",
  ],
  ...[
    "---\nformat: pack\n",
    "---\n",
    "```yaml meta\n",
    "```",
    "# ",
    "## ",
    "- ",
    "| a | b |\n|---|---|\n",
    "\t",
    "　　",
    "\r\n",
  ],
  ...["没有", "不", "统筹规划", "停车不足", "、", "；", "。", "“", "”", "①", "（一）", "第一，", "1）", "①②③④⑤"],
  ...[
    "\u200b",
    "\ufeff",
    "\u2028",
    "\ud83d",
    "🈚️",
    "⻋",
    "é",
    "ﬁ",
    "\u0301\u0301",
    "\0",
    "[[[[",
    "((((",
    "****",
    "]]>",
    "&#0;",
  ],
];

/** A text as people paste it, or worse. */
export const hostileLines = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  anyText({ maxLength: 300 }),
  fc.constantFrom(...PIECES).chain((piece) => fc.integer({ min: 1, max: 400 }).map((times) => piece.repeat(times))),
);

const hostileValue = fc.oneof(
  { depthSize: "small" },
  hostileText.map((text) => text.slice(0, 2_000)),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, maxDepth: 3 }),
  fc.constantFrom<unknown>(undefined, null, NaN, Infinity, -0, [], {}, new Date(NaN), 2 ** 53, 1e308, "", [[[[]]]]),
);

/** Values for a schema: of any shape, and of its own shape with hostile parts. */
export function valuesFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 1, arbitrary: hostileValue }, { weight: 3, arbitrary: shaped(schema, 4) });
}

function shaped(schema: unknown, depth: number): fc.Arbitrary<unknown> {
  const mixed = (like: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 4, arbitrary: like }, { weight: 1, arbitrary: hostileValue });
  if (depth === 0) return hostileValue;
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, part]) => [name, shaped(part, depth - 1)] as const);
    return mixed(fc.record(Object.fromEntries(fields), { requiredKeys: fields.slice(0, 3).map(([name]) => name) }));
  }
  if (schema instanceof z.ZodArray) return mixed(fc.array(shaped(schema.element, depth - 1), { maxLength: 4 }));
  if (schema instanceof z.ZodUnion) return mixed(fc.oneof(...schema.options.map((one) => shaped(one, depth - 1))));
  if (schema instanceof z.ZodLazy) return shaped(schema.unwrap(), depth - 1);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return mixed(shaped(schema.unwrap(), depth));
  }
  if (schema instanceof z.ZodEnum) return mixed(fc.constantFrom<unknown>(...schema.options));
  if (schema instanceof z.ZodLiteral) return mixed(fc.constantFrom<unknown>(...schema.values));
  if (schema instanceof z.ZodPipe) return shaped(schema.in, depth);
  if (schema instanceof z.ZodNumber) return mixed(fc.oneof(fc.integer(), fc.double()));
  if (schema instanceof z.ZodBoolean) return mixed(fc.boolean());
  return mixed(
    fc.oneof(
      hostileText.map((text) => text.slice(0, 2_000)),
      fc.string(),
    ),
  );
}
